import { type Insertable, type Selectable, sql, type Updateable } from "kysely";
import type { Day } from "../../../kernel/day.ts";
import { isUuid } from "../../../kernel/uuid.ts";
import type { Db, Tx } from "../../../platform/work/work.ts";
import type { Counted } from "../rules/rollup.ts";
import type { Claimed, Found } from "../rules/scale.ts";
import type { AssessmentTable, MonitoringRoundTable, RoundSheetTable, SheetProblemTable } from "../schema.ts";

export type RoundRow = Selectable<MonitoringRoundTable>;
export type AssessmentRow = Selectable<AssessmentTable>;
export type SheetRow = Selectable<RoundSheetTable>;
export type ProblemRow = Selectable<SheetProblemTable>;

export async function findRound(db: Db, id: string): Promise<RoundRow | null> {
  if (!isUuid(id)) return null;
  return (await db.selectFrom("monitoring_round").selectAll().where("id", "=", id).executeTakeFirst()) ?? null;
}
export async function lockRound(tx: Tx, id: string): Promise<RoundRow | null> {
  if (!isUuid(id)) return null;
  const row = await tx.selectFrom("monitoring_round").selectAll().where("id", "=", id).forUpdate().executeTakeFirst();
  return row ?? null;
}
/** Latest first. */
export const listRounds = (db: Db, strategyId: string): Promise<RoundRow[]> =>
  db
    .selectFrom("monitoring_round")
    .selectAll()
    .where("strategy_id", "=", strategyId)
    .orderBy("to_on", "desc")
    .execute();
export const listAllRounds = (db: Db): Promise<RoundRow[]> =>
  db.selectFrom("monitoring_round").selectAll().orderBy("to_on", "desc").execute();
export const insertRound = (tx: Tx, row: Insertable<MonitoringRoundTable>) =>
  tx.insertInto("monitoring_round").values(row).execute();
export const setRound = (tx: Tx, id: string, changes: Updateable<MonitoringRoundTable>) =>
  tx.updateTable("monitoring_round").set(changes).where("id", "=", id).execute();

/** One row for each activity of the strategy as it stands now; those already there stay. @returns how many the round has */
export async function openAssessments(tx: Tx, round: RoundRow): Promise<number> {
  await sql`insert into assessment (round_id, activity_id, objective_id, lead_id, due_on)
    select ${round.id}::uuid, id, objective_id, lead_id, due_on from activity where strategy_id = ${round.strategy_id}::uuid
    on conflict do nothing`.execute(tx);
  return countAssessments(tx, round.id);
}
export async function countAssessments(db: Db, roundId: string): Promise<number> {
  const { count } = await db
    .selectFrom("assessment")
    .select((all) => all.fn.countAll<string>().as("count"))
    .where("round_id", "=", roundId)
    .executeTakeFirstOrThrow();
  return Number(count);
}

export interface CountedBy extends Counted {
  readonly objective_id: string;
  readonly lead_id: string;
}

/** Every standing of a round with how many activities have it, by objective and institution. One query. */
export async function countRound(db: Db, round: Pick<RoundRow, "id" | "to_on">): Promise<CountedBy[]> {
  const { rows } = await sql<{
    objective_id: string;
    lead_id: string;
    claimed: Claimed | null;
    found: Found | null;
    due: boolean;
    count: number;
  }>`select objective_id, lead_id, claimed, found, due_on <= ${round.to_on}::date as due, count(*)::int as count
    from assessment where round_id = ${round.id}::uuid group by 1, 2, 3, 4, 5`.execute(db);
  return rows.map(({ due, ...row }) => ({ ...row, isDue: due }));
}

/** How many activities went from one finding to another between two rounds; `before` is undefined for a new activity. */
export async function countMoves(
  db: Db,
  before: string,
  now: Pick<RoundRow, "id" | "to_on">,
): Promise<{ before: Found | null | undefined; now: Found | null; count: number }[]> {
  const { rows } = await sql<{ is_new: boolean; before: Found | null; now: Found | null; count: number }>`
    select p.activity_id is null as is_new, p.found as before, a.found as now, count(*)::int as count
    from assessment a left join assessment p on p.round_id = ${before}::uuid and p.activity_id = a.activity_id
    where a.round_id = ${now.id}::uuid group by 1, 2, 3`.execute(db);
  return rows.map((row) => ({ before: row.is_new ? undefined : row.before, now: row.now, count: row.count }));
}

export const listAssessments = (db: Db, roundId: string): Promise<AssessmentRow[]> =>
  db.selectFrom("assessment").selectAll().where("round_id", "=", roundId).execute();
export const listAssessmentsOfLead = (db: Db, roundId: string, leadId: string): Promise<AssessmentRow[]> =>
  db.selectFrom("assessment").selectAll().where("round_id", "=", roundId).where("lead_id", "=", leadId).execute();
export const listAssessmentsAmong = (
  db: Db,
  roundId: string,
  activityIds: readonly string[],
): Promise<AssessmentRow[]> =>
  activityIds.length === 0
    ? Promise.resolve([])
    : db
        .selectFrom("assessment")
        .selectAll()
        .where("round_id", "=", roundId)
        .where("activity_id", "in", [...activityIds])
        .execute();
