import { describe, expect, test } from "vitest";
import { LOCALES } from "../../kernel/language.ts";
import { sayIn } from "../../say/index.ts";
import { letterHtml, letterText, type MailLetter } from "./letter.ts";

const HOSTILE = `<img src=x onerror=alert(1)>"'&`;
const letter: MailLetter = {
  say: sayIn("sq"),
  title: "Erdhi përgjigje",
  paragraphs: ["Komuna e Lipjanit u përgjigj.", "Rreshti një\nrreshti dy"],
  button: { label: "Lexo përgjigjen", href: "https://bashke.example/sq/requests/7" },
  facts: [{ term: "Institucioni", value: "Komuna e Lipjanit" }],
  footer: ["E merrni këtë sepse e ndiqni kërkesën.", "Ndaloje: https://bashke.example/stop?k=a&b=c"],
};

describe("a letter", () => {
  test("says the same in its plain part and in its HTML part", () => {
    const text = letterText(letter);
    const html = letterHtml(letter);
    for (const words of [
      "Erdhi përgjigje",
      "Komuna e Lipjanit u përgjigj.",
      "Institucioni",
      "Lexo përgjigjen",
      "https://bashke.example/sq/requests/7",
    ]) {
      expect(text).toContain(words);
      expect(html).toContain(words);
    }
    expect(text).toContain("\n\n-- \nE merrni këtë");
  });

  test.each(LOCALES)("says its language in %s and fetches nothing", (locale) => {
    const html = letterHtml({ ...letter, say: sayIn(locale) });
    expect(html).toContain(`<html lang="${sayIn(locale).lang}">`);
    expect(html).not.toMatch(/<img|<link|<script|url\(|@import|src=/i);
  });

  test("shows what others wrote as text", () => {
    const html = letterHtml({
      ...letter,
      title: HOSTILE,
      paragraphs: [HOSTILE],
      facts: [{ term: HOSTILE, value: HOSTILE }],
      footer: [HOSTILE],
      button: { label: HOSTILE, href: "javascript:alert(1)" },
    });
    expect(html).not.toContain("<img");
    expect(html).not.toContain("javascript:");
  });

  test("links the addresses of its foot whole", () => {
    expect(letterHtml(letter)).toContain('href="https://bashke.example/stop?k=a&amp;b=c"');
  });
});
