import type { Calendar } from "../calendar.ts";
import { addDays, type Day, dayAt } from "../day.ts";
import { countDays, type Pause } from "./count.ts";
import { explainDays, explainHours } from "./explain.ts";
import type { ClockRule, ClockStep } from "./rule.ts";
import { stepsOfDays, stepsOfHours } from "./steps.ts";
import type { Said } from "./words.ts";

export interface ClockOptions {
  /** Days of an extension that was announced; what the rule's extension and its ceiling do not allow is cut off. */
  readonly extensionDays?: number;
  /** Regarded only where the rule lets a pause stop the count. */
  readonly pauses?: readonly Pause[];
}

export interface ClockAnswer {
  readonly due: Day;
  /** The last instant (ISO 8601, UTC) of a rule in hours whose starting hour is known. */
  readonly at: string | null;
  /** The earliest day that any doubt leaves: remind by it. The same as `due` where nothing is assumed. */
  readonly safe: Day;
  /** The date by each other reading of the law. */
  readonly otherReadings: readonly { readonly due: Day; readonly length: number; readonly source: string }[];
  /** One text that says how the date came about, under which article, and how sure that is. */
  readonly explanation: Said;
  readonly steps: readonly ClockStep[];
}

/**
 * When a legal deadline ends. `from` is the date of the event that starts it, or its instant; a rule in hours that is
 * given only a date ends at the unknown hour of the event. Never reads the time of now.
 */
export function computeDue(
  rule: ClockRule,
  from: Day | Date,
  calendar: Calendar,
  options: ClockOptions = {},
): ClockAnswer {
  const extra = allowedExtension(rule, options.extensionDays ?? 0);
  if (rule.unit === "hours") return computeHours(rule, from, calendar, { ...options, extra });
  const start = from instanceof Date ? dayAt(from, calendar.timeZone) : from;
  const counting = { extra, pauses: options.pauses };
  const count = countDays(rule, rule.length, start, calendar, counting);
  const otherReadings = rule.otherReadings.map(({ length, source }) => ({
    due: countDays(rule, length, start, calendar, counting).due,
    length,
    source,
  }));
  return {
    due: count.due,
    at: null,
    safe: rule.rolloverStatus === "confirmed" ? count.due : count.last,
    otherReadings,
    explanation: explainDays(rule, count, otherReadings, calendar),
    steps: stepsOfDays(rule, count, calendar),
  };
}

/** How much of an announced extension the rule allows, in its unit. */
const allowedExtension = ({ extension, length }: ClockRule, announced: number): number =>
  extension ? Math.max(0, Math.min(announced, extension.length, extension.ceiling - length)) : 0;

function computeHours(
  rule: ClockRule,
  from: Day | Date,
  calendar: Calendar,
  { extra, pauses = [] }: { extra: number; pauses?: readonly Pause[] },
): ClockAnswer {
  const hours = rule.length + extra;
  const start = from instanceof Date ? from : new Date(`${from}T00:00:00Z`);
  const zone = from instanceof Date ? calendar.timeZone : "UTC";
  let end = new Date(start.getTime() + hours * HOUR);
  const stops = rule.pause === "stops-the-count" ? pauses : [];
  for (let day = dayAt(start, zone); day <= dayAt(end, zone); day = addDays(day, 1)) {
    if (stops.some((pause) => pause.from <= day && day <= pause.to)) end = new Date(end.getTime() + 24 * HOUR);
  }
  const known = from instanceof Date;
  const span = { start, end, zone, known, extra };
  const due = dayAt(end, zone);
  return {
    due,
    at: known ? end.toISOString() : null,
    safe: due,
    otherReadings: [],
    explanation: explainHours(rule, span),
    steps: stepsOfHours(rule, span),
  };
}

const HOUR = 3_600_000;
