import { addDays, type Day } from "./day.ts";

/** Easter Sunday of the western churches (Meeus, Jones, Butcher). */
export function westernEaster(year: number): Day {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const h = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  return marchDay(year, 22 + h + l - 7 * m);
}

/** Easter Sunday of the Orthodox churches: found in the Julian calendar, given in the Gregorian one. */
export function orthodoxEaster(year: number): Day {
  const d = (19 * (year % 19) + 15) % 30;
  const e = (2 * (year % 4) + 4 * (year % 7) - d + 34) % 7;
  const ahead = Math.floor(year / 100) - Math.floor(year / 400) - 2;
  return marchDay(year, 22 + d + e + ahead);
}

/** A day of March; 32 is the first of April. */
const marchDay = (year: number, number: number): Day => addDays(`${year}-03-01` as Day, number - 1);
