import { render } from "preact-render-to-string";
import { describe, expect, test } from "vitest";
import { LOCALES } from "../../kernel/language.ts";
import type { ArrivedMail } from "../../platform/module/answers.ts";
import { sayIn } from "../../say/index.ts";
import { HeldLetters } from "./pages/held.tsx";
import { HeldLetterView } from "./pages/held-letter.tsx";
import { Outbox } from "./pages/outbox.tsx";
import { OutboxLetterView } from "./pages/outbox-letter.tsx";
import { reasonWords } from "./pages/words.ts";
import type { HeldRow } from "./queries/held.ts";
import type { OutboxLetter } from "./queries/outbox.ts";
import { texts } from "./texts.ts";

const at = new Date("2026-03-01T10:00:00Z");
const HOSTILE = '<script>alert("x")</script>';
const letter: OutboxLetter = {
  id: "o1",
  kind: "requests.ask",
  createdAt: at,
  subject: HOSTILE,
  to: ["zyra@dardana.example"],
  state: "deferred",
  attempts: 2,
  nextTryAt: at,
  recordKind: "request",
  recordId: "r1",
  messageId: "<m@bashke.example>",
  envelopeFrom: "r-1@bashke.example",
  sentAt: null,
  lastError: "451 4.7.1 greylisted",
  mail: {
    from: { name: "Drita", address: "r-1@bashke.example" },
    to: [{ name: "Komuna", address: "zyra@dardana.example" }],
    subject: HOSTILE,
    text: HOSTILE,
    html: "<p>x</p>",
    attachments: [{ name: "a.pdf", type: "application/pdf", sha256: "x" }],
    date: at.toISOString(),
  },
  events: [{ at, kind: "deferred", recipient: "zyra@dardana.example", status: "4.7.1", detail: "greylisted" }],
};
const row: HeldRow = {
  id: "h1",
  receivedAt: at,
  state: "held",
  from: "zyra@dardana.example",
  to: ["x@bashke.example"],
  subject: HOSTILE,
  class: "answer",
  reason: "several-near",
  suggestions: [
    { module: "requests", recordKind: "request", recordId: "r1", title: "Buxheti", score: 0.6, why: "near-address" },
  ],
  sha256: "x",
  size: 1200,
  source: "smtp",
  placedKind: null,
  placedId: null,
};
const arrived = {
  recipients: ["x@bashke.example"],
  authenticity: { spf: "pass", dkim: "none", dmarc: "none" },
  classification: { class: "answer" },
  mail: {
    from: { name: HOSTILE, address: "zyra@dardana.example" },
    subject: HOSTILE,
    segments: [
      { kind: "own", text: HOSTILE },
      { kind: "quoted", text: "> më parë" },
    ],
    attachments: [{ name: `${HOSTILE}.pdf`, type: "application/pdf", size: 3 }],
  },
} as unknown as ArrivedMail;

describe.each(LOCALES)("the pages in %s", (locale) => {
  const say = sayIn(locale);
  const shared = { say, timeZone: "Europe/Belgrade", href: (path: string) => `/${locale}${path}`, csrf: "token" };
  const counts = { all: 1, waiting: 1, sent: 0, failed: 0, kept: 0 };

  test("show hostile words as words, and never a key to who may not read it", () => {
    const bodies = [
      render(<Outbox {...shared} view="all" text="" page={1} pages={1} counts={counts} rows={[letter]} />),
      render(<OutboxLetterView {...shared} letter={letter} record={null} mayRead mayRepeat />),
      render(
        <HeldLetters
          {...shared}
          view="held"
          page={1}
          pages={1}
          counts={{ held: 1, failed: 0, "set-aside": 0 }}
          rows={[row]}
        />,
      ),
      render(<HeldLetterView {...shared} row={row} arrived={arrived} record={null} />),
    ];
    for (const body of bodies) {
      expect(body).toContain("&lt;script>");
      expect(body).not.toContain("<script");
      expect(body).not.toMatch(/ style=| on\w+="/);
      expect(body).not.toMatch(/undefined|\[object/);
    }
    const key = { ...letter, subject: "x", mail: { ...letter.mail, text: "celesi", subject: "x", confidential: true } };
    const hidden = render(
      <OutboxLetterView {...shared} letter={key} record={null} mayRead={false} mayRepeat={false} />,
    );
    expect(hidden).not.toContain("celesi");
    expect(hidden).not.toContain("/html");
  });

  test("place a letter with one press, from the list and from the letter, each form with its token", () => {
    const list = render(
      <HeldLetters
        {...shared}
        view="held"
        page={1}
        pages={1}
        counts={{ held: 1, failed: 0, "set-aside": 0 }}
        rows={[row]}
      />,
    );
    const one = render(<HeldLetterView {...shared} row={row} arrived={arrived} record={null} />);
    for (const body of [list, one]) {
      expect(body).toContain(`action="/${locale}/held/h1/placing"`);
      expect(body).toContain('name="record" value="r1"');
      expect(body.match(/<form/g)?.length).toBe(body.match(/name="csrf" value="token"/g)?.length);
    }
  });

  test("say what is wrong beside the field, with what was typed", () => {
    const body = render(
      <HeldLetterView
        {...shared}
        row={row}
        arrived={null}
        record={null}
        errors={{ place: { record: say(texts.noReference) } }}
        values={{ record: "buxheti" }}
      />,
    );
    expect(body).toContain(say(texts.noReference).slice(0, 20));
    expect(body).toContain('value="buxheti"');
  });
});

test("every code that a letter is held or suggested by has words, with or without its department's name", () => {
  const codes = [
    "nobodys",
    "could-not-be-read",
    "about-our-letter",
    "learnt-sender",
    "learnt-recipient",
    "requests.spam",
    "requests.unknown-address",
    "requests.several-near",
    "requests.number-only",
    "near-address",
    "number-in-subject",
    "placed by address",
  ];
  for (const code of codes) expect(reasonWords(sayIn("en"), code)).toMatch(/^[A-Z].* .*\.$/);
  expect(reasonWords(sayIn("en"), "reklamë")).toBe("reklamë");
});
