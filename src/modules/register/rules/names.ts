import { fold, searchTerms } from "../../../kernel/text/index.ts";
import type { Translated } from "../../../kernel/translated.ts";

export interface Spelling {
  readonly kind: "name" | "short" | "alias" | "place";
  readonly alias: string;
  readonly folded: string;
  /** Stemmed words, with blanks between. */
  readonly terms: string;
}

export interface Named {
  readonly names: Translated;
  readonly shortNames: Translated;
  readonly aliases: readonly string[];
}

/**
 * Every spelling under which an organisation is looked for: names and short names in all languages, aliases, the
 * acronyms its names make, and for a municipality the names of its place ("Dardanë" leads to the municipality of Kamenicë).
 */
export function spellingsOf(named: Named, place: { names: Translated; aliases: readonly string[] } | null): Spelling[] {
  const names = Object.values(named.names);
  const given: [Spelling["kind"], readonly string[]][] = [
    ["name", names],
    ["short", [...Object.values(named.shortNames), ...names.flatMap(acronymOf)]],
    ["alias", named.aliases],
    ["place", place ? [...Object.values(place.names), ...place.aliases] : []],
  ];
  const seen = new Map<string, Spelling>();
  for (const [kind, words] of given) {
    for (const alias of words) {
      const folded = fold(alias.replaceAll("\0", "")).slice(0, 400).toWellFormed();
      if (folded === "" || seen.has(`${kind} ${folded}`)) continue;
      seen.set(`${kind} ${folded}`, { kind, alias, folded, terms: searchTerms(alias).join(" ") });
    }
  }
  return [...seen.values()];
}

/**
 * The acronym a name makes: first letters of the words written with a capital ("Agjencia për Informim dhe Privatësi" →
 * AIP). People write it long before anybody enters it. None where fewer than three words have one, as two letters
 * fit too much.
 */
export function acronymOf(name: string): string[] {
  const capitals = name
    .split(/[\s,/–-]+/)
    .map((word) => /^[("'„“]*(\p{Lu})\p{Ll}/u.exec(word)?.[1])
    .filter((letter): letter is string => letter !== undefined);
  return capitals.length >= 3 && capitals.length <= 10 ? [capitals.join("")] : [];
}

const LEGAL_WORDS =
  /\b(ojq|ngo|nvo|onv|shoqata|udruzenje|udruga|association|organizata|organizacija|organisation|organization|shpk|llc|doo|qendra joqeveritare|joqeveritare|nevladina|non governmental|jo qeveritare)\b/g;

/**
 * A name without what people leave out or add ("OJQ", "Shoqata", quotation marks): two rows with the same one are
 * probably the same organisation. Falls back to the folded name when nothing else is left.
 */
export function nameKey(name: string): string {
  const folded = fold(name)
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
  const bare = folded.replace(LEGAL_WORDS, " ").replace(/\s+/g, " ").trim();
  return bare === "" ? folded : bare;
}
