import { type Day, daysBetween } from "../../../kernel/day.ts";
import type { Translated } from "../../../kernel/translated.ts";
import { type Pause, pausesUntil } from "./pauses.ts";
import { type ClockRule, isOpen, OUTCOMES, PROGRESS, type Progress, type RequestOutcome } from "./states.ts";

/** One step of a count; "start" names the event of the law from which it runs. */
export interface CountStep {
  readonly kind?: string;
  readonly why: Translated;
}

/** A date the country's law gives, and how it was counted. */
export interface Counted {
  readonly due: Day;
  /** How the date came about, under which article, and how sure that is. */
  readonly explanation: Translated;
  readonly steps: readonly CountStep[];
}

/** The legal clocks of a country, bound to its calendar of holidays; null where its law knows no such term. */
export type Count = (rule: ClockRule, from: Day, pauses?: readonly { from: Day; to: Day }[]) => Counted | null;

/** What the clock needs to know of a request: facts and people's decisions. Letters that merely arrived are not among them. */
export interface ClockFacts {
  readonly progress: Progress;
  readonly outcome: RequestOutcome;
  readonly sentOn: Day;
  /** The day on which the institution's mail server took the request; null while unknown. */
  readonly deliveredOn: Day | null;
  /** The day on which the institution says it registered the request: by law the clock starts here. */
  readonly registeredOn: Day | null;
  /** Life, liberty: the short term. */
  readonly urgent: boolean;
  /** The request came back or was refused by the mail server: nobody has it, so nobody is late. */
  readonly undelivered: boolean;
  /** Day of the letter that decided. */
  readonly decidedOn: Day | null;
  /** Day of the oldest letter of a person that nobody has judged; null when there is none. */
  readonly unjudgedSince: Day | null;
  /** While the institution waits for the asker; stops the count where the country's rule says so. */
  readonly pauses: readonly Pause[];
}

export type StandingKind =
  | "draft"
  | "undelivered"
  | "waiting"
  | "due-soon"
  | "due-today"
  | "late"
  | "silent"
  | "answered"
  | "withdrawn"
  | "agency"
  | "court";

export interface Standing {
  readonly kind: StandingKind;
  /** What the clock counts from: registration is the law's start; where it is unknown, the day of delivery stands in. */
  readonly start: { readonly day: Day; readonly basis: "registered" | "delivered" | "sent" } | null;
  readonly rule: ClockRule | null;
  /** Last day on which the answer is in time. */
  readonly due: Day | null;
  readonly explanation: Translated | null;
  readonly steps: readonly CountStep[];
  /** Negative once it has passed. */
  readonly daysLeft: number | null;
  readonly daysLate: number;
  /** Last day for a complaint to the Agency; null while there is nothing to complain of. */
  readonly complaintBy: Day | null;
  /** For what was answered: whether in time, and after how many days. */
  readonly inTime: boolean | null;
  readonly daysTaken: number | null;
  /** A letter lies there that nobody has judged: the clock runs on, and silence is not yet claimed. */
  readonly unjudgedSince: Day | null;
}

/** "Soon" is when a reminder still helps. */
const SOON_DAYS = 2;

/** What the clock counts from. */
export function startOf(
  facts: Pick<ClockFacts, "registeredOn" | "deliveredOn" | "sentOn">,
): NonNullable<Standing["start"]> {
  if (facts.registeredOn) return { day: facts.registeredOn, basis: "registered" };
  if (facts.deliveredOn) return { day: facts.deliveredOn, basis: "delivered" };
  return { day: facts.sentOn, basis: "sent" };
}

/** The rule by which the institution is (or was) measured. */
export const answerRule = (facts: Pick<ClockFacts, "progress" | "urgent">): ClockRule =>
  facts.progress === "extended" ? "extension" : facts.urgent ? "urgent" : "answer";

/**
 * Where a request stands today. Every open request is in exactly one of waiting, due-soon, due-today, late, silent: on
 * the due day itself it is due today, the day after it is late (Alaveteli's queries lose it on that day). Late: silence
 * is by law a negative answer and the complaint is open. Silent: the time for the complaint has passed as well.
 */
export function standing(facts: ClockFacts, today: Day, count: Count): Standing {
  const base = { daysLate: 0, complaintBy: null, inTime: null, daysTaken: null, unjudgedSince: facts.unjudgedSince };
  const nothing = { ...base, start: null, rule: null, due: null, explanation: null, steps: [], daysLeft: null };
  if (facts.progress === "draft") return { ...nothing, kind: "draft" };
  if (facts.outcome === "withdrawn") return { ...nothing, kind: "withdrawn" };

  const start = startOf(facts);
  const rule = answerRule(facts);
  const answer = count(rule, start.day, pausesUntil(facts.pauses, today));
  const due = answer?.due ?? null;
  const counted = {
    start,
    rule,
    due,
    explanation: answer?.explanation ?? null,
    steps: answer?.steps ?? [],
    daysLeft: due && daysBetween(today, due),
  };

  // The date stays where it is: a bounce moves no clock. Only, nobody is called late who never had the request.
  if (facts.undelivered && isOpen(facts.progress)) return { ...base, ...counted, kind: "undelivered" };
  if (facts.progress === "agency") return { ...base, ...counted, kind: "agency" };
  if (facts.progress === "court") return { ...base, ...counted, kind: "court" };
  if (!PROGRESS[facts.progress].clockRuns) {
    const decidedOn = facts.decidedOn ?? today;
    return {
      ...base,
      ...counted,
      kind: "answered",
      daysLate: due ? Math.max(0, daysBetween(due, decidedOn)) : 0,
      inTime: due && decidedOn <= due,
      daysTaken: daysBetween(facts.sentOn, decidedOn),
      complaintBy: OUTCOMES[facts.outcome].negative ? (count("complaint", decidedOn)?.due ?? null) : null,
    };
  }
  if (!due) return { ...base, ...counted, kind: "waiting" };
  const daysLeft = daysBetween(today, due);
  if (daysLeft > SOON_DAYS) return { ...base, ...counted, kind: "waiting" };
  if (daysLeft > 0) return { ...base, ...counted, kind: "due-soon" };
  if (daysLeft === 0) return { ...base, ...counted, kind: "due-today" };
  const complaintBy = count("complaint", due)?.due ?? null;
  return {
    ...base,
    ...counted,
    kind: complaintBy === null || today <= complaintBy ? "late" : "silent",
    daysLate: -daysLeft,
    complaintBy,
  };
}

/** By law the institution has refused by saying nothing. A letter nobody has judged keeps us from claiming so. */
export const isSilentByLaw = (now: Standing): boolean =>
  (now.kind === "late" || now.kind === "silent") && now.unjudgedSince === null;
