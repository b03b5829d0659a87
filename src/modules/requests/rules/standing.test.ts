import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { openCalendar } from "../../../kernel/calendar.ts";
import { countDays } from "../../../kernel/clock/index.ts";
import { addDays, type Day, day } from "../../../kernel/day.ts";
import { CLASSES, type MessageClass } from "./judgements.ts";
import { type ClockFacts, type Count, isSilentByLaw, standing } from "./standing.ts";

const LENGTHS: Record<string, number> = { answer: 7, extension: 15, urgent: 2, complaint: 15 };
const count: Count = (rule, from) => ({
  due: addDays(from, LENGTHS[rule] ?? 30),
  explanation: { en: `${rule} from ${from}` },
  steps: [],
});

const waiting = (changes: Partial<ClockFacts> = {}): ClockFacts => ({
  progress: "waiting",
  outcome: "none",
  sentOn: day("2026-10-12"),
  deliveredOn: null,
  registeredOn: null,
  urgent: false,
  undelivered: false,
  decidedOn: null,
  unjudgedSince: null,
  pauses: [],
  ...changes,
});
const on = (date: string, changes: Partial<ClockFacts> = {}) => standing(waiting(changes), day(date), count);

test("a pause moves the date where the country's rule stops for it, and stays open while it lasts", () => {
  const rule = { unit: "calendar", countsFrom: "next-day", rollover: "none", pause: "stops-the-count" } as const;
  const calendar = openCalendar("Europe/Belgrade", { weekend: [6, 7], substitute: "none", rules: [] });
  const stopping: Count = (_, from, pauses = []) => ({
    due: countDays(rule, 7, from, calendar, { pauses }).due,
    explanation: {},
    steps: [],
  });
  const facts = waiting({ progress: "clarification", pauses: [{ from: day("2026-10-15"), to: null }] });
  expect(standing(waiting(), day("2026-10-16"), stopping).due).toBe("2026-10-19");
  expect(standing(facts, day("2026-10-16"), stopping).due).toBe("2026-10-21");
  expect(standing(facts, day("2026-10-20"), stopping).due).toBe("2026-10-25");
});

describe("the clock of a request", () => {
  test("counts from registration where it is known, else from delivery, else from sending, and says which", () => {
    expect(on("2026-10-13").start).toEqual({ day: "2026-10-12", basis: "sent" });
    expect(on("2026-10-13", { deliveredOn: day("2026-10-13") }).due).toBe("2026-10-20");
    const registered = on("2026-10-17", { deliveredOn: day("2026-10-13"), registeredOn: day("2026-10-16") });
    expect(registered.start).toEqual({ day: "2026-10-16", basis: "registered" });
    expect(registered.due).toBe("2026-10-23");
  });

  test.each([
    ["2026-10-16", "waiting", 3],
    ["2026-10-17", "due-soon", 2],
    ["2026-10-18", "due-soon", 1],
    ["2026-10-19", "due-today", 0],
    ["2026-10-20", "late", -1],
    ["2026-11-03", "late", -15],
    ["2026-11-04", "silent", -16],
  ])("on %s it is %s", (date, kind, daysLeft) => {
    expect(on(date)).toMatchObject({ kind, daysLeft, daysLate: Math.max(0, -daysLeft) });
  });

  test("the complaint can be made for fifteen days after silence began", () => {
    expect(on("2026-10-20").complaintBy).toBe("2026-11-03");
    expect(on("2026-10-19").complaintBy).toBeNull();
  });

  test("an extension counts by its own rule, an urgent request by the short one", () => {
    expect(on("2026-10-20", { progress: "extended" }).due).toBe("2026-10-27");
    expect(on("2026-10-13", { urgent: true }).due).toBe("2026-10-14");
  });

  test("nobody is late with a request that did not arrive; its date stays where it was", () => {
    expect(on("2026-12-01", { undelivered: true })).toMatchObject({
      kind: "undelivered",
      due: "2026-10-19",
      daysLate: 0,
    });
  });

  test("an answer is in time on the last day and late on the next, however late it is judged", () => {
    const closed = { progress: "closed", outcome: "full" } as const;
    expect(on("2027-01-01", { ...closed, decidedOn: day("2026-10-19") })).toMatchObject({
      kind: "answered",
      inTime: true,
      daysLate: 0,
      daysTaken: 7,
    });
    expect(on("2027-01-01", { ...closed, decidedOn: day("2026-10-20") })).toMatchObject({
      kind: "answered",
      inTime: false,
      daysLate: 1,
    });
  });

  test("a refusal opens the complaint, a full answer does not", () => {
    const decidedOn = day("2026-10-19");
    expect(on("2026-10-19", { progress: "closed", outcome: "refused", decidedOn }).complaintBy).toBe("2026-11-03");
    expect(on("2026-10-19", { progress: "closed", outcome: "full", decidedOn }).complaintBy).toBeNull();
  });

  test("a letter that nobody has judged leaves the clock running and keeps us from claiming silence", () => {
    const unjudged = on("2026-10-20", { unjudgedSince: day("2026-10-15") });
    expect(unjudged.kind).toBe("late");
    expect(isSilentByLaw(unjudged)).toBe(false);
    expect(isSilentByLaw(on("2026-10-20"))).toBe(true);
  });

  test("where the law knows no term, nothing is due", () => {
    expect(standing(waiting(), day("2030-01-01"), () => null)).toMatchObject({
      kind: "waiting",
      due: null,
      daysLeft: null,
    });
  });
});

