import { wordsOf } from "./fold.ts";
import { stem } from "./stem.ts";

/**
 * The words of a text as they stand in the index and in a query: folded, stemmed, without words that carry nothing.
 * The same for every language, since a reader may ask in one for a text in another and types without diacritics.
 * In the order of the text, repeated words repeated (their number ranks).
 */
export const searchTerms = (text: string): string[] =>
  wordsOf(text)
    .filter((word) => !isEmptyWord(word))
    .map((word) => stem(word));

const isEmptyWord = (word: string): boolean => EMPTY.has(word) || /^[a-z]$/.test(word);

/** Particles, prepositions and conjunctions of Albanian, Serbian and English, folded. A short name that reads like one (ME) is found by its whole spelling. */
const EMPTY: ReadonlySet<string> = new Set(
  (
    "te se ne me nga per dhe apo ose nje si qe prej mbi ndaj tek " +
    "na za od do iz sa su je ili sto koji koja koje pri po " +
    "the of and to in on for or by an at is are"
  ).split(" "),
);
