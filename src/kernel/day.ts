/** A calendar date "YYYY-MM-DD" in the country's time zone. Never a Date: a deadline has no hour. Compares as a string. */
export type Day = string & { readonly __day: unique symbol };

const PATTERN = /^(\d{4})-(\d{2})-(\d{2})$/;

/** Reads "YYYY-MM-DD"; null when it is no date of the calendar (2023-02-29). */
export function parseDay(text: string): Day | null {
  const match = PATTERN.exec(text.trim());
  if (!match) return null;
  const at = new Date(`${match[0]}T00:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().slice(0, 10) === match[0] ? (match[0] as Day) : null;
}

/** As parseDay, for dates written in code and data; throws RangeError on anything else. */
export function day(text: string): Day {
  const parsed = parseDay(text);
  if (!parsed) throw new RangeError(`not a calendar date: ${text}`);
  return parsed;
}

/** Calendar days; negative goes back. */
export const addDays = (from: Day, days: number): Day =>
  new Date(Date.parse(`${from}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10) as Day;

/** Calendar days from one date to another; negative when `to` is earlier. */
export const daysBetween = (from: Day, to: Day): number =>
  Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);

/** 1 Monday … 7 Sunday (ISO 8601). */
export const weekday = (date: Day): number => new Date(`${date}T00:00:00Z`).getUTCDay() || 7;

export const isWeekend = (date: Day): boolean => weekday(date) >= 6;

/** The calendar date at an instant in a time zone ("Europe/Belgrade"). */
export const dayAt = (instant: Date, timeZone: string): Day =>
  new Intl.DateTimeFormat("en-CA", { timeZone, year: "numeric", month: "2-digit", day: "2-digit" }).format(
    instant,
  ) as Day;
