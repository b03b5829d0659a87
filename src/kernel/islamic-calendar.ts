import { addDays, type Day, day } from "./day.ts";

/**
 * First day of an Islamic month by the tabular calendar (30-year cycle, leap years 2 5 7 10 13 16 18 21 24 26 29, epoch
 * of Thursday 15 July 622 Julian). An estimate: what counts is announced by the sighting or by the community, and
 * differs by a day at times.
 */
export const islamicDay = (year: number, month: number, dayOfMonth: number): Day =>
  addDays(EPOCH, (year - 1) * 354 + Math.floor((3 + 11 * year) / 30) + Math.ceil(29.5 * (month - 1)) + dayOfMonth - 1);

/** Every day of a Gregorian year on which that date of the Islamic year is estimated to fall: one, seldom two or none. */
export function islamicDaysIn(gregorianYear: number, month: number, dayOfMonth: number): Day[] {
  const about = Math.floor(((gregorianYear - 622) * 33) / 32);
  return [about - 1, about, about + 1, about + 2]
    .map((year) => islamicDay(year, month, dayOfMonth))
    .filter((date) => Number(date.slice(0, 4)) === gregorianYear);
}

/** 15 July 622 of the Julian calendar in the Gregorian one. */
const EPOCH = day("0622-07-18");
