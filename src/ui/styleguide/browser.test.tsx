import { mkdtempSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type BrowserContext, chromium, type Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { describeWith } from "../../../tests/support/needs.ts";
import { LOCALES, type Locale } from "../../kernel/language.ts";
import { sayIn } from "../../say/index.ts";
import { buildAssets } from "../assets/index.ts";
import { Layout, renderPage } from "../layout/layout.tsx";
import { styleguidePage } from "./styleguide.tsx";

const AXE = createRequire(import.meta.url).resolve("axe-core/axe.min.js");
const ORIGIN = "http://kit.example";
const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; form-action 'self'; base-uri 'none'";

describeWith("chromium", "the kit in a real browser", (executablePath) => {
  let context: BrowserContext;
  let page: Page;
  const folder = mkdtempSync(join(tmpdir(), "bashke-kit-"));
  const complaints: string[] = [];

  beforeAll(async () => {
    const { files, asset } = await buildAssets();
    const args = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"];
    context = await chromium.launchPersistentContext(folder, { executablePath, args });
    await context.addInitScript({ path: AXE });
    await context.route("**/*", (route) => {
      const path = new URL(route.request().url()).pathname;
      const file = files.find((each) => each.path === path);
      if (file) return route.fulfill({ body: file.body, contentType: file.type });
      const locale = LOCALES.find((each) => path === `/${each}/styleguide`);
      if (!locale) return route.fulfill({ status: 404 });
      const headers = { "content-security-policy": POLICY };
      return route.fulfill({ body: wholePage(locale, asset), contentType: "text/html; charset=utf-8", headers });
    });
    page = await context.newPage();
    page.on("console", (message) => message.type() === "error" && complaints.push(message.text()));
    page.on("pageerror", (error) => complaints.push(error.message));
  }, 60_000);

  afterAll(async () => {
    await context?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const open = async (locale: Locale, width: number, colorScheme: "light" | "dark" = "light") => {
    await page.setViewportSize({ width, height: 900 });
    await page.emulateMedia({ colorScheme });
    await page.goto(`${ORIGIN}/${locale}/styleguide`);
  };

  test.each([
    ["sq", 1280, "light"],
    ["sr", 360, "light"],
    ["en", 1280, "light"],
    ["sr-cyrl", 1280, "dark"],
    ["sq", 360, "dark"],
  ] as const)(
    "has no fault of accessibility in %s at %d pixels, %s",
    async (locale, width, scheme) => {
      await open(locale, width, scheme);
      const faults = await page.evaluate(async () => {
        for (const fold of document.querySelectorAll("main details")) fold.setAttribute("open", "");
        const { axe } = window as unknown as { axe: { run: (node: Document, options: object) => Promise<AxeResult> } };
        const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
        const { violations } = await axe.run(document, { runOnly: tags });
        return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html} ${node.failureSummary}`));
      });
      expect(faults).toEqual([]);
    },
    90_000,
  );

  test.each(LOCALES)("does not run over the edge of a small phone in %s", async (locale) => {
    await open(locale, 320);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
  });

  describe("with script", () => {
    beforeAll(() => open("sq", 1280));

    test("a form that came back stands at its errors", async () => {
      expect(await page.evaluate(() => document.activeElement?.className)).toBe("error-summary");
    });

    test("characters are counted", async () => {
      await page.fill("#a-body", "x".repeat(3990));
      expect(await page.textContent("#a-body-count")).toBe("Edhe 10 shenja");
      await page.fill("#a-body", "x".repeat(5234));
      expect(await page.textContent("#a-body-count")).toMatch(/^1\s234 shenja tepër$/);
    });

    test("a file too large is told before it is sent", async () => {
      const message = await page.evaluate(() => {
        const input = document.querySelector<HTMLInputElement>("#a-file")!;
        input.dataset.mostBytes = "3";
        const transfer = new DataTransfer();
        transfer.items.add(new File(["1234"], "a.pdf"));
        input.files = transfer.files;
        input.dispatchEvent(new Event("change", { bubbles: true }));
        return input.validationMessage;
      });
      expect(message).toMatch(/25\sMB/);
    });

    test("a list is narrowed without the right letters of the keyboard", async () => {
      await page.fill(".live-filter input", "kerkese procesverbali");
      expect(await page.locator(".rows .row:visible").count()).toBe(0);
      await page.fill(".live-filter input", "fushe kosove");
      expect(await page.locator(".rows .row:visible").count()).toBe(1);
      await page.fill(".live-filter input", "");
    });

    test("j and k walk a list of staff", async () => {
      await page.evaluate(() => (document.activeElement as HTMLElement).blur());
      await page.keyboard.press("j");
      await page.keyboard.press("j");
      expect(await page.evaluate(() => document.activeElement?.textContent)).toContain("Lista e subvencioneve");
      await page.keyboard.press("k");
      expect(await page.evaluate(() => document.activeElement?.textContent)).toContain("Kontrata");
    });

    test("the menu of a phone closes by Escape and gives the focus back", async () => {
      await page.setViewportSize({ width: 360, height: 800 });
      await page.click(".site-menu summary");
      expect(await page.isVisible(".site-menu nav")).toBe(true);
      await page.keyboard.press("Escape");
      expect(await page.isVisible(".site-menu nav")).toBe(false);
      expect(await page.evaluate(() => document.activeElement?.tagName)).toBe("SUMMARY");
    });
  });

  test("the strict content policy had nothing to refuse, and no script failed", () => {
    expect(complaints).toEqual([]);
  });
});

type AxeResult = { violations: { id: string; nodes: { html: string; failureSummary?: string }[] }[] };

const wholePage = (locale: Locale, asset: (name: string) => string): string =>
  renderPage(
    <Layout
      say={sayIn(locale)}
      frame={{
        locale,
        path: `/${locale}/styleguide`,
        origin: ORIGIN,
        title: "Kit",
        navigation: {
          primary: ["Kërkesat", "Fonde", "Organizatat", "Strategjia", "Auditimi social"].map((label, index) => ({
            label,
            href: `/${index}`,
          })),
          more: [{ label: "Publikimet", href: "/p" }],
        },
        footer: [{ title: "Bashkë", items: [{ label: "Kontakti", href: "/c" }] }],
        viewer: null,
        signInHref: "/sign-in",
        example: true,
        notice: { tone: "ok", text: "U ruajt." },
        assetUrl: asset,
        alternates: Object.fromEntries(LOCALES.map((each) => [each, `/${each}/styleguide`])),
      }}
    >
      {styleguidePage(sayIn(locale))}
    </Layout>,
  );
