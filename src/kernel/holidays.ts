import { addDays, type Day, weekday } from "./day.ts";
import { orthodoxEaster, westernEaster } from "./easter.ts";
import { islamicDaysIn } from "./islamic-calendar.ts";
import type { Translated } from "./translated.ts";

/**
 * How sure the date of a holiday is: written in the law; computed from the date of Easter; announced by the state;
 * or expected, and perhaps a day off until it is announced.
 */
export type HolidayStatus = "fixed" | "computed" | "official" | "estimated";

/** When a holiday falls. `islamic` takes the listed dates of a year, and computes an estimate where a year has none. */
export type HolidayDate =
  | { readonly kind: "fixed"; readonly month: number; readonly day: number }
  | { readonly kind: "easter"; readonly church: "western" | "orthodox"; readonly offset: number }
  | { readonly kind: "islamic"; readonly month: number; readonly day: number; readonly dates: readonly ListedDate[] }
  | { readonly kind: "listed"; readonly dates: readonly ListedDate[] };

export interface ListedDate {
  readonly date: Day;
  readonly status: "official" | "estimated";
  readonly source?: string | null;
}

export interface HolidayRule {
  readonly id: string;
  readonly names: Translated;
  readonly when: HolidayDate;
  /** First and last year in which it is a holiday. */
  readonly fromYear?: number;
  readonly toYear?: number;
}

export interface HolidayLaw {
  /** ISO weekdays on which nobody works: 6 and 7 are Saturday and Sunday. */
  readonly weekend: readonly number[];
  /** What the law gives for a holiday that falls on the weekend: the next free working day, or nothing. */
  readonly substitute: "next-working-day" | "none";
  readonly rules: readonly HolidayRule[];
}

export interface Holiday {
  readonly id: string;
  readonly names: Translated;
  /** The true date. */
  readonly date: Day;
  /** The working day that is free because of it; the true date where that is no weekend. */
  readonly free: Day;
  readonly status: HolidayStatus;
}

/**
 * The holidays with their true date in a year, by date. Law 03/L-064, Art. 4, as the official calendars apply it:
 * holidays on one true date share one free day; one on a weekend takes the next day that is neither weekend nor
 * already free, in the order of the true dates.
 */
export function holidaysOf(year: number, law: HolidayLaw): Holiday[] {
  const isWeekend = (date: Day) => law.weekend.includes(weekday(date));
  const near = [year - 1, year, year + 1].flatMap((each) => trueDates(each, law));
  const taken = new Set(near.map(({ date }) => date).filter((date) => !isWeekend(date)));
  const freeOf = new Map<Day, Day>();
  for (const { date } of near) {
    if (freeOf.has(date)) continue;
    let free = date;
    if (law.substitute === "next-working-day" && isWeekend(date)) {
      while (isWeekend(free) || taken.has(free)) free = addDays(free, 1);
    }
    taken.add(free);
    freeOf.set(date, free);
  }
  return near
    .filter(({ date }) => yearOf(date) === year)
    .map((holiday) => ({ ...holiday, free: freeOf.get(holiday.date) ?? holiday.date }));
}

/** The weekdays that are free, in order, from the beginning of a year to the end of another. */
export function freeDays(fromYear: number, toYear: number, law: HolidayLaw): Day[] {
  const days = new Set<Day>();
  for (let year = fromYear - 1; year <= toYear; year++) {
    for (const { free } of holidaysOf(year, law)) {
      if (yearOf(free) >= fromYear && yearOf(free) <= toYear && !law.weekend.includes(weekday(free))) days.add(free);
    }
  }
  return [...days].sort();
}

function trueDates(year: number, law: HolidayLaw): Omit<Holiday, "free">[] {
  return law.rules
    .filter(({ fromYear, toYear }) => (fromYear ?? year) <= year && year <= (toYear ?? year))
    .flatMap(({ id, names, when }) => datesIn(year, when).map((found) => ({ id, names, ...found })))
    .sort((one, other) => (one.date < other.date ? -1 : one.date > other.date ? 1 : 0));
}

function datesIn(year: number, when: HolidayDate): { date: Day; status: HolidayStatus }[] {
  if (when.kind === "fixed") {
    const date = `${year}-${two(when.month)}-${two(when.day)}` as Day;
    return [{ date, status: "fixed" }];
  }
  if (when.kind === "easter") {
    const sunday = when.church === "western" ? westernEaster(year) : orthodoxEaster(year);
    return [{ date: addDays(sunday, when.offset), status: "computed" }];
  }
  const listed = when.dates.filter(({ date }) => yearOf(date) === year).map(({ date, status }) => ({ date, status }));
  if (listed.length > 0 || when.kind === "listed") return listed;
  return islamicDaysIn(year, when.month, when.day).map((date) => ({ date, status: "estimated" }));
}

const yearOf = (date: Day): number => Number(date.slice(0, 4));
const two = (number: number): string => String(number).padStart(2, "0");
