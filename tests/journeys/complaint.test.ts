import { expect, test } from "vitest";
import { smallPdf } from "../../src/modules/requests/example/pdf.ts";
import { type App, bashke, freePort, startApp, stateFolder, until } from "./support/app.ts";
import { ask, ownAddress, signIn } from "./support/asking.ts";
import { openPostOffice, rawLetter } from "./support/letters.ts";
import { openVisitor, type Visitor, wordsOf } from "./support/visitor.ts";

const EMAIL = "arta@qytetare.example";
const TITLE = "Kontrata për mirëmbajtjen e parkut";
const AGENCY = "ankesa@aip.example";

test("from the question over a partial answer and a refusal to the Agency, its decision, and the document", {
  timeout: 120_000,
}, async () => {
  const office = await openPostOffice();
  const stateDir = stateFolder();
  const port = await freePort();
  const settings = { SMTP_URL: office.url, MAIL_ALLOW_EXAMPLE: "1" };
  const jar = new Map<string, string>();
  let app: App;
  let visitor: Visitor;
  const startOn = async (day: string) => {
    app = await startApp(stateDir, { ...settings, BASHKE_NOW: `${day}T09:00:00Z` }, { port });
    visitor = openVisitor(app.url, jar);
  };

  await startOn("2023-06-01");
  await signIn(visitor!, office, EMAIL);
  const asked = await ask(visitor!, {
    find: "Gjakovë",
    title: TITLE,
    body: "Të nderuar,\n\nKërkoj kontratën për mirëmbajtjen e parkut të qytetit.\n\nMe respekt,\nArta Hoxha",
    name: "Arta Hoxha",
  });
  const path = `/sq${asked}`;
  const sent = await office.awaitRequest(TITLE);
  const to = ownAddress(sent);
  const words = async () => wordsOf((await visitor.open(path)).html);
  const receive = async (letter: { text: string; headers?: Record<string, string>; from?: string; pdf?: string }) => {
    const raw = rawLetter({
      from: letter.from ?? sent.to![0]!.address!,
      to,
      subject: `Re: ${sent.subject}`,
      text: letter.text,
      headers: { "In-Reply-To": sent.messageId!, ...letter.headers },
      ...(letter.pdf
        ? { attachment: { name: letter.pdf, type: "application/pdf", bytes: smallPdf([letter.pdf]) } }
        : {}),
    });
    const delivered = await bashke(stateDir, ["mail", "deliver", "--to", to], { settings, input: raw });
    expect(delivered, delivered.error).toMatchObject({ code: 0 });
  };
  const judge = async (judgement: string, more: Record<string, string> = {}) => {
    const message = await until(
      async () => /id="judge-([0-9a-f-]{36})"/.exec((await visitor.open(path)).html)?.[1],
      10_000,
      "a letter to judge",
    );
    const seen = await visitor.submit(`${path}/judgements`, { message, judgement, ...more });
    expect(seen.status, wordsOf(seen.html).slice(0, 600)).toBe(200);
  };

  // A machine answers: the clock runs on.
  await receive({ text: "Mesazhi juaj u pranua.", headers: { "Auto-Submitted": "auto-replied" } });
  await until(async () => (await words()).includes("Mesazhi juaj u pranua"), 10_000, "the automatic reply");
  expect(await words()).toContain("duhet të përgjigjet deri më 8 qershor 2023");

  await receive({ text: "E nderuar,\r\n\r\nAfati zgjatet sipas ligjit, sepse dokumenti gjendet jashtë zyrës." });
  await judge("extension");
  expect(await words()).toContain("Afat i zgjatur");
  await app!.stop();

  await startOn("2023-06-12");
  await receive({
    text: "E nderuar,\r\n\r\nJu japim një pjesë; çmimet janë sekret afarist.",
    pdf: "kontrata-pa-cmime.pdf",
  });
  await judge("partial", { grounds: "commercial" });
  expect(await words()).toContain("U përgjigj pjesërisht");
  await visitor!.open(path);
  await visitor!.submit(`${path}/letters`, { body: "Të nderuar,\n\nJu lutem edhe për çmimet.\n\nArta Hoxha" });
  await receive({ text: "E nderuar,\r\n\r\nKërkesa për çmimet refuzohet." });
  await judge("refused", { grounds: "commercial" });
  expect(await words()).toContain("Ankesë në Agjenci");
  await app!.stop();

  // Two weeks later the complaint is still open; its letter is ready.
  await startOn("2023-06-20");
  const form = await visitor!.open(`${path}/complaint`);
  expect(wordsOf(form.html)).toContain("paraqes ankesë kundër këtij institucioni");
  const missing = await visitor!.submit(`${path}/complaint`, {
    deed: "send",
    name: "",
    words: "Paratë janë publike.",
    postal: "",
    phone: "",
  });
  expect(missing.status).toBe(422);
  expect(missing.html).toContain("Paratë janë publike.");
  const made = await visitor!.submit(`${path}/complaint`, {
    deed: "send",
    name: "Arta Hoxha",
    words: "Paratë janë publike.",
    postal: "Rr. e Lirisë 7, Gjakovë",
    phone: "",
  });
  expect(wordsOf(made.html)).toContain("Para Agjencisë");
  const complaint = await office.awaitLetter(AGENCY);
  expect(complaint.from?.address).toBe(to);
  expect(complaint.attachments.map(({ filename }) => filename)).toEqual(
    expect.arrayContaining([
      expect.stringMatching(/^Ankese-.*\.pdf$/),
      expect.stringMatching(/^Dosja-.*\.pdf$/),
      "kontrata-pa-cmime.pdf",
    ]),
  );
  expect(complaint.text).toContain("Paratë janë publike.");
  const publicPage = wordsOf((await openVisitor(app!.url).open(path)).html);
  expect(publicPage).toContain("Ankesë në Agjenci");
  expect(publicPage).not.toContain("Lirisë 7");
  expect((await openVisitor(app!.url).open(`${path}/complaint/letter.pdf`)).path).toContain("/sign-in");

  await receive({ from: "protokolli@aip.example", text: "Ankesa juaj u regjistrua me numrin A-77/2023." });
  await app!.stop();

  await startOn("2023-07-17");
  await visitor!.open(`${path}/complaint`);
  await visitor!.submit(`${path}/complaint/protocol`, { protocol: "A-77/2023" });
  const decided = await visitor!.submit(`${path}/complaint/decision`, { decision: "upheld", decided_on: "2023-07-14" });
  expect(wordsOf(decided.html)).toContain("Institucioni duhet ta zbatojë vendimin e Agjencisë deri më");
  await receive({ text: "E nderuar,\r\n\r\nBashkëngjitur kontrata e plotë.", pdf: "kontrata-e-plote.pdf" });
  await judge("not-an-answer");
  await judge("full");
  const end = await words();
  expect(end).toContain("U përgjigj plotësisht");
  expect(end).toContain("A-77/2023");
  expect(end).toContain("kontrata-e-plote.pdf");
  expect(await app!.stop()).toBe(0);
});
