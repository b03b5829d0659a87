import type { Day } from "./day.ts";
import { type Locale, TAGS } from "./language.ts";

/** "26 tetor 2026" · "26 tet" · "e hënë, 26 tetor 2026". */
export type DateStyle = "long" | "short" | "weekday";

const DATE_STYLES: Record<DateStyle, Intl.DateTimeFormatOptions> = {
  long: { day: "numeric", month: "long", year: "numeric" },
  short: { day: "numeric", month: "short" },
  weekday: { weekday: "long", day: "numeric", month: "long", year: "numeric" },
};

/** A date standing alone. Inside a Serbian or Albanian sentence use the clock's `dateWords` and `onDate`, which know the case. */
export const formatDay = (day: Day, locale: Locale, style: DateStyle = "long"): string =>
  dateFormat(locale, style).format(new Date(`${day}T00:00:00Z`));

/** An instant as date and hour (24 hours) in a time zone such as "Europe/Belgrade". */
export const formatInstant = (at: Date, timeZone: string, locale: Locale): string =>
  instantFormat(locale, timeZone).format(at);

/** A number with its thousands grouped, also where it has four digits, so that columns read alike. */
export const formatNumber = (value: number, locale: Locale, digits = 0): string =>
  numberFormat(locale, digits).format(value);

/** A rate with what it is a rate of: "61 % (31 nga 51)". An empty whole has no rate, and "–" stands instead. */
export function formatPercent(part: number, whole: number, locale: Locale): string {
  const count = OF[locale](formatNumber(part, locale), formatNumber(whole, locale));
  if (whole === 0) return `– (${count})`;
  const percent = formatNumber(Math.round((100 * part) / whole), locale);
  return `${percent}${locale === "en" ? "" : "\u00a0"}% (${count})`;
}

/** The size of a file in decimal units: "840 B", "12 kB", "3,4 MB". */
export function formatBytes(size: number, locale: Locale): string {
  const power = size < 1000 ? 0 : Math.min(3, Math.floor(Math.log10(size) / 3));
  const value = size / 1000 ** power;
  const rounded = power > 0 && value < 10 ? formatNumber(value, locale, 1) : formatNumber(Math.round(value), locale);
  return `${rounded}\u00a0${["B", "kB", "MB", "GB"][power]}`;
}

const OF: Record<Locale, (part: string, whole: string) => string> = {
  sq: (part, whole) => `${part} nga ${whole}`,
  sr: (part, whole) => `${part} od ${whole}`,
  "sr-cyrl": (part, whole) => `${part} од ${whole}`,
  en: (part, whole) => `${part} of ${whole}`,
};

/** Intl objects cost far more to make than to use: one of each kind is kept. */
function keeper<T>(make: (locale: Locale, kind: string) => T): (locale: Locale, kind: string) => T {
  const kept = new Map<string, T>();
  return (locale, kind) => {
    const key = `${locale} ${kind}`;
    const found = kept.get(key) ?? make(locale, kind);
    kept.set(key, found);
    return found;
  };
}

const dateFormat = keeper(
  (locale, style) =>
    new Intl.DateTimeFormat(TAGS[locale].intl, { ...DATE_STYLES[style as DateStyle], timeZone: "UTC" }),
);
const instantFormat = keeper(
  (locale, timeZone) =>
    new Intl.DateTimeFormat(TAGS[locale].intl, {
      ...DATE_STYLES.long,
      hour: "2-digit",
      minute: "2-digit",
      hourCycle: "h23",
      timeZone,
    }),
);
const numbers = keeper(
  (locale, digits) =>
    new Intl.NumberFormat(TAGS[locale].intl, {
      minimumFractionDigits: Number(digits),
      maximumFractionDigits: Number(digits),
      useGrouping: "always",
    }),
);
const numberFormat = (locale: Locale, digits: number) => numbers(locale, String(digits));
