import { notFound } from "../../../platform/http/reply.ts";
import type { Visit } from "../../../platform/http/visit.ts";
import { timelinessOf } from "../../commitments/index.ts";
import type { AssessmentRow } from "../queries/rounds.ts";
import { listRounds, type RoundRow } from "../queries/rounds.ts";
import { findStrategyBySlug, type StrategyRow } from "../queries/strategies.ts";
import { ROUND } from "../rules/round.ts";

/** The strategy an address names; a draft is there for staff alone. */
export async function getStrategy(visit: Visit): Promise<StrategyRow> {
  const row = (await findStrategyBySlug(visit.work.db, visit.params.slug ?? "")) ?? notFound();
  return row.state === "draft" && !visit.can("strategy.keep") ? notFound() : row;
}

/** The round a reader looks at: the one in the address if it is public, otherwise the last public one. */
export async function roundsFor(
  visit: Visit,
  strategy: StrategyRow,
): Promise<{ readonly shown: RoundRow | null; readonly before: RoundRow | null; readonly all: readonly RoundRow[] }> {
  const all = (await listRounds(visit.work.db, strategy.id)).filter(({ state }) => ROUND[state].isPublic);
  const wanted = visit.query.get("period");
  const at = Math.max(
    0,
    all.findIndex(({ period }) => period === wanted),
  );
  return { shown: all[at] ?? null, before: all[at + 1] ?? null, all };
}

/** Whether an activity was on time, as its round knows it. */
export const timeOf = (
  { due_on, found, kept_on }: Pick<AssessmentRow, "due_on" | "found" | "kept_on">,
  on: RoundRow["to_on"],
) => timelinessOf({ dueOn: due_on, found, keptOn: kept_on }, on);
