import { describe, expect, test } from "vitest";
import { day } from "../kernel/day.ts";
import { money } from "../kernel/money.ts";
import { rich, sayIn } from "./index.ts";

const left = {
  sq: "{days, plural, one {Edhe # ditë} other {Edhe # ditë}} deri më {date}.",
  sr: "{days, plural, one {Još # dan} few {Još # dana} other {Još # dana}} do {date}.",
  en: "{days, plural, one {# day left} other {# days left}} until {date}.",
};
const from = { sq: "nga {name}", sr: "od korisnika {name}", en: "from {name}" };

describe("a text", () => {
  test("is said in each language with its plural", () => {
    const args = { days: 1, date: "x" };
    expect(sayIn("sq")(left, args)).toBe("Edhe 1 ditë deri më x.");
    expect(sayIn("sr")(left, args)).toBe("Još 1 dan do x.");
    expect(sayIn("en")(left, args)).toBe("1 day left until x.");
    expect(sayIn("en")(left, { days: 3, date: "x" })).toBe("3 days left until x.");
  });

  test("is written in Cyrillic by transliteration, plural branches too, and values stay as they are", () => {
    expect(sayIn("sr-cyrl")(left, { days: 2, date: "x" })).toBe("Још 2 дана до x.");
    expect(sayIn("sr-cyrl")(from, { name: "Drita Xhafa" })).toBe("од корисника Drita Xhafa");
  });

  test("takes a hostile value as plain characters", () => {
    const value = "{name, plural, other {<b>}} <script>";
    expect(sayIn("sq")(from, { name: value })).toBe(`nga ${value}`);
  });

  test("keeps tags in its pattern as characters", () => {
    expect(sayIn("en")({ sq: "<b>", sr: "<b>", en: "a <b>c</b>" })).toBe("a <b>c</b>");
  });

  test("that lacks an argument does not pass unnoticed", () => {
    expect(() => sayIn("sq")(left, { days: 1 })).toThrow(/date/);
  });

  test("holds elements in the place the language gives them", () => {
    const parts = rich(sayIn("en"), from, { name: { type: "b" } }) as unknown[];
    expect(parts[0]).toBe("from ");
    expect(parts[1]).toEqual({ type: "b" });
  });
});

describe("a date", () => {
  test("is written as each language writes it", () => {
    const date = day("2026-10-12");
    expect(sayIn("sq").day(date)).toBe("12 tetor 2026");
    expect(sayIn("sr").day(date)).toBe("12. oktobra 2026.");
    expect(sayIn("sr-cyrl").day(date)).toBe("12. октобра 2026.");
    expect(sayIn("en").day(date)).toBe("12 October 2026");
    expect(sayIn("sr").day(date, "month")).toBe("oktobar 2026.");
  });

  test("is genitive in every Serbian month", () => {
    const months = Array.from(
      { length: 12 },
      (_, index) =>
        sayIn("sr")
          .day(day(`2026-${String(index + 1).padStart(2, "0")}-01`))
          .split(" ")[1],
    );
    expect(months.join(" ")).toBe(
      "januara februara marta aprila maja juna jula avgusta septembra oktobra novembra decembra",
    );
    const cyrillic = Array.from(
      { length: 12 },
      (_, index) =>
        sayIn("sr-cyrl")
          .day(day(`2026-${String(index + 1).padStart(2, "0")}-01`))
          .split(" ")[1],
    );
    expect(cyrillic.join(" ")).toBe(
      "јануара фебруара марта априла маја јуна јула августа септембра октобра новембра децембра",
    );
  });

  test("at the end of a Serbian sentence has one full stop", () => {
    expect(sayIn("sr")(left, { days: 5, date: sayIn("sr").day(day("2026-10-12")) })).toBe(
      "Još 5 dana do 12. oktobra 2026.",
    );
  });

  test("a span does not repeat what its ends share", () => {
    expect(sayIn("sq").days(day("2026-10-12"), day("2026-10-14"))).toMatch(/^12\s?–\s?14 tetor 2026$/);
    expect(sayIn("sr").days(day("2025-12-30"), day("2026-01-02"))).toMatch(
      /^30\. decembra 2025\.\s–\s2\. januara 2026\.$/,
    );
  });
});

describe("numbers", () => {
  test("stand in groups of three and a rate of nothing is no number", () => {
    expect(sayIn("sq").number(1284)).toMatch(/^1\s284$/);
    expect(sayIn("sr").number(1284)).toBe("1.284");
    expect(sayIn("en").number(1284)).toBe("1,284");
    expect(sayIn("sq").percent(783, 1284)).toMatch(/^61\s%$/);
    expect(sayIn("sq").percent(0, 0)).toBe("–");
  });

  test("sizes and amounts are short", () => {
    expect(sayIn("sq").bytes(2_400_000)).toMatch(/^2,4\sMB$/);
    expect(sayIn("en").bytes(840)).toMatch(/^840\sB$/);
    expect(sayIn("en").money(money(18_450_000, "EUR"))).toBe("€184,500");
    expect(sayIn("en").money(money(18_450_050, "EUR"))).toBe("€184,500.50");
  });
});

test("a text of the records is shown in the reader's script, or in the language it has", () => {
  expect(sayIn("sr-cyrl").translated({ sr: "Opština Lipljan" })).toBe("Општина Липљан");
  expect(sayIn("sr-cyrl").translated({ sq: "Komuna e Lipjanit" })).toBe("Komuna e Lipjanit");
  expect(sayIn("en").translated({ sq: "Komuna", sr: "Opština" })).toBe("Komuna");
});
