import { header } from "./headers.ts";
import { repairMojibake } from "./mojibake.ts";
import type { Header } from "./types.ts";
import { decodeWords } from "./words.ts";

/** The subject in words: decoded, mojibake undone, blanks left by broken folding closed up. */
export function subjectOf(headers: readonly Header[]): string {
  const decoded = decodeWords(header(headers, "subject") ?? "");
  return repairMojibake(decoded)
    .replace(/[\t\r\n\u00a0]/g, " ")
    .replace(/ {3,}/g, " ")
    .replace(CONTROLS, "")
    .replace(/\ufffd+$/, "")
    .trim();
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it removes
const CONTROLS = /[\u0000-\u001f\u007f-\u009f]/g;
