import { sql } from "kysely";
import { done, type Outcome, refused } from "../../../kernel/outcome.ts";
import type { Work } from "../../../platform/work/work.ts";
import { lockPerson } from "../queries/people.ts";
import { foldEmail } from "../rules/addresses.ts";
import { house } from "./house.ts";
import { decideLeavingIn } from "./people.ts";
import { checkHolder, type Holder } from "./second-factor.ts";

/**
 * Erases a person at their own wish: every department forgets them in one transaction, then the account is emptied.
 * The typed address is the second thought: one cannot erase by a slip of the finger.
 */
export const eraseOneself = (
  work: Work,
  holder: Holder,
  typedAddress: string,
): Promise<Outcome<null, "address-differs" | "second-factor-first" | "last-administrator">> =>
  work.inTransaction(async (tx) => {
    const allowed = await checkHolder(tx, work, holder);
    if (!allowed.ok) return allowed;
    const staying = await decideLeavingIn(tx, work, holder.id);
    if (!staying.ok) return staying;
    const person = await lockPerson(tx, holder.id);
    if (!person?.email || foldEmail(typedAddress) !== person.email) return refused("address-differs");
    await sql`select set_config('bashke.erasing', 'on', true)`.execute(tx);
    await house().forgetPerson(tx, holder.id);
    return done(null);
  });
