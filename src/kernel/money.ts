import { type Locale, TAGS } from "./language.ts";

/** An amount in the smallest unit of its currency (cents), so that sums never round. */
export interface Money {
  /** An integer; negative is owed. */
  readonly minor: number;
  /** ISO 4217: "EUR". */
  readonly currency: string;
}

/** Throws RangeError on a fraction of a cent or an amount beyond exact integers. */
export function money(minor: number, currency: string): Money {
  if (!Number.isSafeInteger(minor)) throw new RangeError(`not a whole number of the smallest unit: ${minor}`);
  if (!/^[A-Z]{3}$/.test(currency)) throw new RangeError(`not a currency code: ${currency}`);
  return { minor, currency };
}

/**
 * Reads an amount as people type it: "70.000", "70 000,50", "1,234.56", "70000". The last of . and , is the decimal sign
 * when one or two digits follow it; three digits mean thousands. Null when it is no amount.
 */
export function parseMoney(text: string, currency: string): Money | null {
  const digits = digitsOf(currency);
  const bare = text.replace(/[\s\u00a0\u202f'’]|€|[A-Za-z]{3}/g, "");
  const parts = /^(-?)(\d{1,3}(?:[.,]\d{3})+|\d+)(?:[.,](\d{1,2}))?$/.exec(bare);
  if (!parts) return null;
  const [, sign = "", whole = "", fraction = ""] = parts;
  if (fraction.length > digits || new Set(whole.replace(/\d/g, "")).size > 1) return null;
  const minor = Number(whole.replace(/\D/g, "") + fraction.padEnd(digits, "0"));
  return Number.isSafeInteger(minor) ? { minor: sign ? -minor : minor, currency } : null;
}

/** Throws RangeError where the currencies differ: there is no rate here. */
export function addMoney(one: Money, other: Money): Money {
  if (one.currency !== other.currency) throw new RangeError(`${one.currency} and ${other.currency} cannot be added`);
  return money(one.minor + other.minor, one.currency);
}

/** The sum of any number of amounts of one currency; zero of that currency for none. */
export const sumMoney = (amounts: readonly Money[], currency: string): Money =>
  amounts.reduce(addMoney, money(0, currency));

/** As the locale writes it, cents only where there are some: "70.000 €", "€1,234.50". */
export function formatMoney({ minor, currency }: Money, locale: Locale): string {
  const unit = 10 ** digitsOf(currency);
  const fractions = minor % unit === 0 ? 0 : digitsOf(currency);
  return new Intl.NumberFormat(TAGS[locale].intl, {
    style: "currency",
    currency,
    minimumFractionDigits: fractions,
    maximumFractionDigits: fractions,
    useGrouping: "always",
  }).format(minor / unit);
}

const digitsOf = (currency: string): number =>
  new Intl.NumberFormat("en", { style: "currency", currency }).resolvedOptions().maximumFractionDigits ?? 2;
