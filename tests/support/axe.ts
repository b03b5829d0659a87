import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Page } from "playwright-core";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** What a person with the page before them would stumble over on a telephone: axe's finds, and what is wider than it. */
export async function faultsOf(page: Page): Promise<string[]> {
  const before = page.viewportSize();
  await page.setViewportSize({ width: 360, height: 800 });
  await page.evaluate(AXE);
  const found = await page.evaluate(async () => {
    // biome-ignore lint/suspicious/noExplicitAny: axe comes as a script, without types
    const { violations } = (await (globalThis as any).axe.run(document)) as { violations: { id: string }[] };
    return [...violations.map(({ id }) => id), document.documentElement.scrollWidth > innerWidth ? "too wide" : ""];
  });
  if (before) await page.setViewportSize(before);
  return found.filter(Boolean);
}