export const listAssessmentsOfActivity = (db: Db, activityId: string): Promise<AssessmentRow[]> =>
  db.selectFrom("assessment").selectAll().where("activity_id", "=", activityId).execute();
export async function lockAssessment(tx: Tx, roundId: string, activityId: string): Promise<AssessmentRow | null> {
  const row = await tx
    .selectFrom("assessment")
    .selectAll()
    .where("round_id", "=", roundId)
    .where("activity_id", "=", activityId)
    .forUpdate()
    .executeTakeFirst();
  return row ?? null;
}
export const setAssessment = (tx: Tx, roundId: string, activityId: string, changes: Updateable<AssessmentTable>) =>
  tx
    .updateTable("assessment")
    .set(changes)
    .where("round_id", "=", roundId)
    .where("activity_id", "=", activityId)
    .execute();

export interface AssessmentFilter {
  readonly objectiveId: string | null;
  readonly leadId: string | null;
  readonly found: Found | "none" | null;
  readonly dueBy: Day | null;
  readonly text: string;
}

/** A page of a round's activities in the order of the document, with how many there are. Two queries. */
export async function pageOfRound(
  db: Db,
  roundId: string,
  filter: AssessmentFilter,
  window: { readonly limit: number; readonly offset: number },
) {
  const narrowed = db
    .selectFrom("assessment as s")
    .innerJoin("activity as a", "a.id", "s.activity_id")
    .where("s.round_id", "=", roundId)
    .$if(filter.objectiveId !== null, (query) => query.where("s.objective_id", "=", filter.objectiveId!))
    .$if(filter.leadId !== null, (query) => query.where("s.lead_id", "=", filter.leadId!))
    .$if(filter.found === "none", (query) => query.where("s.found", "is", null))
    .$if(filter.found !== null && filter.found !== "none", (query) =>
      query.where("s.found", "=", filter.found as Found),
    )
    .$if(filter.dueBy !== null, (query) => query.where("s.due_on", "<=", filter.dueBy!))
    .$if(filter.text !== "", (query) =>
      query.where(
        sql<boolean>`(a.code = ${filter.text} or a.names::text ilike ${`%${filter.text.replace(/[\\%_]/g, "\\$&")}%`})`,
      ),
    );
  const [rows, { count }] = await Promise.all([
    narrowed
      .select(["a.id", "a.code", "a.names", "s.lead_id", "s.due_on", "s.claimed", "s.found", "s.kept_on"])
      .orderBy("a.position")
      .limit(window.limit)
      .offset(window.offset)
      .execute(),
    narrowed.select((all) => all.fn.countAll<string>().as("count")).executeTakeFirstOrThrow(),
  ]);
  return { rows, total: Number(count) };
}

export const listSheets = (db: Db, roundId: string): Promise<SheetRow[]> =>
  db.selectFrom("round_sheet").selectAll().where("round_id", "=", roundId).execute();
export async function findSheet(db: Db, id: string): Promise<SheetRow | null> {
  if (!isUuid(id)) return null;
  return (await db.selectFrom("round_sheet").selectAll().where("id", "=", id).executeTakeFirst()) ?? null;
}
export async function lockSheet(tx: Tx, id: string): Promise<SheetRow | null> {
  if (!isUuid(id)) return null;
  return (await tx.selectFrom("round_sheet").selectAll().where("id", "=", id).forUpdate().executeTakeFirst()) ?? null;
}
/** A sheet for each institution that leads an activity of the round. */
export const openSheets = (tx: Tx, roundId: string, ids: (count: number) => string[], leads: readonly string[]) =>
  leads.length === 0
    ? Promise.resolve([])
    : tx
        .insertInto("round_sheet")
        .values(
          ids(leads.length).map((id, at) => ({
            id,
            round_id: roundId,
            organisation_id: leads[at]!,
            asked_on: null,
            reminded_on: null,
            last_called_on: null,
            answered_on: null,
            silent_on: null,
          })),
        )
        .onConflict((conflict) => conflict.columns(["round_id", "organisation_id"]).doNothing())
        .execute();
export const listLeads = async (db: Db, roundId: string): Promise<string[]> =>
  (await db.selectFrom("assessment").select("lead_id").distinct().where("round_id", "=", roundId).execute()).map(
    ({ lead_id }) => lead_id,
  );
export const setSheet = (tx: Tx, id: string, changes: Updateable<RoundSheetTable>) =>
  tx.updateTable("round_sheet").set(changes).where("id", "=", id).execute();

export const listProblems = (db: Db, sheetIds: readonly string[]): Promise<ProblemRow[]> =>
  sheetIds.length === 0
    ? Promise.resolve([])
    : db
        .selectFrom("sheet_problem")
        .selectAll()
        .where("sheet_id", "in", [...sheetIds])
        .where("settled_at", "is", null)
        .orderBy("came_at")
        .orderBy("line")
        .execute();
export const insertProblems = (tx: Tx, rows: readonly Insertable<SheetProblemTable>[]) =>
  rows.length === 0
    ? Promise.resolve([])
    : tx
        .insertInto("sheet_problem")
        .values([...rows])
        .execute();
export const settleProblem = (tx: Tx, id: string, at: Date) =>
  tx.updateTable("sheet_problem").set({ settled_at: at }).where("id", "=", id).execute();
