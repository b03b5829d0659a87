import { type ExpressionBuilder, sql } from "kysely";
import type { Day } from "../../../kernel/day.ts";
import { isUuid } from "../../../kernel/uuid.ts";
import type { Tables } from "../../../platform/db/tables.ts";
import { tsqueryOf } from "../../../platform/search/index.ts";
import type { Db } from "../../../platform/work/work.ts";
import { STATUSES, type Status, TIMELINESS, type Timeliness } from "../rules/scales.ts";
import "../schema.ts";
import type { CommitmentRow } from "./commitments.ts";

export interface ListFilter {
  readonly text: string;
  readonly timeliness: Timeliness | null;
  readonly found: Status | "none" | null;
  readonly addresseeId: string | null;
  readonly today: Day;
}

/** As `timelinessOf` in rules/scales.ts; a test holds both against each other. */
const timelinessSql = (today: Day) => sql<Timeliness>`case when c.found = 'dropped' then 'dropped'
  when c.found = 'complete' then case when c.kept_on <= c.due_on then 'on-time' else 'late' end
  when c.due_on < ${today}::date then 'overdue' else 'not-due' end`;

type Builder = ExpressionBuilder<Tables & { c: Tables["commitment"] }, "c">;

const narrowed = (db: Db, filter: ListFilter) =>
  db.selectFrom("commitment as c").where((where: Builder) => {
    const words = filter.text === "" ? null : tsqueryOf(filter.text);
    return where.and([
      ...(filter.addresseeId ? [where("c.addressee_id", "=", filter.addresseeId)] : []),
      ...(filter.text === ""
        ? []
        : [
            words === null
              ? sql<boolean>`false`
              : sql<boolean>`exists (select from search_document d where d.kind = 'commitment' and d.record_id = c.id::text
                  and d.terms @@ ${words}::tsquery)`,
          ]),
    ]);
  });

/** A page of the ledger, soonest due first, with the counts of every facet. Three queries, however many there are. */
export async function listCommitments(
  db: Db,
  filter: ListFilter,
  window: { limit: number; offset: number },
): Promise<{
  rows: CommitmentRow[];
  total: number;
  timeliness: ReadonlyMap<Timeliness, number>;
  found: ReadonlyMap<Status | "none", number>;
}> {
  const isTime = sql<boolean>`${timelinessSql(filter.today)} = ${filter.timeliness}`;
  const isFound = sql<boolean>`coalesce(c.found, 'none') = ${filter.found}`;
  const [rows, byTime, byFound] = await Promise.all([
    narrowed(db, filter)
      .selectAll("c")
      .$if(filter.timeliness !== null, (query) => query.where(isTime))
      .$if(filter.found !== null, (query) => query.where(isFound))
      .orderBy("c.due_on", "desc")
      .orderBy("c.id")
      .limit(window.limit)
      .offset(window.offset)
      .execute(),
    narrowed(db, filter)
      .select([timelinessSql(filter.today).as("word"), sql<number>`count(*)`.as("count")])
      .$if(filter.found !== null, (query) => query.where(isFound))
      .groupBy(sql`1`)
      .execute(),
    narrowed(db, filter)
      .select([sql<Status | "none">`coalesce(c.found, 'none')`.as("word"), sql<number>`count(*)`.as("count")])
      .$if(filter.timeliness !== null, (query) => query.where(isTime))
      .groupBy(sql`1`)
      .execute(),
  ]);
  const timeliness = new Map(byTime.map(({ word, count }) => [word, Number(count)]));
  const found = new Map(byFound.map(({ word, count }) => [word, Number(count)]));
  const total = filter.timeliness
    ? (timeliness.get(filter.timeliness) ?? 0)
    : [...timeliness.values()].reduce((sum, count) => sum + count, 0);
  return { rows, total, timeliness, found };
}

/** How many of an addressee, or of all, kept their day; examples are among them until they are removed. */
export interface Tally {
  readonly total: number;
  readonly timeliness: ReadonlyMap<Timeliness, number>;
  readonly found: ReadonlyMap<Status | "none", number>;
}

