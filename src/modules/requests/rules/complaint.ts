import type { Day } from "../../../kernel/day.ts";
import { done, type Outcome, refused } from "../../../kernel/outcome.ts";
import type { Decider, RequestState } from "./decisions.ts";
import type { Count, Counted } from "./standing.ts";
import type { ClockRule } from "./states.ts";

/** What the Agency can decide of a complaint. `execution`: the institution must act; `lawsuit`: the court is open to the person. */
export const AGENCY_DECISIONS = {
  upheld: { execution: true, lawsuit: false },
  partly: { execution: true, lawsuit: true },
  rejected: { execution: false, lawsuit: true },
} as const;
export type AgencyDecision = keyof typeof AGENCY_DECISIONS;
export const isAgencyDecision = (word: string): word is AgencyDecision => Object.hasOwn(AGENCY_DECISIONS, word);

/** Where a complaint has come to. */
export interface ComplaintState {
  readonly madeOn: Day;
  readonly decision: AgencyDecision | null;
  readonly decidedOn: Day | null;
  readonly filedOn: Day | null;
}

export interface ComplaintTerm {
  readonly rule: Extract<ClockRule, "agency-reply" | "agency-decision" | "execution" | "lawsuit">;
  readonly counted: Counted;
  /** Its day has gone by, and what it waits for has not come. */
  readonly passed: boolean;
}

/**
 * The terms that run now, in the order in which they end. The day on which the Agency hands the complaint on is told to
 * nobody: the institution's week is counted from the complaint itself, which is the earliest it can be.
 * Source: Law 06/L-081, as told by the Agency and IKD.
 */
export function complaintTerms(state: ComplaintState, today: Day, count: Count): ComplaintTerm[] {
  const term = (rule: ComplaintTerm["rule"], from: Day): ComplaintTerm[] => {
    const counted = count(rule, from);
    return counted ? [{ rule, counted, passed: today > counted.due }] : [];
  };
  if (state.filedOn !== null) return [];
  if (state.decision === null || state.decidedOn === null)
    return [...term("agency-reply", state.madeOn), ...term("agency-decision", state.madeOn)];
  const opens = AGENCY_DECISIONS[state.decision];
  return [
    ...(opens.execution ? term("execution", state.decidedOn) : []),
    ...(opens.lawsuit ? term("lawsuit", state.decidedOn) : []),
  ];
}

export type ComplaintRefusal =
  | "not-yours"
  | "not-before-the-agency"
  | "no-decision"
  | "day-before-complaint"
  | "day-ahead"
  | "no-lawsuit"
  | "lawsuit-before-decision";

const mayTell = (request: RequestState, by: Decider): boolean =>
  by.staff || (by.personId !== null && by.personId === request.askerId);

/** The person writes down what the Agency decided, as its letter says. */
export function decideAgencyDecision(
  request: RequestState,
  complaint: ComplaintState | null,
  by: Decider,
  wish: { decision: AgencyDecision; decidedOn: Day },
  today: Day,
): Outcome<null, ComplaintRefusal> {
  if (!mayTell(request, by)) return refused("not-yours");
  if (request.progress !== "agency" || !complaint) return refused("not-before-the-agency");
  if (wish.decidedOn < complaint.madeOn) return refused("day-before-complaint");
  if (wish.decidedOn > today) return refused("day-ahead");
  return done(null);
}

/** The person filed a lawsuit against a decision that rejected the complaint, in whole or in part. */
export function decideLawsuit(
  request: RequestState,
  complaint: ComplaintState | null,
  by: Decider,
  filedOn: Day,
  today: Day,
): Outcome<null, ComplaintRefusal> {
  if (!mayTell(request, by)) return refused("not-yours");
  if (request.progress !== "agency" || !complaint) return refused("not-before-the-agency");
  if (complaint.decision === null || complaint.decidedOn === null) return refused("no-decision");
  if (!AGENCY_DECISIONS[complaint.decision].lawsuit) return refused("no-lawsuit");
  if (filedOn < complaint.decidedOn) return refused("lawsuit-before-decision");
  if (filedOn > today) return refused("day-ahead");
  return done(null);
}
