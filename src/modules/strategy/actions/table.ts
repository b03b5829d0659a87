import { done, type Outcome, refused } from "../../../kernel/outcome.ts";
import { fold } from "../../../kernel/text/index.ts";
import { uuidv7 } from "../../../platform/db/uuid.ts";
import { readSheet, type SheetRefusal } from "../../../platform/tables/index.ts";
import type { Db, Work } from "../../../platform/work/index.ts";
import { findOrganisations } from "../../register/index.ts";
import {
  type ActivityRow,
  listActivities,
  listIndicators,
  listIndicatorValues,
  listParts,
  listSupport,
  lockStrategy,
  type PartRow,
  putActivities,
  putParts,
  replaceBeside,
  type StrategyRow,
} from "../queries/strategies.ts";
import { type PeriodValue, readTable, type TableProblem, type TableRow } from "../rules/table.ts";
import { settle } from "./settle.ts";

export const MOST_ACTIVITIES = 20_000;

type Activity = Extract<TableRow, { type: "activity" }>;
type Indicator = Extract<TableRow, { type: "indicator" }>;

export interface Imported {
  readonly objectives: number;
  readonly measures: number;
  readonly activities: number;
  readonly added: number;
  readonly problems: readonly TableProblem[];
}

/** As `findOrganisations` scores: from here on every word of the name was found. */
const SURE = 0.5;

/** Organisations by the names a table uses, each looked up once. */
async function namesToIds(db: Db, names: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const found = new Map<string, string>();
  for (const name of new Set(names)) {
    const [best] = await findOrganisations(db, name, { limit: 1 });
    if (best && best.score >= SURE) found.set(fold(name), best.id);
  }
  return found;
}

/**
 * Takes the table of a strategy in: new codes are added, known ones changed, what is not in the file stays as it is. Rows with a
 * fault stay out and are told. A date that differs from a known activity's is not taken: dates change by an act (`reviseActivity`),
 * except in a draft.
 */
export const importTable = (
  work: Work,
  strategyId: string,
  bytes: Uint8Array,
  more: { readonly dryRun?: boolean } = {},
): Promise<Outcome<Imported, SheetRefusal | "not-found" | "no-columns">> =>
  work.inTransaction(async (tx) => {
    const strategy = await lockStrategy(tx, strategyId);
    if (!strategy) return refused("not-found");
    const sheet = readSheet(bytes, MOST_ACTIVITIES);
    if (!sheet.ok) return sheet;
    const [parts, known] = await Promise.all([listParts(tx, strategy.id), listActivities(tx, strategy.id)]);
    const read = readTable(
      sheet.value.columns,
      sheet.value.rows,
      new Map([
        ...parts.map(({ code, kind }) => [code, kind] as const),
        ...known.map(({ code }) => [code, "activity" as const] as const),
      ]),
    );
    if (read === "no-columns") return refused("no-columns");
    const activities = read.rows.filter((row): row is Activity => row.type === "activity");
    const ids = await namesToIds(
      tx,
      activities.flatMap(({ lead, supporting }) => [lead, ...supporting]),
    );
    const problems: TableProblem[] = [...read.problems];
    const sure = activities.filter(({ line, lead, supporting }) => {
      const fault = !ids.has(fold(lead))
        ? "unknown-lead"
        : supporting.some((name) => !ids.has(fold(name)))
          ? "unknown-supporting"
          : null;
      if (fault) problems.push({ line, fault });
      return fault === null;
    });
    const result: Imported = {
      objectives: read.rows.filter(({ type }) => type === "objective").length,
      measures: read.rows.filter(({ type }) => type === "measure").length,
      activities: sure.length,
      added: sure.filter(({ code }) => !known.some((row) => row.code === code)).length,
      problems: problems.sort((a, b) => a.line - b.line),
    };
    if (more.dryRun) return done(result);
    const kept = await keepActivities(tx, work, strategy, {
      rows: sure,
      known,
      parts: await keepParts(tx, strategy, read.rows, parts),
      ids,
    });
    await keepBeside(tx, strategy, {
      activities: sure,
      indicators: read.rows.filter((row): row is Indicator => row.type === "indicator"),
      idOf: new Map(kept.map(({ code, id }) => [code, id])),
      ids,
    });
    await settle(tx, strategy, kept);
    return done(result);
  });

async function keepParts(
  tx: Db,
  strategy: StrategyRow,
  rows: readonly TableRow[],
  before: readonly PartRow[],
): Promise<ReadonlyMap<string, PartRow>> {
  const known = new Map(before.map((part) => [part.code, part]));
  let next = Math.max(0, ...[...known.values()].map(({ position }) => position)) + 1;
  for (const row of rows) {
    if (row.type !== "objective" && row.type !== "measure") continue;
    const before = known.get(row.code);
    known.set(row.code, {
      id: before?.id ?? uuidv7(),
      strategy_id: strategy.id,
      kind: row.type,
      code: row.code,
      parent_id: row.type === "measure" ? (known.get(row.parent)?.id ?? null) : null,
      names: row.titles,
      position: before?.position ?? next++,
    });
  }
  await putParts(
    tx,
    [...known.values()].map((part) => ({ ...part, names: JSON.stringify(part.names) })),
  );
  return known;
}

