/// <reference types="vite/client" />
import { IntlMessageFormat } from "intl-messageformat";
import { describe, expect, test } from "vitest";
import { LANGUAGES } from "../src/kernel/language.ts";

type Room = Record<string, unknown>;
const rooms = import.meta.glob<Room>(
  ["../src/**/texts.ts", "../src/**/texts/*.ts", "../src/**/*.texts.ts", "../src/say/problems.ts"],
  {
    eager: true,
  },
);

interface Entry {
  where: string;
  text: Record<string, string>;
}

const isText = (value: unknown): value is Record<string, string> =>
  typeof value === "object" && value !== null && "sq" in value && typeof (value as Room).sq === "string";

function entriesIn(value: unknown, where: string): Entry[] {
  if (isText(value)) return [{ where, text: value }];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => entriesIn(inner, `${where}.${key}`));
}

const entries = Object.entries(rooms).flatMap(([file, room]) => entriesIn(room, file.replace("../src/", "")));

/** Names of the arguments a message uses; a translation that drops or invents one shows a hole. */
function argumentsOf(message: string, language: string): string[] {
  const names = new Set<string>();
  const walk = (parts: ReturnType<IntlMessageFormat["getAst"]>): void => {
    for (const part of parts) {
      if ("value" in part && Number(part.type) !== 0 && Number(part.type) !== 7) names.add(String(part.value));
      if ("options" in part) for (const option of Object.values(part.options)) walk(option.value);
      if ("children" in part) walk(part.children);
    }
  };
  walk(new IntlMessageFormat(message, language, undefined, { ignoreTag: true }).getAst());
  return [...names].sort();
}

describe("every text exists in every language", () => {
  test("there are texts to look at", () => {
    expect(entries.length).toBeGreaterThan(300);
  });

  test("none is missing or empty", () => {
    const missing = entries.flatMap(({ where, text }) =>
      LANGUAGES.filter((language) => !text[language]?.trim()).map((language) => `${where}: ${language}`),
    );
    expect(missing).toEqual([]);
  });

  test("all are well-formed messages with the same arguments", () => {
    const faults = entries.flatMap(({ where, text }) => {
      try {
        const [first, ...others] = LANGUAGES.map((language) => argumentsOf(text[language] ?? "", language).join(" "));
        return others.every((names) => names === first) ? [] : [`${where}: arguments differ`];
      } catch (error) {
        return [`${where}: ${(error as Error).message}`];
      }
    });
    expect(faults).toEqual([]);
  });

  test("Serbian is written in Latin script; Cyrillic is made from it", () => {
    expect(entries.filter(({ text }) => /\p{Script=Cyrillic}/u.test(text.sr ?? "")).map(({ where }) => where)).toEqual(
      [],
    );
  });

  test("Serbian numbers know one, few and many", () => {
    const faults = entries.filter(({ text }) => /, plural,/.test(text.sr ?? "") && !/\bfew \{/.test(text.sr ?? ""));
    expect(faults.map(({ where }) => where)).toEqual([]);
  });

  test("no long text was left the same in two languages", () => {
    const same = entries.filter(
      ({ text }) => (text.sq ?? "").length > 24 && (text.sq === text.en || text.sr === text.en || text.sq === text.sr),
    );
    expect(same.map(({ where }) => where)).toEqual([]);
  });
});
