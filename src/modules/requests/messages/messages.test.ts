import { describe, expect, test } from "vitest";
import { day } from "../../../kernel/day.ts";
import { LOCALES } from "../../../kernel/language.ts";
import { sayIn } from "../../../say/index.ts";
import { DIGEST_KINDS, NOTICE_KINDS } from "../rules/notices.ts";
import { institutionTexts } from "../texts/letters.ts";
import { digestLetter, noticeLetter } from "./to-asker.ts";
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
  const hidden = { what: "words", letterOf: day("2026-10-20"), reason: "…" } as const;

  test.each(LOCALES.flatMap((locale) => NOTICE_KINDS.map((kind) => [locale, kind] as const)))(
    "%s %s: whole as text and as HTML",
    (locale, kind) => {
      const { subject, text, html } = noticeLetter(locale, { ...notice, kind, hidden });
      expect(subject).toContain("Kontrata");
      expect(text).toContain(notice.href);
      expect(html).toContain(notice.href);
      expect(html).not.toContain("<i>");
      expect(`${subject}${text}`).not.toMatch(/\{|undefined/);
    },
  );

  test("what staff hid is named with its letter and the reason, and how to object", () => {
    const { text } = noticeLetter("sq", {
      ...notice,
      kind: "hidden",
      hidden: { ...hidden, reason: "Të dhëna personale." },
    });
    expect(text).toContain("disa fjalë në letrën e datës 20 tetor 2026. Arsyeja: Të dhëna personale.");
    expect(text).toContain("Raporto këtë faqe");
    const title = noticeLetter("en", { ...notice, kind: "hidden", hidden: { what: "title", publicTitle: "A road" } });
    expect(title.text).toContain("another title for the public: “A road”.");
  });

  test.each(LOCALES.flatMap((locale) => DIGEST_KINDS.map((kind) => [locale, kind] as const)))(
    "%s %s of several requests: one letter with the words and the address of each",
    (locale, kind) => {
      const notices = [1, 2, 5].map((n) => ({ ...notice, kind, title: `Kontrata ${n}`, href: `${notice.href}${n}` }));
      const { subject, text, html } = digestLetter(locale, {
        kind,
        notices,
        allHref: "https://b.example/sq/batches/x",
      });
      expect(subject).toContain("3");
      for (const part of ["Kontrata 1", "Kontrata 5", `${notice.href}5`, "https://b.example/sq/batches/x"]) {
        expect(text).toContain(part);
        expect(html).toContain(part);
      }
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
