import { expect, test } from "vitest";
import { day } from "../../../kernel/day.ts";
import { LOCALES } from "../../../kernel/language.ts";
import { ANSWER_KINDS } from "../rules/officer.ts";
import { readRegistration } from "../rules/suggestion.ts";
import { officerLetter, passedLetter, receiptLetter } from "./officer.ts";
import { requestLetter } from "./to-institution.ts";

const MINISTRY = { sq: "Ministria e Mjedisit", sr: "Ministarstvo sredine", en: "Ministry of Environment" };
const ground = { sq: "Interesat tregtare", sr: "Trgovinski interesi", en: "Commercial interests" };

test.each(["sq", "sr", "en"] as const)(
  "in %s each kind of answer is a letter that says what it is, and is signed",
  (language) => {
    const said = new Set<string>();
    for (const kind of ANSWER_KINDS) {
      const text = officerLetter(language, {
        kind,
        grounds: [ground],
        until: day("2026-11-03"),
        passedTo: MINISTRY,
        registeredOn: day("2026-10-13"),
        registrationNumber: "04-123/2026",
        text: "Fjalët e zyrtares.",
        name: "Besa\r\nKrasniqi",
        office: "Zyra",
      });
      expect(text).not.toMatch(/[{}]|undefined/);
      expect(text.endsWith("Fjalët e zyrtares.\n\nBesa Krasniqi\nZyra")).toBe(true);
      expect(text).toContain(ground[language]);
      if (kind === "forwarded" || kind === "split") expect(text).toContain(MINISTRY[language]);
      if (kind === "extension") expect(text).toContain("2026");
      said.add(text.split("\n")[0]!);
    }
    expect(said.size).toBe(ANSWER_KINDS.length);
  },
);

test("the registration is read out of such a letter like out of any other", () => {
  const text = officerLetter("sq", {
    kind: "acknowledgement",
    grounds: [],
    until: null,
    passedTo: null,
    registeredOn: null,
    registrationNumber: "04-123/2026",
    text: "",
    name: "Besa",
    office: "",
  });
  expect(readRegistration(text).number).toBe("04-123/2026");
  expect(text).toBe("Kërkesa u pranua.\nNumri i protokollit: 04-123/2026.\n\nBesa");
});

test.each(["sq", "sr", "en"] as const)(
  "in %s the letter passed on says from whom and when, and keeps the words",
  (language) => {
    for (const how of ["passed", "split"] as const) {
      const text = passedLetter(language, {
        how,
        number: "2026-000123",
        from: MINISTRY,
        day: day("2026-10-14"),
        body: "Kërkoj kontratën.\n",
      });
      expect(text).toContain(MINISTRY[language]);
      expect(text).toContain("2026");
      expect(text.endsWith("\n\nKërkoj kontratën.")).toBe(true);
    }
  },
);

test.each(LOCALES)("in %s the receipt names number, time and every file with its sum", (locale) => {
  const sha256 = "a".repeat(64);
  const { subject, text, html } = receiptLetter(locale, {
    number: "2026-000123/1",
    requestNumber: "2026-000123",
    title: "Kontrata <b>",
    kind: "full",
    at: "12.10.2026, 11:00",
    files: [{ name: "Aneksi\r\n1.pdf", size: 41_943_040, sha256 }],
    href: "https://b.example/sq/requests/2026-000123",
  });
  expect(subject).toContain("2026-000123/1");
  for (const part of ["12.10.2026, 11:00", "Aneksi 1.pdf", sha256]) {
    expect(text).toContain(part);
    expect(html).toContain(part);
  }
  expect(html).not.toContain("<b>");
  expect(text).not.toMatch(/[{}]|undefined/);
});

test.each(["sq", "sr", "en"] as const)(
  "in %s every letter to an institution carries its link, on a line of its own",
  (language) => {
    const answerUrl = `https://b.example/sq/requests/answer/${"0".repeat(40)}`;
    const { text, html } = requestLetter({
      language,
      law: {},
      number: "2026-000123",
      purpose: "reminder",
      subject: "Kontrata",
      body: "Të nderuar",
      pageUrl: "https://b.example/sq/requests/2026-000123",
      answerUrl,
    });
    expect(text).toContain(answerUrl);
    expect(html).toContain(answerUrl);
  },
);
