import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  carriedItems,
  DEEDS,
  decideDeed,
  deedsFrom,
  MEETING_STATES,
  type MeetingFacts,
  type PRESENCES,
  quorumOf,
  readAgenda,
  WAY,
  writeAgenda,
} from "./meetings.ts";
import { isCarried, readMinutes, sumOf } from "./minutes.ts";

describe("minutes written in one text", () => {
  test("V, D and A lines become records, the rest stays text", () => {
    const text = `U hap mbledhja në orën 10.
V: Miratimi i planit të punës | 18-3-2
Diskutim i gjatë: për dhe kundër.
d: Të thirret takimi i ekipeve
A: Zyra për Qeverisje të Mirë | Ta dërgojë listën | 2026-12-15`;
    expect(readMinutes(text)).toEqual([
      {
        line: 2,
        entry: { kind: "vote", text: "Miratimi i planit të punës", votes: { for: 18, against: 3, abstained: 2 } },
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

  test.each([
    ["V: | 1-2-3", "no-text"],
    ["V: Plani", "no-votes"],
    ["V: Plani | 18 me 3", "no-votes"],
    ["D:", "no-text"],
    ["A: Zyra", "action-form"],
    ["A: | detyra | 2026-12-15", "action-form"],
    ["A: Zyra | detyra | nesër", "no-due"],
    ["A: Zyra | detyra | 2026-02-30", "no-due"],
  ])("%s is told: %s", (line, fault) => {
    expect(readMinutes(line)).toEqual([{ line: 1, entry: null, fault }]);
  });

  test("whatever is written, every line that begins so is either a record or a fault, and no other is", () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.constantFrom("V:", "D:", "A:", "", "Va:", "–"), fc.string({ maxLength: 30 }))),
        (lines) => {
          const clean = lines.map(([head, rest]) => `${head} ${rest.replace(/\n|\r/g, " ")}`);
          const read = readMinutes(clean.join("\n"));
          const marked = clean.filter((line) => /^\s*[VDAvda]\s*:/.test(line)).length;
          expect(read).toHaveLength(marked);
          expect(read.every(({ entry, fault }) => (entry === null) !== (fault === null))).toBe(true);
        },
      ),
    );
  });

  test("a vote is carried by more for than against; sides add up", () => {
    expect(isCarried({ for: 2, against: 1, abstained: 20 })).toBe(true);
    expect(isCarried({ for: 2, against: 2, abstained: 0 })).toBe(false);
    expect(
      sumOf([
        { for: 9, against: 1, abstained: 0 },
        { for: 9, against: 2, abstained: 2 },
      ]),
    ).toEqual({ for: 18, against: 3, abstained: 2 });
  });
});

describe("the way of a meeting", () => {
  const facts: MeetingFacts = {
    state: "draft",
    agendaItems: 3,
    minutes: "Teksti",
    minutesFaults: 0,
    attendanceTaken: true,
  };
  test("leads from the draft to the publication, deed by deed", () => {
    let state: MeetingFacts["state"] = "draft";
    for (const deed of ["convene", "hold", "send-minutes", "approve", "publish"] as const) {
      const decided = decideDeed({ ...facts, state }, deed);
      if (!decided.ok) throw new Error(decided.reason);
      state = decided.value;
    }
    expect(state).toBe("published");
    expect(deedsFrom("published")).toEqual([]);
  });
  test.each([
    ["convene", { agendaItems: 0 }, "no-agenda"],
    ["hold", { state: "convened", attendanceTaken: false }, "no-attendance"],
    ["send-minutes", { state: "held", minutes: " " }, "no-minutes"],
    ["send-minutes", { state: "held", minutesFaults: 1 }, "minutes-faulty"],
    ["publish", { state: "held" }, "not-from-this-state"],
    ["cancel", { state: "held" }, "not-from-this-state"],
  ] as const)("%s is refused: %s", (deed, change, reason) => {
    expect(decideDeed({ ...facts, ...change }, deed)).toEqual({ ok: false, reason });
  });
  test("every state but the last ones has a way on, and no deed skips a state of the table", () => {
    for (const state of MEETING_STATES) {
      for (const deed of DEEDS) expect(decideDeed({ ...facts, state }, deed).ok).toBe(WAY[deed].from.includes(state));
    }
  });
});

describe("quorum", () => {
  const seat = (presence: (typeof PRESENCES)[number] | null, votes = true) => ({ presence, votes });
  test("is more than half of the held seats with a vote, and says its base", () => {
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
});

describe("agendas", () => {
  test("what is open stands before everything else: minutes to approve, then what is still to be done", () => {
    expect(carriedItems({ unapproved: [{ id: "m1", title: "Mbledhja 1" }], openActions: 2 })).toEqual([
      { kind: "approve-minutes", aboutId: "m1", title: "Mbledhja 1" },
      { kind: "open-actions", aboutId: null, title: "" },
    ]);
    expect(carriedItems({ unapproved: [], openActions: 0 })).toEqual([]);
  });
  test("is typed one a line, with parts below, numbers left out, and (!) for what is internal", () => {
    const items = readAgenda("1. Plani i punës\n  Buxheti\n- Orari\n2) Punë personeli (!)\n\n");
    expect(items).toEqual([
      { title: "Plani i punës", depth: 0, internal: false },
      { title: "Buxheti", depth: 1, internal: false },
      { title: "Orari", depth: 1, internal: false },
      { title: "Punë personeli", depth: 0, internal: true },
    ]);
    expect(readAgenda(writeAgenda(items))).toEqual(items);
  });
});
