export { findPhrase, joinSpans, type Span, wordSpans } from "./find-words.ts";
export { fold, wordsOf } from "./fold.ts";
export { oneLine, shownFileName, withoutTricks } from "./one-line.ts";
export { searchTerms } from "./search-terms.ts";
export { slug } from "./slug.ts";
export { stem } from "./stem.ts";
export { toCyrillic, toLatin } from "./transliterate.ts";
