import { expect, test } from "vitest";
import { BY_LAW, faultsOfUrgency, isUrgentGround } from "./urgency.ts";

test.each([
  [null, "", []],
  [null, "x".repeat(900), []],
  ["life", "", ["no-urgent-reason"]],
  ["life", "   shkurt ", ["no-urgent-reason"]],
  ["health", "Uji i pijshëm është i ndotur.", []],
  ["environment", "x".repeat(601), ["urgent-reason-too-long"]],
] as const)("%s with a reason of its kind", (ground, reason, faults) =>
  expect(faultsOfUrgency(ground, reason)).toEqual(faults),
);

test("only life and liberty are a ground by the law itself", () => {
  expect(BY_LAW).toEqual({ life: true, health: false, environment: false });
  expect(isUrgentGround("comfort")).toBe(false);
});
