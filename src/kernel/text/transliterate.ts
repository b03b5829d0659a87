import { ACRONYMS, ALPHABET, SPLIT_STEMS } from "./serbian-script.ts";

/**
 * Serbian Latin in Cyrillic. Left as they are: addresses, e-mail, paths, file names, code in backticks, markup, numbers
 * of acts (06/L-081), words with a letter that Serbian lacks (q w x y ë ç …), CamelCase names, Roman numerals and
 * technical acronyms: to write those in Cyrillic would make them something else.
 */
export const toCyrillic = (text: string): string => {
  let result = "";
  let end = 0;
  for (const kept of text.matchAll(KEPT)) {
    result += wordsToCyrillic(text.slice(end, kept.index)) + kept[0];
    end = kept.index + kept[0].length;
  }
  return result + wordsToCyrillic(text.slice(end));
};

/** Serbian Cyrillic in Latin; every other character passes. Љ before a small letter is "Lj", between capitals "LJ". */
export const toLatin = (text: string): string =>
  text.replace(/[\u0400-\u04ff]/gu, (letter, index: number) => {
    const latin = LATIN.get(letter);
    if (latin === undefined) return letter;
    if (latin.length === 1 || letter === letter.toLowerCase()) return latin;
    const beside = [text[index + 1], text[index - 1]].find((other) => other !== undefined && /\p{L}/u.test(other));
    return beside !== undefined && isCapital(beside) ? latin.toUpperCase() : latin;
  });

/** Every repetition is bounded: a hostile text must not make the search quadratic. */
const KEPT = new RegExp(
  [
    "`[^`]{1,500}`",
    "<\\/?[a-z][^<>]{0,500}>",
    "\\bhttps?:\\/\\/\\S+",
    "\\bwww\\.\\S+",
    "[^\\s@<>()]{1,64}@[\\w-]{1,63}(?:\\.[\\w-]{1,63}){1,6}",
    "\\b[\\w-]{1,63}(?:\\.[\\w-]{1,63}){0,5}\\.(?:com|org|net|eu|info|example|gov|edu|int|io|rs|al|mk|me|guide)\\b(?:\\/\\S*)?",
    "\\b[\\w-]{1,200}\\.(?:pdf|csv|xlsx?|docx?|od[ts]|json|html?|xml|txt|zip|ics|eml|png|jpe?g|svg)\\b",
    "(?<=^|[\\s(])\\/[\\w./#?=&-]+",
    "\\b\\d+\\/[A-Z]-\\d+",
    "\\b[A-Za-z]{1,30}-?\\d[\\w/.-]*\\b",
  ].join("|"),
  "gu",
);

const wordsToCyrillic = (text: string): string =>
  text.replace(/[\p{L}\p{M}]+/gu, (word, index: number) => {
    const whole = word.normalize("NFC");
    return isForeign(whole, text.slice(0, index)) ? word : wordToCyrillic(whole);
  });

const isForeign = (word: string, before: string): boolean =>
  /[^a-pr-vzčćđšžǆǉǌ]/u.test(word.toLowerCase()) ||
  /\p{Ll}\p{Lu}/u.test(word) ||
  ACRONYMS.has(word) ||
  /^(?=..)X{0,3}(?:I[VX]|V?I{0,3})$/.test(word) ||
  (/^[IVX]$/.test(word) &&
    /\b(?:obrazac|prilog|aneks|glava|poglavlje|deo|tom|faza|grupa|kategorija)\s$/iu.test(before));

function wordToCyrillic(word: string): string {
  const splits = splitsOf(word.toLowerCase());
  let result = "";
  for (let at = 0; at < word.length; at++) {
    const pair = word.slice(at, at + 2);
    const digraph = splits.has(at + 1) ? undefined : CYRILLIC.get(pair.toLowerCase());
    const one = word[at] ?? "";
    if (pair.length === 2 && digraph && !(isCapital(pair[1] ?? "") && !isCapital(one))) {
      result += isCapital(one) ? digraph.toUpperCase() : digraph;
      at++;
    } else {
      const letter = CYRILLIC.get(one.toLowerCase()) ?? one;
      result += isCapital(one) ? letter.toUpperCase() : letter;
    }
  }
  return result;
}

/** Where two letters only look like one: "in|jekcija", "nad|živeti". */
function splitsOf(word: string): ReadonlySet<number> {
  const splits = new Set<number>();
  for (const [left, right] of SPLIT_STEMS) {
    const at = word.indexOf(left + right);
    if (at === 0 || (at > 0 && /^(?:ne|de|re|naj|pre)$/.test(word.slice(0, at)))) splits.add(at + left.length);
  }
  return splits;
}

const isCapital = (letter: string): boolean => letter !== letter.toLowerCase();

const CYRILLIC: ReadonlyMap<string, string> = new Map([...ALPHABET, ["ǆ", "џ"], ["ǉ", "љ"], ["ǌ", "њ"]]);
const LATIN: ReadonlyMap<string, string> = new Map(
  ALPHABET.flatMap(([latin, cyrillic]) => [
    [cyrillic, latin] as const,
    [cyrillic.toUpperCase(), latin.charAt(0).toUpperCase() + latin.slice(1)] as const,
  ]),
);
