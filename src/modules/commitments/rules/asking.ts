import { addDays, type Day } from "../../../kernel/day.ts";
import { isEnded, type Status } from "./scales.ts";

export type Step = "ask" | "remind" | "escalate";
export type QuestionStep = Step | "by-hand";

/** Days between two letters. */
export const PATIENCE_DAYS = 7;

export interface Question {
  readonly step: QuestionStep;
  /** The date that was due when it was asked: a new date is asked about anew. */
  readonly dueOn: Day;
  readonly askedOn: Day;
}

export interface AskingFacts {
  readonly dueOn: Day;
  readonly found: Status | null;
  /** Day of the latest claim. */
  readonly claimedOn: Day | null;
  readonly questions: readonly Question[];
}

/** Where the asking stands. Silence is a state: asked, reminded, put to the head of the institution, and nothing came. */
export type Silence = "not-asked" | "asked" | "reminded" | "escalated" | "no-reply" | "replied";

const asksOf = (facts: AskingFacts) => facts.questions.filter(({ dueOn }) => dueOn === facts.dueOn);
const latestOf = (questions: readonly Question[], step: QuestionStep) =>
  questions.findLast((question) => question.step === step) ?? null;

/** What was asked of the present date and has been answered since. */
function isAnswered(facts: AskingFacts): boolean {
  const first = asksOf(facts)[0];
  return first !== undefined && facts.claimedOn !== null && facts.claimedOn >= first.askedOn;
}

export function silenceOf(facts: AskingFacts, today: Day): Silence {
  const asked = asksOf(facts);
  if (asked.length === 0) return "not-asked";
  if (isAnswered(facts)) return "replied";
  const last = asked.at(-1)!;
  const waited = today > addDays(last.askedOn, PATIENCE_DAYS);
  if (last.step === "escalate") return waited ? "no-reply" : "escalated";
  return last.step === "remind" ? "reminded" : "asked";
}

/**
 * The letter that is due today; null when there is none. On the due day the addressee is asked how the promise stands,
 * is reminded after a week, and after another week the head of the institution is asked. It follows from where the
 * promise stands and not from when somebody last looked: a day on which nothing ran loses no letter, and doubles none.
 */
export function nextStep(facts: AskingFacts, today: Day): Step | null {
  if (isEnded(facts.found) || today < facts.dueOn || isAnswered(facts)) return null;
  const asked = asksOf(facts);
  const isPatient = (question: Question) => today <= addDays(question.askedOn, PATIENCE_DAYS);
  const last = asked.at(-1);
  if (last && isPatient(last)) return null;
  if (!latestOf(asked, "ask")) return "ask";
  if (!latestOf(asked, "remind")) return "remind";
  return latestOf(asked, "escalate") ? null : "escalate";
}
