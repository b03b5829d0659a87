import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { openCalendar } from "./calendar.ts";
import { addDays, type Day, day, isWeekend } from "./day.ts";
import { orthodoxEaster, westernEaster } from "./easter.ts";
import { freeDays, type HolidayLaw, holidaysOf } from "./holidays.ts";
import { islamicDay, islamicDaysIn } from "./islamic-calendar.ts";
import { addWorkingDays, isWorkingDay, nextWorkingDay, workingDaysBetween } from "./working-days.ts";

const fixed = (id: string, month: number, dayOfMonth: number) => ({
  id,
  names: { en: id },
  when: { kind: "fixed", month, day: dayOfMonth } as const,
});
const law = (...rules: HolidayLaw["rules"]): HolidayLaw => ({ weekend: [6, 7], substitute: "next-working-day", rules });
const anyDay = fc.integer({ min: 0, max: 20_000 }).map((days) => addDays(day("2000-01-01"), days));

test.each([
  [2000, "2000-04-23", "2000-04-30"],
  [2008, "2008-03-23", "2008-04-27"],
  [2011, "2011-04-24", "2011-04-24"],
  [2016, "2016-03-27", "2016-05-01"],
  [2024, "2024-03-31", "2024-05-05"],
  [2038, "2038-04-25", "2038-04-25"],
])("Easter of %i", (year, western, orthodox) => {
  expect([westernEaster(year), orthodoxEaster(year)]).toEqual([western, orthodox]);
});

test("Easter is a Sunday, the Orthodox one never the earlier", () => {
  for (let year = 1950; year <= 2090; year++) {
    expect(new Date(westernEaster(year)).getUTCDay() + new Date(orthodoxEaster(year)).getUTCDay()).toBe(0);
    expect(orthodoxEaster(year) >= westernEaster(year)).toBe(true);
  }
});

describe("the tabular Islamic calendar", () => {
  test("is off the announced dates by one day at most", () => {
    for (const announced of ["2018-06-15", "2019-06-04", "2022-05-02", "2024-04-10", "2011-08-30"]) {
      const [estimated] = islamicDaysIn(Number(announced.slice(0, 4)), 10, 1);
      expect([day(announced), addDays(day(announced), -1), addDays(day(announced), 1)]).toContain(estimated);
    }
  });
  test("has two feasts in a year when they fall so", () => expect(islamicDaysIn(2033, 10, 1)).toHaveLength(2));
  test("has years of 354 and 355 days", () => {
    for (let year = 1400; year < 1460; year++) {
      const length = (Date.parse(islamicDay(year + 1, 1, 1)) - Date.parse(islamicDay(year, 1, 1))) / 86_400_000;
      expect([354, 355]).toContain(length);
    }
  });
});

describe("holidays", () => {
  test("on a Saturday and the Sunday after take Monday and Tuesday", () => {
    const found = holidaysOf(2022, law(fixed("a", 1, 1), fixed("b", 1, 2)));
    expect(found.map(({ date, free }) => `${date} ${free}`)).toEqual([
      "2022-01-01 2022-01-03",
      "2022-01-02 2022-01-04",
    ]);
  });

  test("on one date share one free day, also on a weekend", () => {
    const found = holidaysOf(2022, law(fixed("a", 1, 1), fixed("b", 1, 1)));
    expect(found.map(({ free }) => free)).toEqual(["2022-01-03", "2022-01-03"]);
  });

  test("of December may take a day of January, after those that are free by themselves", () => {
    const withNewYear = law(fixed("eve", 12, 31), fixed("new-year", 1, 2));
    expect(holidaysOf(2022, withNewYear).at(-1)).toMatchObject({ id: "eve", free: "2023-01-03" });
    expect(freeDays(2023, 2023, withNewYear)).toEqual(["2023-01-02", "2023-01-03"]);
    const calendar = openCalendar("UTC", withNewYear);
    expect(calendar.on(day("2023-01-03")).map(({ id }) => id)).toEqual(["eve"]);
    expect(calendar.has(day("2022-12-31"))).toBe(false);
  });

  test("without substitutes are free only on weekdays", () => {
    const found = { ...law(fixed("a", 1, 1)), substitute: "none" as const };
    expect(freeDays(2022, 2024, found)).toEqual(["2024-01-01"]);
  });

  test("stand only in their years, listed ones in theirs", () => {
    const rules = law(
      { ...fixed("young", 3, 3), fromYear: 2020 },
      {
        id: "once",
        names: { en: "once" },
        when: { kind: "listed", dates: [{ date: day("2019-03-05"), status: "official" }] },
      },
    );
    expect(freeDays(2019, 2020, rules)).toEqual(["2019-03-05", "2020-03-03"]);
  });

  test("every free day is a weekday, one for each true date", () => {
    const dates = fc.uniqueArray(fc.tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 })), {
      minLength: 1,
      maxLength: 12,
      selector: String,
    });
    fc.assert(
      fc.property(dates, fc.integer({ min: 1990, max: 2060 }), (pairs, year) => {
        const found = holidaysOf(year, law(...pairs.map(([m, d]) => fixed(`${m}-${d}`, m, d))));
        expect(new Set(found.map(({ free }) => free)).size).toBe(pairs.length);
        expect(found.some(({ free }) => isWeekend(free))).toBe(false);
        expect(found.every(({ date, free }) => date <= free)).toBe(true);
      }),
    );
  });
});

describe("working days", () => {
  const off: ReadonlySet<Day> = new Set([day("2026-01-01"), day("2026-01-02")]);

  test.each([
    ["2025-12-31", 1, "2026-01-05"],
    ["2025-12-31", 5, "2026-01-09"],
    ["2026-01-05", -1, "2025-12-31"],
    ["2026-01-03", 0, "2026-01-03"],
  ])("%s and %i make %s", (from, days, to) => expect(addWorkingDays(day(from), days, off)).toBe(to));

  test("the next working day of a working day is itself", () => {
    expect(nextWorkingDay(day("2026-01-01"), off)).toBe("2026-01-05");
    expect(nextWorkingDay(day("2026-01-05"), off)).toBe("2026-01-05");
  });

  test("counting there and counting between agree", () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 200 }), (from, days) => {
        const to = addWorkingDays(from, days, off);
        expect(isWorkingDay(to, off)).toBe(true);
        expect(workingDaysBetween(from, to, off)).toBe(days);
        expect(workingDaysBetween(to, from, off)).toBe(-days);
      }),
    );
  });

  test("a country may rest on other days", () => {
    const friday = { weekend: [5], has: () => false };
    expect(isWorkingDay(day("2026-01-02"), friday)).toBe(false);
    expect(isWorkingDay(day("2026-01-03"), friday)).toBe(true);
  });
});
