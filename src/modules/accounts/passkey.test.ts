import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { getRequestListener } from "@hono/node-server";
import { build } from "esbuild";
import { type Browser, type BrowserContext, chromium, type Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type AccountsHouse, accountsHouse, browserAt } from "../../../tests/support/accounts.ts";
import { testDatabase } from "../../../tests/support/database.ts";
import { describeWith } from "../../../tests/support/needs.ts";
import { createPerson, grantRole, openSession, viewerOfSession } from "./index.ts";

const database = await testDatabase();

describeWith("chromium", "passkeys in a real browser", (executablePath) => {
  let server: Server;
  let browser: Browser;
  let house: AccountsHouse;
  let base: string;
  let asked: string[] = [];

  beforeAll(async () => {
    const bundle = await build({
      entryPoints: ["src/modules/accounts/passkey.client.ts"],
      bundle: true,
      format: "esm",
      write: false,
    });
    const script = bundle.outputFiles[0]!.text;
    server = createServer((request, response) => {
      if (request.method === "POST") asked.push(request.url ?? "");
      if (request.url === "/passkey.js") {
        response.writeHead(200, { "content-type": "text/javascript" }).end(script);
        return;
      }
      void getRequestListener((incoming) => house.site.fetch(incoming, { remote: "127.0.0.1" }))(request, response);
    });
    await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
    base = `http://localhost:${(server.address() as AddressInfo).port}`;
    house = accountsHouse(database, { baseUrl: base });
    house.clock.now = new Date();
    browser = await chromium.launch({ executablePath, args: ["--no-sandbox"] });
  });

  afterAll(async () => {
    await browser?.close();
    await new Promise((closed) => server?.close(closed));
  });

  async function visitor(options: { verified?: boolean } = {}): Promise<{ context: BrowserContext; page: Page }> {
    const context = await browser.newContext();
    const page = await context.newPage();
    const devices = await context.newCDPSession(page);
    await devices.send("WebAuthn.enable");
    await devices.send("WebAuthn.addVirtualAuthenticator", {
      options: {
        protocol: "ctap2",
        transport: "internal",
        hasResidentKey: true,
        hasUserVerification: true,
        isUserVerified: options.verified ?? true,
        automaticPresenceSimulation: true,
      },
    });
    return { context, page };
  }

  async function staffMember(email: string) {
    const person = await createPerson(house.work(), { email, name: "Milica Jovanović", locale: "sr" });
    if (!person.ok) throw new Error();
    await grantRole(house.work(), { personId: person.value.id, role: "administrator" });
    return person.value.id;
  }

  async function signIn(context: BrowserContext, personId: string) {
    const { token } = await openSession(house.work(), personId);
    await context.addCookies([{ name: "bashke_session", value: token, url: base, httpOnly: true, sameSite: "Lax" }]);
    return token;
  }

  const tokenIn = async (context: BrowserContext) =>
    (await context.cookies()).find(({ name }) => name === "bashke_session")?.value ?? "";

  test("one is added, counts as the second factor, signs in alone, and confirms after a letter", async () => {
    const id = await staffMember("milica@secretariat.example");
    const { context, page } = await visitor();
    const before = await signIn(context, id);
    await page.goto(`${base}/en/account`);
    await page.getByLabel("Name of the passkey").fill("Office key");
    await page.getByRole("button", { name: "Add a passkey" }).click();
    await page.waitForSelector("text=Office key");
    expect(await viewerOfSession(database.db, before, new Date())).toBeNull();
    expect((await viewerOfSession(database.db, await tokenIn(context), new Date()))?.viewer.secondFactor).toBe(true);

    await page.getByRole("button", { name: "Sign out", exact: true }).click();
    expect(await tokenIn(context)).toBe("");
    await page.goto(`${base}/en/sign-in?then=/people`);
    await page.getByRole("button", { name: "Sign in with a passkey" }).click();
    await page.waitForURL(`${base}/en/people`);
    expect(await page.textContent("h1")).toBe("People");

    await signIn(context, id);
    await page.goto(`${base}/en/people`);
    await page.getByRole("button", { name: "Confirm with a passkey" }).click();
    await page.waitForURL(`${base}/en/people`);
    const used = await database.db
      .selectFrom("passkey")
      .selectAll()
      .where("person_id", "=", id)
      .executeTakeFirstOrThrow();
    expect(used.last_used_at).not.toBeNull();
    await context.close();
  });

  test("a device that does not check its owner is not taken, and a sentence says so", async () => {
    const id = await staffMember("unverified@secretariat.example");
    const { context, page } = await visitor({ verified: false });
    await signIn(context, id);
    await page.goto(`${base}/en/account`);
    await page.getByRole("button", { name: "Add a passkey" }).click();
    await page.getByText("The passkey was not accepted").waitFor();
    expect(await database.db.selectFrom("passkey").select("id").where("person_id", "=", id).execute()).toEqual([]);
    await context.close();
  });

  test("an answer is taken once, for its own challenge, by its own person", async () => {
    const id = await staffMember("replay@secretariat.example");
    const { context, page } = await visitor();
    await signIn(context, id);
    await page.goto(`${base}/en/account`);
    await page.getByRole("button", { name: "Add a passkey" }).click();
    await page.waitForSelector("text=Passkey without a name");

    let answer = "";
    page.on("request", (request) => {
      if (request.postData()?.includes('"step":"answer"')) answer = request.postData()!;
    });
    await context.clearCookies();
    await page.goto(`${base}/en/sign-in`);
    asked = [];
    await page.getByRole("button", { name: "Sign in with a passkey" }).click();
    await page.waitForURL(`${base}/en`);
    expect(asked).toEqual(["/en/sign-in/passkey", "/en/sign-in/passkey"]);

    const thief = browserAt(house, base);
    expect((await thief.postJson("/en/sign-in/passkey", JSON.parse(answer))).status).toBe(422);
    const other = await staffMember("other@secretariat.example");
    thief.cookies.set("bashke_session", (await openSession(house.work(), other)).token);
    await thief.get("/en/account");
    expect((await thief.postJson("/en/account/second-factor/passkey", JSON.parse(answer))).status).toBe(422);
    expect(
      (
        await thief.postJson("/en/account/passkeys", {
          step: "answer",
          response: { id: "x", rawId: "x", type: "public-key" },
        })
      ).status,
    ).toBe(422);
    for (const broken of [
      "{",
      "[]",
      '{"step":"answer"}',
      `{"step":"options","then":${JSON.stringify("/".repeat(5000))}}`,
    ]) {
      expect((await thief.postRaw("/en/sign-in/passkey", broken)).status).toBe(400);
    }
    await context.close();
  });
});
