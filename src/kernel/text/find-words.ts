import { fold } from "./fold.ts";

/** One word of a text and where it stands, in UTF-16 units; `end` is the first one after it. */
export interface WordSpan {
  readonly start: number;
  readonly end: number;
  readonly folded: string;
}

export interface Span {
  readonly start: number;
  readonly end: number;
}

/** The words of a text with their places: letters and figures, compared as `fold` compares. */
export const wordSpans = (text: string): WordSpan[] =>
  [...text.matchAll(/[\p{L}\p{N}\p{M}]+/gu)].map((found) => ({
    start: found.index,
    end: found.index + found[0].length,
    folded: fold(found[0]),
  }));

/** What may stand between two words of one phrase: blanks, a line's end, a hyphen; not a sentence. */
const MOST_BETWEEN = 4;

/**
 * Where a phrase stands in a text: whole words in their order, whatever the alphabet, the diacritics and the capitals.
 * A star at the end of a word takes every ending, as Albanian and Serbian cases ask ("Gashi*": Gashit, Gashin). Costs
 * the length of the text, however hostile it is. An empty phrase is nowhere.
 */
export function findPhrase(words: readonly WordSpan[], phrase: string): Span[] {
  const wanted = [...phrase.matchAll(/([\p{L}\p{N}\p{M}]+)(\*?)/gu)].map(([, word = "", star]) => ({
    word: fold(word),
    open: star === "*",
  }));
  if (wanted.length === 0) return [];
  const fits = (at: number) =>
    wanted.every(({ word, open }, index) => {
      const here = words[at + index];
      if (!here || (open ? !here.folded.startsWith(word) : here.folded !== word)) return false;
      return index === 0 || here.start - words[at + index - 1]!.end <= MOST_BETWEEN;
    });
  const found: Span[] = [];
  for (let at = 0; at < words.length; at++) {
    if (!fits(at)) continue;
    found.push({ start: words[at]!.start, end: words[at + wanted.length - 1]!.end });
    at += wanted.length - 1;
  }
  return found;
}

/** Overlapping and touching spans made one, in order. */
export function joinSpans(spans: readonly Span[]): Span[] {
  const joined: { start: number; end: number }[] = [];
  for (const { start, end } of [...spans].sort((a, b) => a.start - b.start)) {
    const last = joined.at(-1);
    if (last && start <= last.end) last.end = Math.max(last.end, end);
    else joined.push({ start, end });
  }
  return joined;
}
