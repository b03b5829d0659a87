import { createHash, randomBytes } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { listAttachments, listMessages } from "../../src/modules/requests/queries/messages.ts";
import { faultsOf } from "../support/axe.ts";
import { openBrokenLine } from "../support/broken-line.ts";
import { openBrowser, openPort } from "../support/browser.ts";
import { testHouse } from "../support/house.ts";
import { describeWith } from "../support/needs.ts";
import { askAndReadLink } from "../support/officer.ts";

const MIB = 1024 * 1024;
const folder = mkdtempSync(join(tmpdir(), "bashke-officer-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function makeFile(name: string, bytes: number) {
  const content = Buffer.concat([Buffer.from("%PDF-1.7\n"), randomBytes(bytes)]);
  const path = join(folder, name);
  writeFileSync(path, content);
  return { name, path, size: content.length, sha256: createHash("sha256").update(content).digest("hex") };
}

describeWith("chromium", "an officer answers by the link, in a real browser on a line that breaks", (executable) => {
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

  test("files go on after cuts and after a reload; the form waits for them; the receipt bears their sums", {
    timeout: 120_000,
  }, async () => {
    const asked = await askAndReadLink(house, "Faturat e mirëmbajtjes së rrugëve");
    const line = await openBrokenLine(port.origin, [1.7 * MIB, 2.6 * MIB, 0.9 * MIB]);
    const [small, large, third] = [
      makeFile("Vendimi – çështja.pdf", 20_000),
      makeFile("Faturat 2025.pdf", 9 * MIB),
      makeFile("Anekset.pdf", 5 * MIB),
    ] as const;
    const page = await browser.context.newPage();
    const faults: string[] = [];
    page.on("pageerror", (error) => faults.push(error.message));
    await page.goto(`${line.origin}${asked.link}`);
    const files = page.locator("input[type=file]");
    const list = page.locator("[data-upload-list]");

    // The window is closed half-way through the large one; the small one is whole by then.
    await files.setInputFiles([small.path, large.path]);
    await page.waitForFunction(() => {
      const shown = document.querySelector("[data-upload-list]")?.textContent ?? "";
      return Number(/Faturat 2025\.pdf: (\d+)/.exec(shown)?.[1] ?? 0) >= 20;
    });
    await page.reload();
    await expect.poll(() => list.innerText(), { timeout: 10_000 }).toContain(small.name);
    expect(await page.locator("[data-uploads]").innerText()).toMatch(/Faturat 2025\.pdf: erdhën \d+ %/);

    await page.locator('input[name="kind"][value="full"]').check();
    await page.locator('textarea[name="text"]').fill("Bashkëngjitur gjithçka që kërkuat.");
    await page.locator('input[name="name"]').fill("Besa Krasniqi");
    await files.setInputFiles([large.path, third.path]);
    // Sent at once: the form waits by itself for what is still on its way.
    await page.getByRole("button", { name: "Dërgoje përgjigjen" }).click();
    await expect.poll(() => page.locator("[data-upload-said]").innerText()).not.toBe("");
    await page.waitForURL(/\/receipts\//, { timeout: 60_000 });
    const receipt = await page.locator("main").innerText();
    for (const { name, sha256 } of [small, large, third]) {
      expect(receipt).toContain(name);
      expect(receipt.replace(/\s+/g, "")).toContain(sha256);
    }
    expect(await faultsOf(page)).toEqual([]);
    const message = (await listMessages(house.database.db, asked.id)).at(-1)!;
    const kept = await listAttachments(house.database.db, [message.id]);
    expect(kept.map(({ name, size, sha256 }) => ({ name, size, sha256 }))).toEqual(
      [small, large, third].map(({ name, size, sha256 }) => ({ name, size, sha256 })),
    );
    expect(line.cuts()).toBeGreaterThan(3);
    expect(faults).toEqual([]);
    await page.close();
    await line.close();
  });

  test("a file that is refused says why, and can be taken away", async () => {
    const asked = await askAndReadLink(house, "Raporti i auditimit të brendshëm");
    const page = await browser.context.newPage();
    await page.goto(`${port.origin}${asked.link}`);
    const empty = join(folder, "bosh.pdf");
    writeFileSync(empty, "");
    await page.locator("input[type=file]").setInputFiles([empty]);
    const list = page.locator("[data-upload-list]");
    await expect.poll(() => list.innerText()).toContain("Dokumenti është bosh.");
    expect(await page.locator("[data-upload-said]").innerText()).toContain("Dokumenti është bosh.");
    await list.getByRole("button", { name: /^Hiq/ }).click();
    await expect.poll(() => list.locator("li").count()).toBe(0);
    await page.close();
  });
});
