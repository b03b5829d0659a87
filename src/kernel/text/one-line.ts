/**
 * What turns the direction of a line or hides characters: with it a file "fdp.exe" reads "exe.pdf". None of the
 * product's languages needs it.
 */
const TRICKS = /[\u061C\u200B\u200E\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF]/g;
export const withoutTricks = (text: string): string => text.replace(TRICKS, "");

/** Control characters and the line breaks of Unicode. */
const BREAKS = /[\p{Cc}\u2028\u2029]+/gu;

/** One line for a header or a title: no breaks, no control characters, nothing that turns the line. */
export const oneLine = (text: string): string => withoutTricks(text).replace(BREAKS, " ").replace(/\s+/g, " ").trim();

/** A file's name one may show and send: its letters stay, the folders of somebody's machine and signs that deceive go. */
export const shownFileName = (name: string, nameless: string): string =>
  oneLine(name.toWellFormed().split(/[\\/]/).at(-1)!)
    .normalize("NFC")
    .slice(-200)
    .toWellFormed()
    // The half of a sign that the cut may have left.
    .replace(/^\uFFFD/, "") || nameless;
