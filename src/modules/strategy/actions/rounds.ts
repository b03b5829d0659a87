import type { Day } from "../../../kernel/day.ts";
import { done, type Outcome, refused } from "../../../kernel/outcome.ts";
import { uuidv7 } from "../../../platform/db/uuid.ts";
import { announce, type Tx, type Work } from "../../../platform/work/index.ts";
import {
  countAssessments,
  countRound,
  insertRound,
  listLeads,
  listRounds,
  listSheets,
  lockRound,
  openAssessments,
  openSheets,
  type RoundRow,
  setRound,
  setSheet,
} from "../queries/rounds.ts";
import { findStrategy, lockStrategy } from "../queries/strategies.ts";
import { isPeriod, spanOf } from "../rules/period.ts";
import { rollup } from "../rules/rollup.ts";
import { decideRound, type RoundDeed, type RoundFault } from "../rules/round.ts";
import { ROUND_KIND, settle } from "./settle.ts";
import { runSheets } from "./sheets.ts";

/** A round of a half-year or a year, with each activity of the strategy as it stands today. */
export const newRound = (
  work: Work,
  strategyId: string,
  wish: { readonly period: string; readonly example?: boolean },
): Promise<Outcome<RoundRow, "not-found" | "no-period" | "period-twice" | "outside" | "not-adopted">> =>
  work.inTransaction(async (tx) => {
    const strategy = await lockStrategy(tx, strategyId);
    if (!strategy) return refused("not-found");
    if (strategy.state === "draft") return refused("not-adopted");
    if (!isPeriod(wish.period)) return refused("no-period");
    const { from, to } = spanOf(wish.period);
    if (to < strategy.valid_from || from > strategy.valid_to) return refused("outside");
    if ((await listRounds(tx, strategy.id)).some(({ period }) => period === wish.period))
      return refused("period-twice");
    const row: RoundRow = {
      id: uuidv7(),
      strategy_id: strategy.id,
      period: wish.period,
      from_on: from,
      to_on: to,
      state: "open",
      closes_on: null,
      collecting_on: null,
      closed_on: null,
      published_on: null,
      frozen_at: null,
      example: wish.example ?? strategy.example,
      made_at: work.now,
      changed_at: work.now,
    };
    await insertRound(tx, row);
    await openAssessments(tx, row);
    await settle(tx, strategy);
    return done(row);
  });

/** One step on the way of a round, with what follows from it: sheets that leave, silence that is noted, pages that are public. */
export const doRound = (
  work: Work,
  roundId: string,
  deed: RoundDeed,
  wish: { readonly closesOn?: Day | null } = {},
): Promise<Outcome<RoundRow, RoundFault | "not-found">> =>
  work.inTransaction(async (tx) => {
    const row = await lockRound(tx, roundId);
    const strategy = row && (await findStrategy(tx, row.strategy_id));
    if (!row || !strategy) return refused("not-found");
    const closesOn = deed === "collect" ? (wish.closesOn ?? null) : row.closes_on;
    const decision = decideRound(
      {
        state: row.state,
        activities: await countAssessments(tx, row.id),
        closesOn,
        unfound: rollup(await countRound(tx, row)).found.none,
      },
      deed,
      work.today,
    );
    if (!decision.ok) return decision;
    const changes: Partial<RoundRow> = {
      state: decision.value,
      ...(deed === "collect" ? { closes_on: closesOn, collecting_on: work.today } : {}),
      ...(deed === "draft" ? { closed_on: work.today } : {}),
      ...(deed === "publish" ? { published_on: work.today } : {}),
      ...(deed === "freeze" ? { frozen_at: work.now } : {}),
      changed_at: work.now,
    };
    if (deed === "collect") await openAssessments(tx, row);
    await setRound(tx, row.id, changes);
    const changed = { ...row, ...changes };
    if (deed === "collect") {
      const leads = await listLeads(tx, row.id);
      await openSheets(tx, row.id, (count) => Array.from({ length: count }, () => uuidv7()), leads);
      await runSheets(tx, changed, strategy, work.today);
    }
    if (deed === "draft") await closeSheets(tx, changed, work.today);
    await announce(tx, { name: `strategy.round-${decision.value}`, kind: ROUND_KIND, recordId: row.id });
    await settle(tx, strategy);
    return done(changed);
  });

/** Whoever was asked and has not answered when collecting ends is silent from that day on. */
async function closeSheets(tx: Tx, round: RoundRow, today: Day): Promise<void> {
  for (const sheet of await listSheets(tx, round.id))
    if (!sheet.answered_on && !sheet.silent_on) await setSheet(tx, sheet.id, { silent_on: today });
}
