export { fold, wordsOf } from "./fold.ts";
export { searchTerms } from "./search-terms.ts";
export { slug } from "./slug.ts";
export { stem } from "./stem.ts";
export { toCyrillic, toLatin } from "./transliterate.ts";
