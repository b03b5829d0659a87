import { parseDay } from "../../kernel/day.ts";
import { LANGUAGES } from "../../kernel/language.ts";
import { withoutTricks } from "../../kernel/text/index.ts";
import type { Translated } from "../../kernel/translated.ts";
import type { Say } from "../../say/index.ts";
import { formTexts } from "./texts/forms.ts";
import { sheetTexts } from "./texts/sheet.ts";

export interface Fields {
  get(name: string): string;
}

export const readText = (sent: Fields, name: string): string =>
  withoutTricks(sent.get(name)).replace(/\s+/g, " ").trim();
export const readWriting = (sent: Fields, name: string): string =>
  withoutTricks(sent.get(name).replace(/\r\n?/g, "\n")).trim();
export const readDay = (sent: Fields, name: string) => parseDay(sent.get(name));
export const readNames = (sent: Fields): Translated =>
  Object.fromEntries(
    LANGUAGES.flatMap((language) => {
      const words = readText(sent, `name_${language}`);
      return words === "" ? [] : [[language, words.slice(0, 300)]];
    }),
  );

/** Evidence one a line: an address, and after it, if the writer likes, what it is. Null where a line is none, or there are too many. */
export function readEvidence(sent: Fields, name: string): { url: string; title: string }[] | null {
  const lines = readWriting(sent, name)
    .split("\n")
    .map((line) => line.trim())
    .filter(Boolean);
  if (lines.length > 10) return null;
  const found = lines.map((line) => {
    const [url = "", ...rest] = line.split(/\s+/);
    return /^https?:\/\//.test(url) && URL.canParse(url) && url.length <= 1000
      ? { url, title: rest.join(" ").slice(0, 300) }
      : null;
  });
  return found.every((each) => each !== null) ? found : null;
}

export const writeEvidence = (evidence: readonly { url: string; title: string }[]): string =>
  evidence.map(({ url, title }) => `${url} ${title}`.trim()).join("\n");

const FIELDS: Readonly<Record<string, string>> = {
  "no-names": "name_sq",
  "no-from": "from",
  "no-to": "to",
  "no-act": "act",
  "no-file": "file",
  "empty-file": "file",
  "not-a-table": "file",
  "too-many-rows": "file",
  "too-large": "file",
  "no-columns": "file",
  "no-period": "period",
  "period-twice": "period",
  outside: "period",
  "not-adopted": "period",
  "no-closing": "closes",
  "closing-past": "closes",
  "no-status": "status",
  "no-rationale": "rationale",
  "long-rationale": "rationale",
  "no-evidence": "evidence",
  "bad-evidence": "evidence",
  "no-kept-day": "kept",
  "kept-ahead": "kept",
  "no-due": "due",
  "nothing-new": "due",
  "no-decided": "decided",
  "day-ahead": "decided",
  "no-institution": "sheet",
};

/** A refusal in the reader's words, under its field. */
export const errorOf = (say: Say, reason: string): Record<string, string> => ({
  [FIELDS[reason] ?? "form"]: say(formTexts[`error-${reason}` as keyof typeof formTexts]),
});

/** The same for the sheet of an institution, under the field that is named. */
export const sheetErrorOf = (say: Say, reason: string, field = "form"): Record<string, string> => ({
  [field]: say(sheetTexts[`error-${reason}` as keyof typeof sheetTexts]),
});