async function keepActivities(
  tx: Db,
  work: Work,
  strategy: StrategyRow,
  given: {
    readonly rows: readonly Activity[];
    readonly known: readonly ActivityRow[];
    readonly parts: ReadonlyMap<string, PartRow>;
    readonly ids: ReadonlyMap<string, string>;
  },
): Promise<ActivityRow[]> {
  const known = new Map(given.known.map((row) => [row.code, row]));
  const partOf = new Map([...given.parts.values()].map((part) => [part.id, part]));
  let next = Math.max(0, ...given.known.map(({ position }) => position)) + 1;
  for (const row of given.rows) {
    const before = known.get(row.code);
    const parent = given.parts.get(row.parent);
    if (!parent) continue;
    const objective = parent.kind === "objective" ? parent : partOf.get(parent.parent_id ?? "");
    if (!objective) continue;
    const keepsDates = before && strategy.state !== "draft";
    known.set(row.code, {
      id: before?.id ?? uuidv7(),
      strategy_id: strategy.id,
      objective_id: objective.id,
      measure_id: parent.kind === "measure" ? parent.id : null,
      code: row.code,
      names: row.titles,
      lead_id: given.ids.get(fold(row.lead))!,
      starts_on: keepsDates ? before.starts_on : row.start,
      first_due_on: keepsDates ? before.first_due_on : row.due,
      due_on: keepsDates ? before.due_on : row.due,
      budget: row.budget,
      funding: row.funding,
      output: row.output,
      position: before?.position ?? next++,
      example: strategy.example,
      changed_at: work.now,
    });
  }
  const rows = [...known.values()];
  await putActivities(
    tx,
    rows.map((row) => ({ ...row, names: JSON.stringify(row.names), output: JSON.stringify(row.output) })),
  );
  return rows;
}

async function keepBeside(
  tx: Db,
  strategy: StrategyRow,
  given: {
    readonly activities: readonly Activity[];
    readonly indicators: readonly Indicator[];
    readonly idOf: ReadonlyMap<string, string>;
    readonly ids: ReadonlyMap<string, string>;
  },
): Promise<void> {
  const inFile = new Set(given.activities.map(({ code }) => given.idOf.get(code)));
  const [support, indicators, values] = await Promise.all([
    listSupport(tx, strategy.id),
    listIndicators(tx, strategy.id),
    listIndicatorValues(tx, strategy.id),
  ]);
  const keptIndicators = indicators.filter(({ activity_id }) => !inFile.has(activity_id));
  const fresh = given.indicators.flatMap((row) => {
    const activityId = given.idOf.get(row.parent);
    return activityId && inFile.has(activityId) ? [{ row, id: uuidv7(), activityId }] : [];
  });
  const keptIds = new Set(keptIndicators.map(({ id }) => id));
  await replaceBeside(tx, strategy.id, {
    support: [
      ...support.filter(({ activity_id }) => !inFile.has(activity_id)),
      ...given.activities.flatMap(({ code, supporting }) =>
        [...new Set(supporting.map((name) => given.ids.get(fold(name))!))].map((organisation_id) => ({
          activity_id: given.idOf.get(code)!,
          organisation_id,
        })),
      ),
    ],
    indicators: [
      ...keptIndicators.map((row) => ({ ...row, names: JSON.stringify(row.names) })),
      ...fresh.map(({ row, id, activityId }) => ({
        id,
        activity_id: activityId,
        code: row.code,
        names: JSON.stringify(row.titles),
        unit: row.unit,
        ascending: row.ascending,
        baseline_year: row.baseline?.year ?? null,
        baseline: row.baseline?.value ?? null,
      })),
    ],
    values: [
      ...values.filter(({ indicator_id }) => keptIds.has(indicator_id)),
      ...fresh.flatMap(({ row, id }) => valuesOf(id, row)),
    ],
  });
}

function valuesOf(indicatorId: string, { targets, actuals }: Indicator) {
  const keyed = new Map<
    string,
    { period: PeriodValue["period"]; dimension: string; target: string | null; actual: string | null }
  >();
  const at = ({ period, dimension }: PeriodValue) => {
    const key = `${period} ${dimension}`;
    const found = keyed.get(key) ?? { period, dimension, target: null, actual: null };
    keyed.set(key, found);
    return found;
  };
  for (const value of targets) at(value).target = value.value;
  for (const value of actuals) at(value).actual = value.value;
  return [...keyed.values()].map((value) => ({ indicator_id: indicatorId, ...value }));
}
