import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { read, utils } from "@e965/xlsx";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { day } from "../../src/kernel/day.ts";
import { openSession } from "../../src/modules/accounts/index.ts";
import { addressOf } from "../../src/modules/requests/rules/addresses.ts";
import { proveRedaction, readDocument, redactPdf } from "../../src/platform/documents/index.ts";
import { SESSION_COOKIE } from "../../src/platform/http/mount.ts";
import { letterPdf } from "../../src/platform/pdf/index.ts";
import { letterWithFile, takeLetter } from "../support/arrivals.ts";
import { faultsOf } from "../support/axe.ts";
import { openBrowser, openPort } from "../support/browser.ts";
import { testHouse } from "../support/house.ts";
import { describeWith } from "../support/needs.ts";
import { workbook } from "../support/office.ts";
import { askAndReadLink } from "../support/officer.ts";

const folder = mkdtempSync(join(tmpdir(), "bashke-files-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describeWith("chromium", "files that need a second look, in a real browser", (executable) => {
  let house: Awaited<ReturnType<typeof testHouse>>;
  let port: Awaited<ReturnType<typeof openPort>>;
  let browser: Awaited<ReturnType<typeof openBrowser>>;
  beforeAll(async () => {
    house = await testHouse();
    port = await openPort(house);
    browser = await openBrowser(executable);
  }, 60_000);
  afterAll(async () => {
    await browser.close();
    await port.close();
  });

  const signedIn = async (cookie: string): Promise<Page> => {
    const [name, ...value] = cookie.split("=");
    await browser.context.clearCookies();
    await browser.context.addCookies([{ name: name!, value: value.join("="), url: port.origin }]);
    return browser.context.newPage();
  };
  const asked = async (title: string) => {
    const request = await askAndReadLink(house, title);
    const { secret, asker_id } = await house.database.db
      .selectFrom("request")
      .select(["secret", "asker_id"])
      .where("id", "=", request.id)
      .executeTakeFirstOrThrow();
    const to = addressOf({ number: request.number, secret }, house.config.mail.domain);
    return { ...request, to, askerId: asker_id!, path: `/sq/requests/${request.slug}` };
  };
  /** What a stranger gets at an address. */
  const publicFile = async (path: string) => {
    const reply = await fetch(`${port.origin}${path}`);
    return { status: reply.status, bytes: new Uint8Array(await reply.arrayBuffer()) };
  };

  test("a spreadsheet with a hidden sheet is held back, until staff give the public what it shows", {
    timeout: 90_000,
  }, async () => {
    const request = await asked("Lista e subvencioneve bujqësore");
    await takeLetter(house, letterWithFile(request.to, "Subvencionet.xlsx", workbook({ sheet: "hidden" })), request.to);
    await house.settle();
    const page = await signedIn(await house.cookieOf("secretariat"));
    await page.goto(`${port.origin}${request.path}`);
    expect(await page.locator("main").innerText()).toContain("skedari ka më shumë sesa tregon");

    await page.goto(`${port.origin}/sq/moderation/reports`);
    await page.getByRole("link", { name: /Subvencionet\.xlsx/ }).click();
    const desk = await page.locator("main").innerText();
    expect(desk).toContain("Fletë e fshehur: Burimi (1)");
    expect(await faultsOf(page)).toEqual([]);
    await page.locator('a[href*="/files/"]').first().click();
    expect(await faultsOf(page)).toEqual([]);
    const file = new URL(page.url()).pathname.replace(/\/check$/, "");
    expect((await publicFile(file)).status).toBe(404);
    await page.getByRole("button", { name: "Publiko vetëm atë që shihet" }).click();
    await page.waitForLoadState();

    const { status, bytes } = await publicFile(file);
    expect(status).toBe(200);
    const book = read(bytes);
    expect(book.SheetNames).toEqual(["1 Përmbledhja"]);
    expect(utils.sheet_to_csv(book.Sheets["1 Përmbledhja"]!)).toContain("Prizren,1200");
    expect(JSON.stringify(book)).not.toContain("Agim Gashi");
    await page.close();
  });

  test("the words that staff type are gone from the PDF that the public gets", { timeout: 90_000 }, async () => {
    const request = await asked("Vendimi për ndarjen e banesave");
    const pdf = await letterPdf({
      language: "sq",
      title: "Vendim për banesat",
      sender: { lines: ["Komuna e Lipjanit"] },
      addressee: { lines: ["Agim Rrustemi"] },
      day: day("2026-03-03"),
      paragraphs: ["Banesa i jepet z. Agim Rrustemit, me numër personal 1234567890, sipas konkursit të marsit."],
    });
    await takeLetter(house, letterWithFile(request.to, "Vendimi.pdf", pdf), request.to);
    await house.settle();
    const page = await signedIn(await house.cookieOf("secretariat"));
    await page.goto(`${port.origin}${request.path}`);
    await page.locator('a[href$="/view"]').first().click();
    expect(await page.locator("main").innerText()).toContain("Rrustemit");
    const file = new URL(page.url()).pathname.replace(/\/view$/, "");
    expect(Buffer.from((await publicFile(file)).bytes).equals(Buffer.from(pdf))).toBe(true);

    await page.goto(`${port.origin}${file}/check`);
    await page.locator('textarea[name="words"]').fill("Agim Rrustemi*\n1234567890");
    await page.getByRole("button", { name: /^Mbulo/ }).click();
    await page.waitForLoadState();
    expect((await publicFile(file)).status).toBe(404);
    await house.settle();

    const published = await publicFile(file);
    expect(published.status).toBe(200);
    expect(
      await proveRedaction({ bytes: published.bytes, type: "application/pdf" }, ["Agim Rrustemi*", "1234567890"]),
    ).toMatchObject({ gone: true });
    expect(await publicFile(`${file}/view`).then(({ bytes }) => Buffer.from(bytes).toString())).not.toContain(
      "Rrustemi",
    );
    await page.goto(`${port.origin}${file}/view`);
    expect(await faultsOf(page)).toEqual([]);
    await page.close();
  });

  test("a letter that came by post enters with its scan, is judged a refusal, and is found by the words of the scan", {
    timeout: 120_000,
  }, async () => {
    const request = await asked("Kontratat e transportit të nxënësve");
    const written = await letterPdf({
      language: "sq",
      title: "Refuzim i kërkesës",
      sender: { lines: ["Komuna e Lipjanit"] },
      addressee: { lines: ["Arta Hoxha"] },
      day: day("2026-03-03"),
      paragraphs: ["Kërkesa refuzohet sepse kontratat përmbajnë sekret afarist të operatorit Kalorësi."],
    });
    // Pictures of pages and no text under them, as a scanner makes them.
    const scan = await redactPdf(written, [], { title: "skan", language: "sq", alt: () => "Faqja 1" });
    expect((await readDocument(scan, "application/pdf", "s.pdf", { ocrPages: 0 })).text).not.toContain("sekret");
    const path = join(folder, "Refuzimi.pdf");
    writeFileSync(path, scan);

    const asker = await openSession(house.work(), request.askerId, { secondFactor: false });
    const page = await signedIn(`${SESSION_COOKIE}=${asker.token}`);
    await page.goto(`${port.origin}${request.path}`);
    await page.getByRole("link", { name: "Përgjigjja erdhi me postë, me telefon ose në zyrë?" }).click();
    expect(await faultsOf(page)).toEqual([]);
    await page.getByLabel("Me postë").check();
    await page.locator('input[name="day"]').fill(house.work().today);
    await page.locator('input[name="from"]').fill("Zyra e pritjes");
    await page.locator("input[type=file]").setInputFiles([path]);
    await page.getByRole("button", { name: "Shto në shkëmbim" }).click();
    await page.waitForLoadState();
    // Without the word that she looked through the scan it is not taken, and what she typed stays.
    expect(await page.locator("main").innerText()).toContain("Kontrolloni skanimin");
    expect(await page.locator('input[name="from"]').inputValue()).toBe("Zyra e pritjes");
    await page.locator("input[type=file]").setInputFiles([path]);
    await page.locator('input[name="checked"]').check();
    await page.getByRole("button", { name: "Shto në shkëmbim" }).click();
    await page.waitForURL(new RegExp(`${request.number}[^/]*$`));
    expect(await page.locator("main").innerText()).toContain("erdhi me postë");

    await page.locator('input[value="refused"]').check();
    await page.locator('input[name="grounds"]').first().check();
    await page.getByRole("button", { name: "Ruaje vlerësimin" }).first().click();
    await page.waitForLoadState();
    await house.settle();
    const row = await house.database.db
      .selectFrom("request")
      .select(["outcome", "complaint_by"])
      .where("id", "=", request.id)
      .executeTakeFirstOrThrow();
    expect(row.outcome).toBe("refused");
    expect(row.complaint_by).not.toBeNull();
    await page.goto(`${port.origin}/sq/search?q=Kalor%C3%ABsi`);
    expect(await page.locator("main").innerText()).toContain("Kontratat e transportit të nxënësve");
    await page.close();
  });
});
