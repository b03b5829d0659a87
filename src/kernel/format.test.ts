import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { day } from "./day.ts";
import { formatBytes, formatDay, formatInstant, formatNumber, formatPercent } from "./format.ts";
import { LOCALES } from "./language.ts";
import { addMoney, formatMoney, money, parseMoney, sumMoney } from "./money.ts";
import { relativeDays } from "./relative-days.ts";

/** Blanks of Intl that do not break are plain ones here, so that the expected texts can be read. */
const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, " ");
const inAll = (write: (locale: (typeof LOCALES)[number]) => string) => LOCALES.map((locale) => plain(write(locale)));

describe("in sq, sr, Cyrillic sr and en", () => {
  test.each([
    ["long", ["26 tetor 2026", "26. oktobar 2026.", "26. октобар 2026.", "26 October 2026"]],
    ["short", ["26 tet", "26. okt", "26. окт", "26 Oct"]],
    [
      "weekday",
      [
        "e hënë, 26 tetor 2026",
        "ponedeljak, 26. oktobar 2026.",
        "понедељак, 26. октобар 2026.",
        "Monday, 26 October 2026",
      ],
    ],
  ] as const)("a date, %s", (style, expected) => {
    expect(inAll((locale) => formatDay(day("2026-10-26"), locale, style))).toEqual(expected);
  });

  test("an instant has 24 hours and the country's time", () => {
    const at = new Date("2026-10-26T23:05:00Z");
    expect(inAll((locale) => formatInstant(at, "Europe/Belgrade", locale))).toEqual([
      "27 tetor 2026 në 00:05",
      "27. oktobar 2026. 00:05",
      "27. октобар 2026. 00:05",
      "27 October 2026 at 00:05",
    ]);
  });

  test("numbers, rates and sizes", () => {
    expect(inAll((locale) => formatNumber(1284.5, locale, 1))).toEqual(["1 284,5", "1.284,5", "1.284,5", "1,284.5"]);
    expect(inAll((locale) => formatPercent(31, 51, locale))).toEqual([
      "61 % (31 nga 51)",
      "61 % (31 od 51)",
      "61 % (31 од 51)",
      "61% (31 of 51)",
    ]);
    expect(formatPercent(0, 0, "sq")).toBe("– (0 nga 0)");
    expect([840, 12_345, 3_400_000, 999, 1000, 12e9].map((size) => plain(formatBytes(size, "sq")))).toEqual([
      "840 B",
      "12 kB",
      "3,4 MB",
      "999 B",
      "1,0 kB",
      "12 GB",
    ]);
  });

  test.each([
    [-21, ["para 21 ditësh", "pre 21 dan", "пре 21 дан", "21 days ago"]],
    [-2, ["para 2 ditësh", "pre 2 dana", "пре 2 дана", "2 days ago"]],
    [-1, ["dje", "juče", "јуче", "yesterday"]],
    [0, ["sot", "danas", "данас", "today"]],
    [1, ["nesër", "sutra", "сутра", "tomorrow"]],
    [3, ["pas 3 ditësh", "za 3 dana", "за 3 дана", "in 3 days"]],
    [11, ["pas 11 ditësh", "za 11 dana", "за 11 дана", "in 11 days"]],
    [101, ["pas 101 ditësh", "za 101 dan", "за 101 дан", "in 101 days"]],
  ])("%i days from today", (days, expected) => expect(inAll((locale) => relativeDays(days, locale))).toEqual(expected));
});

describe("money", () => {
  test.each([
    ["70.000", 7_000_000],
    ["70 000,50 €", 7_000_050],
    ["EUR 1,234.56", 123_456],
    ["1.234.567", 123_456_700],
    ["12,5", 1250],
    ["-3", -300],
  ])("%s is %i cents", (text, minor) => expect(parseMoney(text, "EUR")).toEqual({ minor, currency: "EUR" }));

  test.each(["", "abc", "1,23,4", "1.2345", "1.234,5678", "1,234.567,8", "--3"])("%s is no amount", (text) =>
    expect(parseMoney(text, "EUR")).toBeNull(),
  );

  test("sums are exact and of one currency", () => {
    expect(sumMoney([money(10, "EUR"), money(20, "EUR")], "EUR")).toEqual({ minor: 30, currency: "EUR" });
    expect(() => addMoney(money(1, "EUR"), money(1, "CHF"))).toThrow("EUR and CHF cannot be added");
    expect(() => money(0.5, "EUR")).toThrow(RangeError);
  });

  test("is written with cents only where there are some", () => {
    expect(inAll((locale) => formatMoney(money(7_000_000, "EUR"), locale))).toEqual([
      "70 000 €",
      "70.000 €",
      "70.000 €",
      "€70,000",
    ]);
    expect(plain(formatMoney(money(123_450, "EUR"), "en"))).toBe("€1,234.50");
  });

  test("what is written is read again", () => {
    fc.assert(
      fc.property(fc.nat(10_000_000_00), fc.constantFrom(...LOCALES), (minor, locale) => {
        expect(parseMoney(formatMoney(money(minor, "EUR"), locale), "EUR")?.minor).toBe(minor);
      }),
    );
  });
});
