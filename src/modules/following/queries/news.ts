import { sql } from "kysely";
import type { Day } from "../../../kernel/day.ts";
import type { Fact } from "../../../platform/work/index.ts";
import type { Db, Tx } from "../../../platform/work/work.ts";
import { DIGEST_HOUR } from "../rules/letters.ts";
import "../schema.ts";

/** Keeps a fact that is news; hearing it again changes nothing. */
export const keepNews = (tx: Tx, fact: Fact) =>
  tx
    .insertInto("news")
    .values({
      id: fact.id,
      name: fact.name,
      kind: fact.kind,
      record_id: fact.recordId,
      payload: JSON.stringify(fact.payload),
      at: fact.at,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();

/** Different saved searches of one kind that somebody follows. */
export async function listSearches(db: Db, kind: string): Promise<string[]> {
  const rows = await db
    .selectFrom("follow")
    .select("what")
    .distinct()
    .where("confirmed_at", "is not", null)
    .where("what", "like", `${kind}:%`)
    .execute();
  return rows.map(({ what }) => what);
}

/**
 * Writes for whom a fact is news: each follow of one of the things, once. Those told by other letters are left out.
 * @returns followers who are to be told at once
 */
export async function deal(
  tx: Tx,
  news: { id: string; about: readonly string[]; at: Date; without: readonly string[]; onlyReserved: boolean },
): Promise<string[]> {
  const { rows } = await sql<{ follower_id: string }>`
    with dealt as (
      insert into follow_news (follow_id, news_id, follower_id, at)
      select f.id, ${news.id}::uuid, f.follower_id, ${news.at}
      from follow f join follower w on w.id = f.follower_id
      where f.what = any(${[...news.about]}::text[]) and f.confirmed_at is not null
        and not (w.email = any(${[...news.without]}::text[]))
        and (not ${news.onlyReserved}::boolean or w.email ~ '[@.](example|test|invalid|localhost)$')
      on conflict do nothing
      returning follow_id, follower_id)
    select distinct d.follower_id from dealt d join follow f on f.id = d.follow_id where f.how = 'now'
  `.execute(tx);
  return rows.map(({ follower_id }) => follower_id);
}

export interface Bounds {
  readonly timeZone: string;
  readonly daily: Day;
  readonly weekly: Day;
}

const instant = (day: Day, timeZone: string) =>
  sql<Date>`((${day}::date + make_interval(hours => ${DIGEST_HOUR}::int)) at time zone ${timeZone})`;

const isDue = ({ timeZone, daily, weekly }: Bounds) => sql<boolean>`(f.how = 'now'
  or (f.how = 'daily' and n.at < ${instant(daily, timeZone)})
  or (f.how = 'weekly' and n.at < ${instant(weekly, timeZone)}))`;

/** Followers for whom something is due. */
export async function listDue(db: Db, bounds: Bounds): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`select distinct n.follower_id as id
    from follow_news n join follow f on f.id = n.follow_id join follower w on w.id = n.follower_id
    where n.settled_at is null and w.paused_at is null and ${isDue(bounds)}`.execute(db);
  return rows.map(({ id }) => id);
}

/** News that is due for one follower, oldest first, each once, with the things she follows that brought it. */
export async function listDueOf(
  db: Db,
  followerId: string,
  bounds: Bounds,
): Promise<{ fact: Fact; follows: readonly string[] }[]> {
  const { rows } = await sql<{
    id: string;
    name: string;
    kind: string;
    record_id: string;
    payload: Record<string, unknown>;
    at: Date;
    follows: string[];
  }>`select e.*, array_agg(distinct f.id::text) as follows
    from follow_news n join follow f on f.id = n.follow_id join news e on e.id = n.news_id
    where n.follower_id = ${followerId} and n.settled_at is null and ${isDue(bounds)}
    group by e.id order by e.at, e.id`.execute(db);
  return rows.map(({ record_id, follows, ...fact }) => ({
    fact: { ...fact, recordId: record_id },
    follows,
  }));
}

/** By whichever of the things she follows it came: it has been dealt with. */
export const settle = (tx: Tx, followerId: string, newsIds: readonly string[], at: Date) =>
  tx
    .updateTable("follow_news")
    .set({ settled_at: at })
    .where("follower_id", "=", followerId)
    .where("settled_at", "is", null)
    .where("news_id", "=", sql<string>`any(${[...newsIds]}::uuid[])`)
    .execute();

export const removeNewsBefore = (tx: Tx, before: Date) => tx.deleteFrom("news").where("at", "<", before).execute();

/** Records that everyone can find, as "kind:ID", the latest few hundred. */
export async function listPublicRecords(db: Db): Promise<string[]> {
  const { rows } = await sql<{ what: string }>`select kind || ':' || record_id as what from search_document
    where audience = 'public' and day is not null order by day desc limit 300`.execute(db);
  return rows.map(({ what }) => what);
}
