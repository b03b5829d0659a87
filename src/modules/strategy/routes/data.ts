import { json, type Reply } from "../../../platform/http/reply.ts";
import type { Visit } from "../../../platform/http/visit.ts";
import { STRATEGIES } from "../actions/settle.ts";
import { listActivities, listIndicators, listIndicatorValues, listStrategies } from "../queries/strategies.ts";
import { spanOf } from "../rules/period.ts";

/** Indicators in the shape of IATI 2.03 results: indicator, baseline, periods with target, actual and dimension. */
export async function indicatorData(visit: Visit): Promise<Reply> {
  const { say, work } = visit;
  const strategies = (await listStrategies(work.db)).filter(({ state }) => state !== "draft");
  visit.dependsOn(STRATEGIES);
  const results = [];
  for (const strategy of strategies) {
    const [activities, indicators, values] = await Promise.all([
      listActivities(work.db, strategy.id),
      listIndicators(work.db, strategy.id),
      listIndicatorValues(work.db, strategy.id),
    ]);
    const activityOf = new Map(activities.map((row) => [row.id, row]));
    for (const indicator of indicators) {
      const activity = activityOf.get(indicator.activity_id)!;
      results.push({
        type: "1",
        title: say.translated(activity.names),
        reference: `${strategy.slug}/${activity.code}`,
        indicator: {
          measure: indicator.unit === "%" ? "2" : "1",
          ascending: indicator.ascending,
          title: say.translated(indicator.names),
          unit: indicator.unit,
          baseline: indicator.baseline === null ? [] : [{ year: indicator.baseline_year, value: indicator.baseline }],
          period: values
            .filter(({ indicator_id }) => indicator_id === indicator.id)
            .map(({ period, dimension, target, actual }) => {
              const { from, to } = spanOf(period);
              const [name, value] = dimension.split("=");
              const part = dimension === "" ? [] : [{ name, value }];
              return {
                "period-start": { "iso-date": from },
                "period-end": { "iso-date": to },
                target: target === null ? [] : [{ value: target, dimension: part }],
                actual: actual === null ? [] : [{ value: actual, dimension: part }],
              };
            }),
        },
      });
    }
  }
  return json({ version: "2.03", result: results });
}
