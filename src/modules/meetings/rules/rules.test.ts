import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { day } from "../../../kernel/day.ts";
import { beginsAfter, carriedItems, matchItems, numbersOf, readAgenda, writeAgenda } from "./agenda.ts";
import { isCurrent, markIn, replyAddress } from "./invitation.ts";
import { type Entry, isCarried, isOvercounted, readMinutes, totalOf } from "./minutes.ts";
import { absencesInARow, PRESENCES, quorumOf } from "./presence.ts";
import { type KnownRecord, sortRecords } from "./records.ts";
import { DEEDS, decideDeed, deedsFrom, MEETING_STATES, type MeetingFacts, WAY } from "./way.ts";

const sideOf = (word: string) =>
  ({ qeveria: "government", "shoqëria civile": "civil-society" })[word.toLowerCase()] ?? null;
const read = (text: string) => readMinutes(text, sideOf);

describe("minutes written in one text", () => {
  test("V, D and A lines become records, the rest stays text", () => {
    const text = `U hap mbledhja në orën 10.
V: Miratimi i planit të punës | 18-3-2
Diskutim i gjatë: për dhe kundër.
d: Të thirret takimi i ekipeve
A: Zyra për Qeverisje të Mirë | Ta dërgojë listën | 15.12.2026`;
    expect(read(text)).toEqual([
      {
        line: 2,
        entry: {
          kind: "vote",
          text: "Miratimi i planit të punës",
          votes: { all: { for: 18, against: 3, abstained: 2 } },
        },
        fault: null,
      },
      { line: 4, entry: { kind: "decision", text: "Të thirret takimi i ekipeve" }, fault: null },
      {
        line: 5,
        entry: { kind: "action", who: "Zyra për Qeverisje të Mirë", text: "Ta dërgojë listën", due: "2026-12-15" },
        fault: null,
      },
    ]);
  });

  test("votes are counted side by side where the minutes say so", () => {
    const [line] = read("V: Plani | Qeveria 8-3-0, shoqëria civile: 10/0/2");
    expect(line?.entry).toEqual({
      kind: "vote",
      text: "Plani",
      votes: {
        government: { for: 8, against: 3, abstained: 0 },
        "civil-society": { for: 10, against: 0, abstained: 2 },
      },
    });
    const votes = line?.entry?.kind === "vote" ? line.entry.votes : {};
    expect(totalOf(votes)).toEqual({ for: 18, against: 3, abstained: 2 });
    expect(isOvercounted(votes, { government: 11, "civil-society": 12 })).toBe(false);
    expect(isOvercounted(votes, { government: 10, "civil-society": 12 })).toBe(true);
    expect(isOvercounted({ all: { for: 1, against: 0, abstained: 0 } }, {})).toBe(true);
  });

  test.each([
    ["V: | 1-2-3", "no-text"],
    ["V: Plani", "no-votes"],
    ["V: Plani | 18 me 3", "no-votes"],
    ["V: Plani | hëna 1-2-3", "unknown-side"],
    ["V: Plani | qeveria 1-2-3, qeveria 1-0-0", "side-twice"],
    ["V: Plani | qeveria 1-2-3, 4-5-6", "side-twice"],
    ["D:", "no-text"],
    ["A: Zyra", "action-form"],
    ["A: | detyra | 2026-12-15", "action-form"],
    ["A: Zyra | detyra | nesër", "no-due"],
    ["A: Zyra | detyra | 30.2.2026", "no-due"],
    [`D: ${"a".repeat(2001)}`, "too-long"],
  ])("%s is told: %s", (line, fault) => {
    expect(read(line)).toEqual([{ line: 1, entry: null, fault }]);
  });

  test("whatever is written, every line that begins so is either a record or a fault, and no other is", () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.constantFrom("V:", "D:", "A:", "", "Va:", "–"), fc.string({ maxLength: 30 }))),
        (lines) => {
          const clean = lines.map(([head, rest]) => `${head} ${rest.replace(/\n|\r/g, " ")}`);
          const found = read(clean.join("\n"));
          const marked = clean.filter((line) => /^\s*[VDAvda]\s*:/.test(line)).length;
          expect(found).toHaveLength(marked);
          expect(found.every(({ entry, fault }) => (entry === null) !== (fault === null))).toBe(true);
        },
      ),
    );
  });

  test("a vote is carried by more for than against", () => {
    expect(isCarried({ for: 2, against: 1, abstained: 20 })).toBe(true);
    expect(isCarried({ for: 2, against: 2, abstained: 0 })).toBe(false);
  });
});

