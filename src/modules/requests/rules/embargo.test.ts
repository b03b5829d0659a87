import { expect, test } from "vitest";
import { day } from "../../../kernel/day.ts";
import { decideEmbargo, embargoStep, latestEmbargo } from "./embargo.ts";

const given = { today: day("2026-11-23"), sentOn: day("2026-10-01"), mayHold: true };

test.each([
  ["2026-11-24", true, "2026-11-24"],
  ["2026-11-23", true, "embargo-not-ahead"],
  ["2027-10-01", true, "2027-10-01"],
  ["2027-10-02", true, "embargo-too-long"],
  ["2026-12-01", false, "embargo-not-allowed"],
])("until %s, may hold %s: %s", (until, mayHold, said) => {
  const outcome = decideEmbargo(day(until), { ...given, mayHold });
  expect(outcome.ok ? outcome.value : outcome.reason).toBe(said);
});

test("anybody may end one", () => expect(decideEmbargo(null, { ...given, mayHold: false }).ok).toBe(true));
test("twelve months from a leap day end on the last of February", () =>
  expect(latestEmbargo(day("2028-02-29"))).toBe("2029-02-28"));

test.each([
  ["2026-11-19", "none"],
  ["2026-11-20", "tell"],
  ["2026-11-22", "tell"],
  ["2026-11-23", "lift"],
  ["2026-12-24", "lift"],
] as const)("on %s: %s", (today, step) => expect(embargoStep(day("2026-11-23"), day(today))).toBe(step));
