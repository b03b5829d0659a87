import { type RawBuilder, type SelectQueryBuilder, sql } from "kysely";
import type { Day } from "../../../kernel/day.ts";
import type { Tables } from "../../../platform/db/tables.ts";
import { alikeQuery, tsqueryOf } from "../../../platform/search/index.ts";
import type { Db } from "../../../platform/work/work.ts";
import type { ListState } from "../rules/listing.ts";
import { OPEN } from "../rules/states.ts";
import "../schema-listing.ts";
import type { RequestRow } from "./requests.ts";
import { isPublicRow } from "./visible.ts";

export interface ListFilter {
  readonly text: string;
  readonly state: ListState | null;
  readonly institutionId: string | null;
  readonly place: string | null;
  readonly year: number | null;
  /** First and last day of sending, both included. */
  readonly from?: Day | null;
  readonly to?: Day | null;
  readonly today: Day;
}

type Listing = SelectQueryBuilder<Tables & { l: Tables["request_listing"] }, "l", object>;

/** Of a text that occurs everywhere only the latest are looked through: more than anyone turns pages. */
const MOST_FOUND = 500;

/**
 * Public requests in one group after another filter; two queries for a page of them, whatever their number. What is
 * counted is added up beforehand (request_count), so that a page costs the same with ten thousand as with a million.
 * `isCut`: there may be more than was counted.
 */
export async function listRequests(
  db: Db,
  filter: ListFilter,
  window: { limit: number; offset: number },
): Promise<{ rows: RequestRow[]; total: number; isCut: boolean; counts: ReadonlyMap<ListState, number> }> {
  const ids = await idsOf(db, filter.text.trim());
  const [rows, counted] = await Promise.all([
    narrow(db, filter, ids)
      .$if(filter.state !== null, (query) => query.where("l.state", "=", filter.state!))
      .innerJoin("request as r", "r.id", "l.request_id")
      .selectAll("r")
      .orderBy("l.sent_at", "desc")
      .orderBy("l.request_id")
      .limit(window.limit)
      .offset(window.offset)
      .execute() as Promise<RequestRow[]>,
    ids || filter.from || filter.to ? countFound(db, filter, ids) : countAddedUp(db, filter),
  ]);
  const counts = new Map(counted.map(({ state, count }) => [state, Number(count)]));
  const total = filter.state
    ? (counts.get(filter.state) ?? 0)
    : [...counts.values()].reduce((sum, count) => sum + count, 0);
  return { rows, total, isCut: ids?.length === MOST_FOUND, counts };
}

type Counted = Promise<{ state: ListState; count: number }[]>;

const countAddedUp = (db: Db, filter: ListFilter): Counted =>
  db
    .selectFrom("request_count as c")
    .select(["c.state", sql<number>`sum(c.n)`.as("count")])
    .$if(filter.institutionId !== null, (query) => query.where("c.institution_id", "=", filter.institutionId!))
    .$if(filter.place !== null, (query) => query.where("c.place_code", "=", filter.place))
    .$if(filter.year !== null, (query) => query.where("c.year", "=", filter.year!))
    .groupBy("c.state")
    .execute();

const countFound = (db: Db, filter: ListFilter, ids: readonly string[] | null): Counted =>
  narrow(db, filter, ids)
    .select(["l.state", sql<number>`count(*)`.as("count")])
    .groupBy("l.state")
    .execute() as unknown as Counted;

function narrow(db: Db, filter: ListFilter, ids: readonly string[] | null): Listing {
  let query = db.selectFrom("request_listing as l") as unknown as Listing;
  if (filter.institutionId) query = query.where("l.institution_id", "=", filter.institutionId);
  if (filter.place) query = query.where("l.place_code", "=", filter.place);
  if (filter.year) query = query.where("l.year", "=", filter.year);
  if (filter.from) query = query.where("l.sent_on", ">=", filter.from);
  if (filter.to) query = query.where("l.sent_on", "<=", filter.to);
  return ids ? query.where("l.request_id", "=", sql<string>`any(${[...ids]}::uuid[])`) : query;
}

/** Whose number it is; else the latest in which the words occur; where none has them, those whose title is spelt alike. */
async function idsOf(db: Db, typed: string): Promise<string[] | null> {
  if (typed === "") return null;
  if (/^\d{4}-\d{6}$/.test(typed)) {
    const rows = await db.selectFrom("request").select("id").where("number", "=", typed).execute();
    return rows.map(({ id }) => id);
  }
  const words = tsqueryOf(typed);
  const found = words === null ? [] : await findAmong(db, sql`d.terms @@ ${words}::tsquery order by d.day desc`);
  if (found.length > 0) return found;
  const alike = await alikeQuery(db, typed);
  return alike === null ? [] : findAmong(db, sql`d.title_terms @@ ${alike}::tsquery order by d.day desc`);
}

async function findAmong(db: Db, condition: RawBuilder<unknown>): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`select d.record_id as id from search_document d
    where d.kind = 'request' and d.audience = 'public' and ${condition} limit ${MOST_FOUND}`.execute(db);
  return rows.map(({ id }) => id);
}

/** Years in which something was asked, latest first. */
export async function listYears(db: Db): Promise<number[]> {
  const rows = await db.selectFrom("request_number").select("year").orderBy("year", "desc").execute();
  return rows.map(({ year }) => year);
}

/** Requests of others to the same institution, for the page of one: latest first. */
export const listBeside = (db: Db, institutionId: string, limit: number): Promise<RequestRow[]> =>
  db
    .selectFrom("request_listing as l")
    .innerJoin("request as r", "r.id", "l.request_id")
    .selectAll("r")
    .where("l.institution_id", "=", institutionId)
    .orderBy("l.sent_at", "desc")
    .limit(limit)
    .execute();

/** Open public requests whose due day lies in a range, for calendars; or all past due for staff. */
export const listDueBetween = (db: Db, from: Day, to: Day, limit: number): Promise<RequestRow[]> =>
  db
    .selectFrom("request")
    .selectAll()
    .where("progress", "in", OPEN as readonly ("waiting" | "clarification" | "extended" | "forwarded")[])
    .where("undelivered", "=", false)
    .where(isPublicRow())
    .where("due_on", ">=", from)
    .where("due_on", "<=", to)
    .orderBy("due_on")
    .orderBy("id")
    .limit(limit)
    .execute();

/** What was sent or decided in a range of days, the latest of each, for feeds and reports. */
export const listHappened = (db: Db, from: Day, to: Day, limit: number): Promise<RequestRow[]> =>
  db
    .selectFrom("request")
    .selectAll()
    .where("id", "in", (of) =>
      of
        .selectFrom(latestBy(db, "sent_on", { from, to, limit }).as("sent"))
        .select("sent.id")
        .unionAll(of.selectFrom(latestBy(db, "decided_on", { from, to, limit }).as("decided")).select("decided.id")),
    )
    .orderBy("last_moved_at", "desc")
    .execute();

const latestBy = (
  db: Db,
  day: "sent_on" | "decided_on",
  { from, to, limit }: { readonly from: Day; readonly to: Day; readonly limit: number },
) =>
  db
    .selectFrom("request")
    .select("id")
    .where(isPublicRow())
    .where(day, ">=", from)
    .where(day, "<=", to)
    .orderBy(day, "desc")
    .limit(limit);
