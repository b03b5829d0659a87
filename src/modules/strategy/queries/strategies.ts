import { type Insertable, type Selectable, sql, type Updateable } from "kysely";
import { isUuid } from "../../../kernel/uuid.ts";
import type { Db, Tx } from "../../../platform/work/work.ts";
import type {
  ActivityRevisionTable,
  ActivityTable,
  IndicatorTable,
  IndicatorValueTable,
  StrategyPartTable,
  StrategyTable,
} from "../schema.ts";

export type StrategyRow = Selectable<StrategyTable>;
export type PartRow = Selectable<StrategyPartTable>;
export type ActivityRow = Selectable<ActivityTable>;
export type IndicatorRow = Selectable<IndicatorTable>;
export type IndicatorValueRow = Selectable<IndicatorValueTable>;
export type RevisionRow = Selectable<ActivityRevisionTable>;

export async function findStrategy(db: Db, id: string): Promise<StrategyRow | null> {
  if (!isUuid(id)) return null;
  return (await db.selectFrom("strategy").selectAll().where("id", "=", id).executeTakeFirst()) ?? null;
}
export const findStrategyBySlug = async (db: Db, slug: string): Promise<StrategyRow | null> =>
  (await db.selectFrom("strategy").selectAll().where("slug", "=", slug).executeTakeFirst()) ?? null;
export async function lockStrategy(tx: Tx, id: string): Promise<StrategyRow | null> {
  return (await tx.selectFrom("strategy").selectAll().where("id", "=", id).forUpdate().executeTakeFirst()) ?? null;
}
/** Latest period first. */
export const listStrategies = (db: Db): Promise<StrategyRow[]> =>
  db.selectFrom("strategy").selectAll().orderBy("valid_from", "desc").orderBy("slug").execute();
export const insertStrategy = (tx: Tx, row: Insertable<StrategyTable>) =>
  tx.insertInto("strategy").values(row).execute();
export const setStrategy = (tx: Tx, id: string, changes: Updateable<StrategyTable>) =>
  tx.updateTable("strategy").set(changes).where("id", "=", id).execute();
export const isSlugTaken = async (tx: Tx, slug: string): Promise<boolean> =>
  (await tx.selectFrom("strategy").select("id").where("slug", "=", slug).executeTakeFirst()) !== undefined;

/** Objectives and measures in the order of the document. */
export const listParts = (db: Db, strategyId: string): Promise<PartRow[]> =>
  db.selectFrom("strategy_part").selectAll().where("strategy_id", "=", strategyId).orderBy("position").execute();

export const listActivities = (db: Db, strategyId: string): Promise<ActivityRow[]> =>
  db.selectFrom("activity").selectAll().where("strategy_id", "=", strategyId).orderBy("position").execute();

export async function findActivity(db: Db, strategyId: string, code: string): Promise<ActivityRow | null> {
  const row = await db
    .selectFrom("activity")
    .selectAll()
    .where("strategy_id", "=", strategyId)
    .where("code", "=", code)
    .executeTakeFirst();
  return row ?? null;
}
export const listActivitiesByIds = (db: Db, ids: readonly string[]): Promise<ActivityRow[]> => {
  const known = ids.filter(isUuid);
  return known.length === 0
    ? Promise.resolve([])
    : db.selectFrom("activity").selectAll().where("id", "in", known).execute();
};

export const listSupport = (db: Db, strategyId: string) =>
  db
    .selectFrom("activity_support as s")
    .innerJoin("activity as a", "a.id", "s.activity_id")
    .select(["s.activity_id", "s.organisation_id"])
    .where("a.strategy_id", "=", strategyId)
    .execute();
export const listSupportOf = (db: Db, activityId: string) =>
  db.selectFrom("activity_support").selectAll().where("activity_id", "=", activityId).execute();
export const listRevisions = (db: Db, activityId: string): Promise<RevisionRow[]> =>
  db.selectFrom("activity_revision").selectAll().where("activity_id", "=", activityId).orderBy("at").execute();
export const insertRevision = (tx: Tx, row: Insertable<ActivityRevisionTable>) =>
  tx.insertInto("activity_revision").values(row).execute();
export const setActivity = (tx: Tx, id: string, changes: Updateable<ActivityTable>) =>
  tx.updateTable("activity").set(changes).where("id", "=", id).execute();
export async function lockActivity(tx: Tx, id: string): Promise<ActivityRow | null> {
  if (!isUuid(id)) return null;
  return (await tx.selectFrom("activity").selectAll().where("id", "=", id).forUpdate().executeTakeFirst()) ?? null;
}

