import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { classify, readMail } from "../../src/platform/mail/reading/index.ts";

/** What a mail of this folder must read as; only the named facts are compared. */
interface Expected {
  readonly class?: string;
  readonly bounce?: { kind: string; status: string | null; recipient: string | null };
  readonly substance?: boolean;
  readonly subject?: string;
  readonly from?: string | null;
  readonly to?: string[];
  readonly date?: string | null;
  readonly has?: string[];
  readonly lacks?: string[];
  /** Words that must stay visible when quotes are folded. */
  readonly shows?: string[];
  readonly folds?: string[];
  readonly kinds?: string[];
  readonly files?: string[];
  readonly within?: (string | undefined)[];
  readonly mended?: string[];
}

const QUOTED = (shows: string, folds: string): Expected => ({ class: "answer", shows: [shows], folds: [folds] });
const AUTO: Expected = { class: "auto-reply", substance: false };
const FAILED = { kind: "hard", status: "5.1.1", recipient: "arkivi@komuna.example" };

const MAILS: Record<string, Expected> = {
  "addresses-broken": {
    from: "Krasniqi, Ardita <a@komuna.example>",
    to: [
      "Test User [#123456] <x@bashke.example>",
      "Petrović, Milica <m@opstina.example>",
      "Gashi, B. <b@c.example>",
      "Zyra, pritja <plain@d.example>",
    ],
    date: "2023-06-06T07:00:00Z",
  },
  "answer-after-a-vacation-reply": { class: "answer" },
  "answer-only-in-enclosed-message": {
    has: ["Kërkesa juaj aprovohet."],
    files: ["Vendimi.eml"],
    mended: ["text-from-enclosed"],
  },
  "answer-that-quotes-a-bounce": { class: "answer" },
  "answers-below-in-red": { shows: ["Gjithsej 14."] },
  "answers-between-the-lines": {
    shows: ["Gjithsej 14.", "120.000 euro."],
    folds: ["Sa kontrata u lidhën?", "Me çfarë vlere?"],
    kinds: ["own", "quoted", "own", "quoted", "own"],
  },
  "apple-alternative-with-mixed-inside": { has: ["Vendimi në shtojcë."], files: ["vendimi.pdf"] },
  "attachment-names": {
    files: [
      "Vërtetim čačak.pdf",
      "Vendimi përfundimtar.pdf",
      "Përmbledhje e buxhetit.pdf",
      "Rješenje o plaćanju.pdf",
      "Ugovor o radu; čista verzija.pdf",
      "Одлука о буџету; прилог 1.pdf",
      ".._.._etc_passwd_fdp.pdf",
      "Lista e mjeteve.pdf",
      "vendimi i fundit.pdf",
      "attachment.pdf",
      "logo_77.gif",
    ],
  },
  "auto-submitted": AUTO,
  "automatic-header-on-a-real-answer": { class: "auto-reply", substance: true },
  "banner-on-top": { kinds: ["banner", "own"], shows: ["janë 14 kontrata"] },
  "base64-in-pieces": { has: ["Kërkesa u pranua."] },
  "base64-that-is-none": { has: ["Ky nuk është base64"], mended: ["not-base64"] },
  "bounce-exchange-text": { class: "bounce", bounce: { ...FAILED, status: null } },
  "bounce-exim": { class: "bounce", bounce: FAILED },
  "bounce-hard-dsn": { class: "bounce", bounce: FAILED, files: ["delivery-status.txt", "Kërkesë.eml"] },
  "bounce-qmail": { class: "bounce", bounce: { ...FAILED, status: null } },
  "bounce-quota-dsn": { class: "bounce", bounce: { ...FAILED, kind: "soft", status: "5.2.2" } },
  "boundary-damaged": {
    has: ["Teksti i përgjigjes."],
    lacks: ["Content-Type"],
    files: ["vendimi.pdf"],
    mended: ["boundary-damaged"],
  },
  "boundary-destroyed-after-base64": { files: ["nje.pdf", "dy.pdf"], mended: ["boundary-damaged"] },
  "boundary-missing": { has: ["Teksti i përgjigjes."], files: ["vendimi.pdf"], mended: ["boundary-implied"] },
  "boundary-with-spaces": { has: ["Teksti."], files: ["a.csv"] },
  "continuation-lost-its-indent": {
    subject: "Kërkesa për qasje në dokumente publike të komunës",
    date: "2023-06-06T07:00:00Z",
  },
  "delay-dsn": { class: "delay", bounce: { ...FAILED, kind: "soft", status: "4.4.1" } },
  "delay-exim": { class: "delay" },
  empty: { class: "answer", from: null, date: null, subject: "" },
  "empty-return-path": AUTO,
  "everything-quoted": { kinds: ["own"] },
  "format-flowed": {
    has: ["Kërkesa juaj është pranuar."],
    folds: ["Ju lutem dërgoni kontratat."],
    kinds: ["own", "quoted", "own", "signature"],
  },
  "forwarded-answer": { shows: ["Kontratat janë 14."], kinds: ["own"] },
  gb2312: { subject: "文件", has: ["附件是文件。"] },
  "headers-without-content-type": { has: ["Teksti."], files: ["nje.pdf"], mended: ["boundary-implied"] },
  "html-only-with-meta-charset": {
    has: ["Poštovani,", "račun je ovde ( https://opstina.example/racun.pdf ).", "Godina 2023"],
    lacks: ["alert", "color"],
  },
  "html-reply-with-blockquote": QUOTED("Janë 14 kontrata.", "Sa kontrata u lidhën?"),
  "iso-8859-8-i": { subject: "שלום", has: ["שלום וברכה"] },
  "macintosh-line-ends": { subject: "CR", has: ["Rreshti 1\nRreshti 2"] },
  "messages-in-messages": {
    files: ["Përcjellje e thellë.eml", "Edhe më thellë.eml", "thellë.pdf", "brenda.csv"],
    within: [undefined, "Përcjellje e thellë.eml", "Edhe më thellë.eml", "Përcjellje e thellë.eml"],
  },
  "missing-from-and-date": { from: null, date: null, has: ["Teksti."] },
  "mojibake-subject": { subject: "Përgjigje ndaj kërkesës së qytetarit" },
  "no-final-boundary": { files: ["nje.pdf"], mended: ["end-missing"] },
  "no-reply-acknowledgement-sr": AUTO,
  "plain-part-holds-html": { has: ["kërkesa është *refuzuar*.\nNeni 17"], lacks: ["<p>"] },
  "precedence-auto-reply": AUTO,
  "premature-end": { files: ["nje.pdf", "dy.pdf"], mended: ["premature-end"] },
  "quote-de-with-signature-after": {
    ...QUOTED("der Bescheid liegt bei", "die Verträge"),
    kinds: ["own", "quoted", "own", "signature"],
  },
  "quote-en-original-message": QUOTED("your request is granted", "Please send the contracts."),
  "quote-sq-gmail": QUOTED("kontratat i gjeni bashkëngjitur", "kërkoj kontratat e vitit 2022"),
  "quote-sq-outlook": QUOTED("kërkesa juaj aprovohet", "kërkoj kontratat e vitit 2022"),
  "quote-sr-cyrillic-outlook": QUOTED("уговоре достављамо у прилогу", "Тражим уговоре за 2022. годину."),
  "quote-sr-cyrillic-wrote": QUOTED("одговор је у прилогу", "Тражим уговоре."),
  "quote-sr-latin-gmail": QUOTED("ugovore dostavljamo u prilogu", "Tražim ugovore za 2022. godinu."),
  "quote-sr-latin-outlook": QUOTED("zahtev je odbijen", "Tražim ugovore za 2022."),
  "quoted-printable-damaged": { has: ["Kërkesa juaj =ZZ është pranuar me", "100 = dhe fund"] },
  "quoted-printable-undeclared": { has: ["brenda afatit ligjor prej shtatë ditësh"], mended: ["encoding-undeclared"] },
  "raw-8-bit-headers": { subject: "Zahtev za račune Đakovice", from: "Đorđe Šarić <a@opstina.example>" },
  "read-receipt": AUTO,
  "spam-filter-says-no": { class: "answer" },
  "spam-flagged": { class: "spam" },
  "subject-folded-inside-words": { subject: "Kërkesa për qasje në dokumente - përgjigje" },
  "suppressed-acknowledgement": AUTO,
  "two-attachments-of-one-name": { files: ["a.pdf", "a.pdf"] },
  "unknown-charset": { subject: "Kërkesa", has: ["Kërkesa juaj është në shqyrtim."] },
  "utf-7-body-and-subject": { subject: "Përgjigje", has: ["Të nderuar, vendimi është marrë."] },
  "utf-8-labelled-iso-8859-1": { has: ["ju njoftojmë se kërkesa juaj është pranuar"], mended: ["charset-overruled"] },
  "uuencode-broken": { files: ["lista.txt"], has: ["kjo nuk është uuencode"] },
  "uuencode-inline": { files: ["kontratat 2023.txt"], has: ["Me respekt,", "begin 644 words that are prose"] },
  "vacation-de": AUTO,
  "vacation-en": AUTO,
  "vacation-sq": AUTO,
  "vacation-sr-cyrillic": AUTO,
  "vacation-sr-latin": AUTO,
  "windows-1250-labelled-iso-8859-1": { has: ["tražene račune ćemo dostaviti", "Đorđe će vas pozvati"] },
  "windows-1250-labelled-utf-8": { has: ["rješenje o pristupu informacijama", "đački dom"] },
  "windows-1251-without-charset": { has: ["Општина је поступила по захтеву"] },
  "windows-1252-labelled-utf-8": { has: ["Gebühren betragen 20 € – für die Prüfung"] },
  "x-post-messageclass": AUTO,
  "smime-opaque": { has: ["Kërkesa juaj aprovohet."], files: ["vendimi.pdf"] },
  "smime-opaque-in-pieces": { has: ["Kërkesa juaj aprovohet."], files: ["vendimi.pdf"] },
  "quote-lotus-notes": QUOTED("kontratat janë 14.", "Kërkoj kontratat e vitit 2022."),
  "quote-groupwise": QUOTED("there are 14 contracts", "Please send the contracts."),
  "parts-after-the-end": { has: ["Teksti."], files: ["nje.pdf"], mended: ["premature-end"] },
  "thanks-from-a-person-with-suppressed-answers": { class: "answer" },
  "answer-about-office-hours": { class: "answer" },
  "vacation-named-at-the-end": AUTO,
  "bounce-gateway-text": { class: "bounce", bounce: { ...FAILED, status: "5.7.1" } },
  "bounce-without-null-path": { class: "bounce", bounce: { ...FAILED, status: null } },
  "null-path-alone": AUTO,
};

