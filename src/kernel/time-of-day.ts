import type { Day } from "./day.ts";

/** "10:30" or "9.30" as people type it, in minutes since midnight; null where it is no time of a day. */
export function parseTime(typed: string): number | null {
  const found = /^(\d{1,2})[:.](\d{2})$/.exec(typed.trim());
  if (!found) return null;
  const [hours, minutes] = [Number(found[1]), Number(found[2])];
  return hours < 24 && minutes < 60 ? hours * 60 + minutes : null;
}

/** "10:30". */
export const writeTime = (minutes: number): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`;

/** Minutes since midnight at an instant, as clocks in the time zone show it. */
export function timeAt(instant: Date, timeZone: string): number {
  const parts = new Intl.DateTimeFormat("en-GB", { timeZone, hour: "2-digit", minute: "2-digit", hourCycle: "h23" })
    .formatToParts(instant)
    .map(({ value }) => value);
  return Number(parts[0]) * 60 + Number(parts[2]);
}

/**
 * The instant at which clocks in a time zone show a time on a date. In the hour that is skipped in spring it is as much
 * later; in the hour that comes twice in autumn it is the first of the two.
 */
export function instantAt(date: Day, minutes: number, timeZone: string): Date {
  const wanted = Date.parse(`${date}T00:00:00Z`) + minutes * 60_000;
  const before = wanted - offsetAt(wanted - DAY_MS, timeZone);
  const after = wanted - offsetAt(wanted + DAY_MS, timeZone);
  const isBefore = before + offsetAt(before, timeZone) === wanted;
  return new Date(isBefore || after + offsetAt(after, timeZone) !== wanted ? before : after);
}

const DAY_MS = 86_400_000;

/** How far clocks in the time zone are ahead of UTC, in milliseconds. */
function offsetAt(instant: number, timeZone: string): number {
  const parts = new Intl.DateTimeFormat("en-GB", {
    timeZone,
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
    hour: "2-digit",
    minute: "2-digit",
    second: "2-digit",
    hourCycle: "h23",
  }).formatToParts(new Date(instant));
  const part = (type: string) => Number(parts.find((each) => each.type === type)?.value);
  const shown = Date.UTC(part("year"), part("month") - 1, part("day"), part("hour"), part("minute"), part("second"));
  return shown - Math.floor(instant / 1000) * 1000;
}
