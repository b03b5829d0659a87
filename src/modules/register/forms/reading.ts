import { type Day, parseDay } from "../../../kernel/day.ts";
import { LANGUAGES } from "../../../kernel/language.ts";
import type { Translated } from "../../../kernel/translated.ts";
import type { Say, Text, TextArguments } from "../../../say/index.ts";
import { readDate } from "../rules/import/dates.ts";

/** What a form sent, as the visit gives it. */
export interface Sent {
  get(name: string): string;
  all(name: string): readonly string[];
}

export type Errors = Record<string, string>;

/** The fields understood, or a sentence for each that was not. */
export type Checked<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly errors: Errors };

/** Collects what is wrong while the fields are read one by one. */
export function reading(sent: Sent, say: Say) {
  const errors: Errors = {};
  const wrong = (field: string, text: Text, args?: TextArguments): void => {
    errors[field] ??= say(text, args);
  };
  const line = (name: string): string => sent.get(name).normalize("NFC").replace(/\s+/g, " ").trim();
  /** "names" → names.sq, names.sr, names.en; those left empty are not there. */
  const translated = (name: string): Translated =>
    Object.fromEntries(
      LANGUAGES.map((language) => [language, line(`${name}.${language}`)]).filter(([, words]) => words),
    );
  const lines = (name: string): string[] => [
    ...new Set(
      sent
        .get(name)
        .normalize("NFC")
        .split(/\r?\n/)
        .map((each) => each.replace(/\s+/g, " ").trim())
        .filter(Boolean),
    ),
  ];
  const date = (name: string, text: Text): Day | null => {
    const typed = line(name);
    if (typed === "") return null;
    const day = parseDay(typed) ?? readDate(typed);
    if (!day) wrong(name, text);
    return day;
  };
  const most = (name: string, words: string, length: number, text: Text): void => {
    if (words.length > length) wrong(name, text, { most: length });
  };
  const checked = <T>(value: T): Checked<T> =>
    Object.keys(errors).length > 0 ? { ok: false, errors } : { ok: true, value };
  return { errors, wrong, line, translated, lines, date, most, checked };
}