describe("corrected minutes", () => {
  const known = (id: string, words: string, number: number): KnownRecord => ({
    id,
    kind: "decision",
    number,
    words,
    who: null,
    struck: false,
  });
  const decision = (text: string): Entry => ({ kind: "decision", text });

  test("a corrected line stays the record it was, a new line is a new one, and what is gone is told", () => {
    const before = [known("a", "Një", 1), known("b", "Dy", 2), known("c", "Tre", 3)];
    const sorted = sortRecords(before, [decision("Dy"), decision("Njësh"), decision("Tre"), decision("Katër")]);
    expect(sorted.entries.map(({ known: record, number }) => [record?.id ?? null, number])).toEqual([
      ["b", 2],
      ["a", 1],
      ["c", 3],
      [null, 4],
    ]);
    expect(sorted.gone).toEqual([]);
    expect(sortRecords(before, [decision("Tre")]).gone.map(({ id }) => id)).toEqual(["a", "b"]);
  });

  test("an action for another is not the same action", () => {
    const action = (who: string): Entry => ({ kind: "action", who, text: "Lista", due: day("2026-12-15") });
    const record: KnownRecord = { id: "x", kind: "action", number: 1, words: "Lista", who: "ZQM", struck: true };
    expect(sortRecords([record], [action("MSH")]).entries[0]).toMatchObject({ known: null, number: 2 });
    expect(sortRecords([record], [action("ZQM")]).entries[0]).toMatchObject({ known: { id: "x" }, number: 1 });
  });

  test("whatever is corrected, no record stands for two lines, no number is given twice, and none is lost", () => {
    const words = fc.array(fc.constantFrom("a", "b", "c", "d", "e"), { maxLength: 8 });
    fc.assert(
      fc.property(words, words, (before, after) => {
        const records = before.map((word, at) => known(`r${at}`, word, at + 1));
        const { entries, gone } = sortRecords(records, after.map(decision));
        const used = entries.flatMap(({ known: record }) => record?.id ?? []);
        expect(new Set(used).size).toBe(used.length);
        expect(new Set(entries.map(({ number }) => number)).size).toBe(entries.length);
        expect([...used, ...gone.map(({ id }) => id)].sort()).toEqual(records.map(({ id }) => id).sort());
        expect(entries).toHaveLength(after.length);
      }),
    );
  });

  test("saving the same text again changes nothing", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom("a", "b", "c"), { maxLength: 6 }), (texts) => {
        const first = sortRecords([], texts.map(decision)).entries;
        const records = first.map(({ entry, number }) => known(`r${number}`, entry.text, number));
        const second = sortRecords(records, texts.map(decision));
        expect(second.entries.map(({ number }) => number)).toEqual(first.map(({ number }) => number));
        expect(second.gone).toEqual([]);
      }),
    );
  });
});

describe("the way of a meeting", () => {
  const NOW = new Date("2026-12-01T12:00:00Z");
  const facts: MeetingFacts = {
    state: "draft",
    startsAt: new Date("2026-12-01T09:00:00Z"),
    agendaItems: 3,
    minutes: "Teksti",
    minutesFaults: 0,
    attendanceTaken: true,
    openCorrections: 0,
    approving: { state: "held", startsAt: new Date("2027-02-01T09:00:00Z"), onAgenda: true },
    because: "Nuk ka kuorum",
  };
  test("leads from the draft to the publication, deed by deed", () => {
    let state: MeetingFacts["state"] = "draft";
    for (const deed of ["convene", "hold", "send-minutes", "approve", "publish"] as const) {
      const decided = decideDeed({ ...facts, state }, deed, NOW);
      if (!decided.ok) throw new Error(decided.reason);
      state = decided.value;
    }
    expect(state).toBe("published");
    expect(deedsFrom("published")).toEqual([]);
  });
  const later = facts.approving!;
  test.each([
    ["convene", { agendaItems: 0 }, "no-agenda"],
    ["hold", { state: "convened", attendanceTaken: false }, "no-attendance"],
    ["hold", { state: "convened", startsAt: new Date("2026-12-02T09:00:00Z") }, "too-early"],
    ["send-minutes", { state: "held", minutes: " " }, "no-minutes"],
    ["send-minutes", { state: "held", minutesFaults: 1 }, "minutes-faulty"],
    ["approve", { state: "minutes-sent", approving: null }, "not-approved-there"],
    ["approve", { state: "minutes-sent", approving: { ...later, state: "convened" } }, "not-approved-there"],
    ["approve", { state: "minutes-sent", approving: { ...later, onAgenda: false } }, "not-approved-there"],
    ["approve", { state: "minutes-sent", approving: { ...later, startsAt: facts.startsAt } }, "not-approved-there"],
    ["approve", { state: "minutes-sent", openCorrections: 1 }, "corrections-open"],
    ["publish", { state: "held" }, "not-from-this-state"],
    ["cancel", { state: "held" }, "not-from-this-state"],
    ["cancel", { state: "convened", because: " " }, "no-reason"],
  ] as const)("%s is refused: %s", (deed, change, reason) => {
    expect(decideDeed({ ...facts, ...change }, deed, NOW)).toEqual({ ok: false, reason });
  });
  test("no deed skips a state of the table", () => {
    for (const state of MEETING_STATES) {
      for (const deed of DEEDS)
        expect(decideDeed({ ...facts, state }, deed, NOW).ok).toBe(WAY[deed].from.includes(state));
    }
  });
});

