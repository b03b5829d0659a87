import { type SelectQueryBuilder, sql } from "kysely";
import type { Day } from "../../../kernel/day.ts";
import { fold, searchTerms } from "../../../kernel/text/index.ts";
import type { Tables } from "../../../platform/db/tables.ts";
import type { Db } from "../../../platform/work/work.ts";
import { OPEN } from "../rules/states.ts";
import type { RequestRow } from "./requests.ts";

/** Groups under which the public list shows requests. One request is in exactly one of them on any day. */
export const LIST_STATES = [
  "waiting",
  "due-today",
  "late",
  "silent",
  "unjudged",
  "full",
  "partial",
  "refused",
  "not-held",
  "withdrawn",
  "undelivered",
  "agency",
] as const;
export type ListState = (typeof LIST_STATES)[number];
export const isListState = (word: string): word is ListState => (LIST_STATES as readonly string[]).includes(word);

export interface ListFilter {
  readonly text: string;
  readonly state: ListState | null;
  readonly institutionId: string | null;
  readonly place: string | null;
  readonly year: number | null;
  readonly today: Day;
}

type Requests = SelectQueryBuilder<Tables & { r: Tables["request"] }, "r", object>;

/** The group of a request on a day, as SQL; `rules` say the same, and a test holds both against each other. */
const groupOn = (today: Day) => sql<ListState>`case
  when r.outcome = 'withdrawn' then 'withdrawn'
  when r.progress in ('agency', 'court') then 'agency'
  when r.progress = 'closed' then r.outcome
  when r.undelivered then 'undelivered'
  when r.unjudged_since is not null then 'unjudged'
  when r.due_on is null or r.due_on > ${today}::date then 'waiting'
  when r.due_on = ${today}::date then 'due-today'
  when r.complaint_by is null or r.complaint_by >= ${today}::date then 'late'
  else 'silent' end`;

/** Public requests in one group after another filter; two queries for a page of them, whatever their number. */
export async function listRequests(
  db: Db,
  filter: ListFilter,
  window: { limit: number; offset: number },
): Promise<{ rows: RequestRow[]; total: number; counts: ReadonlyMap<ListState, number> }> {
  const group = groupOn(filter.today);
  const narrowed = narrow(db, filter);
  const [rows, counted] = await Promise.all([
    narrowed
      .$if(filter.state !== null, (query) => query.where(group, "=", filter.state!))
      .selectAll("r")
      .orderBy("r.sent_at", "desc")
      .orderBy("r.id")
      .limit(window.limit)
      .offset(window.offset)
      .execute() as Promise<RequestRow[]>,
    narrowed
      .select([group.as("state"), sql<number>`count(*)`.as("count")])
      .groupBy(sql`1`)
      .execute() as unknown as Promise<{ state: ListState; count: number }[]>,
  ]);
  const counts = new Map(counted.map(({ state, count }) => [state, Number(count)]));
  const total = filter.state
    ? (counts.get(filter.state) ?? 0)
    : [...counts.values()].reduce((sum, count) => sum + count, 0);
  return { rows, total, counts };
}

function narrow(db: Db, filter: ListFilter): Requests {
  let query = db.selectFrom("request as r").where("r.hidden_at", "is", null) as unknown as Requests;
  if (filter.institutionId) query = query.where("r.institution_id", "=", filter.institutionId);
  if (filter.place) query = query.where("r.place_code", "=", filter.place);
  if (filter.year) query = query.where("r.number", "like", `${filter.year}-%`);
  const terms = searchTerms(filter.text).slice(0, 12);
  if (terms.length === 0) return query;
  const words = terms.map((term) => `'${term.replace(/['\\]/g, "")}':*`).join(" & ");
  return query.where(
    sql<boolean>`(exists (
      select from search_document d
      where d.kind = 'request' and d.record_id = r.id::text and d.audience = 'public'
        and (d.terms @@ ${words}::tsquery or ${fold(filter.text)} <% d.trigrams)) or r.number = ${filter.text.trim()})`,
  );
}

/** Years in which something was asked, latest first. */
export async function listYears(db: Db): Promise<number[]> {
  const rows = await db.selectFrom("request_number").select("year").orderBy("year", "desc").execute();
  return rows.map(({ year }) => year);
}

/** Requests of others to the same institution, for the page of one: latest first. */
export const listBeside = (db: Db, institutionId: string, limit: number): Promise<RequestRow[]> =>
  db
    .selectFrom("request")
    .selectAll()
    .where("institution_id", "=", institutionId)
    .where("hidden_at", "is", null)
    .orderBy("sent_at", "desc")
    .limit(limit)
    .execute();

/** Open public requests whose due day lies in a range, for calendars; or all past due for staff. */
export const listDueBetween = (db: Db, from: Day, to: Day, limit: number): Promise<RequestRow[]> =>
  db
    .selectFrom("request")
    .selectAll()
    .where("progress", "in", OPEN as readonly ("waiting" | "clarification" | "extended" | "forwarded")[])
    .where("undelivered", "=", false)
    .where("hidden_at", "is", null)
    .where("due_on", ">=", from)
    .where("due_on", "<=", to)
    .orderBy("due_on")
    .orderBy("id")
    .limit(limit)
    .execute();

/** What was sent or decided in a range of days, for feeds and reports. */
export const listHappened = (db: Db, from: Day, to: Day, limit: number): Promise<RequestRow[]> =>
  db
    .selectFrom("request")
    .selectAll()
    .where("hidden_at", "is", null)
    .where((where) =>
      where.or([
        where.and([where("sent_on", ">=", from), where("sent_on", "<=", to)]),
        where.and([where("decided_on", ">=", from), where("decided_on", "<=", to)]),
      ]),
    )
    .orderBy("last_moved_at", "desc")
    .limit(limit)
    .execute();