export async function tally(
  db: Db,
  scope: { readonly addresseeId?: string; readonly from?: Day; readonly to?: Day },
  today: Day,
): Promise<Tally> {
  const rows = await db
    .selectFrom("commitment as c")
    .select([
      timelinessSql(today).as("time"),
      sql<Status | "none">`coalesce(c.found, 'none')`.as("found"),
      sql<number>`count(*)`.as("count"),
    ])
    .$if(scope.addresseeId !== undefined, (query) => query.where("c.addressee_id", "=", scope.addresseeId!))
    .$if(scope.from !== undefined, (query) => query.where("c.due_on", ">=", scope.from!))
    .$if(scope.to !== undefined, (query) => query.where("c.due_on", "<=", scope.to!))
    .groupBy(sql`1, 2`)
    .execute();
  const sum = (keep: (row: (typeof rows)[number]) => boolean) =>
    rows.filter(keep).reduce((total, { count }) => total + Number(count), 0);
  return {
    total: sum(() => true),
    timeliness: new Map(TIMELINESS.map((word) => [word, sum(({ time }) => time === word)])),
    found: new Map(([...STATUSES, "none"] as const).map((word) => [word, sum(({ found }) => found === word)])),
  };
}

/** The evidence behind a figure. */
export const listIdsDue = async (
  db: Db,
  scope: { readonly from: Day; readonly to: Day; readonly timeliness: readonly Timeliness[] | null },
  today: Day,
): Promise<string[]> =>
  (
    await db
      .selectFrom("commitment as c")
      .select("c.id")
      .where("c.due_on", ">=", scope.from)
      .where("c.due_on", "<=", scope.to)
      .$if(scope.timeliness !== null, (query) =>
        query.where(sql<boolean>`${timelinessSql(today)} = any(${[...(scope.timeliness ?? [])]}::text[])`),
      )
      .orderBy("c.due_on")
      .orderBy("c.id")
      .execute()
  ).map(({ id }) => id);

/** Of one addressee: what is open first, soonest due first. */
export const listOfAddressee = (db: Db, addresseeId: string, limit: number): Promise<CommitmentRow[]> =>
  db
    .selectFrom("commitment")
    .selectAll()
    .where("addressee_id", "=", addresseeId)
    .orderBy(sql`coalesce(found in ('complete', 'dropped'), false)`)
    .orderBy("due_on")
    .limit(limit)
    .execute();

/** Open ones whose day lies in a range. */
export const listDueBetween = (db: Db, from: Day, to: Day, limit: number): Promise<CommitmentRow[]> =>
  db
    .selectFrom("commitment")
    .selectAll()
    .where("due_on", ">=", from)
    .where("due_on", "<=", to)
    .where((where) => where.or([where("found", "is", null), where("found", "not in", ["complete", "dropped"])]))
    .orderBy("due_on")
    .limit(limit)
    .execute();

export const listFoundBetween = (db: Db, from: Day, to: Day, limit: number): Promise<CommitmentRow[]> =>
  db
    .selectFrom("commitment")
    .selectAll()
    .where("found_on", ">=", from)
    .where("found_on", "<=", to)
    .orderBy("found_on", "desc")
    .limit(limit)
    .execute();

/** All promises of records of one kind, for the department that holds these records. */
export const listOfSources = (db: Db, kind: string, ids: readonly string[]): Promise<CommitmentRow[]> =>
  ids.length === 0
    ? Promise.resolve([])
    : db
        .selectFrom("commitment")
        .selectAll()
        .where("source_kind", "=", kind)
        .where("source_id", "in", [...ids])
        .orderBy("number")
        .execute();

/** Everything that nothing has ended, soonest due first. */
export const listOpen = (db: Db, limit: number): Promise<CommitmentRow[]> =>
  db
    .selectFrom("commitment")
    .selectAll()
    .where((where) => where.or([where("found", "is", null), where("found", "not in", ["complete", "dropped"])]))
    .orderBy("due_on")
    .orderBy("id")
    .limit(limit)
    .execute();

export const listByIds = (db: Db, ids: readonly string[]): Promise<CommitmentRow[]> => {
  const known = ids.filter(isUuid);
  return known.length === 0
    ? Promise.resolve([])
    : db.selectFrom("commitment").selectAll().where("id", "in", known).execute();
};
