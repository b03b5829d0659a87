import type { Visit } from "../../../platform/http/visit.ts";
import type { ActivityLine } from "../pages/activities.tsx";
import type { AssessmentRow } from "../queries/rounds.ts";
import type { ActivityRow, StrategyRow } from "../queries/strategies.ts";
import { pageTexts as texts } from "../texts/page.ts";

/** An activity as one line, with what a round knows of it. */
export const lineOf = (
  visit: Visit,
  strategy: StrategyRow,
  row: Pick<ActivityRow, "code" | "names">,
  lead: string,
  at: Pick<AssessmentRow, "due_on" | "claimed" | "found"> | null,
  due: ActivityRow["due_on"],
): ActivityLine => ({
  href: visit.href(`/strategies/${strategy.slug}/activities/${row.code}`),
  title: `${row.code} ${visit.say.translated(row.names)}`,
  lead,
  due: `${visit.say(texts.dueOn)}: ${visit.say.day(at?.due_on ?? due)}`,
  claimed: at?.claimed ?? null,
  found: at?.found ?? null,
});

export const crumbs = (visit: Visit, strategy: StrategyRow, ...labels: string[]) => [
  { label: visit.say(texts.department), href: visit.href("/strategies") },
  { label: visit.say.translated(strategy.names), href: visit.href(`/strategies/${strategy.slug}`) },
  ...labels.map((label) => ({ label })),
];
