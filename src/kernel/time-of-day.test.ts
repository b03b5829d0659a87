import fc from "fast-check";
import { expect, test } from "vitest";
import { day, dayAt } from "./day.ts";
import { instantAt, parseTime, timeAt, writeTime } from "./time-of-day.ts";

const KOSOVO = "Europe/Belgrade";

test.each([
  ["2026-11-23", "10:00", "2026-11-23T09:00:00.000Z"],
  ["2026-07-01", "10:00", "2026-07-01T08:00:00.000Z"],
  // Spring 2026: 02:00 becomes 03:00 on 29 March.
  ["2026-03-29", "01:59", "2026-03-29T00:59:00.000Z"],
  ["2026-03-29", "02:30", "2026-03-29T01:30:00.000Z"],
  ["2026-03-29", "03:00", "2026-03-29T01:00:00.000Z"],
  // Autumn 2026: 02:30 comes twice on 25 October; the first counts.
  ["2026-10-25", "02:30", "2026-10-25T00:30:00.000Z"],
  ["2026-10-25", "03:00", "2026-10-25T02:00:00.000Z"],
])("%s at %s is %s", (date, time, instant) => {
  expect(instantAt(day(date), parseTime(time)!, KOSOVO).toISOString()).toBe(instant);
});

test("whatever instant it is, its date and time lead back to it, but for the hour that comes twice", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 4_000_000 }),
      fc.constantFrom(KOSOVO, "UTC", "America/St_Johns", "Asia/Kathmandu"),
      (quarter, zone) => {
        const instant = new Date(Date.UTC(1990, 0, 1) + quarter * 900_000);
        const back = instantAt(dayAt(instant, zone), timeAt(instant, zone), zone);
        expect([0, 1800_000, 3600_000]).toContain(instant.getTime() - back.getTime());
        expect(timeAt(back, zone)).toBe(timeAt(instant, zone));
      },
    ),
  );
});

test("times are read as people type them and written as clocks show them", () => {
  expect(parseTime("9.30")).toBe(570);
  for (const wrong of ["", "24:00", "9:60", "nëntë", "10:3"]) expect(parseTime(wrong)).toBeNull();
  expect(writeTime(570)).toBe("09:30");
});
