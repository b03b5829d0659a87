import type { Locale } from "../../../kernel/language.ts";
import { done, type Outcome, refused } from "../../../kernel/outcome.ts";
import { uuidv7 } from "../../../platform/db/index.ts";
import { isReserved, sendLetter } from "../../../platform/mail/out/index.ts";
import type { Followed } from "../../../platform/module/news.ts";
import type { Tx, Work } from "../../../platform/work/index.ts";
import { foldEmail } from "../../accounts/index.ts";
import { confirmLetter } from "../messages/letters.ts";
import {
  countAskings,
  type FollowerRow,
  findFollow,
  insertAsking,
  listFollows,
  lockFollower,
  lockOrMakeFollower,
  putFollow,
  removeFollow,
  removeFollower,
  setFollow,
  setFollower,
} from "../queries/follows.ts";
import { ASKED_WITHIN_MS, type How, MOST_ASKED } from "../rules/letters.ts";
import { house } from "./house.ts";
import { idIn, tokenFor } from "./signing.ts";

export const FOLLOWER_KIND = "follower";

interface Wish {
  readonly email: string;
  readonly followed: Followed;
  readonly how: How;
  readonly locale: Locale;
}

const followerOf = (tx: Tx, work: Work, email: string, locale: Locale): Promise<FollowerRow> =>
  lockOrMakeFollower(tx, {
    id: uuidv7(),
    email,
    locale,
    created_at: work.now,
  });

/** Whose address is known from signing in follows at once. */
export const followAsPerson = (work: Work, wish: Wish): Promise<string> =>
  work.inTransaction(async (tx) => {
    const follower = await followerOf(tx, work, wish.email, wish.locale);
    await setFollower(tx, follower.id, { locale: wish.locale });
    const follow = await putFollow(tx, {
      id: uuidv7(),
      follower_id: follower.id,
      what: wish.followed.what,
      how: wish.how,
      asked_at: work.now,
      confirmed_at: work.now,
    });
    return follow.id;
  });

/**
 * Writes to an address to ask whether it is she who follows. Whether the address is known, follows this already, or was
 * written to too often makes no difference to what the caller sees.
 */
export async function askToFollow(work: Work, wish: Wish): Promise<Outcome<null, "not-an-address">> {
  const email = foldEmail(wish.email);
  if (!email) return refused("not-an-address");
  await work.inTransaction(async (tx) => {
    const follower = await followerOf(tx, work, email, wish.locale);
    const asked = await countAskings(tx, follower.id, new Date(work.now.getTime() - ASKED_WITHIN_MS));
    if (asked >= MOST_ASKED) return;
    const follow = await putFollow(tx, {
      id: uuidv7(),
      follower_id: follower.id,
      what: wish.followed.what,
      how: wish.how,
      asked_at: work.now,
      confirmed_at: null,
    });
    await insertAsking(tx, follower.id, work.now);
    const href = `${house().baseUrl}/${wish.locale}/follow/confirm/${tokenFor("confirm", follow.id)}`;
    const letter = confirmLetter(wish.locale, { title: wish.followed.title, href });
    await sendLetter(tx, {
      kind: "following.confirm",
      recordKind: FOLLOWER_KIND,
      recordId: follower.id,
      from: house().sender,
      to: [{ name: "", address: email }],
      ...letter,
      headers: { "Auto-Submitted": "auto-generated" },
      // The link lets its reader see what an address follows.
      confidential: !isReserved(email),
    });
  });
  return done(null);
}

/** The reader of the letter says that it is she. @returns the token of all that she follows; null for a wrong or old link */
export const confirmFollow = (work: Work, token: string, locale: Locale): Promise<string | null> =>
  work.inTransaction(async (tx) => {
    const id = idIn("confirm", token);
    const follow = id ? await findFollow(tx, id) : undefined;
    if (!follow) return null;
    await lockFollower(tx, follow.follower_id);
    if (!follow.confirmed_at) await setFollow(tx, follow.follower_id, follow.id, { confirmed_at: work.now });
    await setFollower(tx, follow.follower_id, { locale });
    return tokenFor("all", follow.follower_id);
  });

/** Stops one thing; with the last one the address goes. Stopping what is stopped already is no fault. */
export const stopOne = (work: Work, followerId: string, followId: string): Promise<boolean> =>
  work.inTransaction(async (tx) => {
    const follower = await lockFollower(tx, followerId);
    if (!follower) return false;
    await removeFollow(tx, follower.id, followId);
    const left = await listFollows(tx, follower.id);
    if (left.length > 0) return true;
    await removeFollower(tx, follower.id);
    return false;
  });

/** One press in the mail program (RFC 8058), or on the page behind the link. */
export async function stopByToken(work: Work, token: string): Promise<void> {
  const id = idIn("stop", token);
  const follow = id ? await findFollow(work.db, id) : undefined;
  if (follow) await stopOne(work, follow.follower_id, follow.id);
}

export const stopAll = (work: Work, followerId: string): Promise<void> =>
  work.inTransaction(async (tx) => {
    await removeFollower(tx, followerId);
  });

export const changeHow = (work: Work, followerId: string, followId: string, how: How): Promise<void> =>
  work.inTransaction(async (tx) => {
    await setFollow(tx, followerId, followId, { how });
  });

/** Letters go to the address again, from a clean slate. */
export const resume = (work: Work, followerId: string): Promise<void> =>
  work.inTransaction(async (tx) => {
    await setFollower(tx, followerId, { paused_at: null, pause_reason: null, soft_bounces: 0, soft_at: null });
  });
