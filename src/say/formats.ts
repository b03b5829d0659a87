import type { Day } from "../kernel/day.ts";
import { type Locale, languageOf, TAGS } from "../kernel/language.ts";

/** "12 tetor 2026" · "12 tet" · "e hënë, 12 tetor 2026" · "tetor 2026". */
export type DayStyle = "long" | "short" | "weekday" | "month";

const STYLES: Record<DayStyle, Intl.DateTimeFormatOptions> = {
  long: { day: "numeric", month: "long", year: "numeric" },
  short: { day: "numeric", month: "short" },
  weekday: { weekday: "long", day: "numeric", month: "long", year: "numeric" },
  month: { month: "long", year: "numeric" },
};

const kept = new Map<string, unknown>();

/** Intl objects cost far more to make than to use; one of each kind is kept. */
function once<T>(key: string, make: () => T): T {
  const found = (kept.get(key) as T | undefined) ?? make();
  kept.set(key, found);
  return found;
}

/**
 * A date in words. Serbian says dates in the genitive ("12. oktobra 2026."), where Intl has only the nominative;
 * a month on its own stays as it is ("oktobar 2026.").
 */
export function writeDay(locale: Locale, style: DayStyle, day: Day): string {
  const format = dayFormat(locale, style);
  if (languageOf(locale) !== "sr" || style === "month" || style === "short") return format.format(instantOf(day));
  return inGenitive(format.formatToParts(instantOf(day)));
}

/** From one date to another, without repeating the month or year they share. */
export function writeDays(locale: Locale, from: Day, to: Day): string {
  const parts = dayFormat(locale, "long").formatRangeToParts(instantOf(from), instantOf(to));
  return languageOf(locale) === "sr" ? inGenitive(parts) : parts.map(({ value }) => value).join("");
}

export function writeMoment(locale: Locale, timeZone: string, at: Date): string {
  const format = momentFormat(locale, timeZone);
  return languageOf(locale) === "sr" ? inGenitive(format.formatToParts(at)) : format.format(at);
}

/** januar, februar, septembar … lose their last a before the ending; mart, jun, jul, avgust only take it. */
const inGenitive = (parts: readonly { type: string; value: string }[]): string =>
  parts
    .map(({ type, value }) =>
      type === "day"
        ? value.replace(/^0/, "")
        : type !== "month"
          ? value
          : value
              .replace(/bar$/, "bra")
              .replace(/бар$/, "бра")
              .replace(/([^aа])$/, /[а-ш]/.test(value) ? "$1а" : "$1a"),
    )
    .join("");

const dayFormat = (locale: Locale, style: DayStyle): Intl.DateTimeFormat =>
  once(`d ${locale} ${style}`, () => new Intl.DateTimeFormat(TAGS[locale].intl, { ...STYLES[style], timeZone: "UTC" }));

const instantOf = (day: Day): Date => new Date(`${day}T00:00:00Z`);

const momentFormat = (locale: Locale, timeZone: string): Intl.DateTimeFormat =>
  once(
    `t ${locale} ${timeZone}`,
    () =>
      new Intl.DateTimeFormat(TAGS[locale].intl, {
        ...STYLES.long,
        hour: "2-digit",
        minute: "2-digit",
        hourCycle: "h23",
        timeZone,
      }),
  );

export const listFormat = (locale: Locale): Intl.ListFormat =>
  once(`l ${locale}`, () => new Intl.ListFormat(TAGS[locale].intl, { type: "conjunction" }));
