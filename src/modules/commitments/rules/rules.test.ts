import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays, type Day, day } from "../../../kernel/day.ts";
import { numberIn, numberOf, slugOf } from "./addresses.ts";
import { type AskingFacts, nextStep, PATIENCE_DAYS, type Question, silenceOf } from "./asking.ts";
import { decideClaim, decideFinding, decidePromise, decideRevision } from "./decisions.ts";
import { readEvidence, writeEvidence } from "./evidence.ts";
import { gapOf, timelinessOf } from "./scales.ts";

const TODAY = day("2026-11-23");
const DUE = day("2026-11-30");
const EVIDENCE = [{ url: "https://gzk.rks-gov.net/akti", title: "Gazeta Zyrtare" }];

describe("two scales", () => {
  test.each([
    [null, null, "2026-11-30", "not-due"],
    [null, null, "2026-12-01", "overdue"],
    ["limited", null, "2026-12-01", "overdue"],
    ["no-evidence", null, "2026-12-01", "overdue"],
    ["complete", "2026-11-30", "2027-01-01", "on-time"],
    ["complete", "2026-12-01", "2027-01-01", "late"],
    ["dropped", null, "2027-01-01", "dropped"],
  ] as const)("found %s, kept %s, on %s: %s", (found, keptOn, today, expected) => {
    const kept = { dueOn: DUE, found, keptOn: keptOn && day(keptOn) };
    expect(timelinessOf(kept, day(today))).toBe(expected);
  });

  test("the gap counts steps between what is said and what is seen, and is none where nobody can tell", () => {
    expect(gapOf("complete", "limited")).toBe(2);
    expect(gapOf("limited", "substantial")).toBe(-1);
    expect(gapOf("complete", "no-evidence")).toBeNull();
    expect(gapOf(null, "limited")).toBeNull();
  });
});

describe("asking", () => {
  const facts = (changes: Partial<AskingFacts> = {}): AskingFacts => ({
    dueOn: DUE,
    found: null,
    claimedOn: null,
    questions: [],
    ...changes,
  });
  /** The letters that leave when the job runs on these days, counted from a week before the due day. */
  const lettersOn = (
    days: readonly number[],
    change: (today: Day) => Partial<AskingFacts> = () => ({}),
  ): Question[] => {
    const questions: Question[] = [];
    for (const at of days) {
      const today = addDays(DUE, at - 7);
      const now = facts({ ...change(today), questions });
      const step = nextStep(now, today);
      if (step) questions.push({ step, dueOn: now.dueOn, askedOn: today });
    }
    return questions;
  };
  const everyDay = Array.from({ length: 60 }, (_, at) => at);

  test("asks on the due day, reminds after a week, turns to the head after another", () => {
    expect(lettersOn(everyDay)).toEqual([
      { step: "ask", dueOn: DUE, askedOn: "2026-11-30" },
      { step: "remind", dueOn: DUE, askedOn: "2026-12-08" },
      { step: "escalate", dueOn: DUE, askedOn: "2026-12-16" },
    ]);
  });

  test("whichever days the job misses, each letter leaves once, in order, and none before the patience of the last", () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer({ min: 0, max: 90 }), { maxLength: 60 }), (days) => {
        const letters = lettersOn([...days].sort((a, b) => a - b).flatMap((at) => [at, at]));
        expect(letters.map(({ step }) => step)).toEqual(["ask", "remind", "escalate"].slice(0, letters.length));
        for (const [at, letter] of letters.entries()) {
          expect(letter.askedOn >= DUE).toBe(true);
          if (at > 0) expect(letter.askedOn > addDays(letters[at - 1]!.askedOn, PATIENCE_DAYS)).toBe(true);
        }
      }),
    );
  });

  test("an answer ends the asking, an end ends it, and a new date begins it anew", () => {
    expect(
      lettersOn(everyDay, (today) => ({ claimedOn: today >= day("2026-12-02") ? day("2026-12-02") : null })),
    ).toHaveLength(1);
    expect(lettersOn(everyDay, () => ({ found: "complete" }))).toEqual([]);
    const moved = addDays(DUE, 20);
    const both = lettersOn(everyDay, (today) => ({ dueOn: today >= day("2026-12-05") ? moved : DUE }));
    expect(both.map(({ step, dueOn }) => [step, dueOn])).toEqual([
      ["ask", DUE],
      ["ask", moved],
      ["remind", moved],
      ["escalate", moved],
    ]);
  });

  test("silence has names, and a claim of before the question is no answer to it", () => {
    const asked = (step: Question["step"], on: string): Question => ({ step, dueOn: DUE, askedOn: day(on) });
    const three = [asked("ask", "2026-11-30"), asked("remind", "2026-12-08"), asked("escalate", "2026-12-16")];
    expect(silenceOf(facts(), DUE)).toBe("not-asked");
    expect(silenceOf(facts({ questions: three.slice(0, 1) }), DUE)).toBe("asked");
    expect(silenceOf(facts({ questions: three.slice(0, 2) }), day("2026-12-09"))).toBe("reminded");
    expect(silenceOf(facts({ questions: three }), day("2026-12-20"))).toBe("escalated");
    expect(silenceOf(facts({ questions: three }), day("2026-12-24"))).toBe("no-reply");
    expect(silenceOf(facts({ questions: three, claimedOn: day("2026-11-01") }), day("2026-12-24"))).toBe("no-reply");
    expect(silenceOf(facts({ questions: three, claimedOn: day("2026-12-24") }), day("2026-12-24"))).toBe("replied");
  });
});

