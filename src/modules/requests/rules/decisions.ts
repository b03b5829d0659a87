import type { Day } from "../../../kernel/day.ts";
import { done, type Outcome, refused } from "../../../kernel/outcome.ts";
import { CLASSES, JUDGEMENTS, type Judgement, type MessageClass } from "./judgements.ts";
import { fits, isOpen, mayMove, OUTCOMES, PROGRESS, type Progress, type RequestOutcome } from "./states.ts";

/** The request as the decisions see it. */
export interface RequestState {
  readonly progress: Progress;
  readonly outcome: RequestOutcome;
  /** Null once the asker was forgotten. */
  readonly askerId: string | null;
  readonly sentOn: Day;
  readonly registeredOn: Day | null;
  readonly hidden: boolean;
}

/** Who decides: the asker, or staff of the department in their place. */
export interface Decider {
  readonly personId: string | null;
  readonly staff: boolean;
}

const mayDecide = (request: RequestState, by: Decider): boolean =>
  by.staff || (by.personId !== null && by.personId === request.askerId);

/** A letter that is put before a person. */
export interface JudgedLetter {
  readonly direction: "in" | "out";
  readonly class: MessageClass | null;
  /** Sent by a machine, but with documents or a long text of its own: a person should see it. */
  readonly substance: boolean;
  readonly day: Day;
}

/** Only what a person wrote, or what carries documents, is put before a person. */
export const isJudgeable = (letter: Omit<JudgedLetter, "day">): boolean =>
  letter.direction === "in" && letter.class !== null && (CLASSES[letter.class].judged || letter.substance);

export interface JudgementWish {
  readonly judgement: Judgement;
  /** Codes of the country's list of grounds of refusal. */
  readonly grounds: readonly string[];
  readonly registeredOn: Day | null;
  readonly registrationNumber: string;
}

/** What changes. Fields left out stay as they are. */
export interface Change {
  readonly progress: Progress;
  readonly outcome: RequestOutcome;
  readonly grounds: readonly string[];
  /** Day of the letter that decided; null while nothing is decided. */
  readonly decidedOn: Day | null;
  readonly registeredOn?: Day;
  readonly registrationNumber?: string;
}

export type JudgementRefusal =
  | "not-yours"
  | "not-a-letter-to-judge"
  | "not-from-this-state"
  | "grounds-needed"
  | "unknown-ground"
  | "registration-in-the-future"
  | "registration-before-sending";

/** A person says what a letter is; this alone, never the arrival of a letter, moves a request. */
export function decideJudgement(
  request: RequestState,
  letter: JudgedLetter,
  wish: JudgementWish,
  by: Decider,
  given: { today: Day; knownGrounds: readonly string[] },
): Outcome<Change, JudgementRefusal> {
  if (!mayDecide(request, by)) return refused("not-yours");
  if (!isJudgeable(letter)) return refused("not-a-letter-to-judge");
  if (!PROGRESS[request.progress].judges) return refused("not-from-this-state");
  const rule = JUDGEMENTS[wish.judgement];
  const progress = rule.progress ?? request.progress;
  const outcome = rule.outcome ?? request.outcome;
  if (request.outcome === "withdrawn" && rule.progress !== null) return refused("not-from-this-state");
  if (!mayMove(request.progress, progress) || !fits(progress, outcome)) return refused("not-from-this-state");
  if (rule.asks === "grounds" && OUTCOMES[outcome].grounds && wish.grounds.length === 0)
    return refused("grounds-needed");
  if (wish.grounds.some((code) => !given.knownGrounds.includes(code))) return refused("unknown-ground");
  const kept = rule.progress === null;
  const change: Change = {
    progress,
    outcome,
    grounds: rule.asks === "grounds" ? wish.grounds : [],
    decidedOn: OUTCOMES[outcome].answered ? letter.day : null,
  };
  if (kept) return done({ ...change, grounds: [], decidedOn: null });
  if (wish.judgement !== "acknowledgement") return done(change);
  const registeredOn = wish.registeredOn ?? letter.day;
  if (registeredOn > given.today) return refused("registration-in-the-future");
  if (registeredOn < request.sentOn) return refused("registration-before-sending");
  return done({ ...change, registeredOn, registrationNumber: wish.registrationNumber });
}

/** The asker takes the request back. It stays public: that it was asked is a fact. */
export function decideWithdrawal(
  request: RequestState,
  by: Decider,
): Outcome<{ progress: Progress; outcome: RequestOutcome }, "not-yours" | "not-from-this-state"> {
  if (!mayDecide(request, by)) return refused("not-yours");
  if (!PROGRESS[request.progress].withdraws) return refused("not-from-this-state");
  return done({ progress: "closed", outcome: "withdrawn" });
}

/** A further letter to the institution. One that answers its question sets the request waiting again. */
export function decideFollowUp(
  request: RequestState,
  by: Decider,
): Outcome<
  { kind: "follow-up" | "clarification"; progress: Progress },
  "not-yours" | "not-from-this-state" | "hidden"
> {
  if (!mayDecide(request, by)) return refused("not-yours");
  if (request.hidden) return refused("hidden");
  if (!PROGRESS[request.progress].writes || request.outcome === "withdrawn") return refused("not-from-this-state");
  return request.progress === "clarification"
    ? done({ kind: "clarification", progress: "waiting" })
    : done({ kind: "follow-up", progress: request.progress });
}

/** A complaint to the Agency needs a negative answer, or silence by law, and a day that has not passed. */
export function decideComplaint(
  request: RequestState,
  by: Decider,
  clock: { silent: boolean; complaintBy: Day | null; today: Day },
): Outcome<{ progress: Progress; outcome: RequestOutcome }, "not-yours" | "nothing-to-complain-of" | "too-late"> {
  if (!mayDecide(request, by)) return refused("not-yours");
  const bySilence = isOpen(request.progress) && clock.silent;
  const byAnswer = request.progress === "closed" && OUTCOMES[request.outcome].negative;
  if (!bySilence && !byAnswer) return refused("nothing-to-complain-of");
  if (clock.complaintBy !== null && clock.today > clock.complaintBy) return refused("too-late");
  return done({ progress: "agency", outcome: bySilence ? "silent" : request.outcome });
}

/** Staff take a request or a letter out of the public's sight, and say why; or show it again. */
export function decideHiding(by: Decider, reason: string): Outcome<string, "not-yours" | "reason-needed"> {
  if (!by.staff) return refused("not-yours");
  const said = reason.trim();
  return said === "" ? refused("reason-needed") : done(said);
}
