import { type Day, weekday } from "./day.ts";
import { type Holiday, type HolidayLaw, holidaysOf } from "./holidays.ts";

/** When a country works. Counts as a set of the days off that holidays give, so it fits where a `Set<Day>` does. */
export interface Calendar {
  /** IANA name: "Europe/Belgrade". */
  readonly timeZone: string;
  /** ISO weekdays on which nobody works. */
  readonly weekend: readonly number[];
  /** Whether a holiday makes the day free, by its true date or as its substitute. */
  has(date: Day): boolean;
  /** The holidays that make a day free; none on an ordinary day or an ordinary weekend. */
  on(date: Day): readonly Holiday[];
}

/** The calendar of a country over all years; each year is computed when it is first asked for. */
export function openCalendar(timeZone: string, law: HolidayLaw): Calendar {
  const years = new Map<number, ReadonlyMap<Day, Holiday[]>>();
  const yearWith = (year: number) => {
    const found = years.get(year) ?? daysOff(year, law);
    years.set(year, found);
    return found;
  };
  const on = (date: Day) => yearWith(Number(date.slice(0, 4))).get(date) ?? [];
  return { timeZone, weekend: law.weekend, on, has: (date) => on(date).length > 0 };
}

/** Days free by a holiday in a year, with those substituted over from the year before. */
function daysOff(year: number, law: HolidayLaw): ReadonlyMap<Day, Holiday[]> {
  const days = new Map<Day, Holiday[]>();
  for (const holiday of [...holidaysOf(year - 1, law), ...holidaysOf(year, law)]) {
    const onWeekend = law.weekend.includes(weekday(holiday.free));
    if (!onWeekend) days.set(holiday.free, [...(days.get(holiday.free) ?? []), holiday]);
  }
  return days;
}
