import { expect, test } from "vitest";
import { addDays, day } from "../../../kernel/day.ts";
import { type ComplaintState, complaintTerms, decideAgencyDecision, decideLawsuit } from "./complaint.ts";
import type { RequestState } from "./decisions.ts";
import type { Count } from "./standing.ts";

const DAYS: Record<string, number> = { "agency-reply": 7, "agency-decision": 30, execution: 7, lawsuit: 30 };
const count: Count = (rule, from) => ({ due: addDays(from, DAYS[rule]!), explanation: { sq: "" }, steps: [] });
const made: ComplaintState = { madeOn: day("2026-11-02"), decision: null, decidedOn: null, filedOn: null };
const decided = (decision: ComplaintState["decision"]): ComplaintState => ({
  ...made,
  decision,
  decidedOn: day("2026-11-20"),
});

test.each([
  [
    "not decided",
    made,
    [
      ["agency-reply", "2026-11-09"],
      ["agency-decision", "2026-12-02"],
    ],
  ],
  ["upheld", decided("upheld"), [["execution", "2026-11-27"]]],
  [
    "partly",
    decided("partly"),
    [
      ["execution", "2026-11-27"],
      ["lawsuit", "2026-12-20"],
    ],
  ],
  ["rejected", decided("rejected"), [["lawsuit", "2026-12-20"]]],
  ["before the court", { ...decided("rejected"), filedOn: day("2026-11-25") }, []],
] as const)("terms that run: %s", (_, state, terms) => {
  const found = complaintTerms(state, day("2026-11-23"), count);
  expect(found.map(({ rule, counted }) => [rule, counted.due])).toEqual(terms);
});

test("a term has passed the day after its last", () => {
  const on = (today: string) => complaintTerms(decided("upheld"), day(today), count)[0]!.passed;
  expect([on("2026-11-27"), on("2026-11-28")]).toEqual([false, true]);
});

const request: RequestState = {
  progress: "agency",
  outcome: "silent",
  askerId: "arta",
  sentOn: day("2026-10-01"),
  registeredOn: null,
  hidden: false,
};
const arta = { personId: "arta", staff: false };
const today = day("2026-11-23");

test.each([
  [{}, made, arta, "2026-11-20", "ok"],
  [{}, made, { personId: "dikush", staff: false }, "2026-11-20", "not-yours"],
  [{}, made, { personId: null, staff: true }, "2026-11-20", "ok"],
  [{ progress: "closed" as const }, made, arta, "2026-11-20", "not-before-the-agency"],
  [{}, null, arta, "2026-11-20", "not-before-the-agency"],
  [{}, made, arta, "2026-11-01", "day-before-complaint"],
  [{}, made, arta, "2026-11-24", "day-ahead"],
])("the Agency's decision %#", (change, complaint, by, on, expected) => {
  const found = decideAgencyDecision(
    { ...request, ...change },
    complaint,
    by,
    { decision: "upheld", decidedOn: day(on) },
    today,
  );
  expect(found.ok ? "ok" : found.reason).toBe(expected);
});

test.each([
  [decided("rejected"), "2026-11-22", "ok"],
  [decided("partly"), "2026-11-20", "ok"],
  [decided("upheld"), "2026-11-22", "no-lawsuit"],
  [made, "2026-11-22", "no-decision"],
  [decided("rejected"), "2026-11-19", "lawsuit-before-decision"],
  [decided("rejected"), "2026-11-24", "day-ahead"],
])("the lawsuit %#", (complaint, on, expected) => {
  const found = decideLawsuit(request, complaint, arta, day(on), today);
  expect(found.ok ? "ok" : found.reason).toBe(expected);
});
