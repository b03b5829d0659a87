import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays, day } from "../../../kernel/day.ts";
import { isPeriod, type Period, spanOf } from "./period.ts";
import { type Counted, DRAWN, rollup } from "./rollup.ts";
import {
  decideRound,
  LAST_CALL_BEFORE,
  REMIND_AFTER,
  ROUND_DEEDS,
  ROUND_STATES,
  ROUND_WAY,
  sheetStep,
} from "./round.ts";
import { CLAIMED, FOUND, gapOf, movementOf } from "./scale.ts";
import { readSheetBack } from "./sheet.ts";
import { COLUMNS, readTable, readValues, type TableRow, writeTable, writeValues } from "./table.ts";

const counted = fc.record({
  claimed: fc.option(fc.constantFrom(...CLAIMED), { nil: null }),
  found: fc.option(fc.constantFrom(...FOUND), { nil: null }),
  isDue: fc.boolean(),
  count: fc.nat(50),
}) as fc.Arbitrary<Counted>;

describe("roll-ups", () => {
  test("every activity is counted once: due, not due, or given up", () => {
    fc.assert(
      fc.property(fc.array(counted), (rows) => {
        const { all, due, notDue, dropped, found } = rollup(rows);
        expect(due + notDue + dropped).toBe(all);
        expect(DRAWN.reduce((sum, status) => sum + found[status], 0)).toBe(due);
      }),
    );
  });
  test("the parts of a whole add up to the whole, however it is divided and in whatever order it is counted", () => {
    fc.assert(
      fc.property(fc.array(counted), fc.nat(20), (rows, cut) => {
        const [one, two, whole] = [rollup(rows.slice(0, cut)), rollup(rows.slice(cut)), rollup([...rows].reverse())];
        for (const key of ["all", "due", "notDue", "dropped", "claimedComplete", "unclaimed"] as const)
          expect(one[key] + two[key]).toBe(whole[key]);
        for (const status of DRAWN) expect(one.found[status] + two.found[status]).toBe(whole.found[status]);
      }),
    );
  });
  test("single activities give the same as a count of them", () => {
    fc.assert(
      fc.property(fc.array(counted, { maxLength: 8 }), (rows) => {
        const single = rows.flatMap((row) => Array.from({ length: row.count }, () => ({ ...row, count: 1 })));
        expect(rollup(single)).toEqual(rollup(rows.filter(({ count }) => count > 0)));
      }),
    );
  });
  test("no evidence stays in the whole, what was given up leaves it, what is not due is not asked for", () => {
    const row = (found: Counted["found"], isDue = true) => ({ claimed: "complete" as const, found, isDue, count: 1 });
    expect(
      rollup([row("complete"), row("no-evidence"), row("dropped"), row("limited", false), row(null)]),
    ).toMatchObject({
      all: 5,
      due: 3,
      notDue: 1,
      dropped: 1,
      claimedComplete: 3,
      found: { complete: 1, "no-evidence": 1, none: 1, limited: 0 },
    });
  });
});

describe("two scales", () => {
  test("how much more was claimed than found", () => {
    expect(gapOf("complete", "limited")).toBe(2);
    expect(gapOf("limited", "complete")).toBe(-2);
    expect(gapOf("complete", "no-evidence")).toBeNull();
    expect(gapOf(null, "complete")).toBeNull();
  });
  test.each([
    [undefined, "complete", "new"],
    ["limited", "complete", "up"],
    ["complete", "limited", "down"],
    ["limited", "limited", "same"],
    ["limited", "dropped", "dropped"],
    ["no-evidence", "complete", "unknown"],
    ["no-evidence", "no-evidence", "same"],
    [null, null, "unknown"],
  ] as const)("from %s to %s is %s", (before, now, movement) => {
    expect(movementOf(before, now)).toBe(movement);
  });
});

