import type { Locale } from "../../../kernel/language.ts";
import { done, type Outcome, refused } from "../../../kernel/outcome.ts";
import { uuidv7 } from "../../../platform/db/index.ts";
import type { Work } from "../../../platform/work/work.ts";
import { deleteOpenAdministratorLinks, insertLink, lockLink, setLinkUsed } from "../queries/links.ts";
import { insertPerson, lockPersonByEmail, setSignedIn } from "../queries/people.ts";
import { foldEmail, tidyName } from "../rules/addresses.ts";
import { decideLink, LINK_LIFE } from "../rules/links.ts";
import { STATES } from "../rules/people.ts";
import { house } from "./house.ts";
import { grantRoleIn } from "./people.ts";
import { hashToken, newToken } from "./secrets.ts";
import { startSession } from "./sessions.ts";
import type { SignedIn, SignInRefusal } from "./sign-in.ts";

/**
 * A link that makes its first reader an administrator: whoever reads the console owns the house. It opens once,
 * within a day, and the one made before it stops working. Without an address its reader says one.
 * @returns the whole address to print. Never write it into a log.
 */
export const createAdministratorLink = (work: Work, email?: string, locale: Locale = "sq"): Promise<string> =>
  work.inTransaction(async (tx) => {
    const folded = email === undefined ? null : foldEmail(email);
    if (email !== undefined && !folded) throw new RangeError("not an e-mail address");
    await deleteOpenAdministratorLinks(tx);
    const token = newToken();
    await insertLink(tx, {
      id: uuidv7(),
      token_hash: hashToken(token),
      purpose: "administrator",
      email: folded,
      locale,
      created_at: work.now,
      expires_at: new Date(work.now.getTime() + LINK_LIFE.administrator),
    });
    return `${house().baseUrl}/${locale}/sign-in/${token}`;
  });

/** Uses the console's link: the person is made or found, becomes administrator and is signed in. */
export const becomeAdministrator = (
  work: Work,
  token: string,
  typed: { email: string; name: string; locale: Locale },
  browser: { userAgent: string | undefined; oldToken: string | undefined },
): Promise<Outcome<SignedIn, SignInRefusal | "not-an-address">> =>
  work.inTransaction(async (tx) => {
    const decision = decideLink(await lockLink(tx, hashToken(token)), work.now);
    if (!decision.ok) return decision;
    const link = decision.value;
    if (link.purpose !== "administrator") return refused("unknown-link");
    const email = link.email ?? foldEmail(typed.email);
    if (!email) return refused("not-an-address");

    const known = await lockPersonByEmail(tx, email);
    if (known && !STATES[known.state].signsIn) return refused("account-closed");
    const name = tidyName(typed.name);
    const person =
      known ?? (await insertPerson(tx, { id: uuidv7(), email, name, locale: typed.locale, createdAt: work.now }));
    const granted = await grantRoleIn(tx, work, { personId: person.id, role: "administrator" });
    if (!granted.ok && granted.reason !== "held-already")
      throw new Error(`administrator not granted: ${granted.reason}`);
    await setLinkUsed(tx, link.id, work.now);
    await setSignedIn(tx, person.id, work.now, person.name || name);
    const session = await startSession(tx, { personId: person.id, ...browser, now: work.now, secondFactor: false });
    return done({ ...session, personId: person.id, goOn: "/account/second-factor", isNew: !known });
  });