describe("who was there", () => {
  const seat = (presence: (typeof PRESENCES)[number] | null, votes = true) => ({ presence, votes });
  test("a quorum is more than half of the held seats with a vote, and says its base", () => {
    expect(quorumOf([seat("present"), seat("late"), seat("absent"), seat("excused")])).toEqual({
      present: 2,
      base: 4,
      reached: false,
    });
    expect(quorumOf([seat("present"), seat("represented"), seat("left"), seat(null)])).toEqual({
      present: 3,
      base: 4,
      reached: true,
    });
    expect(quorumOf([seat("present", false)])).toEqual({ present: 0, base: 0, reached: false });
  });

  test("absences in a row end with any other presence, and meetings before one's time do not count", () => {
    expect(absencesInARow(["absent", null, "absent", "excused", "absent"])).toBe(2);
    expect(absencesInARow(["excused", "absent", "absent"])).toBe(0);
    expect(absencesInARow([])).toBe(0);
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...PRESENCES)), (latestFirst) => {
        const run = absencesInARow(latestFirst);
        expect(latestFirst.slice(0, run).every((presence) => presence === "absent")).toBe(true);
        expect(latestFirst[run]).not.toBe("absent");
      }),
    );
  });
});

describe("agendas", () => {
  test("what is open stands before everything else: minutes to approve, then what is still to be done", () => {
    expect(carriedItems({ unapproved: ["m1"], openActions: 2 })).toEqual([
      { kind: "approve-minutes", aboutId: "m1" },
      { kind: "open-actions", aboutId: null },
    ]);
    expect(carriedItems({ unapproved: [], openActions: 0 })).toEqual([]);
  });

  test("carrying loses none and invents none, in the order of the meetings", () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.uuid(), { maxLength: 12 }), fc.nat(9), (unapproved, openActions) => {
        const items = carriedItems({ unapproved, openActions });
        expect(items.flatMap(({ aboutId }) => aboutId ?? [])).toEqual(unapproved);
        expect(items.filter(({ kind }) => kind === "open-actions")).toHaveLength(openActions > 0 ? 1 : 0);
      }),
    );
  });

  test("is typed one a line: parts below, numbers left out, (20 min) for how long, (!) for what is internal", () => {
    const items = readAgenda(
      "1. Plani i punës (20 min)\n  Buxheti (5')\n- Orari\n2) Punë personeli (!)\n\n2025 në shifra",
    );
    expect(items).toEqual([
      { title: "Plani i punës", depth: 0, internal: false, minutes: 20 },
      { title: "Buxheti", depth: 1, internal: false, minutes: 5 },
      { title: "Orari", depth: 1, internal: false, minutes: null },
      { title: "Punë personeli", depth: 0, internal: true, minutes: null },
      { title: "2025 në shifra", depth: 0, internal: false, minutes: null },
    ]);
    expect(readAgenda(writeAgenda(items))).toEqual(items);
    expect(numbersOf(items)).toEqual(["1", "1.1", "1.2", "2", "3"]);
  });

  test("says when each item is reached, as far as that is known", () => {
    const timed = (depth: number, duration: number | null) => ({ depth, duration });
    expect(beginsAfter([timed(0, 20), timed(1, 5), timed(1, null), timed(0, 10), timed(0, null), timed(0, 5)])).toEqual(
      [0, 0, 5, 20, 30, null],
    );
    expect(beginsAfter([timed(0, null), timed(1, 5), timed(1, 10), timed(0, 10)])).toEqual([0, 0, 5, 15]);
  });

  test("an item keeps its papers while its words stay; two of one name stay two", () => {
    const item = (id: string, title: string) => ({ id, title, kind: "topic" as const, aboutId: null });
    const wanted = (title: string) => ({ title, kind: "topic" as const, aboutId: null });
    expect(
      matchItems([item("a", "Plani"), item("b", "Plani")], [wanted("Plani"), wanted("Të tjera"), wanted("Plani")]),
    ).toEqual(["a", null, "b"]);
  });
});

describe("answers to an invitation", () => {
  test("come back on an address that says whose they are, and only from our own domain", () => {
    const mark = `${"a".repeat(32)}-${"0123456789abcdef"}`;
    expect(markIn(replyAddress(mark, "bashke.example").toUpperCase(), "bashke.example")).toBe(mark);
    expect(markIn(replyAddress(mark, "evil.example"), "bashke.example")).toBeNull();
    expect(markIn("takimi-1@bashke.example", "bashke.example")).toBeNull();
    expect(replyAddress(mark, "x").split("@")[0]!.length).toBeLessThanOrEqual(64);
  });
  test("to an older invitation change nothing", () => {
    expect(isCurrent({ sequence: 0 }, { sequence: 1 })).toBe(false);
    expect(isCurrent({ sequence: 1 }, { sequence: 1 })).toBe(true);
    expect(isCurrent({ sequence: 0 }, { sequence: null })).toBe(true);
  });
});
