import { sql } from "kysely";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createPerson, openSession } from "../../src/modules/accounts/index.ts";
import { listMunicipalities } from "../../src/modules/register/index.ts";
import { runClock } from "../../src/modules/requests/index.ts";
import { SESSION_COOKIE } from "../../src/platform/http/mount.ts";
import { takeLetter } from "../support/arrivals.ts";
import { faultsOf } from "../support/axe.ts";
import { openBrowser, openPort } from "../support/browser.ts";
import { testHouse } from "../support/house.ts";
import { mailServer } from "../support/mail.ts";
import { describeWith } from "../support/needs.ts";

const TITLE = "Shpenzimet për ndriçimin publik 2025";
/** Of 38 municipalities: addresses that nobody has, answers of people, answers of machines; the others stay silent. */
const [REFUSED, ANSWERED, AUTOMATIC] = [3, 5, 4];

describeWith("chromium", "a batch to all 38 municipalities, in a real browser with real mail", (executable) => {
  const refusedBy = new Set<string>();
  let house: Awaited<ReturnType<typeof testHouse>>;
  let mail: Awaited<ReturnType<typeof mailServer>>;
  let port: Awaited<ReturnType<typeof openPort>>;
  let browser: Awaited<ReturnType<typeof openBrowser>>;
  let journalist = "";
  beforeAll(async () => {
    mail = await mailServer({
      onRcptTo({ address }, _session, done) {
        done(refusedBy.has(address) ? Object.assign(new Error("5.1.1 no such user"), { responseCode: 550 }) : null);
      },
    });
    house = await testHouse({
      now: "2026-10-12T09:00:00Z",
      settings: { SMTP_URL: mail.url, MAIL_ALLOW_EXAMPLE: "1", BATCH_PACE: "6000" },
    });
    port = await openPort(house);
    browser = await openBrowser(executable);
    const person = await createPerson(house.work(), { email: "arta@posta.example", name: "Arta Hoxha", locale: "sq" });
    if (!person.ok) throw new Error(person.reason);
    const { token } = await openSession(house.work(), person.value.id, { secondFactor: false });
    journalist = `${SESSION_COOKIE}=${token}`;
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
  const read = (page: Page) => page.locator("main").innerText();
  const go = async (page: Page, path: string) => {
    await page.goto(`${port.origin}${path}`);
    return read(page);
  };
  /** Letters leave one after another, each at its time. */
  const allLeave = async () => {
    for (let round = 0; round < 3; round++) {
      await house.settle();
      await new Promise((done) => setTimeout(done, 500));
    }
    await house.settle();
  };
  test("is written and checked by a journalist, and approved by staff", { timeout: 60_000 }, async () => {
    const page = await signedIn(journalist);
    await go(page, "/sq/batches/new");
    await page.locator('input[name="title"]').fill(TITLE);
    await page
      .locator('textarea[name="body"]')
      .fill("Të nderuar,\n\nKërkoj nga {institution} faturat e ndriçimit publik për vitin 2025.\n\nArta Hoxha");
    await page.locator('input[name="name"]').fill("Arta Hoxha");
    await page.locator('input[name="groups"][value="municipalities"]').check();
    await page.getByRole("button", { name: "Kontrollo para dërgimit" }).click();
    await page.waitForURL(/\/batches\/drafts\//);
    expect(await read(page)).toContain("38 letra nisen brenda 1 minute");
    await page.getByRole("button", { name: "Dërgo për miratim" }).click();
    await page.waitForLoadState();
    await page.close();

    const staff = await signedIn(await house.cookieOf("secretariat", "batches"));
    expect(await go(staff, "/sq/batches/staff")).toContain(TITLE);
    await staff.getByRole("button", { name: "Mirato dhe nise" }).click();
    await staff.waitForLoadState();
    await staff.close();
  });

  test("leaves in minutes; returned letters, machines and people are told apart on one page", {
    timeout: 120_000,
  }, async () => {
    const { db } = house.database;
    const places = await listMunicipalities(db);
    const contacts = await db
      .selectFrom("contact_detail")
      .select("value")
      .where("channel", "=", "email")
      .where(
        "organisation_id",
        "in",
        places.slice(0, REFUSED).map(({ institution }) => institution!.id),
      )
      .execute();
    for (const { value } of contacts) refusedBy.add(value);
    await allLeave();
    const requests = await db
      .selectFrom("request as r")
      .innerJoin("request_message as m", "m.request_id", "r.id")
      .select(["r.id", "r.slug", "r.title", "m.from_address as to"])
      .where("r.undelivered", "=", false)
      .orderBy("r.number")
      .execute();
    expect(requests).toHaveLength(38 - REFUSED);
    for (const [at, { to, title }] of requests.slice(0, ANSWERED + AUTOMATIC).entries()) {
      const automatic = at >= ANSWERED;
      const raw = [
        "From: Zyra <zyra@komuna.example>",
        `To: ${to}`,
        `Subject: Re: ${title}`,
        `Message-ID: <${crypto.randomUUID()}@komuna.example>`,
        ...(automatic ? ["Auto-Submitted: auto-replied"] : []),
        "Content-Type: text/plain; charset=utf-8",
        "",
        automatic ? "Jam në pushim." : "Të nderuar, ju dërgojmë të gjitha faturat e kërkuara.",
        "",
      ].join("\r\n");
      await takeLetter(house, raw, to ?? "");
    }
    await house.settle();

    const page = await signedIn(journalist);
    const { slug } = await db.selectFrom("batch").select("slug").executeTakeFirstOrThrow();
    const words = await go(page, `/sq/batches/${slug}`);
    expect(words).toContain("Nga 38 institucione");
    expect(await page.locator("table").first().locator("tbody tr").count()).toBe(38);
    expect(words.match(/automatike/g)?.length).toBe(AUTOMATIC);
    expect(await faultsOf(page)).toEqual([]);

    await page.getByRole("link", { name: "Vlerëso letrat njëherësh" }).click();
    await page.waitForURL(/judgements/);
    expect(await page.locator('input[name="letter"]').count()).toBe(ANSWERED);
    for (let at = 0; at < ANSWERED; at++) await page.locator(`[name="judge-${at}"]`).first().selectOption("full");
    await page.locator("main form button").last().click();
    await page.waitForURL(new RegExp(`/batches/${slug}`));
    const full = await db.selectFrom("request").select("id").where("outcome", "=", "full").execute();
    expect(full).toHaveLength(ANSWERED);
    await page.close();
  });

  test("those that stay silent are written to in one go, each in its own exchange", { timeout: 120_000 }, async () => {
    const { db } = house.database;
    const silent = 38 - REFUSED - ANSWERED;
    // Sixteen days pass without an answer; the clock of the house stands still.
    await sql`update request set sent_on = sent_on - 16, delivered_on = delivered_on - 16 where outcome = 'none'`.execute(
      db,
    );
    await runClock(house.work());
    await house.settle();
    // One letter about all of them, and not thirty.
    const told = mail.received.filter(
      ({ to, raw }) => to.includes("arta@posta.example") && /Nuk_ka|Nuk ka/.test(raw.toString()),
    );
    expect(told).toHaveLength(1);

    const page = await signedIn(journalist);
    const { slug } = await db.selectFrom("batch").select("slug").executeTakeFirstOrThrow();
    expect(await go(page, `/sq/batches/${slug}`)).toContain(`${silent} kanë heshtur`);
    await page.getByRole("link", { name: /^Shkruaju/ }).click();
    await page.waitForURL(/\/letters/);
    const before = mail.received.length;
    await page.locator('select[name="state"]').selectOption("late");
    await page.locator('textarea[name="body"]').fill("Ju lutem, {institution}, përgjigjuni.");
    await page.getByRole("button", { name: "Kontrollo para dërgimit" }).click();
    await page.waitForLoadState();
    expect(await read(page)).toContain(`${silent} letra do`);
    await page.getByRole("button", { name: "Dërgo të gjitha" }).click();
    await page.waitForURL(new RegExp(`/batches/${slug}$`));
    await allLeave();
    const letters = mail.received.slice(before).map(({ raw }) => raw.toString());
    expect(letters).toHaveLength(silent);
    expect(letters.every((raw) => raw.includes("In-Reply-To:"))).toBe(true);
    await page.close();
  });
});