test("on every day an open request is in exactly one of the lists, and the due day is no hole between them (defect 3)", () => {
  const days = fc.integer({ min: -10, max: 400 });
  fc.assert(
    fc.property(days, fc.constantFrom("waiting", "clarification", "extended", "forwarded"), (shift, progress) => {
      const now = on(addDays(day("2026-10-12"), Math.max(0, shift)), { progress });
      const left = now.daysLeft ?? 0;
      const expected =
        left > 2 ? "waiting" : left > 0 ? "due-soon" : left === 0 ? "due-today" : left >= -15 ? "late" : "silent";
      expect(now.kind).toBe(expected);
    }),
  );
});

/** All that arrives by machine: what became of a fact after a letter of this class came in. Nothing here may touch the clock. */
function afterLetter(facts: ClockFacts, letter: { class: MessageClass; day: Day }): ClockFacts {
  if (!CLASSES[letter.class].judged) return facts;
  return { ...facts, unjudgedSince: facts.unjudgedSince ?? letter.day };
}

test("no sequence of automatic replies, bounces, delays and spam changes where a request stands (defects 1 and 2)", () => {
  const machine = fc.constantFrom<MessageClass>("auto-reply", "bounce", "delay", "spam");
  const letters = fc.array(fc.record({ class: machine, after: fc.integer({ min: 0, max: 60 }) }), { maxLength: 30 });
  fc.assert(
    fc.property(letters, fc.integer({ min: 0, max: 60 }), (sequence, later) => {
      const today = addDays(day("2026-10-12"), later);
      const after = sequence.reduce(
        (facts, each) => afterLetter(facts, { class: each.class, day: addDays(facts.sentOn, each.after) }),
        waiting(),
      );
      expect(standing(after, today, count)).toEqual(standing(waiting(), today, count));
    }),
  );
});

test("even a person's letter moves no date: only what is said of it does", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 0, max: 60 }), (arrived, later) => {
      const today = addDays(day("2026-10-12"), later);
      const after = afterLetter(waiting(), { class: "answer", day: addDays(day("2026-10-12"), arrived) });
      const { unjudgedSince, ...now } = standing(after, today, count);
      const { unjudgedSince: _none, ...before } = standing(waiting(), today, count);
      expect(unjudgedSince).not.toBeNull();
      expect(now).toEqual(before);
    }),
  );
});
