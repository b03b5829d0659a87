import { type Insertable, type Selectable, sql, type Updateable } from "kysely";
import type { Day } from "../../../kernel/day.ts";
import type { Db, Tx } from "../../../platform/work/work.ts";
import type { Decision, ReportReason } from "../rules/reports.ts";
import type { ReportTable } from "../schema.ts";

export type ReportRow = Selectable<ReportTable>;

export const insertReport = (tx: Tx, row: Insertable<ReportTable>) => tx.insertInto("report").values(row).execute();

/** The house says the same of the same thing once: a second finding is the first one. */
export const insertFinding = (tx: Tx, row: Insertable<ReportTable>) =>
  tx
    .insertInto("report")
    .values(row)
    .onConflict((conflict) =>
      conflict
        .columns(["target_kind", "target_id", "reason"])
        .where("source", "=", "house")
        .where("decision", "is", null)
        .doNothing(),
    )
    .execute();

export const setReport = (tx: Tx, id: string, changes: Updateable<ReportTable>) =>
  tx.updateTable("report").set(changes).where("id", "=", id).execute();

export const lockReport = (tx: Tx, id: string) =>
  tx.selectFrom("report").selectAll().where(sql<string>`id::text`, "=", id).forUpdate().executeTakeFirst();

export const findReport = (db: Db, id: string) =>
  db.selectFrom("report").selectAll().where(sql<string>`id::text`, "=", id).executeTakeFirst();

/** Open reports of one thing, for the department that has just dealt with it. */
export const lockOpenOf = (tx: Tx, kind: string, id: string) =>
  tx
    .selectFrom("report")
    .selectAll()
    .where("target_kind", "=", kind)
    .where("target_id", "=", id)
    .where("decision", "is", null)
    .forUpdate()
    .execute();

/** All that was reported of one thing, latest first. */
export const listOf = (db: Db, kind: string, id: string): Promise<ReportRow[]> =>
  db
    .selectFrom("report")
    .selectAll()
    .where("target_kind", "=", kind)
    .where("target_id", "=", id)
    .orderBy("at", "desc")
    .limit(50)
    .execute();

/** The shared queue: what concerns a person's data first, then the oldest. */
export const listOpen = (db: Db, limit: number): Promise<ReportRow[]> =>
  db
    .selectFrom("report")
    .selectAll()
    .where("decision", "is", null)
    .orderBy(sql`reason not in ('personal-data', 'concealed')`)
    .orderBy("at")
    .limit(limit)
    .execute();

export const listDecided = (db: Db, limit: number): Promise<ReportRow[]> =>
  db
    .selectFrom("report")
    .selectAll()
    .where("decision", "is not", null)
    .orderBy("decided_at", "desc")
    .limit(limit)
    .execute();

export interface YearCount {
  readonly year: number;
  readonly reason: ReportReason;
  readonly decision: Decision | null;
  readonly n: number;
}

/** Reports by the year they were made in, by reason and by what was decided; those the house made itself are among them. */
export async function countByYear(db: Db, timeZone: string): Promise<YearCount[]> {
  const year = sql<number>`extract(year from at at time zone ${sql.lit(timeZone)})::int`;
  return db
    .selectFrom("report")
    .select([year.as("year"), "reason", "decision", sql<number>`count(*)::int`.as("n")])
    .groupBy([year, "reason", "decision"])
    .orderBy(year, "desc")
    .execute();
}

/** Median days from a report by a person to its decision; null while none was decided. */
export async function medianDays(db: Db): Promise<number | null> {
  const row = await db
    .selectFrom("report")
    .select(
      sql<number | null>`percentile_cont(0.5) within group (order by extract(epoch from decided_at - at) / 86400)`.as(
        "median",
      ),
    )
    .where("source", "=", "person")
    .where("decision", "is not", null)
    .executeTakeFirst();
  return row?.median ?? null;
}

/** Ids of the reports of a period, with what became of them. */
export const listBetween = (db: Db, from: Day, to: Day, timeZone: string) =>
  db
    .selectFrom("report")
    .select(["id", "decision"])
    .where(sql<boolean>`(at at time zone ${timeZone})::date between ${from} and ${to}`)
    .execute();

export const listOfPerson = (db: Db, personId: string) =>
  db.selectFrom("report").selectAll().where("reported_by", "=", personId).orderBy("at").execute();

export async function forgetReporter(tx: Tx, personId: string): Promise<void> {
  await tx
    .updateTable("report")
    .set({ reported_by: null, contact_email: null })
    .where("reported_by", "=", personId)
    .execute();
  await tx
    .updateTable("report")
    .set({ claimed_by: null, claimed_at: null })
    .where("claimed_by", "=", personId)
    .where("decision", "is", null)
    .execute();
}

export const removeExamples = (tx: Tx) => tx.deleteFrom("report").where("example", "=", true).execute();
