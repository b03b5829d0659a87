import { searchTerms } from "../../kernel/text/index.ts";

/** Nobody looks for more words at once; whoever sends more sends a text. */
const MOST_WORDS = 12;
const MOST_READ = 500;
const LONGEST_TERM = 60;

/** A term as it stands in the index. */
export const cut = (term: string): string => term.slice(0, LONGEST_TERM);

/**
 * A PostgreSQL tsquery from what a person typed, or null when it holds no word to look for. Each word must be there as
 * the beginning of a word; words in quotation marks in a row; a word after a minus must not be there. Terms are letters
 * and figures only, so nothing typed can be read as an operator.
 */
export function tsqueryOf(typed: string): string | null {
  const wanted: string[] = [];
  const unwanted: string[] = [];
  let words = 0;
  for (const [, minus, phrase, word] of typed.slice(0, MOST_READ).matchAll(PARTS)) {
    const terms = searchTerms(phrase ?? word ?? "")
      .map(cut)
      .slice(0, MOST_WORDS - words);
    if (terms.length === 0) continue;
    words += terms.length;
    if (minus) unwanted.push(`!(${terms.map(begins).join(" <-> ")})`);
    else wanted.push(terms.map(begins).join(phrase === undefined ? " & " : " <-> "));
  }
  return wanted.length === 0 ? null : [...wanted.map((part) => `(${part})`), ...unwanted].join(" & ");
}

/** A phrase in any of the quotation marks of our languages, or a word; a minus counts only before one. */
const PARTS = /(?<![^\s])(-)?(?:["„“”«»]([^"„“”«»]+)["„“”«»]|([^\s"„“”«»]+))|["„“”«»]/gu;

const begins = (term: string): string => `'${term.replace(/['\\]/g, "")}':*`;