describe("what is taken", () => {
  const facts = { promisedOn: day("2026-01-10"), dueOn: DUE, found: null, claimed: null };
  const promise = {
    wording: { sq: "Ta miratojë udhëzimin" },
    sourceTitle: "Takimi",
    promisedOn: day("2026-01-10"),
    dueOn: DUE,
  };
  test.each([
    ["no-wording", { wording: {} }],
    ["wording-too-long", { wording: { sq: "a".repeat(1001) } }],
    ["no-source", { sourceTitle: " " }],
    ["no-day", { dueOn: null }],
    ["promised-ahead", { promisedOn: addDays(TODAY, 1) }],
    ["due-before", { dueOn: day("2026-01-09") }],
  ] as const)("no promise: %s", (reason, change) => {
    expect(decidePromise({ ...promise, ...change }, TODAY)).toEqual({ ok: false, reason });
  });

  const claim = { status: "substantial" as const, words: "Drafti u miratua.", on: TODAY };
  test.each([
    ["no-status", { status: null }],
    ["no-words", { words: "" }],
    ["words-too-long", { words: "a".repeat(4001) }],
    ["no-day", { on: null }],
    ["day-ahead", { on: addDays(TODAY, 1) }],
    ["before-the-promise", { on: day("2026-01-09") }],
  ] as const)("no claim: %s", (reason, change) => {
    expect(decideClaim({ ...claim, ...change }, facts, TODAY)).toEqual({ ok: false, reason });
  });

  const finding = { status: "complete" as const, rationale: "U botua.", evidence: EVIDENCE, keptOn: TODAY };
  test.each([
    ["no-status", { status: null }],
    ["no-words", { rationale: " " }],
    ["no-evidence", { evidence: [] }],
    ["no-evidence", { status: "substantial" as const, evidence: [] }],
    ["no-kept-day", { keptOn: null }],
    ["kept-ahead", { keptOn: addDays(TODAY, 1) }],
  ] as const)("no finding: %s", (reason, change) => {
    expect(decideFinding({ ...finding, ...change }, facts, TODAY)).toEqual({ ok: false, reason });
  });
  test("what was not carried out has no day on which it was, whatever the form says", () => {
    expect(decideFinding({ ...finding, status: "limited" }, facts, TODAY)).toEqual({
      ok: true,
      value: { status: "limited", keptOn: null },
    });
  });

  const revision = { dueOn: addDays(DUE, 30), wording: {}, act: "Vendimi 03/12", decidedOn: TODAY };
  const worded = { ...facts, wording: promise.wording };
  test.each([
    ["no-act", { act: "" }],
    ["no-day", { decidedOn: null }],
    ["due-before", { dueOn: day("2026-01-01") }],
    ["day-ahead", { decidedOn: addDays(TODAY, 1) }],
    ["nothing-new", { dueOn: DUE }],
    ["nothing-new", { dueOn: DUE, wording: { sq: "Ta miratojë udhëzimin" } }],
  ] as const)("no revision: %s", (reason, change) => {
    expect(decideRevision({ ...revision, ...change }, worded, TODAY)).toEqual({ ok: false, reason });
  });
  test("what has ended is not revised", () => {
    expect(decideRevision(revision, { ...worded, found: "dropped" }, TODAY)).toMatchObject({ reason: "ended" });
  });
});

test("evidence is an address a line, with words behind it; what is none is told apart", () => {
  expect(readEvidence("https://a.example/x Gazeta Zyrtare\n\nhttp://b.example\nkot\njavascript:alert(1)")).toEqual([
    { url: "https://a.example/x", title: "Gazeta Zyrtare" },
    { url: "http://b.example", title: "" },
    null,
    null,
  ]);
  expect(writeEvidence(EVIDENCE)).toBe("https://gzk.rks-gov.net/akti Gazeta Zyrtare");
});

test("a number is found in its address whatever the words behind it", () => {
  const number = numberOf(2026, 12);
  expect(slugOf(number, "Ta miratojë udhëzimin për vullnetarizëm")).toBe(
    "z2026-00012-ta-miratoje-udhezimin-per-vullnetarizem",
  );
  for (const address of [slugOf(number, "Çka do"), "Z2026-00012", "z2026-00012-tjeter"])
    expect(numberIn(address)).toBe(number);
  expect(numberIn("2026-000012")).toBeNull();
});
