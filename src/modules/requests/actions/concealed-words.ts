import type { Concealed, Problem } from "../../../platform/documents/index.ts";
import type { Say } from "../../../say/index.ts";
import { fileCheckTexts as texts } from "../texts/file-check.ts";

export interface ConcealedThings {
  readonly concealed: readonly Concealed[];
  readonly problems: readonly Problem[];
}

/** What a file conceals, each find as a line: "Fletë e fshehur: Burimi (1)". */
export const concealedWords = (say: Say, { concealed, problems }: ConcealedThings): string[] => [
  ...concealed
    .filter(({ kind }) => kind !== "properties")
    .map(({ kind, where, count }) =>
      [say(texts[`concealed-${kind}`]), where && `: ${where}`, ` (${say.number(count)})`].join(""),
    ),
  ...problems.map((problem) => say(texts[`problem-${problem}`])),
];
