import { mkdtempSync, rmSync } from "node:fs";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type BrowserContext, chromium } from "playwright-core";
import { serve } from "../../src/platform/http/serve.ts";
import type { TestHouse } from "./house.ts";

/** Chromium as a test needs it: no sandbox (tests may run as root), nothing fetched from anywhere, a profile of its own. */
export async function openBrowser(
  executablePath: string,
  options: { width?: number; javaScript?: boolean } = {},
): Promise<{ context: BrowserContext; close(): Promise<void> }> {
  const profile = mkdtempSync(join(tmpdir(), "bashke-browser-"));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath,
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
      "--no-first-run",
    ],
    viewport: { width: options.width ?? 1280, height: 900 },
    javaScriptEnabled: options.javaScript ?? true,
    locale: "sq",
  });
  return {
    context,
    async close() {
      await context.close();
      rmSync(profile, { recursive: true, force: true });
    },
  };
}

/** Serves a test's house on a free port of this machine. */
export async function openPort(house: TestHouse): Promise<{ origin: string; close(): Promise<void> }> {
  const { site, assets, cache, metrics, today } = house;
  const server = serve({ site, assets, cache, metrics, today, trustProxy: false });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
