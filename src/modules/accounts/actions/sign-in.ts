import type { Locale } from "../../../kernel/language.ts";
import { done, type Outcome, refused } from "../../../kernel/outcome.ts";
import { uuidv7 } from "../../../platform/db/index.ts";
import { carried, type Db, type Tx, type Work } from "../../../platform/work/work.ts";
import { signInLetter } from "../messages.ts";
import {
  countLinksSince,
  findLink,
  insertLink,
  lockLink,
  setLinksOfAddressUsed,
  setLinkUsed,
} from "../queries/links.ts";
import { insertPerson, lockPersonByEmail, setSignedIn } from "../queries/people.ts";
import { foldEmail, safeThen, tidyName } from "../rules/addresses.ts";
import { decideLink, LETTERS_TO_ONE_ADDRESS, LETTERS_WITHIN, LINK_LIFE, type LinkRefusal } from "../rules/links.ts";
import { STATES } from "../rules/people.ts";
import { house } from "./house.ts";
import { sendToPerson } from "./letters.ts";
import { hashToken, newToken } from "./secrets.ts";
import { type OpenedSession, startSession } from "./sessions.ts";

/**
 * Writes the letter with the link that signs its reader in and leads on to `then` (a path without locale). Whether
 * the address has an account makes no difference to anything the caller can see. The form that asks somebody to sign
 * in at its end keeps what was typed in its own draft and names that draft's address in `then`.
 * @returns "not-an-address" where no letter can go there; "too-many" once five letters went there within an hour:
 *   show the same page as for success, so that nobody learns that somebody else asked.
 */
export async function startSignIn(
  tx: Tx,
  wish: { email: string; name?: string; locale: Locale; then: string },
): Promise<Outcome<{ email: string }, "not-an-address" | "too-many">> {
  const { now } = carried(tx);
  const email = foldEmail(wish.email);
  if (!email) return refused("not-an-address");
  const sent = await countLinksSince(tx, email, new Date(now.getTime() - LETTERS_WITHIN));
  if (sent >= LETTERS_TO_ONE_ADDRESS) return refused("too-many");

  const token = newToken();
  const id = uuidv7();
  const name = tidyName(wish.name ?? "");
  await insertLink(tx, {
    id,
    token_hash: hashToken(token),
    purpose: "sign-in",
    email,
    name,
    locale: wish.locale,
    then_path: safeThen(wish.then) ?? "/",
    created_at: now,
    expires_at: new Date(now.getTime() + LINK_LIFE["sign-in"]),
  });
  await sendToPerson(tx, {
    kind: "accounts.sign-in",
    record: { kind: "sign-in-link", id },
    to: { name, address: email },
    confidential: true,
    letter: signInLetter(wish.locale, { href: `${house().baseUrl}/${wish.locale}/sign-in/${token}`, email }),
  });
  return done({ email });
}

export interface ShownLink {
  readonly purpose: "sign-in" | "administrator";
  /** Null on an administrator's link whose holder still says the address. */
  readonly email: string | null;
}

/** What the page behind a link shows. Looking uses nothing up: scanners of mail look at every link first. */
export async function lookAtLink(db: Db, token: string, now: Date): Promise<Outcome<ShownLink, LinkRefusal>> {
  const decision = decideLink(await findLink(db, hashToken(token)), now);
  if (!decision.ok) return decision;
  const { purpose, email } = decision.value;
  return purpose === "email-change" ? refused("unknown-link") : done({ purpose, email });
}

export interface SignedIn extends OpenedSession {
  readonly personId: string;
  /** Path without locale. */
  readonly goOn: string;
  readonly isNew: boolean;
}

export type SignInRefusal = LinkRefusal | "account-closed";

/** Uses a link up: the account is made on first use, and the browser's old session ends. */
export const signInByLink = (
  work: Work,
  token: string,
  browser: { userAgent: string | undefined; oldToken: string | undefined },
): Promise<Outcome<SignedIn, SignInRefusal>> =>
  work.inTransaction(async (tx) => {
    const decision = decideLink(await lockLink(tx, hashToken(token)), work.now);
    if (!decision.ok) return decision;
    const link = decision.value;
    if (link.purpose !== "sign-in" || !link.email) return refused("unknown-link");

    const known = await lockPersonByEmail(tx, link.email);
    if (known && !STATES[known.state].signsIn) return refused("account-closed");
    const person =
      known ??
      (await insertPerson(tx, {
        id: uuidv7(),
        email: link.email,
        name: link.name,
        locale: link.locale,
        createdAt: work.now,
      }));
    await setLinkUsed(tx, link.id, work.now);
    await setLinksOfAddressUsed(tx, link.email, work.now);
    await setSignedIn(tx, person.id, work.now, person.name === "" ? link.name : person.name);
    const session = await startSession(tx, { personId: person.id, ...browser, now: work.now, secondFactor: false });
    return done({ ...session, personId: person.id, goOn: link.then_path, isNew: !known });
  });
