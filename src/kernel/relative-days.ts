import type { Locale } from "./language.ts";

/**
 * How far a date is from today: "sot", "nesër", "pas 3 ditësh", "para 2 ditësh"; "za 3 dana"; "in 3 days".
 * Negative numbers are in the past.
 */
export function relativeDays(days: number, locale: Locale): string {
  const near = NEAR[locale][days + 1];
  if (near !== undefined) return near;
  const count = Math.abs(days);
  return PHRASES[locale][days > 0 ? "ahead" : "ago"](`${count} ${dayWord(count, locale)}`);
}

const NEAR: Record<Locale, readonly [yesterday: string, today: string, tomorrow: string]> = {
  sq: ["dje", "sot", "nesër"],
  sr: ["juče", "danas", "sutra"],
  "sr-cyrl": ["јуче", "данас", "сутра"],
  en: ["yesterday", "today", "tomorrow"],
};

type Phrase = (days: string) => string;
const PHRASES: Record<Locale, { readonly ahead: Phrase; readonly ago: Phrase }> = {
  sq: { ahead: (days) => `pas ${days}`, ago: (days) => `para ${days}` },
  sr: { ahead: (days) => `za ${days}`, ago: (days) => `pre ${days}` },
  "sr-cyrl": { ahead: (days) => `за ${days}`, ago: (days) => `пре ${days}` },
  en: { ahead: (days) => `in ${days}`, ago: (days) => `${days} ago` },
};

/** Albanian ablative after pas and para. Serbian: "za 21 dan", "pre 21 dan", otherwise "dana". */
function dayWord(count: number, locale: Locale): string {
  if (locale === "sq") return "ditësh";
  if (locale === "en") return count === 1 ? "day" : "days";
  const isOne = count % 10 === 1 && count % 100 !== 11;
  if (locale === "sr") return isOne ? "dan" : "dana";
  return isOne ? "дан" : "дана";
}