describe("a round", () => {
  const facts = { state: "open" as const, activities: 3, closesOn: day("2023-08-31"), unfound: 0 };
  const TODAY = day("2023-07-10");
  test("goes its way step by step and skips none", () => {
    for (const state of ROUND_STATES)
      for (const deed of ROUND_DEEDS)
        expect(decideRound({ ...facts, state }, deed, TODAY).ok).toBe(ROUND_WAY[deed].from === state);
  });
  test.each([
    ["collect", { activities: 0 }, "no-activities"],
    ["collect", { closesOn: null }, "no-closing"],
    ["collect", { closesOn: TODAY }, "closing-past"],
    ["publish", { state: "validation", unfound: 1 }, "unfound"],
  ] as const)("%s is refused: %s", (deed, change, reason) => {
    expect(decideRound({ ...facts, ...change }, deed, TODAY)).toEqual({ ok: false, reason });
  });
  test("periods are years and halves, each after the other without a gap", () => {
    expect(isPeriod("2023-1")).toBe(true);
    for (const wrong of ["2023-3", "23", "2023-", "1823"]) expect(isPeriod(wrong)).toBe(false);
    const [first, second, year] = (["2023-1", "2023-2", "2023"] as Period[]).map(spanOf);
    expect(first).toEqual({ from: "2023-01-01", to: "2023-06-30" });
    expect(addDays(first!.to, 1)).toBe(second!.from);
    expect([first!.from, second!.to]).toEqual([year!.from, year!.to]);
  });

  test("each letter leaves once, whatever days the job misses, and after the closing day comes silence, never a letter", () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.nat(60), { maxLength: 40 }),
        fc.option(fc.nat(60), { nil: null }),
        (days, answer) => {
          const start = day("2023-07-01");
          const closesOn = addDays(start, 40);
          const sheet = { askedOn: null, remindedOn: null, lastCalledOn: null, answeredOn: null, closesOn } as {
            -readonly [Key in keyof Parameters<typeof sheetStep>[0]]: Parameters<typeof sheetStep>[0][Key];
          };
          const steps: string[] = [];
          for (const at of [...days].sort((a, b) => a - b)) {
            const today = addDays(start, at);
            if (answer !== null && at >= answer) sheet.answeredOn ??= today;
            const step = sheetStep(sheet, today);
            if (step === null) continue;
            steps.push(step);
            if (step === "ask") sheet.askedOn = today;
            if (step === "remind") sheet.remindedOn = today;
            if (step === "last-call") sheet.lastCalledOn = today;
            if (step === "silent") break;
          }
          const letters = steps.filter((step) => step !== "silent");
          expect(new Set(letters).size).toBe(letters.length);
          if (sheet.answeredOn) expect(steps).not.toContain("silent");
          if (sheet.remindedOn && sheet.askedOn)
            expect(sheet.remindedOn >= addDays(sheet.askedOn, REMIND_AFTER)).toBe(true);
          if (sheet.lastCalledOn) expect(sheet.lastCalledOn >= addDays(closesOn, -LAST_CALL_BEFORE)).toBe(true);
        },
      ),
    );
  });
});

const word = fc.stringMatching(/^[A-Za-zëç][A-Za-zëç ]{0,18}[a-zëç]$/);
const values = fc.array(
  fc.record({
    period: fc.constantFrom("2022", "2023-1", "2023-2") as unknown as fc.Arbitrary<Period>,
    dimension: fc.constantFrom("", "gender=women", "age=15-24"),
    value: fc.constantFrom("0", "12", "-3.5", "1000.25"),
  }),
  { maxLength: 3 },
);

