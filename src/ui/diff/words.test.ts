import fc from "fast-check";
import { expect, test } from "vitest";
import { compareWords } from "./words.ts";

const of = (kind: "removed" | "added", runs: ReturnType<typeof compareWords>) =>
  runs
    .filter((run) => run.kind === "same" || run.kind === kind)
    .map(({ text }) => text)
    .join("");

test("one word in a sentence", () => {
  expect(compareWords("brenda 30 ditësh.", "brenda 15 ditësh.")).toEqual([
    { kind: "same", text: "brenda " },
    { kind: "removed", text: "30" },
    { kind: "added", text: "15" },
    { kind: "same", text: " ditësh." },
  ]);
});

test("nothing changed", () => {
  expect(compareWords("ë ç", "ë ç")).toEqual([{ kind: "same", text: "ë ç" }]);
  expect(compareWords("", "")).toEqual([]);
});

test("both texts can always be read from the runs", () => {
  const text = fc
    .array(fc.constantFrom("neni ", "7", " ", ".", "ë", "\n"), { maxLength: 40 })
    .map((words) => words.join(""));
  fc.assert(
    fc.property(text, text, (before, after) => {
      const runs = compareWords(before, after);
      expect(of("removed", runs)).toBe(before);
      expect(of("added", runs)).toBe(after);
    }),
  );
});

test("two long texts that share nothing do not hold the server up", () => {
  const started = performance.now();
  const runs = compareWords("a ".repeat(5000), "b ".repeat(5000));
  expect(performance.now() - started).toBeLessThan(1000);
  expect(of("added", runs)).toBe("b ".repeat(5000));
});
