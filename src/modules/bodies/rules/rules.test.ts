import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays, type Day, day } from "../../../kernel/day.ts";
import { decideEnd, decideMandate } from "./decisions.ts";
import { AHEAD_DAYS, composition, holdsOn, type Mandate, seatStanding } from "./seats.ts";

const TODAY = day("2026-11-23");
const seat = { from: day("2019-04-02"), to: null };
const held = (from: string, to: string | null, deputy = false): Mandate => ({
  from: day(from),
  to: to === null ? null : day(to),
  deputy,
});

describe("a seat", () => {
  test.each([
    ["filled", [held("2025-01-01", null)], null],
    ["filled", [held("2025-01-01", "2027-06-30")], null],
    ["ending", [held("2025-01-01", "2026-12-31")], "2026-12-31"],
    ["filled", [held("2025-01-01", "2026-12-31"), held("2027-01-01", null)], null],
    ["ending", [held("2025-01-01", "2026-12-31"), held("2027-01-02", null)], "2026-12-31"],
    ["empty", [held("2023-01-01", "2026-09-30")], "2026-10-01"],
    ["empty", [], "2019-04-02"],
    ["empty", [held("2023-01-01", null, true)], "2019-04-02"],
    ["empty", [held("2027-01-01", null)], "2019-04-02"],
  ] as const)("is %s with %j", (kind, mandates, on) => {
    expect(seatStanding(seat, mandates, TODAY)).toEqual({ kind, day: on });
  });

  test("that is not there yet, or no more, is neither empty nor filled", () => {
    expect(seatStanding({ from: day("2027-01-01"), to: null }, [], TODAY).kind).toBe("not-yet");
    expect(seatStanding({ from: null, to: day("2026-01-01") }, [], TODAY).kind).toBe("abolished");
  });

  test("sides are counted by seats and by who holds them", () => {
    const standing = (kind: "filled" | "empty" | "abolished") => ({ kind, day: null });
    expect(
      composition([
        { side: "government", standing: standing("filled") },
        { side: "government", standing: standing("empty") },
        { side: "civil-society", standing: standing("filled") },
        { side: "residents", standing: standing("abolished") },
      ]),
    ).toEqual([
      { side: "government", seats: 2, filled: 1 },
      { side: "civil-society", seats: 1, filled: 1 },
    ]);
  });
});

describe("a mandate", () => {
  const wish = {
    name: "Arta Hoxha",
    how: "elected" as const,
    act: "Rezultati i votimit",
    from: day("2026-01-01"),
    to: null,
    deputy: false,
  };
  test.each([
    ["no-name", { name: " " }],
    ["no-how", { how: null }],
    ["no-act", { act: "" }],
    ["no-from", { from: null }],
    ["ends-before", { to: day("2025-12-31") }],
    ["outside-the-seat", { from: day("2019-04-01") }],
    ["seat-taken", {}],
  ] as const)("is refused: %s", (reason, change) => {
    expect(decideMandate({ ...wish, ...change }, seat, [held("2025-01-01", "2026-01-01")])).toEqual({
      ok: false,
      reason,
    });
  });
  test("a deputy stands beside the member, not beside another deputy", () => {
    expect(decideMandate({ ...wish, deputy: true }, seat, [held("2025-01-01", null)])).toMatchObject({ ok: true });
    expect(decideMandate({ ...wish, deputy: true }, seat, [held("2025-01-01", null, true)])).toMatchObject({
      ok: false,
    });
  });

  test("whatever is taken one after the other, on no day do two hold one seat, and the standing of any day agrees", () => {
    const days = fc.integer({ min: 0, max: 900 }).map((n) => addDays(day("2025-01-01"), n));
    const wishes = fc.array(fc.tuple(days, fc.option(fc.integer({ min: 0, max: 400 }))), { maxLength: 12 });
    fc.assert(
      fc.property(wishes, days, (asked, on) => {
        const taken: Mandate[] = [];
        for (const [from, length] of asked) {
          const to: Day | null = length === null ? null : addDays(from, length);
          if (decideMandate({ ...wish, from, to }, seat, taken).ok) taken.push({ from, to, deputy: false });
        }
        const holders = taken.filter((mandate) => holdsOn(mandate, on));
        expect(holders.length).toBeLessThanOrEqual(1);
        const { kind, day: end } = seatStanding(seat, taken, on);
        expect(kind === "empty").toBe(holders.length === 0);
        if (kind === "ending") expect(end! <= addDays(on, AHEAD_DAYS) && end === holders[0]?.to).toBe(true);
      }),
    );
  });

  test.each([
    ["no-reason", { on: TODAY, because: null }],
    ["no-day", { on: null, because: "resigned" }],
    ["ends-before", { on: day("2024-12-31"), because: "resigned" }],
    ["ended-already", { on: day("2027-01-01"), because: "resigned" }],
  ])("does not end: %s", (reason, change) => {
    expect(decideEnd(change, held("2025-01-01", "2026-12-31"))).toEqual({ ok: false, reason });
  });
});
