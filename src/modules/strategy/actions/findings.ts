import type { Day } from "../../../kernel/day.ts";
import { done, type Outcome, refused } from "../../../kernel/outcome.ts";
import { announce, type Work } from "../../../platform/work/index.ts";
import { lockAssessment, lockRound, setAssessment, settleProblem } from "../queries/rounds.ts";
import { findStrategy } from "../queries/strategies.ts";
import { ROUND } from "../rules/round.ts";
import type { Found } from "../rules/scale.ts";
import type { Evidence } from "../schema.ts";
import { ACTIVITY_KIND, settle } from "./settle.ts";

export interface FindingWish {
  readonly found: Found | null;
  readonly rationale: string;
  readonly evidence: readonly Evidence[];
  readonly keptOn: Day | null;
}
export type FindingFault =
  | "not-found"
  | "closed"
  | "no-status"
  | "no-rationale"
  | "long-rationale"
  | "no-evidence"
  | "no-kept-day"
  | "kept-ahead";

/** What monitors found of an activity in a round, with reasons and evidence: whoever finds it done says where one can see it, and since when. */
export const findActivityStanding = (
  work: Work,
  roundId: string,
  activityId: string,
  wish: FindingWish,
): Promise<Outcome<null, FindingFault>> =>
  work.inTransaction(async (tx) => {
    const round = await lockRound(tx, roundId);
    const strategy = round && (await findStrategy(tx, round.strategy_id));
    const row = round && (await lockAssessment(tx, round.id, activityId));
    if (!round || !strategy || !row) return refused("not-found");
    if (!ROUND[round.state].findings) return refused("closed");
    if (!wish.found) return refused("no-status");
    const rationale = wish.rationale.trim();
    if (rationale === "") return refused("no-rationale");
    if (rationale.length > 4000) return refused("long-rationale");
    if ((wish.found === "complete" || wish.found === "substantial") && wish.evidence.length === 0)
      return refused("no-evidence");
    if (wish.found === "complete" && !wish.keptOn) return refused("no-kept-day");
    if (wish.keptOn && wish.keptOn > work.today) return refused("kept-ahead");
    await setAssessment(tx, round.id, activityId, {
      found: wish.found,
      rationale,
      found_evidence: JSON.stringify(wish.evidence),
      found_at: work.now,
      found_by: work.actor.kind === "person" ? work.actor.id : null,
      kept_on: wish.found === "complete" ? wish.keptOn : null,
    });
    await announce(tx, { name: "strategy.found", kind: ACTIVITY_KIND, recordId: activityId });
    await settle(tx, strategy);
    return done(null);
  });

/** A row of a sheet that could not be taken was looked at. */
export const settleRow = (work: Work, problemId: string): Promise<void> =>
  work.inTransaction(async (tx) => {
    await settleProblem(tx, problemId, work.now);
  });
