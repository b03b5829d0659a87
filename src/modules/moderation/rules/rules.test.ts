import { describe, expect, test } from "vitest";
import { CLAIM_MINUTES, decideClaim, decideReport, holderOf } from "./reports.ts";
import { checkWords, findHits } from "./text-rules.ts";

const now = new Date("2026-11-23T12:00:00Z");
const ago = (minutes: number) => new Date(now.getTime() - minutes * 60_000);
const open = { claimed_by: null, claimed_at: null, decision: null, contact_email: null };

describe("who works on a report", () => {
  test.each([
    ["nobody", open, null],
    ["who took it just now", { ...open, claimed_by: "a", claimed_at: ago(5) }, "a"],
    ["nobody any more", { ...open, claimed_by: "a", claimed_at: ago(CLAIM_MINUTES) }, null],
  ])("%s", (_, report, holder) => expect(holderOf(report, now)).toBe(holder));

  test("another does not take it from under one's hands, and both may take an old one", () => {
    const mine = { ...open, claimed_by: "a", claimed_at: ago(5) };
    expect(decideClaim(mine, "b", now)).toMatchObject({ ok: false, reason: "held-by-another" });
    expect(decideClaim(mine, "a", now)).toMatchObject({ ok: true });
    expect(decideClaim({ ...mine, claimed_at: ago(31) }, "b", now)).toMatchObject({ ok: true });
  });
});

describe("a decision", () => {
  test("is made once", () => {
    expect(decideReport({ ...open, decision: "kept" }, { decision: "hidden", reply: "" }, "a", now)).toMatchObject({
      ok: false,
      reason: "decided-already",
    });
  });

  test("to leave all as it is needs a sentence for whoever wants to hear", () => {
    const wish = { decision: "kept" as const, reply: "  " };
    expect(decideReport(open, wish, "a", now).ok).toBe(true);
    expect(decideReport({ ...open, contact_email: "a@example.org" }, wish, "a", now)).toMatchObject({
      ok: false,
      reason: "reply-missing",
    });
  });
});

describe("words that are not read", () => {
  test.each([
    ["", "words-missing"],
    ["***", "words-missing"],
    ["ab", "words-too-short"],
    ["a".repeat(201), "words-too-long"],
  ])("%j is no rule", (typed, reason) => expect(checkWords(typed)).toMatchObject({ ok: false, reason }));

  test("blanks are single and letters whole", () =>
    expect(checkWords("  Agim \n Gashi* ")).toMatchObject({ ok: true, value: "Agim Gashi*" }));

  test("each hit names its rule", () => {
    const name = { id: "1", words: "Agim Gashi*", reason: "personal-data" as const };
    const word = { id: "2", words: "budalla*", reason: "insult" as const };
    expect(findHits("Agim Gashit i tha budallait", [name, word])).toEqual([
      { start: 0, end: 11, rule: name },
      { start: 18, end: 27, rule: word },
    ]);
  });
});
