import { done, type Outcome, refused } from "../../../kernel/outcome.ts";
import { uuidv7 } from "../../../platform/db/index.ts";
import type { Db, Work } from "../../../platform/work/work.ts";
import { addressTakenLetter, emailChangeLetter } from "../messages.ts";
import { countLinksSince, deleteEmailChanges, findLink, insertLink, lockLink, setLinkUsed } from "../queries/links.ts";
import { findPersonByEmail, lockPerson, setPerson } from "../queries/people.ts";
import { foldEmail } from "../rules/addresses.ts";
import { decideLink, LETTERS_TO_ONE_ADDRESS, LETTERS_WITHIN, LINK_LIFE, type LinkRefusal } from "../rules/links.ts";
import { STATES } from "../rules/people.ts";
import { house } from "./house.ts";
import { sendToPerson } from "./letters.ts";
import { checkHolder, type Holder, noticeTo } from "./second-factor.ts";
import { hashToken, newToken } from "./secrets.ts";

/**
 * Asks the new address to confirm that it is the person's. The old one is told at once, while it can still stop it.
 * An address that has an account already gets a letter that says so, and the asker sees no difference.
 */
export const startEmailChange = (
  work: Work,
  holder: Holder,
  typed: string,
): Promise<Outcome<{ email: string }, "not-an-address" | "same-address" | "too-many" | "second-factor-first">> =>
  work.inTransaction(async (tx) => {
    const email = foldEmail(typed);
    if (!email) return refused("not-an-address");
    const allowed = await checkHolder(tx, work, holder);
    if (!allowed.ok) return allowed;
    const person = await lockPerson(tx, holder.id);
    if (!person?.email || person.email === email) return refused("same-address");
    const sent = await countLinksSince(tx, email, new Date(work.now.getTime() - LETTERS_WITHIN));
    if (sent >= LETTERS_TO_ONE_ADDRESS) return refused("too-many");

    await deleteEmailChanges(tx, person.id);
    const token = newToken();
    const id = uuidv7();
    await insertLink(tx, {
      id,
      token_hash: hashToken(token),
      purpose: "email-change",
      email,
      locale: person.locale,
      person_id: person.id,
      created_at: work.now,
      expires_at: new Date(work.now.getTime() + LINK_LIFE["email-change"]),
    });
    const taken = await findPersonByEmail(tx, email);
    const base = `${house().baseUrl}/${person.locale}`;
    await sendToPerson(tx, {
      kind: "accounts.email-change",
      record: { kind: "sign-in-link", id },
      to: { name: "", address: email },
      confidential: true,
      letter: taken
        ? addressTakenLetter(taken.locale, { href: `${house().baseUrl}/${taken.locale}/sign-in` })
        : emailChangeLetter(person.locale, { href: `${base}/account/email/${token}`, email }),
    });
    await noticeTo(tx, person.id, "email-change");
    return done({ email });
  });

/** The address a link would make one's own, for the page with the button. */
export async function lookAtEmailChange(
  db: Db,
  token: string,
  now: Date,
): Promise<Outcome<{ email: string }, LinkRefusal>> {
  const decision = decideLink(await findLink(db, hashToken(token)), now);
  if (!decision.ok) return decision;
  const { purpose, email } = decision.value;
  return purpose === "email-change" && email ? done({ email }) : refused("unknown-link");
}

/** The new address confirmed: it is the account's from now on. The link is the proof; no session is needed. */
export const confirmEmailChange = (
  work: Work,
  token: string,
): Promise<Outcome<{ email: string }, LinkRefusal | "address-taken" | "account-closed">> =>
  work.inTransaction(async (tx) => {
    const decision = decideLink(await lockLink(tx, hashToken(token)), work.now);
    if (!decision.ok) return decision;
    const link = decision.value;
    if (link.purpose !== "email-change" || !link.person_id || !link.email) return refused("unknown-link");
    const person = await lockPerson(tx, link.person_id);
    if (!person || !STATES[person.state].signsIn) return refused("account-closed");
    if (await findPersonByEmail(tx, link.email)) return refused("address-taken");
    await setPerson(tx, person.id, { email: link.email });
    await setLinkUsed(tx, link.id, work.now);
    return done({ email: link.email });
  });
