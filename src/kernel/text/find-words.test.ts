import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { findPhrase, joinSpans, wordSpans } from "./find-words.ts";

const found = (text: string, phrase: string) =>
  findPhrase(wordSpans(text), phrase).map(({ start, end }) => text.slice(start, end));

describe("a phrase in a text", () => {
  test.each([
    ["E njoha Agim Gashin dje.", "Agim Gashin", ["Agim Gashin"]],
    ["E njoha AGIM\n  GASHIN dje.", "agim gashi*", ["AGIM\n  GASHIN"]],
    ["Petrovićem i Petroviću", "petrovic*", ["Petrovićem", "Petroviću"]],
    ["Агим Гаши је рекао", "Agim Gaši", ["Агим Гаши"]],
    ["Shpëtim, shpetimi", "shpetim", ["Shpëtim"]],
    ["tel. 044/123-456!", "044 123 456", ["044/123-456"]],
    ["Agim. ..... Gashi", "Agim Gashi", []],
    ["pagimi", "agim", []],
    ["", "agim", []],
    ["Agim", "***", []],
  ])("%j: %s", (text, phrase, expected) => expect(found(text, phrase)).toEqual(expected));

  test("whatever the text, spans lie inside it and in order", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), fc.string(), (text, phrase) => {
        let last = 0;
        for (const { start, end } of findPhrase(wordSpans(text), phrase)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
          last = end;
        }
      }),
    );
  });
});

test("spans that touch become one", () => {
  expect(
    joinSpans([
      { start: 5, end: 8 },
      { start: 0, end: 2 },
      { start: 7, end: 9 },
      { start: 2, end: 3 },
    ]),
  ).toEqual([
    { start: 0, end: 3 },
    { start: 5, end: 9 },
  ]);
});
