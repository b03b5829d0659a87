import type { Language } from "../language.ts";
import { BASE_ENDINGS, BASES, SUFFIXES } from "./endings.ts";

const LEAST = 3;

/**
 * A folded word without its endings of case, number and definiteness, so that its forms find each other: Albanian
 * komunë, komuna, komunës, komunave; Serbian opština, opštine, opštini; English requests. Light on purpose: it takes
 * endings off while at least three letters stay and no known base is reached, and knows no dictionary. Without a
 * language it takes off those of all, which is what an index over mixed languages needs. Words with digits stay.
 */
export function stem(word: string, language?: Language): string {
  if (!/^\p{L}+$/u.test(word)) return word;
  const suffixes = SUFFIXES[language ?? "any"];
  let rest = respelt(word);
  while (!isBase(rest)) {
    const base = suffixes.find((suffix) => rest.endsWith(suffix) && isBase(rest.slice(0, -suffix.length)));
    const suffix = base ?? suffixes.find((each) => rest.length - each.length >= LEAST && rest.endsWith(each));
    if (suffix === undefined) break;
    rest = rest.slice(0, -suffix.length);
  }
  return settled(rest);
}

const isBase = (word: string): boolean => BASES.has(word) || (word.length >= 6 && BASE_ENDINGS.test(word));

/** Serbian genitive plurals and instrumentals that change the stem: dokumenata, ministarstava, privatnošću. */
const respelt = (word: string): string =>
  word
    .replace(/enata$/, "ent")
    .replace(/arstava$/, "arstv")
    .replace(/oscu$/, "ost")
    .replace(/odluci$/, "odluk")
    .replace(/ajt$/, "aj");

/** Letters that come and go inside a stem: ministër/ministri, ministar/ministra, Orahovac/Orahovca, lagjja. */
const settled = (word: string): string =>
  word.length <= LEAST + 1
    ? word.replace(/([^aeiou])\1$/, "$1")
    : word
        .replace(/([^aeiou])\1$/, "$1")
        .replace(/([^aeiou])[ea]r$/, "$1r")
        .replace(/([^aeiou])ac$/, "$1c");
