import { expect, test } from "vitest";
import { smallPdf } from "../../src/modules/requests/example/pdf.ts";
import { openBrowser } from "../support/browser.ts";
import { startDovecot } from "../support/dovecot.ts";
import { describeWith } from "../support/needs.ts";
import { startApp, stateFolder, until } from "./support/app.ts";
import { ownAddress } from "./support/asking.ts";
import { headerOf, linkIn, openPostOffice, rawLetter } from "./support/letters.ts";
import { openVisitor, wordsOf } from "./support/visitor.ts";

const BODY =
  "Të nderuar,\n\nKërkoj kopje të kontratave për mirëmbajtjen e rrugëve në vitin 2022.\n\nMe respekt,\nArta Hoxha";
const TITLE = "Kontratat për mirëmbajtjen e rrugëve";

describeWith("chromium", "in a browser", (chromium) => {
  describeWith("dovecot", "over IMAP", (dovecot) => {
    test.each([
      ["with JavaScript", true],
      ["without JavaScript", false],
    ])("a citizen gets a document, %s", { timeout: 90_000 }, async (_, javaScript) => {
      const email = `arta.${javaScript}@qytetare.example`;
      const [office, mailbox] = await Promise.all([openPostOffice(), startDovecot(dovecot)]);
      const app = await startApp(stateFolder(), {
        SMTP_URL: office.url,
        MAIL_ALLOW_EXAMPLE: "1",
        IMAP_URL: mailbox.url,
        IMAP_POLL_SECONDS: "1",
        BASHKE_NOW: "2023-06-01T09:00:00Z",
      });
      const { context, close } = await openBrowser(chromium, { javaScript });
      try {
        const page = await context.newPage();
        const press = (name: string | RegExp) => page.getByRole("button", { name }).first().click();

        await page.goto(`${app.url}/sq/requests/new`);
        await page.locator("main input[name=q]").fill("komuna prizrenn");
        await page.locator("main input[name=q]").press("Enter");
        await page
          .getByRole("link", { name: /^Shkruaji.*Prizren/ })
          .first()
          .click();
        await page.locator("[name=title]").fill(TITLE);
        await page.locator("[name=body]").fill(BODY);
        await page.locator("[name=name]").fill("Arta Hoxha");
        await press("Shihe para se ta dërgosh");
        await page.locator("[name=email]").fill(email);
        await press("Ma dërgo lidhjen");
        const link = linkIn(await office.awaitLetter(email), "/sign-in/");
        await page.goto(link);
        await page.locator("main form button").first().click();

        await page.getByRole("button", { name: "Dërgoje kërkesën" }).waitFor();
        for (const line of BODY.split("\n\n")) {
          expect((await page.locator("main").innerText()).replace(/\s+/g, " ")).toContain(line.replace(/\s+/g, " "));
        }
        await press("Dërgoje kërkesën");
        await page.waitForURL(/\/sq\/requests\/2023-\d{6}/);
        const address = new URL(page.url()).pathname;

        const letter = await office.awaitRequest(TITLE);
        const institution = letter.to![0]!.address!;
        const secret = ownAddress(letter);
        expect(letter.subject).toContain(TITLE);
        expect(letter.text).toContain("Kërkoj kopje të kontratave");
        expect(letter.messageId).toMatch(/^<.+@.+>$/);
        expect(headerOf(letter, "auto-submitted")).toBe("");
        expect(JSON.stringify(letter)).not.toContain(email);

        const visitor = openVisitor(app.url);
        const seen = async (path: string) => {
          const { html } = await visitor.open(path);
          expect(html).not.toContain(email);
          expect(html).not.toContain(secret);
          expect(html).not.toContain(secret.split("@")[0]!.split("-").at(-1)!);
          return wordsOf(html);
        };
        await until(async () => (await seen(address)).includes("iu dorëzua serverit të institucionit"));
        const dueOf = (words: string) => /duhet të përgjigjet deri më (\d+\.? \p{L}+ \d{4}|[\d. ]+)/u.exec(words)?.[1];
        const due = dueOf(await seen(address));
        expect(due).toBeTruthy();

        const answering = { to: secret, from: institution, subject: `Re: ${letter.subject}` };
        const thread = { "In-Reply-To": letter.messageId!, References: letter.messageId! };
        mailbox.putRaw(
          rawLetter({
            ...answering,
            subject: "Përgjigje automatike",
            text: "Faleminderit, e-maili juaj u pranua. Ky është mesazh automatik.",
            headers: { ...thread, "Auto-Submitted": "auto-replied" },
          }),
        );
        await until(async () => (await seen(address)).includes("nuk e ndal afatin"), 20_000, "the automatic reply");
        expect((await visitor.open(address)).html).toMatch(/letter[^"]*auto/);
        expect(dueOf(await seen(address))).toBe(due);
        const notices = (await office.to(email)).length;

        mailbox.putRaw(
          rawLetter({
            ...answering,
            text: "E nderuar,\r\n\r\nBashkëngjitur i keni kontratat e kërkuara.\r\n\r\nMe respekt",
            headers: thread,
            attachment: {
              name: "kontratat.pdf",
              type: "application/pdf",
              bytes: smallPdf(["Kontrata 1", "Kontrata 2"]),
            },
          }),
        );
        await until(async () => (await seen(address)).includes("kontratat.pdf"), 20_000, "the answer");
        const notice = await office.awaitLetter(email, notices + 1);
        expect(linkIn(notice, "/requests/")).toContain(address);

        await page.goto(`${app.url}${address}`);
        await page.locator("input[name=judgement][value=full]").first().check();
        await press("Ruaje vlerësimin");
        await page.getByText("U përgjigj plotësisht").first().waitFor();

        expect(await seen(address)).toMatch(/brenda afatit|U përgjigj plotësisht/);
        expect(await seen("/sq/requests")).toContain("U përgjigj plotësisht");
        const institutionPath = /href="(\/sq\/institutions\/[^"?#/]+)"/.exec((await visitor.open(address)).html)![1]!;
        expect(await seen(institutionPath)).toContain(TITLE);
        expect(await seen(`${institutionPath}`)).toContain("U përgjigj plotësisht");
        expect(await seen(address)).toContain("2 në afat");
        expect(await seen("/sq")).toContain("Prizren: 2 nga 2 në afat");
        const data = JSON.parse((await visitor.open(`${address}/data.json`)).html);
        expect(JSON.stringify(data)).toContain("full");
        const file = /href="([^"]*\/files\/[^"]*)"/.exec((await visitor.open(address)).html)![1]!;
        const bytes = Buffer.from(await (await fetch(new URL(file, app.url))).arrayBuffer());
        expect(bytes.equals(Buffer.from(smallPdf(["Kontrata 1", "Kontrata 2"])))).toBe(true);
      } finally {
        await Promise.all([close(), mailbox.stop()]);
        expect(await app.stop()).toBe(0);
      }
    });
  });
});
