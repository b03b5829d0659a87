import { parseDay } from "../../kernel/day.ts";
import { LANGUAGES, type Language } from "../../kernel/language.ts";
import { withoutTricks } from "../../kernel/text/index.ts";
import type { Translated } from "../../kernel/translated.ts";
import type { Say } from "../../say/index.ts";
import { isKind, type Kind, seriesOf } from "./rules/kinds.ts";
import { formTexts as texts } from "./texts/forms.ts";

export interface Fields {
  get(name: string): string;
}

const line = (typed: string): string => withoutTricks(typed).replace(/\s+/g, " ").trim();

/** What was typed in each language; a language without words is not there. */
export const readTranslated = (sent: Fields, name: string): Translated =>
  Object.fromEntries(
    LANGUAGES.flatMap((language) => {
      const words = line(sent.get(`${name}_${language}`));
      return words === "" ? [] : [[language, words]];
    }),
  );

export const readLanguage = (sent: Fields): Language =>
  LANGUAGES.find((language) => language === sent.get("language")) ?? "sq";

export const readKind = (sent: Fields): Kind | null => {
  const typed = sent.get("kind");
  return isKind(typed) ? typed : null;
};

/** Null where it is left out; "bad" where one day is missing or none. */
export function readPeriod(sent: Fields) {
  const [from, to] = [sent.get("period_from"), sent.get("period_to")];
  if (from === "" && to === "") return null;
  const [first, last] = [parseDay(from), parseDay(to)];
  return first && last && first <= last ? { from: first, to: last } : ("bad" as const);
}

/** All that is typed about a publication. The kind and the period may be wrong; the rest is decided by the rules. */
export const readFacts = (sent: Fields) => ({
  kind: readKind(sent),
  language: readLanguage(sent),
  titles: readTranslated(sent, "title"),
  summaries: readTranslated(sent, "summary"),
  authors: line(sent.get("authors")),
  series: seriesOf(sent.get("series")),
  words: sent
    .get("words")
    .split(",")
    .map((word) => line(word).slice(0, 60))
    .filter(Boolean),
  period: readPeriod(sent),
});

/** Under which field a refusal stands. */
const FIELDS: Readonly<Record<string, string>> = {
  "no-title": "title_sq",
  "title-too-long": "title_sq",
  "summary-too-long": "summary_sq",
  "bad-period": "period_from",
  "no-kind": "kind",
  "text-too-long": "markdown",
  "no-picture": "picture",
  "picture-too-large": "picture",
  "no-alt": "alt_sq",
  "no-pdf": "file",
  "file-too-large": "file",
  conceals: "file",
  problems: "anyway",
  "no-reason": "because",
};

/** A refusal in the reader's words, under its field; `fields` names those that differ between forms. */
export const errorOf = (
  say: Say,
  reason: string,
  fields: Readonly<Record<string, string>> = {},
): Record<string, string> => ({
  [fields[reason] ?? FIELDS[reason] ?? "form"]: say(texts[`error-${reason}` as "error-no-title"]),
});
