import { globSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { day } from "../src/kernel/day.ts";
import { type Language, LOCALES, type Locale } from "../src/kernel/language.ts";
import * as accounts from "../src/modules/accounts/messages.ts";
import * as batches from "../src/modules/batches/messages/decision.ts";
import { vacancyLetter } from "../src/modules/bodies/messages/vacancies.ts";
import { questionLetter } from "../src/modules/commitments/messages/question.ts";
import * as following from "../src/modules/following/messages/letters.ts";
import { invitationLetter } from "../src/modules/meetings/messages/invitation.ts";
import { absencesLetter, correctionLetter, minutesLetter } from "../src/modules/meetings/messages/minutes.ts";
import * as moderation from "../src/modules/moderation/messages.ts";
import { DECISION_KINDS } from "../src/modules/moderation/rules/reports.ts";
import * as register from "../src/modules/register/messages.ts";
import { receiptLetter } from "../src/modules/requests/messages/officer.ts";
import { digestLetter, type Notice, noticeLetter } from "../src/modules/requests/messages/to-asker.ts";
import { requestLetter } from "../src/modules/requests/messages/to-institution.ts";
import { DIGEST_KINDS, NOTICE_KINDS } from "../src/modules/requests/rules/notices.ts";
import { ANSWER_KINDS } from "../src/modules/requests/rules/officer.ts";
import { sheetLetter } from "../src/modules/strategy/messages/sheet.ts";
import type { NewsItem } from "../src/platform/module/news.ts";

/** Every letter the house writes, in every language, as text and as HTML. A room of letters that is missing here fails. */

type Written = { readonly subject: string; readonly text: string; readonly html: string };
type Sample = { readonly name: string; readonly write: (locale: Locale) => Written };

const HREF = "https://b.example/sq/requests/2026-000123";
const TITLE = "Kontrata <i>e rrugës</i>\r\nBcc: x@y.example";
const [DAY, LATER] = [day("2026-10-23"), day("2026-11-07")];
const NAMES = { sq: "Komuna e Lipjanit", sr: "Opština Lipljan", en: "Municipality of Lipjan" };

const notice = (kind: Notice["kind"]): Notice => ({
  kind,
  title: TITLE,
  number: "2026-000123",
  institution: NAMES,
  due: DAY,
  before: DAY,
  complaintBy: LATER,
  unjudged: false,
  hidden: { what: "words", letterOf: DAY, reason: "…" },
  href: HREF,
});
const item = (title: string, href: string): NewsItem => ({
  factId: title,
  about: [],
  recordId: title,
  at: new Date("2026-10-23T10:00:00Z"),
  title,
  sentence: "…",
  href,
  example: false,
  told: [],
});
const news = (locale: Locale, items: readonly NewsItem[]) =>
  following.newsLetter(locale, {
    items,
    origin: "https://b.example",
    allHref: HREF,
    stopHref: `${HREF}/stop`,
    timeZone: "Europe/Belgrade",
  });
const of = (name: string, write: Sample["write"]): Sample => ({ name, write });

const ROOMS: Readonly<Record<string, readonly Sample[]>> = {
  "src/modules/accounts/messages.ts": [
    of("sign in", (locale) => accounts.signInLetter(locale, { href: HREF, email: "a@b.example" })),
    of("change of address", (locale) => accounts.emailChangeLetter(locale, { href: HREF, email: "a@b.example" })),
    of("address taken", (locale) => accounts.addressTakenLetter(locale, { href: HREF })),
    of("unused", (locale) => accounts.unusedLetter(locale, { href: HREF, day: DAY })),
    ...(["second-factor-on", "second-factor-off", "passkey-added", "passkey-removed", "email-change"] as const).map(
      (what) => of(what, (locale) => accounts.noticeLetter(locale, { what, href: HREF })),
    ),
  ],
  "src/modules/batches/messages/decision.ts": [
    of("approved", (locale) => batches.decisionLetter(locale, { title: TITLE, reason: null, href: HREF })),
    of("given back", (locale) => batches.decisionLetter(locale, { title: TITLE, reason: "…", href: HREF })),
  ],
  "src/modules/bodies/messages/vacancies.ts": [1, 2, 5].map((count) =>
    of(`${count} seats`, (locale) =>
      vacancyLetter(locale, {
        items: Array.from({ length: count }, (_, at) => ({
          kind: at % 2 === 0 ? ("term-ends" as const) : ("seat-empty" as const),
          body: NAMES,
          seat: { sq: "Vendi 3", sr: "Mesto 3", en: "Seat 3" },
          day: DAY,
        })),
        href: HREF,
      }),
    ),
  ),
  "src/modules/meetings/messages/invitation.ts": (
    ["invited", "changed", "cancelled", "reminder", "deputy"] as const
  ).map((news) =>
    of(news, (locale) =>
      invitationLetter(locale, {
        news,
        title: TITLE,
        when: "10 shkurt 2026 në 10:00",
        place: "Salla 104",
        onlineUrl: "https://takime.example/1",
        note: "Sillni planin.",
        because: news === "cancelled" ? "Zgjedhjet" : null,
        agenda: ["1. Plani i punës", "2. Të ndryshme"],
        href: HREF,
      }),
    ),
  ),
  "src/modules/meetings/messages/minutes.ts": [
    ...[true, false].map((corrected) =>
      of(`minutes, corrected: ${corrected}`, (locale) =>
        minutesLetter(locale, { title: TITLE, day: "10 shkurt 2026", corrected, href: HREF }),
      ),
    ),
    ...[true, false].map((taken) =>
      of(`correction, taken: ${taken}`, (locale) =>
        correctionLetter(locale, {
          title: TITLE,
          words: "Afati ishte 30 prill.",
          taken,
          reason: taken ? "" : "Nuk u tha.",
          href: HREF,
        }),
      ),
    ),
    ...[1, 2, 5].map((count) =>
      of(`${count} absent`, (locale) =>
        absencesLetter(locale, {
          items: Array.from({ length: count }, (_, at) => ({ body: "Këshilli", name: "Edon Ramaj", count: at + 2 })),
          href: HREF,
        }),
      ),
    ),
  ],
  "src/modules/strategy/messages/sheet.ts": (["ask", "remind", "last-call"] as const).flatMap((step) =>
    [1, 2, 5].map((activities) =>
      of(`${step}, ${activities}`, (locale) =>
        sheetLetter(locale, {
          step,
          strategy: "Strategjia 2019–2023",
          period: "1 janar – 30 qershor 2023",
          activities,
          closes: "31 gusht 2023",
          href: HREF,
        }),
      ),
    ),
  ),
  "src/modules/commitments/messages/question.ts": (["ask", "remind", "escalate", "by-hand"] as const).map((step) =>
    of(step, (locale) =>
      questionLetter((locale === "sr-cyrl" ? "sr" : locale) as Language, {
        step,
        number: "Z2026-00012",
        wording: { sq: TITLE },
        addressee: NAMES,
        office: "Zyra ligjore",
        source: "Mbledhja e Këshillit",
        promisedOn: DAY,
        dueOn: LATER,
        isPast: step !== "ask",
        answerHref: HREF,
        pageHref: HREF,
      }),
    ),
  ),
  "src/modules/following/messages/letters.ts": [
    of("confirm", (locale) => following.confirmLetter(locale, { title: TITLE, href: HREF })),
    of("one thing happened", (locale) => news(locale, [item(TITLE, "/sq/requests/2026-000123")])),
    of("several", (locale) =>
      news(
        locale,
        ["1", "2"].map((n) => item(`${TITLE}${n}`, `/sq/requests/2026-000123-${n}`)),
      ),
    ),
  ],
  "src/modules/moderation/messages.ts": DECISION_KINDS.map((decision) =>
    of(decision, (locale) => moderation.decisionLetter({ locale, decision, reply: "…", page: HREF, principles: HREF })),
  ),
  "src/modules/register/messages.ts": [true, false].map((accepted) =>
    of(accepted ? "accepted" : "declined", (locale) =>
      register.decisionLetter({ locale, names: NAMES, field: "names.sq", accepted, reason: "…", page: HREF }),
    ),
  ),
  "src/modules/requests/messages/officer.ts": ANSWER_KINDS.map((kind) =>
    of(`receipt ${kind}`, (locale) =>
      receiptLetter(locale, {
        number: "2026-000123/1",
        requestNumber: "2026-000123",
        title: TITLE,
        kind,
        at: "…",
        files: [{ name: "Vendimi.pdf", size: 1_000, sha256: "ab" }],
        href: HREF,
      }),
    ),
  ),
  "src/modules/requests/messages/to-asker.ts": [
    ...NOTICE_KINDS.map((kind) => of(kind, (locale) => noticeLetter(locale, notice(kind)))),
    ...DIGEST_KINDS.map((kind) =>
      of(`several: ${kind}`, (locale) =>
        digestLetter(locale, { kind, notices: [notice(kind), notice(kind)], allHref: HREF }),
      ),
    ),
  ],
  "src/modules/requests/messages/to-institution.ts": (["request", "follow-up", "clarification"] as const).map(
    (purpose) =>
      of(purpose, (locale) =>
        requestLetter({
          // Institutions are written to in one of the languages of letters.
          language: (locale === "sr-cyrl" ? "sr" : locale) as Language,
          law: NAMES,
          number: "2026-000123",
          purpose,
          subject: TITLE,
          body: "Të nderuar,\n\n<b>Kërkoj</b>.",
          pageUrl: HREF,
          urgent: true,
          publicFrom: LATER,
          answerUrl: `${HREF}/answer`,
        }),
      ),
  ),
};

describe.each(Object.entries(ROOMS))("%s", (_room, samples) => {
  test.each(samples.flatMap(({ name, write }) => LOCALES.map((locale) => [name, locale, write] as const)))(
    "%s in %s",
    (_name, locale, write) => {
      const { subject, text, html } = write(locale);
      expect(subject.trim()).not.toBe("");
      expect(subject).not.toMatch(/[\r\n]/);
      expect(`${subject}${text}`).not.toMatch(/\{\w|undefined|\[object|NaN|null/);
      expect(text).toContain(HREF);
      expect(html).toContain(HREF);
      expect(html).toMatch(/<html lang="(sq|sr|sr-Latn|sr-Cyrl|en)"/);
      expect(html).not.toMatch(/<i>|<b>|<script|<img|<link|\ssrc=|\son\w+=|javascript:/i);
      // Cyrillic is read by those who chose it, and by nobody else.
      if (locale !== "sr-cyrl") expect(`${subject}${text}`).not.toMatch(/[\u0400-\u04ff]/);
    },
  );
});

test("no room of letters is missing here", () => {
  const rooms = globSync("src/modules/**/*.ts").filter(
    (path) => !path.endsWith(".test.ts") && /\bletterHtml\(|\bplainHtml\(/.test(readFileSync(path, "utf8")),
  );
  expect(rooms.filter((path) => !path.includes("/actions/")).sort()).toEqual(Object.keys(ROOMS).sort());
});
