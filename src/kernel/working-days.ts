import { addDays, type Day, weekday } from "./day.ts";

/** Days off beside the weekend: a `Set<Day>`, or a country's `Calendar`, which also knows its weekend. */
export interface DaysOff {
  has(date: Day): boolean;
  /** ISO weekdays; Saturday and Sunday when not given. */
  readonly weekend?: readonly number[];
}

const SATURDAY_SUNDAY = [6, 7];

export const isWorkingDay = (date: Day, off: DaysOff): boolean =>
  !(off.weekend ?? SATURDAY_SUNDAY).includes(weekday(date)) && !off.has(date);

/** The day itself when it is a working day, else the first one after it. */
export function nextWorkingDay(date: Day, off: DaysOff): Day {
  let found = date;
  while (!isWorkingDay(found, off)) found = addDays(found, 1);
  return found;
}

/**
 * The n-th working day after a date, which itself is not counted; before it when `days` is negative. With 0 the date
 * itself, working or not.
 */
export function addWorkingDays(from: Day, days: number, off: DaysOff): Day {
  const step = Math.sign(days);
  let date = from;
  for (let left = Math.abs(days); left > 0; ) {
    date = addDays(date, step);
    if (isWorkingDay(date, off)) left--;
  }
  return date;
}

/** Working days after `from` up to and with `to`; negative when `to` is earlier. */
export function workingDaysBetween(from: Day, to: Day, off: DaysOff): number {
  if (to < from) return -workingDaysBetween(to, from, off);
  let count = 0;
  for (let date = addDays(from, 1); date <= to; date = addDays(date, 1)) if (isWorkingDay(date, off)) count++;
  return count;
}
