import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  BLOCK,
  chooseWords,
  cover,
  publicSegments,
  publicSubject,
  type Redaction,
  SUBJECT,
  sameRedactions,
  struckAnew,
  wordsOfLetter,
} from "./redaction.ts";

const letter = {
  subject: "Për Agim Gashin",
  segments: [
    { kind: "own" as const, text: "Zoti Agim Gashi\nbanon në Pejë." },
    { kind: "quoted" as const, text: "> Agim Gashi" },
  ],
  redactions: [] as Redaction[],
};
const strike = (text: string) =>
  [...text.matchAll(/Agim Gash\p{L}*/gu)].map((found) => ({
    start: found.index,
    end: found.index + found[0].length,
    rule: { id: "r", reason: "personal-data" },
  }));

describe("a text without some of its words", () => {
  test.each([
    ["abc", [], "abc"],
    ["abc def", [{ start: 0, end: 3 }], `${BLOCK} def`],
    ["abc def", [{ start: 0, end: 7 }], BLOCK],
    [
      "abc def ghi",
      [
        { start: 4, end: 7 },
        { start: 0, end: 5 },
      ],
      `${BLOCK} ghi`,
    ],
  ])("%j", (text, spans, expected) => expect(cover(text, spans)).toBe(expected));
});

describe("rules", () => {
  const struck = { ...letter, redactions: struckAnew(letter, strike) };

  test("strike the subject and every part, quoted or not", () => {
    expect(publicSubject(struck)).toBe(`Për ${BLOCK}`);
    expect(publicSegments(struck).map(({ text }) => text)).toEqual([`Zoti ${BLOCK}\nbanon në Pejë.`, `> ${BLOCK}`]);
  });

  test("that ended strike no more; what was chosen by hand stays", () => {
    const byHand = { segment: 0, start: 25, end: 30, rule: null, reason: "personal-data" };
    const both = { ...struck, redactions: [...struck.redactions, byHand] };
    expect(struckAnew(both, () => [])).toEqual([byHand]);
    expect(sameRedactions(struckAnew(struck, strike), struck.redactions)).toBe(true);
  });
});

describe("words chosen by hand", () => {
  test("are covered, others that were shown are read again, others that were not shown stay", () => {
    const words = wordsOfLetter(letter);
    expect(words.map(({ text }) => text)).toEqual(
      "Për Agim Gashin Zoti Agim Gashi banon në Pejë. > Agim Gashi".split(" "),
    );
    const pick = (text: string) => words.find((word) => word.text === text)?.value ?? "";
    const first = chooseWords(letter, words, new Set([pick("Pejë."), pick("banon")]), "personal-data");
    expect(publicSegments({ ...letter, redactions: first })[0]?.text).toBe(`Zoti Agim Gashi\n${BLOCK} në ${BLOCK}`);
    const covered = { ...letter, redactions: first };
    const onlyFirst = wordsOfLetter(covered).filter(({ text }) => text === "banon");
    const second = chooseWords(covered, onlyFirst, new Set(), "insult");
    expect(publicSegments({ ...letter, redactions: second })[0]?.text).toBe(`Zoti Agim Gashi\nbanon në ${BLOCK}`);
    const third = chooseWords(
      { ...letter, redactions: second },
      wordsOfLetter({ ...letter, redactions: second }),
      new Set([pick("Pejë."), pick("Zoti")]),
      "insult",
    );
    expect(third.map(({ reason }) => reason)).toEqual(["insult", "personal-data"]);
  });

  test("a value that names no word covers nothing", () => {
    expect(chooseWords(letter, wordsOfLetter(letter), new Set(["0:0-9999", "x", "7:1-2"]), "other")).toEqual([]);
  });

  test("whatever is chosen, no chosen word is read and every other one is", () => {
    fc.assert(
      fc.property(
        fc.array(fc.stringMatching(/^[a-z]{1,8}$/), { minLength: 1, maxLength: 30 }),
        fc.nat(),
        (texts, seed) => {
          const own = { subject: "", redactions: [], segments: [{ kind: "own" as const, text: texts.join(" ") }] };
          const words = wordsOfLetter(own);
          const chosen = new Set(words.filter((_, at) => ((seed >> (at % 30)) & 1) === 1).map(({ value }) => value));
          const [read] = publicSegments({ ...own, redactions: chooseWords(own, words, chosen, "other") });
          const expected = words.map((word) => (chosen.has(word.value) ? BLOCK : word.text)).join(" ");
          expect(read?.text).toBe(expected);
        },
      ),
    );
  });
});

test("the subject has a number of its own", () => expect(wordsOfLetter(letter)[0]?.segment).toBe(SUBJECT));
