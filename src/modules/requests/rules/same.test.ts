import { expect, test } from "vitest";
import { withoutFirstParagraph, wordsForAnother } from "./same.ts";

test("the institution's name is exchanged, the longest first", () =>
  expect(
    wordsForAnother("Kërkoj nga Komuna e Lipjanit (Lipjani) kontratën.\n\n\n\nMe respekt,\n", {
      from: ["Lipjani", "Komuna e Lipjanit"],
      to: "Komuna e Pejës",
    }),
  ).toBe("Kërkoj nga Komuna e Pejës (Komuna e Pejës) kontratën.\n\nMe respekt,"));

test("the reason for urgency stays with its asker", () =>
  expect(withoutFirstParagraph("URGJENT: arsye\n\nTë nderuar,\n\nKërkoj")).toBe("Të nderuar,\n\nKërkoj"));
