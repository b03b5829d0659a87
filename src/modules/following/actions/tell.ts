import { addDays } from "../../../kernel/day.ts";
import type { Locale } from "../../../kernel/language.ts";
import { sendLetter } from "../../../platform/mail/out/index.ts";
import type { NewsItem } from "../../../platform/module/news.ts";
import { enqueue, type Fact, type Tx, type Work } from "../../../platform/work/index.ts";
import { getPersonForLetter } from "../../accounts/index.ts";
import { newsLetter } from "../messages/letters.ts";
import { type FollowerRow, lockFollower, removeLeftovers, setFollower } from "../queries/follows.ts";
import {
  type Bounds,
  deal,
  keepNews,
  listDue,
  listDueOf,
  listSearches,
  removeNewsBefore,
  settle,
} from "../queries/news.ts";
import { digestDays, GATHERING_MS, NEWS_LIFE_DAYS, softInARow, UNCONFIRMED_LIFE_MS } from "../rules/letters.ts";
import { FOLLOWER_KIND } from "./follow.ts";
import { house, readingIn } from "./house.ts";
import { tokenFor } from "./signing.ts";

export const SEND_QUEUE = "following.send";

/** Every department is asked once, whatever the number of facts. */
async function itemsOf(facts: readonly Fact[], locale: Locale, work: Work): Promise<NewsItem[]> {
  const reading = readingIn(locale, work);
  const told = await Promise.all(
    house()
      .news()
      .map((news) => {
        const own = facts.filter(({ name }) => news.facts.includes(name));
        return own.length > 0 ? news.tell(own, reading) : [];
      }),
  );
  return told.flat();
}

/** A fact was heard: for whom it is news is written down, each follower and thing once. Safe to hear again. */
export async function hear(work: Work, fact: Fact): Promise<void> {
  const [item] = await itemsOf([fact], "sq", work);
  if (!item) return;
  const about = [...item.about, ...(await searchesThatFind(work, item))];
  const told = await Promise.all(item.told.map((id) => getPersonForLetter(work.db, id)));
  await work.inTransaction(async (tx) => {
    await keepNews(tx, fact);
    const atOnce = await deal(tx, {
      id: fact.id,
      about,
      at: work.now,
      without: told.flatMap((person) => person?.address ?? []),
      onlyReserved: item.example,
    });
    for (const id of atOnce) await putOn(tx, work, id, GATHERING_MS);
  });
}

async function searchesThatFind(work: Work, item: NewsItem): Promise<string[]> {
  const found = await Promise.all(
    house()
      .news()
      .flatMap(({ searches }) => searches ?? [])
      .map(async ({ kind, matching }) => {
        const whats = await listSearches(work.db, kind);
        return whats.length > 0 ? matching(whats, item.recordId, readingIn("sq", work)) : [];
      }),
  );
  return found.flat();
}

const putOn = (tx: Tx, work: Work, followerId: string, waitMs: number) =>
  enqueue(
    tx,
    SEND_QUEUE,
    { followerId },
    { singletonKey: followerId, ...(waitMs > 0 && { startAfter: new Date(work.now.getTime() + waitMs) }) },
  );

const boundsAt = (work: Work): Bounds => {
  const { timeZone } = work.country;
  const hour = Number(
    new Intl.DateTimeFormat("en-GB", { timeZone, hour: "2-digit", hourCycle: "h23" }).format(work.now),
  );
  return { timeZone, ...digestDays(work.today, hour) };
};

/** Puts a letter on for everyone for whom something is due, and takes away what nobody needs any more. */
export async function sweep(work: Work): Promise<void> {
  const due = await listDue(work.db, boundsAt(work));
  await work.inTransaction(async (tx) => {
    for (const id of due) await putOn(tx, work, id, 0);
    await removeLeftovers(tx, new Date(work.now.getTime() - UNCONFIRMED_LIFE_MS));
    await removeNewsBefore(tx, new Date(`${addDays(work.today, -NEWS_LIFE_DAYS)}T00:00:00Z`));
  });
}

/**
 * One letter with all that is due for one follower. The letter and the mark that it was told are one transaction: a
 * worker killed in the middle neither loses nor doubles anything, and news that three follows brought is in it once.
 */
export const sendDue = (work: Work, followerId: string): Promise<void> =>
  work.inTransaction(async (tx) => {
    const follower = await lockFollower(tx, followerId);
    if (!follower || follower.paused_at) return;
    const due = await listDueOf(tx, follower.id, boundsAt(work));
    if (due.length === 0) return;
    await settle(
      tx,
      follower.id,
      due.map(({ fact }) => fact.id),
      work.now,
    );
    const items = await itemsOf(
      due.map(({ fact }) => fact),
      follower.locale,
      { ...work, db: tx },
    );
    if (items.length === 0) return;
    items.sort((a, b) => a.at.getTime() - b.at.getTime());
    const shown = new Set(items.map(({ factId }) => factId));
    const follows = new Set(due.filter(({ fact }) => shown.has(fact.id)).flatMap((each) => each.follows));
    await write(tx, work, follower, items, follows);
  });

/** What one thing brought can be stopped by one press; what several brought, by stopping on the page of all. */
async function write(
  tx: Tx,
  work: Work,
  follower: FollowerRow,
  items: readonly NewsItem[],
  follows: ReadonlySet<string>,
): Promise<void> {
  const at = (path: string) => `${house().baseUrl}/${follower.locale}${path}`;
  const all = tokenFor("all", follower.id);
  const [only] = follows;
  const stopHref = follows.size === 1 ? at(`/follow/stop/${tokenFor("stop", only!)}`) : at(`/follow/stop-all/${all}`);
  const letter = newsLetter(follower.locale, {
    items,
    origin: house().baseUrl,
    allHref: at(`/following/${all}`),
    stopHref,
    timeZone: work.country.timeZone,
  });
  await sendLetter(tx, {
    kind: "following.news",
    recordKind: FOLLOWER_KIND,
    recordId: follower.id,
    from: house().sender,
    to: [{ name: "", address: follower.email }],
    ...letter,
    headers: {
      "Auto-Submitted": "auto-generated",
      "List-Unsubscribe": `<${stopHref}>`,
      "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
    },
    confidential: !follower.example,
  });
  const soft = softInARow(follower, work.now);
  await setFollower(tx, follower.id, { last_letter_at: work.now, soft_bounces: soft });
}
