import { describe, expect, test } from "vitest";
import { day } from "../../../kernel/day.ts";
import { LOCALES } from "../../../kernel/language.ts";
import { sayIn } from "../../../say/index.ts";
import { institutionTexts } from "../texts/letters.ts";
import { noticeLetter } from "./to-asker.ts";
import { requestLetter } from "./to-institution.ts";

const LAW = { sq: "Ligji Nr. 1", sr: "Zakon br. 1", en: "Law No. 1" };

describe("the letter to an institution", () => {
  const letter = (language: "sq" | "sr" | "en", body = "Të nderuar,\n\nKërkoj <b>kontratën</b>.") =>
    requestLetter({
      language,
      law: LAW,
      number: "2026-000123",
      purpose: "request",
      subject: "Kontrata\r\nBcc: x@y.example",
      body,
      pageUrl: "https://b.example/sq/requests/2026-000123",
    });

  test.each(["sq", "sr", "en"] as const)("in %s: the asker's words, then the law, the number, the page", (language) => {
    const { subject, text, html } = letter(language);
    expect(subject).toContain("[2026-000123]");
    expect(subject).not.toMatch(/[\r\n]/);
    for (const part of [LAW[language], "2026-000123", "https://b.example/sq/requests/2026-000123"]) {
      expect(text).toContain(part);
      expect(html).toContain(part.replaceAll("&", "&#38;"));
    }
    expect(text.startsWith("Të nderuar,")).toBe(true);
    expect(html).toContain("&#60;b&#62;");
    expect(html).not.toMatch(/<b>|<script|<img|src=/);
  });

  test("a later letter says so in its subject", () => {
    const later = requestLetter({
      language: "sq",
      law: LAW,
      number: "2026-000123",
      purpose: "follow-up",
      subject: "Kontrata",
      body: "Po?",
      pageUrl: "x",
    });
    expect(later.subject).toMatch(/^Lidhur me kërkesën/);
  });

  test("the ready words hold a place that must be filled", () => {
    for (const language of ["sq", "sr", "en"] as const)
      expect(sayIn(language)(institutionTexts.draft, { law: "Ligji", name: "Arta" })).toMatch(/\[…[^\]]+\]/);
  });
});

describe("notices to the asker", () => {
  const notice = {
    title: "Kontrata <i>e rrugës</i>",
    number: "2026-000123",
    institution: { sq: "Komuna e Lipjanit", sr: "Opština Lipljan", en: "Municipality of Lipjan" },
    due: day("2026-10-23"),
    complaintBy: day("2026-11-07"),
    unjudged: false,
    href: "https://b.example/sq/requests/2026-000123",
  };
  const kinds = ["letter-arrived", "due-today", "silent", "undelivered"] as const;

  test.each(LOCALES.flatMap((locale) => kinds.map((kind) => [locale, kind] as const)))(
    "%s %s: whole as text and as HTML",
    (locale, kind) => {
      const { subject, text, html } = noticeLetter(locale, { ...notice, kind });
      expect(subject).toContain("Kontrata");
      expect(text).toContain(notice.href);
      expect(html).toContain(notice.href);
      expect(html).not.toContain("<i>");
      expect(`${subject}${text}`).not.toMatch(/\{|undefined/);
    },
  );

  test("silence names the last day of the complaint, and never calls a reminder a legal step", () => {
    expect(noticeLetter("sq", { ...notice, kind: "silent" }).text).toContain("7 nëntor 2026");
    expect(noticeLetter("en", { ...notice, kind: "silent" }).text).toContain("does not stop this term");
  });

  test("with a letter that nobody has judged the question is put, and silence is not claimed", () => {
    const { subject, text } = noticeLetter("en", { ...notice, kind: "silent", unjudged: true });
    expect(subject).toContain("is the letter that came an answer?");
    expect(text).not.toContain("counts as a refusal");
  });
});
