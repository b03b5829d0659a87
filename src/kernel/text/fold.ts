import { toLatin } from "./transliterate.ts";

/**
 * A text as it is compared when looked for: Serbian Cyrillic in Latin, small letters, no diacritics (ë→e, ç→c, š→s),
 * đ as "dj" because that is how it is typed without the letter (Đakovica, Djakovica), ligatures of scanned documents
 * opened, invisible characters dropped, blanks single. Not for display, and of another length than the text.
 */
export const fold = (text: string): string =>
  toLatin(text.normalize("NFKD"))
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[đßæœøłı’‘ʼ`´]/gu, (letter) => OTHERS[letter] ?? letter)
    .replace(/[\p{M}\p{Cf}]/gu, "")
    .replace(/[\s\p{Cc}]+/gu, " ")
    .trim();

/** The words of a text, folded, in order: letters and figures, nothing else. */
export const wordsOf = (text: string): string[] => fold(text).match(/[\p{L}\p{N}]+/gu) ?? [];

const OTHERS: Readonly<Record<string, string>> = {
  đ: "dj",
  ß: "ss",
  æ: "ae",
  œ: "oe",
  ø: "o",
  ł: "l",
  ı: "i",
  "’": "'",
  "‘": "'",
  ʼ: "'",
  "`": "'",
  "´": "'",
};