export const listIndicators = (db: Db, strategyId: string): Promise<IndicatorRow[]> =>
  db
    .selectFrom("indicator as i")
    .innerJoin("activity as a", "a.id", "i.activity_id")
    .selectAll("i")
    .where("a.strategy_id", "=", strategyId)
    .orderBy("a.position")
    .orderBy("i.code")
    .execute();
export const listIndicatorValues = (db: Db, strategyId: string): Promise<IndicatorValueRow[]> =>
  db
    .selectFrom("indicator_value as v")
    .innerJoin("indicator as i", "i.id", "v.indicator_id")
    .innerJoin("activity as a", "a.id", "i.activity_id")
    .selectAll("v")
    .where("a.strategy_id", "=", strategyId)
    .orderBy("v.period")
    .orderBy("v.dimension")
    .execute();

const AT_ONCE = 1000;

/** Puts rows in the place of those with the same id, many at a time. */
async function inPortions<Row>(rows: readonly Row[], write: (some: Row[]) => Promise<unknown>): Promise<void> {
  for (let at = 0; at < rows.length; at += AT_ONCE) await write(rows.slice(at, at + AT_ONCE));
}

export const putParts = (tx: Tx, rows: readonly Insertable<StrategyPartTable>[]) =>
  inPortions(rows, (some) =>
    tx
      .insertInto("strategy_part")
      .values(some)
      .onConflict((conflict) =>
        conflict.column("id").doUpdateSet((given) => ({
          names: given.ref("excluded.names"),
          parent_id: given.ref("excluded.parent_id"),
          position: given.ref("excluded.position"),
        })),
      )
      .execute(),
  );

export const putActivities = (tx: Tx, rows: readonly Insertable<ActivityTable>[]) =>
  inPortions(rows, (some) =>
    tx
      .insertInto("activity")
      .values(some)
      .onConflict((conflict) =>
        conflict.column("id").doUpdateSet((given) => ({
          objective_id: given.ref("excluded.objective_id"),
          measure_id: given.ref("excluded.measure_id"),
          names: given.ref("excluded.names"),
          lead_id: given.ref("excluded.lead_id"),
          starts_on: given.ref("excluded.starts_on"),
          first_due_on: given.ref("excluded.first_due_on"),
          due_on: given.ref("excluded.due_on"),
          budget: given.ref("excluded.budget"),
          funding: given.ref("excluded.funding"),
          output: given.ref("excluded.output"),
          position: given.ref("excluded.position"),
          changed_at: given.ref("excluded.changed_at"),
        })),
      )
      .execute(),
  );

/** What supports the activities of a strategy, and its indicators with their values, in place of what was there. */
export async function replaceBeside(
  tx: Tx,
  strategyId: string,
  beside: {
    readonly support: readonly { activity_id: string; organisation_id: string }[];
    readonly indicators: readonly Insertable<IndicatorTable>[];
    readonly values: readonly Insertable<IndicatorValueTable>[];
  },
): Promise<void> {
  const own = tx.selectFrom("activity").select("id").where("strategy_id", "=", strategyId);
  await tx.deleteFrom("activity_support").where("activity_id", "in", own).execute();
  await tx.deleteFrom("indicator").where("activity_id", "in", own).execute();
  await inPortions(beside.support, (some) => tx.insertInto("activity_support").values(some).execute());
  await inPortions(beside.indicators, (some) => tx.insertInto("indicator").values(some).execute());
  await inPortions(beside.values, (some) => tx.insertInto("indicator_value").values(some).execute());
}

/** Activities that an institution leads or supports, of every strategy that is adopted. */
export const listActivitiesOf = (db: Db, organisationId: string, strategyId: string): Promise<ActivityRow[]> =>
  db
    .selectFrom("activity as a")
    .selectAll("a")
    .where("a.strategy_id", "=", strategyId)
    .where((where) =>
      where.or([
        where("a.lead_id", "=", organisationId),
        sql<boolean>`exists (select from activity_support s where s.activity_id = a.id and s.organisation_id = ${organisationId})`,
      ]),
    )
    .orderBy("a.position")
    .execute();

export async function removeExamples(tx: Tx): Promise<{ strategies: string[]; activities: string[] }> {
  const strategies = (await tx.selectFrom("strategy").select("id").where("example", "=", true).execute()).map(
    ({ id }) => id,
  );
  if (strategies.length === 0) return { strategies, activities: [] };
  const activities = await tx.selectFrom("activity").select("id").where("strategy_id", "in", strategies).execute();
  // Rounds first: what is frozen goes with its round and with nothing else.
  await tx.deleteFrom("monitoring_round").where("strategy_id", "in", strategies).execute();
  await tx.deleteFrom("activity").where("strategy_id", "in", strategies).execute();
  await tx.deleteFrom("strategy").where("id", "in", strategies).execute();
  return { strategies, activities: activities.map(({ id }) => id) };
}
