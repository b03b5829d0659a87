import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Calendar, openCalendar } from "../calendar.ts";
import { addDays, type Day, day, daysBetween } from "../day.ts";
import { addWorkingDays, isWorkingDay } from "../working-days.ts";
import { type ClockRule, computeDue } from "./index.ts";

const fixed = (id: string, month: number, dayOfMonth: number) => ({
  id,
  names: { sq: `Festa ${id}`, sr: `Praznik ${id}`, en: `Feast ${id}` },
  when: { kind: "fixed", month, day: dayOfMonth } as const,
});
const calendar: Calendar = openCalendar("Europe/Belgrade", {
  weekend: [6, 7],
  substitute: "next-working-day",
  rules: [
    fixed("A", 1, 1),
    fixed("B", 1, 2),
    fixed("C", 4, 9),
    fixed("D", 5, 1),
    { id: "E", names: { en: "Easter Monday" }, when: { kind: "easter", church: "western", offset: 1 } },
  ],
});

const rule = (changes: Partial<ClockRule> = {}): ClockRule => ({
  id: "answer",
  title: { en: "Answer" },
  act: "1/2000",
  actName: { sq: "Ligji 1", sr: "Zakon 1", en: "Act 1" },
  article: "12",
  unit: "calendar",
  length: 7,
  start: "registration",
  startWords: { sq: "regjistrimi", sr: "registrovanja", en: "registration" },
  countsFrom: "next-day",
  rollover: "next-working-day",
  rolloverStatus: "confirmed",
  extension: null,
  pause: "stops-the-count",
  source: "https://law.example/1",
  sources: [],
  otherReadings: [],
  status: "confirmed",
  checkedBy: null,
  checkedOn: null,
  note: null,
  ...changes,
});

const due = (changes: Partial<ClockRule>, from: string, options = {}) =>
  computeDue(rule(changes), day(from), calendar, options);
const anyDay = fc.integer({ min: 0, max: 9_000 }).map((days) => addDays(day("2012-01-01"), days));
const length = fc.integer({ min: 1, max: 60 });
const unit = fc.constantFrom("calendar" as const, "working" as const);

describe("properties over the years", () => {
  test("a later start never ends earlier", () => {
    fc.assert(
      fc.property(anyDay, fc.nat(40), length, unit, (from, later, days, each) => {
        const one = computeDue(rule({ length: days, unit: each }), from, calendar).due;
        const other = computeDue(rule({ length: days, unit: each }), addDays(from, later), calendar).due;
        expect(other >= one).toBe(true);
      }),
    );
  });

  test("with rollover it ends on a working day, and no working day was passed over", () => {
    fc.assert(
      fc.property(anyDay, length, (from, days) => {
        const { due: end, safe, steps } = computeDue(rule({ length: days, rolloverStatus: "assumed" }), from, calendar);
        expect(isWorkingDay(end, calendar)).toBe(true);
        expect(safe).toBe(addDays(from, days));
        for (let date = safe; date < end; date = addDays(date, 1)) expect(isWorkingDay(date, calendar)).toBe(false);
        expect(steps.filter(({ kind }) => kind === "rollover")).toHaveLength(daysBetween(safe, end));
      }),
    );
  });

  test("without rollover calendar days are plain addition", () => {
    fc.assert(
      fc.property(anyDay, length, (from, days) => {
        expect(computeDue(rule({ length: days, rollover: "none" }), from, calendar).due).toBe(addDays(from, days));
      }),
    );
  });

  test("working days are naive counting", () => {
    fc.assert(
      fc.property(anyDay, length, (from, days) => {
        const { due: end, steps } = computeDue(rule({ length: days, unit: "working" }), from, calendar);
        expect(end).toBe(addWorkingDays(from, days, calendar));
        expect(daysBetween(from, end)).toBe(days + steps.filter(({ kind }) => kind === "skip").length);
      }),
    );
  });

  test("a pause of n days inside the count moves the end by n days at least", () => {
    fc.assert(
      fc.property(
        anyDay,
        fc.integer({ min: 2, max: 60 }),
        fc.integer({ min: 1, max: 30 }),
        fc.nat(60),
        (from, days, pause, at) => {
          const begins = addDays(from, 1 + (at % days));
          const stopped = { from: begins, to: addDays(begins, pause - 1) };
          const plain = computeDue(rule({ length: days, rollover: "none" }), from, calendar).due;
          const paused = computeDue(rule({ length: days, rollover: "none" }), from, calendar, {
            pauses: [stopped],
          }).due;
          expect(paused).toBe(addDays(plain, pause));
          const rolled = computeDue(rule({ length: days }), from, calendar, { pauses: [stopped] }).due;
          expect(rolled >= addDays(plain, pause)).toBe(true);
        },
      ),
    );
  });

  test("an extension never shortens and never passes its ceiling", () => {
    const extension = { length: 15, ceiling: 15 };
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -5, max: 40 }), (from, extra) => {
        const { due: end } = computeDue(rule({ extension, rollover: "none" }), from, calendar, {
          extensionDays: extra,
        });
        expect(daysBetween(from, end)).toBe(7 + Math.max(0, Math.min(extra, 8)));
      }),
    );
  });

  test("the steps begin with the start, end with the date, and their days add up", () => {
    fc.assert(
      fc.property(anyDay, length, unit, fc.nat(20), (from, days, each, extra) => {
        const extending = rule({ length: days, unit: each, extension: { length: 20, ceiling: 90 } });
        const answer = computeDue(extending, from, calendar, { extensionDays: extra });
        expect(answer.steps[0]).toMatchObject({ kind: "start", date: from });
        expect(answer.steps.at(-1)).toMatchObject({ kind: "due", date: answer.due });
        expect(answer.steps.reduce((sum, step) => sum + (step.days ?? 0), 0)).toBe(days + extra);
        const order = answer.steps.map(({ date }) => date);
        expect(order).toEqual([...order].sort());
      }),
    );
  });
});

