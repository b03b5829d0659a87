import type { Calendar } from "../calendar.ts";
import { addDays, type Day } from "../day.ts";
import { isWorkingDay } from "../working-days.ts";
import type { ClockRule } from "./rule.ts";

/** A stretch of days on which the clock stood; both ends included. */
export interface Pause {
  readonly from: Day;
  readonly to: Day;
}

/** A count in days with everything that was met on the way, each in the order of the dates. */
export interface Count {
  readonly from: Day;
  /** The last day of the count, before it moves to a working day. */
  readonly last: Day;
  readonly due: Day;
  /** What the extension added. */
  readonly extra: number;
  readonly skipped: readonly Day[];
  readonly paused: readonly Day[];
  /** Days on which nobody works, over which the last day moved. */
  readonly rolled: readonly Day[];
}

/** Counts a rule in days from the date of its event. `length` may be another reading of the rule. */
export function countDays(
  rule: Pick<ClockRule, "unit" | "countsFrom" | "rollover" | "pause">,
  length: number,
  from: Day,
  calendar: Calendar,
  { extra = 0, pauses = [] }: { extra?: number; pauses?: readonly Pause[] } = {},
): Count {
  const stops = rule.pause === "stops-the-count" ? pauses : [];
  const skipped: Day[] = [];
  const paused: Day[] = [];
  let date = rule.countsFrom === "same-day" ? addDays(from, -1) : from;
  for (let left = length + extra; left > 0; ) {
    date = addDays(date, 1);
    if (stops.some((pause) => pause.from <= date && date <= pause.to)) paused.push(date);
    else if (rule.unit === "working" && !isWorkingDay(date, calendar)) skipped.push(date);
    else left--;
  }
  const rolled: Day[] = [];
  let due = date;
  while (rule.rollover === "next-working-day" && !isWorkingDay(due, calendar)) {
    rolled.push(due);
    due = addDays(due, 1);
  }
  return { from, last: date, due, extra, skipped, paused, rolled };
}
