import { shown } from "../../../kernel/translated.ts";
import type { Db } from "../../../platform/work/index.ts";
import { organisationNames } from "../../register/index.ts";
import {
  listActivities,
  listIndicators,
  listIndicatorValues,
  listParts,
  listSupport,
  type StrategyRow,
} from "../queries/strategies.ts";
import type { TableRow } from "../rules/table.ts";

/** The whole strategy as rows of its table, in the order of the document. */
export async function tableOf(db: Db, strategy: StrategyRow): Promise<TableRow[]> {
  const [parts, activities, support, indicators, values] = await Promise.all([
    listParts(db, strategy.id),
    listActivities(db, strategy.id),
    listSupport(db, strategy.id),
    listIndicators(db, strategy.id),
    listIndicatorValues(db, strategy.id),
  ]);
  const names = await organisationNames(db, [
    ...activities.map(({ lead_id }) => lead_id),
    ...support.map(({ organisation_id }) => organisation_id),
  ]);
  const nameOf = (id: string) => shown(names.get(id)?.names ?? {}, "sq").text;
  const partOf = new Map(parts.map((part) => [part.id, part]));
  const activityOf = new Map(activities.map((row) => [row.id, row]));
  const supportOf = Map.groupBy(support, ({ activity_id }) => activity_id);
  const valuesFor = Map.groupBy(values, ({ indicator_id }) => indicator_id);
  const line = 0;
  return [
    ...parts.map(
      (part): TableRow =>
        part.kind === "objective"
          ? { type: "objective", line, code: part.code, titles: part.names }
          : { type: "measure", line, code: part.code, parent: partOf.get(part.parent_id!)!.code, titles: part.names },
    ),
    ...activities.map(
      (row): TableRow => ({
        type: "activity",
        line,
        code: row.code,
        parent: partOf.get(row.measure_id ?? row.objective_id)!.code,
        titles: row.names,
        lead: nameOf(row.lead_id),
        supporting: (supportOf.get(row.id) ?? []).map(({ organisation_id }) => nameOf(organisation_id)),
        start: row.starts_on,
        due: row.due_on,
        budget: row.budget,
        funding: row.funding,
        output: row.output,
      }),
    ),
    ...indicators.map((row): TableRow => {
      const own = valuesFor.get(row.id) ?? [];
      const pick = (key: "target" | "actual") =>
        own.flatMap(({ period, dimension, [key]: value }) => (value === null ? [] : [{ period, dimension, value }]));
      return {
        type: "indicator",
        line,
        code: row.code,
        parent: activityOf.get(row.activity_id)!.code,
        titles: row.names,
        unit: row.unit,
        ascending: row.ascending,
        baseline: row.baseline === null ? null : { year: row.baseline_year!, value: row.baseline },
        targets: pick("target"),
        actuals: pick("actual"),
      };
    }),
  ];
}
