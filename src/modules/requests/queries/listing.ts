import { sql } from "kysely";
import type { Day } from "../../../kernel/day.ts";
import type { Db, Tx } from "../../../platform/work/work.ts";
import { daysTaken, listStateOf, timingOf } from "../rules/listing.ts";
import "../schema-listing.ts";
import type { RequestRow } from "./requests.ts";

/** Writes how a request is listed and counted from now on; a request that is not public is listed nowhere. */
export async function writeListing(tx: Tx, row: RequestRow, isPublic: boolean, today: Day): Promise<void> {
  if (!isPublic) {
    await tx.deleteFrom("request_listing").where("request_id", "=", row.id).execute();
    return;
  }
  await writeListings(tx, [row], today);
}

/** The same for many public requests, in one statement. */
export async function writeListings(tx: Tx, rows: readonly RequestRow[], today: Day): Promise<void> {
  if (rows.length === 0) return;
  await tx
    .insertInto("request_listing")
    .values(rows.map((row) => listed(row, today)))
    .onConflict((conflict) =>
      conflict.column("request_id").doUpdateSet(({ ref }) => ({
        institution_id: ref("excluded.institution_id"),
        place_code: ref("excluded.place_code"),
        year: ref("excluded.year"),
        sent_at: ref("excluded.sent_at"),
        sent_on: ref("excluded.sent_on"),
        state: ref("excluded.state"),
        timing: ref("excluded.timing"),
        days: ref("excluded.days"),
        due_on: ref("excluded.due_on"),
        complaint_by: ref("excluded.complaint_by"),
        example: ref("excluded.example"),
        outcome: ref("excluded.outcome"),
        grounds: ref("excluded.grounds"),
      })),
    )
    .execute();
}

const listed = (row: RequestRow, today: Day) => ({
  request_id: row.id,
  institution_id: row.institution_id,
  place_code: row.place_code,
  year: Number(row.number.slice(0, 4)),
  sent_at: row.sent_at,
  sent_on: row.sent_on,
  state: listStateOf(row, today),
  timing: timingOf(row, today),
  days: daysTaken(row),
  due_on: row.due_on,
  complaint_by: row.complaint_by,
  example: row.example,
  outcome: row.outcome,
  grounds: row.grounds,
});

/**
 * What the day alone changed: due today, late, silent, and thereby overdue. One statement over those that are open; the
 * rules in rules/listing.ts say the same of a single row, and a test holds both against each other.
 */
export async function moveListings(db: Db, today: Day): Promise<void> {
  await sql`
    update request_listing set state = moved.state, timing = moved.timing
    from (
      select request_id,
        case when state not in ('waiting', 'due-today', 'late', 'silent') then state
          when due_on is null or due_on > ${today}::date then 'waiting'
          when due_on = ${today}::date then 'due-today'
          when complaint_by is null or complaint_by >= ${today}::date then 'late'
          else 'silent' end as state,
        case when timing <> 'open' or state in ('undelivered', 'unjudged') or due_on is null or due_on >= ${today}::date then timing
          else 'overdue' end as timing
      from request_listing
      where (state in ('waiting', 'due-today', 'late') or timing = 'open') and due_on <= ${today}::date
    ) as moved
    where moved.request_id = request_listing.request_id
      and (moved.state, moved.timing) is distinct from (request_listing.state, request_listing.timing)`.execute(db);
}

/** Adds up the changes of counts in place. Whoever counts meanwhile sees the same sums. */
export async function addUpCounts(tx: Tx): Promise<void> {
  await sql`with gone as (delete from request_count returning *)
    insert into request_count (institution_id, place_code, year, example, state, timing, outcome, n)
    select institution_id, place_code, year, example, state, timing, outcome, sum(n)
    from gone group by 1, 2, 3, 4, 5, 6, 7 having sum(n) <> 0`.execute(tx);
  await sql`with gone as (delete from request_days returning *)
    insert into request_days select institution_id, place_code, year, example, days, sum(n)
    from gone group by 1, 2, 3, 4, 5 having sum(n) <> 0`.execute(tx);
  await sql`with gone as (delete from request_ground_count returning *)
    insert into request_ground_count select institution_id, place_code, year, example, ground, sum(n)
    from gone group by 1, 2, 3, 4, 5 having sum(n) <> 0`.execute(tx);
}