describe("one table, the same in as out", () => {
  test("whatever is written is read as the same", () => {
    fc.assert(
      fc.property(
        word,
        word,
        values,
        values,
        fc.option(fc.nat(10_000_000), { nil: null }),
        (title, lead, targets, actuals, budget) => {
          const rows: TableRow[] = [
            { type: "objective", line: 2, code: "1", titles: { sq: title, en: "E" } },
            { type: "measure", line: 3, code: "1.1", parent: "1", titles: { sq: title } },
            {
              type: "activity",
              line: 4,
              code: "1.1.1",
              parent: "1.1",
              titles: { sq: title, sr: "S" },
              lead,
              supporting: [lead, "B"],
              start: null,
              due: day("2023-06-30"),
              budget,
              funding: "",
              output: { sq: title },
            },
            {
              type: "indicator",
              line: 5,
              code: "a",
              parent: "1.1.1",
              titles: { sq: title },
              unit: "%",
              ascending: false,
              baseline: { year: 2019, value: "3.5" },
              targets,
              actuals,
            },
          ];
          const [columns, ...cells] = writeTable(rows);
          expect(readTable(columns!, cells)).toEqual({ rows, problems: [] });
          expect(readValues(writeValues(targets))).toEqual(targets);
        },
      ),
    );
  });

  const table = (...rows: Partial<Record<(typeof COLUMNS)[number], string>>[]) =>
    readTable(
      COLUMNS,
      rows.map((row) => COLUMNS.map((name) => row[name] ?? "")),
    );
  const objective = { type: "objective", code: "1", title_sq: "O" };
  const activity = { type: "activity", code: "1.1", parent: "1", title_sq: "A", lead: "ZKM", due: "2023-06-30" };
  test.each([
    [{ ...activity, type: "punë" }, "no-type"],
    [{ ...activity, code: "a b" }, "no-code"],
    [{ ...activity, code: "1" }, "code-twice"],
    [{ ...activity, title_sq: "" }, "no-title"],
    [{ ...activity, parent: "9" }, "no-parent"],
    [{ ...activity, lead: "" }, "no-lead"],
    [{ ...activity, due: "qershor" }, "no-due"],
    [{ ...activity, start: "2024-01-01" }, "bad-start"],
    [{ ...activity, budget_eur: "1.000,00" }, "bad-budget"],
    [{ type: "indicator", code: "a", parent: "1", title_sq: "I" }, "no-parent"],
  ] as const)("a row with a fault stays out and is told with its line: %o", (row, fault) => {
    expect(table(objective, row)).toEqual({
      rows: [{ type: "objective", line: 2, code: "1", titles: { sq: "O" } }],
      problems: [{ line: 3, fault }],
    });
  });
  test("a file without the columns is none of ours; empty lines are nothing", () => {
    expect(readTable(["a", "b"], [])).toBe("no-columns");
    expect(table(objective, {}, {})).toMatchObject({ problems: [] });
  });
});

describe("a sheet that comes back", () => {
  const known = {
    own: new Set(["1.1"]),
    all: new Set(["1.1", "2.1"]),
    statusOf: (said: string) => (said.toLowerCase() === "e kryer" ? ("complete" as const) : null),
  };
  const columns = ["code", "activity", "status (mbusheni)", "what_was_done (mbusheni)", "evidence (mbusheni)"];
  test("answers are taken by their code, others' rows and unknown words are told, empty rows are no answer", () => {
    expect(
      readSheetBack(
        columns,
        [
          ["1.1", "A", "E kryer", "U publikua.", "https://zkm.example/a, faqja 3"],
          ["2.1", "B", "E kryer", "x", ""],
          ["9", "?", "complete", "x", ""],
          ["1.1", "A", "ndoshta", "x", ""],
          ["1.1", "A", "complete", "", ""],
          ["1.1", "A", "", "", ""],
        ],
        known,
      ),
    ).toEqual({
      answers: [
        {
          line: 2,
          code: "1.1",
          status: "complete",
          words: "U publikua.\nfaqja 3",
          evidence: [{ url: "https://zkm.example/a", title: "" }],
        },
      ],
      problems: [
        { line: 3, code: "2.1", words: "E kryer | x", reason: "not-yours" },
        { line: 4, code: "9", words: "complete | x", reason: "unknown-code" },
        { line: 5, code: "1.1", words: "ndoshta | x", reason: "no-status" },
        { line: 6, code: "1.1", words: "complete", reason: "no-words" },
      ],
    });
    expect(readSheetBack(["a"], [], known)).toBe("no-columns");
  });
  test("whatever comes back, each filled row is an answer or a fault, and none is lost", () => {
    fc.assert(
      fc.property(fc.array(fc.array(fc.string({ maxLength: 12 }), { minLength: 5, maxLength: 5 })), (rows) => {
        const read = readSheetBack(columns, rows, known);
        if (read === "no-columns") throw new Error("columns");
        const filled = rows.filter((row) => row.slice(2).some((cell) => cell.trim() !== ""));
        expect(read.answers.length + read.problems.length).toBe(filled.length);
      }),
    );
  });
});
