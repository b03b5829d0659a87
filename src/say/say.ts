import type { Day } from "../kernel/day.ts";
import { formatBytes, formatNumber } from "../kernel/format.ts";
import { type Language, LOCALES, type Locale, languageOf, TAGS } from "../kernel/language.ts";
import { formatMoney, type Money } from "../kernel/money.ts";
import { relativeDays } from "../kernel/relative-days.ts";
import { toCyrillic } from "../kernel/text/transliterate.ts";
import { shown, type Translated } from "../kernel/translated.ts";
import { compile } from "./compile.ts";
import { type DayStyle, listFormat, writeDay, writeDays, writeMoment } from "./formats.ts";
import type { Text, TextArguments } from "./text.ts";

/** How a page speaks to its reader: call it with a text, or ask it to write a date, a number, a name. */
export interface Say {
  (text: Text, args?: TextArguments): string;
  readonly locale: Locale;
  readonly language: Language;
  /** For the `lang` attribute: sq, sr-Latn, sr-Cyrl, en. */
  readonly lang: string;
  /** A calendar date; "long" when no style is given. */
  day(day: Day, style?: DayStyle): string;
  /** From one date to another, without repeating the month or year they share. */
  days(from: Day, to: Day): string;
  /** An instant with its hour, in the country's time zone ("Europe/Belgrade"). */
  moment(at: Date, timeZone: string): string;
  /** Grouped by thousands; `digits` after the decimal sign (none when not given). */
  number(value: number, digits?: number): string;
  /** How far a date is: "nesër", "pas 3 ditësh"; negative is past. */
  relative(days: number): string;
  /** A share as whole percent, "61 %"; an empty whole has no share and gives "–". */
  percent(part: number, whole: number): string;
  /** An amount; cents appear only when there are some. */
  money(amount: Money): string;
  /** The size of a file: "840 B", "12 kB", "3,4 MB". */
  bytes(size: number): string;
  list(items: readonly string[]): string;
  /** A text of the records in the reader's language, or in the one it exists in (mark it: use `T`). */
  translated(text: Translated): string;
  /** Words of the product's own that are in Serbian Latin, in the reader's script; others pass unchanged. */
  inScript(text: string, language: Language): string;
}

const sayers = new Map<Locale, Say>(LOCALES.map((locale) => [locale, make(locale)]));

/** The one `Say` of a locale. */
export const sayIn = (locale: Locale): Say => sayers.get(locale)!;

function make(locale: Locale): Say {
  const language = languageOf(locale);
  const number = (value: number, digits = 0) => formatNumber(value, locale, digits);
  const inScript = (text: string, from: Language) => (locale === "sr-cyrl" && from === "sr" ? toCyrillic(text) : text);
  const speak = (text: Text, args?: TextArguments) =>
    oneStop(String(compile(text, locale).format(args as never)), language);
  return Object.assign(speak, {
    locale,
    language,
    lang: TAGS[locale].lang,
    day: (day: Day, style: DayStyle = "long") => writeDay(locale, style, day),
    days: (from: Day, to: Day) => writeDays(locale, from, to),
    moment: (at: Date, timeZone: string) => writeMoment(locale, timeZone, at),
    number,
    relative: (days: number) => relativeDays(days, locale),
    percent: (part: number, whole: number) =>
      whole === 0 ? "–" : `${number(Math.round((100 * part) / whole))}${language === "en" ? "" : "\u00a0"}%`,
    money: (amount: Money) => formatMoney(amount, locale),
    bytes: (size: number) => formatBytes(size, locale),
    list: (items: readonly string[]) => listFormat(locale).format(items),
    translated: (text: Translated) => {
      const found = shown(text, language);
      return inScript(found.text, found.language);
    },
    inScript,
  });
}

/** A Serbian date ends in a full stop of its own; at the end of a sentence one is enough. */
const oneStop = (sentence: string, language: Language): string =>
  language === "sr" ? sentence.replace(/(\d\.)\.(?!\.)/g, "$1") : sentence;
