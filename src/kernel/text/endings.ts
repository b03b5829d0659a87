import type { Language } from "../language.ts";

const SQ = "a e i u at et it ut es en in un ave eve ive ash esh ish ise ine ite ia";
const SR = "a e i o u om oj og ih im oga ome omu ama ima";
const EN = "s es ies y";

const longestFirst = (words: string): readonly string[] =>
  words.split(" ").sort((one, other) => other.length - one.length || (one < other ? -1 : 1));

/**
 * Endings that are taken off, longest first. Over all languages without "im", the ending of Serbian adjectives which
 * is also the ending of the most frequent Albanian nouns (vendim, konsultim, trajnim).
 */
export const SUFFIXES: Readonly<Record<Language | "any", readonly string[]>> = {
  sq: longestFirst(SQ),
  sr: longestFirst(SR),
  en: longestFirst(EN),
  any: longestFirst([...new Set(`${SQ} ${SR.replace(" im ", " ")} ${EN}`.split(" "))].join(" ")),
};

/** Endings that belong to the word: universitet, komunitet, katalog, program. */
export const BASE_ENDINGS = /(?:itet|log|gram|skop|riat|ment|(?:[aeu]t|ek|c)iv)$/;

/** Words of public life whose last letters only look like an ending. What is missing here is stemmed alike, only shorter. */
export const BASES: ReadonlySet<string> = new Set(
  (
    "qytet shtet buxhet fshat kabinet internet deputet komitet dekret bilet mandat kandidat format certifikat delegat aparat " +
    "organizat rezultat kredit audit deficit profit limit termin vendim proces interes kongres adres kerkes institut statut komun " +
    "tribun minut problem sistem tender person sport raport projekt program sherbim akt kontrat pagat pages kultur arsim " +
    "fond grant budzet savet odbor zakon postupak podatak rezim datum forum prostor sud grad drejtes shendetes privates " +
    "buletin informat kontribut perbashket communit mundes telefon medij"
  ).split(" "),
);
