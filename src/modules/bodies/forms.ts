import { parseDay } from "../../kernel/day.ts";
import { LANGUAGES } from "../../kernel/language.ts";
import { withoutTricks } from "../../kernel/text/index.ts";
import type { Translated } from "../../kernel/translated.ts";
import type { Say } from "../../say/index.ts";
import { formTexts as texts } from "./texts/forms.ts";

export interface Fields {
  get(name: string): string;
}

export const readText = (sent: Fields, name: string): string =>
  withoutTricks(sent.get(name)).replace(/\s+/g, " ").trim();
export const readDay = (sent: Fields, name: string) => parseDay(sent.get(name));

/** A text in each language it was typed in. */
export const readTranslated = (sent: Fields, name: string): Translated =>
  Object.fromEntries(
    LANGUAGES.flatMap((language) => {
      const words = readText(sent, `${name}_${language}`);
      return words === "" ? [] : [[language, words]];
    }),
  );

/** A whole number of people or seats; null where none was typed, -1 where it is no number. */
export function readCount(sent: Fields, name: string): number | null {
  const typed = sent.get(name).trim();
  return typed === "" ? null : /^\d{1,5}$/.test(typed) ? Number(typed) : -1;
}

/** Names one a line, without the numbers that lists are written with. */
export const readNames = (sent: Fields): string[] =>
  withoutTricks(sent.get("names"))
    .split("\n")
    .map((line) =>
      line
        .replace(/^\s*\d{1,3}[.)]\s*/, "")
        .replace(/\s+/g, " ")
        .trim(),
    )
    .filter(Boolean);

const FIELDS: Readonly<Record<string, string>> = {
  "no-kind": "kind",
  "no-names": "name_sq",
  "no-role": "role",
  "no-side": "side",
  "bad-address": "act_url",
  "no-name": "name",
  "no-how": "how",
  "no-act": "act",
  "no-from": "from",
  "seat-taken": "from",
  "outside-the-seat": "from",
  "ends-before": "to",
  "no-day": "on",
  "ended-already": "on",
  "no-reason": "because",
  "no-organisation": "organisation",
  "bad-email": "email",
  "no-elected": "names",
  "too-many-names": "names",
  "no-present": "present",
};

/** A refusal in the reader's words, under its field. `fields` names those of a form that differ between forms. */
export function errorOf(
  say: Say,
  reason: string,
  fields: Readonly<Record<string, string>> = {},
  args: Readonly<Record<string, number>> = {},
): Record<string, string> {
  const text = texts[`error-${reason}` as keyof typeof texts];
  return { [fields[reason] ?? FIELDS[reason] ?? "form"]: say(text, args) };
}
