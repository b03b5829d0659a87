import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { samplePages } from "../support/addresses.ts";
import { openBrowser, openPort } from "../support/browser.ts";
import { testHouse } from "../support/house.ts";
import { programPath } from "../support/needs.ts";

const folder = process.env.SCREENS_FOLDER ?? "var/screens";
const only = process.env.SCREENS_ONLY ?? "";

test("photographs every page", async () => {
  const executable = programPath("chromium");
  if (!executable) throw new Error("chromium is missing: apt-get install chromium");
  const house = await testHouse({ example: true });
  const port = await openPort(house);
  const { pages, without } = await samplePages(house);
  for (const missing of without) console.error(`no picture: ${missing}`);
  mkdirSync(folder, { recursive: true });
  let taken = 0;
  for (const width of [360, 1280]) {
    for (const javaScript of [true, false]) {
      const { context, close } = await openBrowser(executable, { width, javaScript });
      const tab = await context.newPage();
      for (const page of pages.filter(({ path }) => path.includes(only))) {
        await context.clearCookies();
        if (page.as) {
          const [name = "", value = ""] = (await house.cookieOf(page.as)).split("=");
          await context.addCookies([{ name, value, url: port.origin }]);
        }
        await tab.goto(`${port.origin}/sq${page.path === "/" ? "" : page.path}`);
        await tab.screenshot({
          path: join(folder, `${page.name}-${width}${javaScript ? "" : "-noscript"}.png`),
          fullPage: true,
        });
        taken += 1;
      }
      await close();
    }
  }
  await port.close();
  console.log(`${taken} pictures in ${folder}`);
  expect(taken).toBeGreaterThan(0);
});
