import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type SamplePage, samplePages } from "./support/addresses.ts";
import { openBrowser, openPort } from "./support/browser.ts";
import { testHouse } from "./support/house.ts";
import { describeWith } from "./support/needs.ts";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const NARROW = 360;

interface Fault {
  readonly page: string;
  readonly what: string;
}

describeWith("chromium", "every page of the example, in a real browser", (executable) => {
  let close = async () => {};
  let context: BrowserContext;
  let origin = "";
  let pages: readonly SamplePage[] = [];
  let without: readonly string[] = [];
  const cookies = new Map<string, string>();

  beforeAll(async () => {
    const house = await testHouse({ example: true });
    const port = await openPort(house);
    const browser = await openBrowser(executable, { width: NARROW });
    ({ context } = browser);
    ({ origin } = port);
    ({ pages, without } = await samplePages(house));
    for (const { as } of pages) if (as && !cookies.has(as)) cookies.set(as, await house.cookieOf(as));
    close = async () => {
      await browser.close();
      await port.close();
    };
  }, 120_000);
  afterAll(() => close());

  async function open(tab: Page, page: SamplePage, locale: string): Promise<number> {
    await context.clearCookies();
    const cookie = page.as && cookies.get(page.as);
    if (cookie) {
      const [name = "", value = ""] = cookie.split("=");
      await context.addCookies([{ name, value, url: origin }]);
    }
    const response = await tab.goto(`${origin}/${locale}${page.path === "/" ? "" : page.path}`, { waitUntil: "load" });
    return response?.status() ?? 0;
  }

  test("every page has a record of the example to show", () => {
    expect(without).toEqual([]);
    expect(pages.length).toBeGreaterThan(20);
  });

  test("axe finds nothing, nothing overflows a phone, no script complains", { timeout: 300_000 }, async () => {
    const faults: Fault[] = [];
    const tab = await context.newPage();
    const said: string[] = [];
    tab.on("pageerror", (error) => said.push(error.message));
    tab.on("console", (message) => message.type() === "error" && said.push(message.text()));
    for (const page of pages) {
      said.length = 0;
      const status = await open(tab, page, "sq");
      if (status !== 200) {
        faults.push({ page: page.path, what: `answers ${status}` });
        continue;
      }
      await tab.evaluate(AXE);
      const found = await tab.evaluate(async () => {
        // biome-ignore lint/suspicious/noExplicitAny: axe comes as a script, without types
        const { violations } = await (globalThis as any).axe.run(document, {
          runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
        });
        const rules = violations.map(
          (violation: { id: string; nodes: { html: string }[] }) =>
            `${violation.id}: ${violation.nodes[0]?.html.slice(0, 140)}`,
        );
        const { scrollWidth } = document.documentElement;
        return scrollWidth > window.innerWidth ? [...rules, `is ${scrollWidth} wide on a phone`] : rules;
      });
      for (const what of [...found, ...said]) faults.push({ page: page.path, what });
    }
    await tab.close();
    expect(faults).toEqual([]);
  });

  test("every page opens in Serbian, both scripts, and English, and says its language", {
    timeout: 300_000,
  }, async () => {
    const faults: Fault[] = [];
    const tab = await context.newPage();
    const langs = { sr: "sr-Latn", "sr-cyrl": "sr-Cyrl", en: "en" };
    for (const page of pages) {
      for (const [locale, lang] of Object.entries(langs)) {
        const status = await open(tab, page, locale);
        const seen = await tab.evaluate(() => ({
          lang: document.documentElement.lang,
          title: document.title,
          text: document.body.innerText,
        }));
        if (status !== 200) faults.push({ page: `/${locale}${page.path}`, what: `answers ${status}` });
        if (seen.lang !== lang) faults.push({ page: `/${locale}${page.path}`, what: `says it is in "${seen.lang}"` });
        if (!seen.title) faults.push({ page: `/${locale}${page.path}`, what: "has no title" });
        if (/\{\w+[,}]|undefined|\[object/.test(seen.text))
          faults.push({ page: `/${locale}${page.path}`, what: "shows a hole" });
      }
    }
    await tab.close();
    expect(faults).toEqual([]);
  });
});
