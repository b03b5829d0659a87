import { LANGUAGES, type Language } from "./language.ts";

/** A text for people in the languages it exists in. At least one is there. Stored as jsonb. */
export type Translated = Partial<Record<Language, string>>;

/**
 * What to show of a text in a language: that language, or else the first that exists in the order
 * sq, sr, en, together with the language it is really in, so that the page can mark it with `lang`.
 */
export function shown(text: Translated, language: Language): { text: string; language: Language; own: boolean } {
  const own = text[language];
  if (own) return { text: own, language, own: true };
  const other = LANGUAGES.find((candidate) => text[candidate]);
  return { text: other ? (text[other] ?? "") : "", language: other ?? language, own: false };
}