describe("the sentence", () => {
  test("of a plain deadline", () => {
    expect(due({}, "2026-10-16").explanation).toEqual({
      sq: "7 ditë kalendarike nga regjistrimi më 16 tetor 2026; afati skadon të premten, më 23 tetor 2026 (Ligji 1, neni 12; burimi: https://law.example/1). Afati është i konfirmuar nga një burim zyrtar.",
      sr: "7 kalendarskih dana od registrovanja 16. oktobra 2026; rok ističe u petak, 23. oktobra 2026. (Zakon 1, član 12; izvor: https://law.example/1). Rok je potvrđen u zvaničnom izvoru.",
      en: "7 calendar days from registration on 16 October 2026; the deadline ends on Friday, 23 October 2026 (Act 1, Article 12; source: https://law.example/1). The deadline is confirmed by an official source.",
    });
  });

  test("of one that moves over a weekend and a substitute holiday, on an assumption", () => {
    const {
      explanation,
      due: end,
      safe,
    } = due({ rolloverStatus: "assumed", status: "secondary", article: null }, "2021-12-25");
    expect([end, safe]).toEqual(["2022-01-05", "2022-01-01"]);
    expect(explanation.sq).toContain(
      "dita e fundit bie të shtunën, më 1 janar 2022 (fundjavë, Festa A, Festa B), prandaj afati kalon në ditën e parë të punës: të mërkurën, më 5 janar 2022 (Ligji 1, neni ende nuk është verifikuar",
    );
    expect(explanation.sr).toContain(
      "Pravilo o prelasku na radni dan još nije potvrđeno; sigurno je postupiti do 1. januara 2022.",
    );
    expect(explanation.en).toContain("not yet been compared with the text of the law");
  });

  test("names other readings and uses the earlier date", () => {
    const { explanation, otherReadings } = due(
      { length: 15, otherReadings: [{ length: 22, source: "https://law.example/2" }] },
      "2026-10-12",
    );
    expect(otherReadings).toEqual([{ due: "2026-11-03", length: 22, source: "https://law.example/2" }]);
    expect(explanation.sr).toContain(
      "prema drugom tumačenju (22 kalendarska dana) rok bi istekao 3. novembra 2026; ovde se koristi raniji datum",
    );
    expect(explanation.sq).toContain(
      "Burimet nuk pajtohen: sipas një leximi tjetër (22 ditë kalendarike) afati do të skadonte më 3 nëntor 2026",
    );
  });

  test("tells of extension and pause", () => {
    const { explanation, due: end } = due({ extension: { length: 15, ceiling: 22 } }, "2026-10-12", {
      extensionDays: 3,
      pauses: [{ from: day("2026-10-14"), to: day("2026-10-15") }],
    });
    expect(end).toBe("2026-10-26");
    expect(explanation.sr).toContain("produženo za još 3 kalendarska dana, bez 2 dana u kojima je rok mirovao");
    expect(explanation.sq).toContain("zgjatur edhe për 3 ditë kalendarike, pa 2 ditë kur afati ka qenë i ndalur");
  });

  test("a pause counts only where the rule says so", () => {
    const pauses = [{ from: day("2026-10-13"), to: day("2026-10-20") }];
    expect(due({ pause: "none" }, "2026-10-12", { pauses }).due).toBe("2026-10-19");
  });
});

describe("rules in hours", () => {
  const urgent = rule({ unit: "hours", length: 48, rollover: "none" });

  test("end at an instant, across the change of the hour too", () => {
    const answer = computeDue(urgent, new Date("2026-10-24T10:30:00Z"), calendar);
    expect(answer).toMatchObject({ due: "2026-10-26", at: "2026-10-26T10:30:00.000Z" });
    expect(answer.explanation.sq).toContain(
      "48 orë nga regjistrimi më 24 tetor 2026, në orën 12:30; afati skadon të hënën, më 26 tetor 2026, në orën 11:30",
    );
    expect(answer.explanation.sr).toContain(
      "48 sati od registrovanja 24. oktobra 2026, u 12:30; rok ističe u ponedeljak, 26. oktobra 2026, u 11:30",
    );
  });

  test("given only a date end at the same hour, which nobody knows", () => {
    const answer = computeDue(urgent, day("2026-10-24"), calendar);
    expect(answer).toMatchObject({ due: "2026-10-26" as Day, at: null });
    expect(answer.explanation.en).toContain("ends on Monday, 26 October 2026, at the same hour");
  });

  test("stand for as many hours as the days of a pause have", () => {
    const pauses = [{ from: day("2026-06-02"), to: day("2026-06-03") }];
    const answer = computeDue(urgent, new Date("2026-06-01T08:00:00Z"), calendar, { pauses });
    expect(answer.at).toBe("2026-06-05T08:00:00.000Z");
  });

  test("an event late in the evening counts by the country's date", () => {
    expect(computeDue(rule({ rollover: "none" }), new Date("2026-10-15T22:30:00Z"), calendar).due).toBe("2026-10-23");
  });
});

test("Serbian numbers take their form", () => {
  const words = (days: number) => due({ length: days, rollover: "none" }, "2026-01-01").explanation.sr.split(" od ")[0];
  expect([1, 2, 5, 11, 21, 22, 112].map(words)).toEqual([
    "1 kalendarski dan",
    "2 kalendarska dana",
    "5 kalendarskih dana",
    "11 kalendarskih dana",
    "21 kalendarski dan",
    "22 kalendarska dana",
    "112 kalendarskih dana",
  ]);
});
