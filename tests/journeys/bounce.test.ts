import { Secret, TOTP } from "otpauth";
import { afterAll, beforeAll, expect, test } from "vitest";
import { startDovecot } from "../support/dovecot.ts";
import { describeWith } from "../support/needs.ts";
import { type App, startApp, stateFolder, until } from "./support/app.ts";
import { ask, ownAddress, signIn } from "./support/asking.ts";
import { openPostOffice, type PostOffice, rawLetter } from "./support/letters.ts";
import { openVisitor, type Visitor, wordsOf } from "./support/visitor.ts";

const NOW = "2023-06-01T09:00:00Z";
const BODY = "Të nderuar,\n\nKërkoj listën e subvencioneve të ndara në vitin 2022.\n\nMe respekt";

describeWith("dovecot", "letters that do not arrive", (dovecot) => {
  let app: App;
  let office: PostOffice;
  let mailbox: Awaited<ReturnType<typeof startDovecot>>;
  let citizen: Visitor;
  const words = async (path: string) => wordsOf((await openVisitor(app.url).open(`/sq${path}`)).html);
  const askOf = (find: string, title: string) => ask(citizen, { find, title, body: BODY, name: "Vjosa Berisha" });
  afterAll(() => mailbox.stop());

  beforeAll(async () => {
    [office, mailbox] = await Promise.all([openPostOffice(), startDovecot(dovecot)]);
    app = await startApp(stateFolder(), {
      SMTP_URL: office.url,
      MAIL_ALLOW_EXAMPLE: "1",
      IMAP_URL: mailbox.url,
      IMAP_POLL_SECONDS: "1",
      BASHKE_NOW: NOW,
    });
    citizen = openVisitor(app.url);
    await signIn(citizen, office, "vjosa@qytetare.example");
  });

  test("refused at the door: the page says so and claims no deadline", { timeout: 60_000 }, async () => {
    const first = await askOf("Pejë", "Subvencionet e para");
    const { to } = await office.awaitRequest("Subvencionet e para");
    const institution = to![0]!.address!;
    expect(await words(first)).not.toContain("serveri e refuzoi");

    office.answer(institution, 550);
    const path = await askOf("Pejë", "Subvencionet e dyta");
    await until(async () => (await words(path)).includes("serveri e refuzoi"), 20_000, "the refusal");
    const said = await words(path);
    expect(said).toMatch(/serveri e refuzoi \((550|5\.\d\.\d)\)/);
    expect(said).toContain("Nuk u dorëzua");
    expect(said).toContain("afati nis kur ajo të dorëzohet");
    expect(said).not.toContain("duhet të përgjigjet deri më");
    office.answer(institution, 250);
  });

  test("returned later: the bounce is a fact on the page and the clock is honest", { timeout: 60_000 }, async () => {
    const path = await askOf("Ferizaj", "Planet e investimeve");
    const letter = await office.awaitRequest("Planet e investimeve");
    await until(async () => (await words(path)).includes("iu dorëzua serverit"), 20_000, "delivery");
    expect(await words(path)).toContain("duhet të përgjigjet deri më");
    mailbox.putRaw(bounceOf(ownAddress(letter), letter.to![0]!.address!, letter.messageId!));
    await until(async () => (await words(path)).includes("u kthye e padorëzuar"), 20_000, "the bounce");
    const said = await words(path);
    expect(said).toContain("Nuk u dorëzua");
    expect(said).not.toContain("duhet të përgjigjet deri më");
  });

  test("to an unknown address: held, and placed by the staff", { timeout: 60_000 }, async () => {
    const path = await askOf("Vushtrri", "Raporti i punës");
    const letter = await office.awaitRequest("Raporti i punës");
    const number = /\d{4}-\d{6}/.exec(path)![0];
    mailbox.putRaw(
      rawLetter({
        from: letter.to![0]!.address!,
        to: "dikush@bashke.example",
        subject: "Raporti",
        text: "Raporti i kërkuar gjendet në arkivin tonë, nr. 77/2023.",
      }),
    );
    const staff = openVisitor(app.url);
    const link = /https?:\/\/\S+\/sign-in\/\S+/.exec(app.said())![0];
    await staff.open(link);
    await staff.submit(link, { email: "sekretaria@bashke.example", name: "Sekretaria" });
    await enterSecondFactor(staff);
    const held = await until(
      async () => {
        const { html } = await staff.open("/sq/held");
        return /href="(\/sq\/held\/[0-9a-f-]{36})"/.exec(html)?.[1];
      },
      20_000,
      "the held letter",
    );
    expect(wordsOf((await staff.open(held)).html)).toContain("nr. 77/2023");
    expect(await words(path)).not.toContain("nr. 77/2023");
    await staff.submit(`${held}/placing`, { record: number });
    await until(async () => (await words(path)).includes("nr. 77/2023"), 20_000, "the placed letter");
    expect((await openVisitor(app.url).open(held)).path).toBe("/sq/sign-in");
  });
});

/** Turns the second factor on, as those who may see mail of others must. */
async function enterSecondFactor(staff: Visitor): Promise<void> {
  const action = "/sq/account/second-factor";
  await staff.open(action);
  const { html } = await staff.submit(`${action}/enrolment`, {});
  const secret = /secret=([A-Z2-7]+)/.exec(html)?.[1] ?? /(?:[A-Z2-7]{4}\s?){4,}/.exec(wordsOf(html))?.[0];
  if (!secret) throw new Error(`no secret on the page: ${wordsOf(html).slice(0, 1500)}`);
  const totp = new TOTP({ secret: Secret.fromBase32(secret.replace(/\s/g, "")) });
  await staff.submit(`${action}/confirmation`, { code: totp.generate({ timestamp: Date.parse(NOW) }) });
}

/** A report by the program of a mail server (RFC 3464) that nobody is there. */
const bounceOf = (to: string, recipient: string, messageId: string): string =>
  [
    "Return-Path: <>",
    `Delivered-To: ${to}`,
    "From: MAILER-DAEMON@mx.example",
    `To: ${to}`,
    "Subject: Undelivered Mail Returned to Sender",
    "Auto-Submitted: auto-replied",
    "MIME-Version: 1.0",
    'Content-Type: multipart/report; report-type=delivery-status; boundary="kufi"',
    "",
    "--kufi",
    "Content-Type: text/plain",
    "",
    "The mail system could not deliver your message.",
    "",
    "--kufi",
    "Content-Type: message/delivery-status",
    "",
    "Reporting-MTA: dns; mx.example",
    "",
    `Final-Recipient: rfc822; ${recipient}`,
    "Action: failed",
    "Status: 5.1.1",
    "Diagnostic-Code: smtp; 550 5.1.1 User unknown",
    "",
    "--kufi",
    "Content-Type: text/rfc822-headers",
    "",
    `Message-ID: ${messageId}`,
    `From: ${to}`,
    "",
    "--kufi--",
    "",
  ].join("\r\n");
