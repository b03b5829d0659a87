/** The languages in which the product itself speaks; every text of ours exists in all three. */
export const LANGUAGES = ["sq", "sr", "en"] as const;
export type Language = (typeof LANGUAGES)[number];

/** How a page is written: a language, and for Serbian the script. Also the first part of every address. */
export const LOCALES = ["sq", "sr", "sr-cyrl", "en"] as const;
export type Locale = (typeof LOCALES)[number];

export const isLocale = (word: string): word is Locale => (LOCALES as readonly string[]).includes(word);

/** The language behind a locale: Cyrillic Serbian is Serbian, transliterated when shown. */
export const languageOf = (locale: Locale): Language => (locale === "sr-cyrl" ? "sr" : locale);

/** BCP 47 tag for the `lang` attribute and for Intl (sq-XK: 24-hour clock, which plain sq lacks). */
export const TAGS: Record<Locale, { lang: string; intl: string }> = {
  sq: { lang: "sq", intl: "sq-XK" },
  sr: { lang: "sr-Latn", intl: "sr-Latn-XK" },
  "sr-cyrl": { lang: "sr-Cyrl", intl: "sr-Cyrl-XK" },
  en: { lang: "en", intl: "en-GB" },
};