describe("our own mails, each named by its trouble", () => {
  test("every mail of the folder has its expectation", () => {
    const found = readdirSync(import.meta.dirname).filter((name) => name.endsWith(".eml"));
    expect(found.map((name) => name.slice(0, -4)).toSorted()).toEqual(Object.keys(MAILS).toSorted());
  });

  test.each(Object.entries(MAILS))("%s", async (name, expected) => {
    const mail = await readMail(readFileSync(join(import.meta.dirname, `${name}.eml`)));
    const classification = classify(mail);
    const written = (who: { name: string; address: string }) =>
      who.name ? `${who.name} <${who.address}>` : who.address;
    const facts: Expected = {
      class: classification.class,
      bounce: classification.bounce ?? undefined,
      substance: classification.substance,
      subject: mail.subject,
      from: mail.from && written(mail.from),
      to: mail.to.map(written),
      date: mail.date,
      kinds: mail.segments.map((segment) => segment.kind),
      files: mail.attachments.map((file) => file.name),
      within: mail.attachments.map((file) => file.within),
    };
    const { has = [], lacks = [], shows = [], folds = [], mended = [], ...plain } = expected;
    expect(facts).toMatchObject(plain);
    for (const text of has) expect(mail.text).toContain(text);
    for (const text of lacks) expect(mail.text).not.toContain(text);
    for (const text of shows) expect(mail.visible).toContain(text);
    for (const text of folds) {
      expect(mail.folded.join("\n")).toContain(text);
      expect(mail.visible).not.toContain(text);
    }
    for (const code of mended) expect(mail.mended).toContain(code);
    expect(mail.segments.map((segment) => segment.text).join("")).toBe(mail.text);
  });
});
