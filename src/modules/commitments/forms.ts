import { parseDay } from "../../kernel/day.ts";
import { LANGUAGES, type Language } from "../../kernel/language.ts";
import { withoutTricks } from "../../kernel/text/index.ts";
import type { Translated } from "../../kernel/translated.ts";
import type { Say } from "../../say/index.ts";
import { MOST_WORDING, MOST_WORDS } from "./rules/decisions.ts";
import { type Evidence, isAddress, MOST_EVIDENCE, readEvidence } from "./rules/evidence.ts";
import { isClaim, isStatus } from "./rules/scales.ts";
import { formTexts as texts } from "./texts/forms.ts";

export interface Fields {
  get(name: string): string;
}

/** What was typed for a wording in each language; a language without words is not there. */
export const readWording = (sent: Fields): Translated =>
  Object.fromEntries(
    LANGUAGES.flatMap((language) => {
      const words = withoutTricks(sent.get(`wording_${language}`))
        .replace(/\s+/g, " ")
        .trim();
      return words === "" ? [] : [[language, words]];
    }),
  );

export const readDay = (sent: Fields, name: string) => parseDay(sent.get(name));
export const readStatus = (sent: Fields) => (isStatus(sent.get("status")) ? (sent.get("status") as never) : null);
export const readClaimed = (sent: Fields) => (isClaim(sent.get("status")) ? (sent.get("status") as never) : null);
export const readLanguage = (sent: Fields): Language =>
  LANGUAGES.find((language) => language === sent.get("language")) ?? "sq";
export const readText = (sent: Fields, name: string): string => withoutTricks(sent.get(name)).trim();

/** Null where a line holds no address, or there are too many. */
export function readAllEvidence(sent: Fields): readonly Evidence[] | null {
  const lines = readEvidence(sent.get("evidence"));
  const evidence = lines.flatMap((line) => line ?? []);
  return lines.length > MOST_EVIDENCE || evidence.length < lines.length ? null : evidence;
}

/** An address that may be left out: null where it is; "bad" where it is none. */
export function readUrl(sent: Fields, name: string): string | null | "bad" {
  const typed = sent.get(name).trim();
  return typed === "" ? null : isAddress(typed) ? typed : "bad";
}

/** Under which field a refusal stands, in each form. */
const FIELDS: Readonly<Record<string, string>> = {
  "no-addressee": "addressee",
  "no-wording": "wording_sq",
  "wording-too-long": "wording_sq",
  "no-source": "source",
  "promised-ahead": "promised_on",
  "due-before": "due_on",
  "no-status": "status",
  "no-evidence": "evidence",
  "bad-evidence": "evidence",
  "no-kept-day": "kept_on",
  "kept-ahead": "kept_on",
  "no-act": "act",
  "nothing-new": "due_on",
  "no-how": "how",
};

/** A refusal in the reader's words, under its field. `fallback` names the fields of a form that differ between forms. */
export function errorOf(
  say: Say,
  reason: string,
  fallback: Readonly<Record<string, string>> = {},
): Record<string, string> {
  const most = reason === "bad-evidence" ? MOST_EVIDENCE : reason === "wording-too-long" ? MOST_WORDING : MOST_WORDS;
  const text = texts[`error-${reason}` as keyof typeof texts];
  return { [fallback[reason] ?? FIELDS[reason] ?? "form"]: say(text, { most }) };
}
