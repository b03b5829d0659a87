import { describe, expect, test } from "vitest";
import { day } from "../../kernel/day.ts";
import { LOCALES } from "../../kernel/language.ts";
import { ROLES } from "../../platform/module/people.ts";
import { sayIn, type Text } from "../../say/index.ts";
import { addressTakenLetter, emailChangeLetter, noticeLetter, signInLetter, unusedLetter } from "./messages.ts";
import { letterTexts } from "./texts/letters.ts";
import { LOCALE_NAMES, roleTexts } from "./texts/roles.ts";
import { texts } from "./texts.ts";

const ARGUMENTS = { email: "a@b.example", count: 3, device: "x", day: "x", moment: "x", name: "x", role: "x" };

describe("words", () => {
  test.each(Object.entries<Text>({ ...texts, ...letterTexts, ...roleTexts }))(
    "%s is said in every language",
    (_key, text) => {
      for (const locale of LOCALES) {
        const said = sayIn(locale)(text, ARGUMENTS);
        expect(said.trim()).not.toBe("");
        expect(said).not.toMatch(/[{}]|undefined/);
      }
      expect(new Set([text.sq, text.sr, text.en]).size).toBe(3);
    },
  );

  test("every role has a name, every locale its own", () => {
    expect(Object.keys(roleTexts).sort()).toEqual([...ROLES].sort());
    expect(Object.keys(LOCALE_NAMES).sort()).toEqual([...LOCALES].sort());
  });

  test("recovery codes are counted as each language counts", () => {
    const said = (locale: "sq" | "sr" | "en", count: number) => sayIn(locale)(texts.codesLeft, { count });
    expect(said("sr", 1)).toBe("Ostao vam je 1 rezervni kod.");
    expect(said("sr", 3)).toBe("Ostala su vam 3 rezervna koda.");
    expect(said("sr", 10)).toBe("Ostalo vam je 10 rezervnih kodova.");
    expect(said("sq", 1)).toBe("Ju ka mbetur 1 kod rezervë.");
    expect(said("en", 0)).toBe("No recovery code is left.");
  });
});

describe("letters", () => {
  const href = "https://bashke.example/sq/sign-in/TOKEN";
  test.each(LOCALES)("in %s hold the link in both parts, and nothing fetched", (locale) => {
    const letter = signInLetter(locale, { href, email: "arta@shembull.example" });
    for (const part of [letter.text, letter.html]) expect(part).toContain(href);
    expect(letter.text).toContain("arta@shembull.example");
    expect(letter.html).not.toMatch(/<img|<script|src=|@import/);
    expect(letter.subject).not.toContain("TOKEN");
  });

  test("each kind is written in each language", () => {
    for (const locale of LOCALES) {
      const letters = [
        emailChangeLetter(locale, { href, email: "a@b.example" }),
        addressTakenLetter(locale, { href }),
        unusedLetter(locale, { day: day("2027-01-22"), href }),
        ...(["second-factor-on", "second-factor-off", "passkey-added", "passkey-removed", "email-change"] as const).map(
          (what) => noticeLetter(locale, { what, href }),
        ),
      ];
      for (const letter of letters) {
        expect(letter.subject.length).toBeGreaterThan(5);
        expect(letter.html).toContain(`lang="${sayIn(locale).lang}"`);
      }
    }
  });

  test("what a stranger puts into an address stays text", () => {
    const letter = signInLetter("en", { href, email: "<b>o'x</b>@b.example" });
    expect(letter.html).not.toContain("<b>o'x");
  });
});
