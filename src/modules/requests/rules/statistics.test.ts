import fc from "fast-check";
import { expect, test } from "vitest";
import { inOrder, median, type Tally, wilson } from "./statistics.ts";

const tally = (answeredInTime: number, overdue: number): Tally => ({
  sent: answeredInTime + overdue,
  answeredInTime,
  answeredLate: 0,
  overdue,
  open: 0,
  withdrawn: 0,
  medianDays: null,
});

test.each([
  // Newcombe 1998, table I: worked examples of the score interval without continuity correction.
  [81, 263, 0.2553, 0.3662],
  [15, 148, 0.0624, 0.1605],
  [0, 20, 0, 0.1611],
  [1, 29, 0.0061, 0.1718],
])("%i of %i lies between %f and %f", (part, whole, low, high) => {
  const found = wilson(part, whole)!;
  expect(found.low).toBeCloseTo(low, 4);
  expect(found.high).toBeCloseTo(high, 4);
});

test("the interval holds its share, stays within 0 and 1, and narrows with more cases", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 5_000 }), fc.nat(5_000), (whole, some) => {
      const part = Math.min(whole, some);
      const few = wilson(part, whole)!;
      const many = wilson(part * 4, whole * 4)!;
      expect(few.low).toBeGreaterThanOrEqual(0);
      expect(few.high).toBeLessThanOrEqual(1);
      expect(few.low).toBeLessThanOrEqual(part / whole + 1e-12);
      expect(few.high).toBeGreaterThanOrEqual(part / whole - 1e-12);
      expect(many.high - many.low).toBeLessThan(few.high - few.low);
    }),
  );
});

test("nothing has no interval and no median", () => {
  expect(wilson(0, 0)).toBeNull();
  expect(median([])).toBeNull();
});

test("ninety of a hundred stand above five of five, and one of one stands in no order", () => {
  const order = inOrder([
    { name: "Një nga një", tally: tally(1, 0) },
    { name: "Pesë nga pesë", tally: tally(5, 0) },
    { name: "Nëntëdhjetë", tally: tally(90, 10) },
    { name: "Asnjë", tally: tally(0, 40) },
  ]);
  expect(order.map(({ name }) => name)).toEqual(["Nëntëdhjetë", "Pesë nga pesë", "Asnjë", "Një nga një"]);
});
