import { LANGUAGES } from "../../../kernel/language.ts";
import { shown } from "../../../kernel/translated.ts";
import type { SearchDocument } from "../../../platform/module/answers.ts";
import { indexRecord } from "../../../platform/search/index.ts";
import { carried, type Db, type Tx, touch } from "../../../platform/work/index.ts";
import {
  type ActivityRow,
  listActivities,
  listStrategies,
  type StrategyRow,
  setStrategy,
} from "../queries/strategies.ts";

export const STRATEGY_KIND = "strategy";
export const ACTIVITY_KIND = "activity";
export const ROUND_KIND = "strategy-round";
/** Cache tag of every page about strategies. */
export const STRATEGIES = "strategies";

export const tagsOf = (strategyId: string): string[] => [`strategy:${strategyId}`, STRATEGIES];

/** An activity in each language it has words in. Those of a draft are for nobody yet. */
export const documentsOf = (strategy: StrategyRow, rows: readonly ActivityRow[]): SearchDocument[] =>
  strategy.state === "draft"
    ? []
    : rows.flatMap((row) =>
        LANGUAGES.filter((language) => row.names[language]).map((language) => ({
          kind: ACTIVITY_KIND,
          recordId: row.id,
          language,
          audience: "public",
          title: `${row.code} ${row.names[language]}`,
          body: [shown(row.output, language).text, row.funding, shown(strategy.names, language).text].join("\n"),
          path: `/strategies/${strategy.slug}/activities/${row.code}`,
          day: row.due_on,
          facets: { institution: row.lead_id },
        })),
      );

/** Writes what follows from a change: search, and the pages that show it. */
export async function settle(tx: Tx, strategy: StrategyRow, activities: readonly ActivityRow[] = []): Promise<void> {
  await setStrategy(tx, strategy.id, { changed_at: carried(tx).now });
  await indexRecord(tx, documentsOf(strategy, activities));
  await touch(tx, ...tagsOf(strategy.id), ...[...new Set(activities.map(({ lead_id }) => `institution:${lead_id}`))]);
}

/** All of them, for a rebuild of the search. */
export async function* allDocuments(db: Db): AsyncIterable<SearchDocument> {
  for (const strategy of await listStrategies(db)) yield* documentsOf(strategy, await listActivities(db, strategy.id));
}
