import { gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { buildAssets } from "./index.ts";
import { readWoff } from "./woff.ts";

describe("the assets", async () => {
  const { files, asset } = await buildAssets();
  const sheet = files.find(({ path }) => path === asset("style.css"))!.body.toString();

  test("carry the hash of their bytes in their path", () => {
    for (const { path } of files) expect(path).toMatch(/^\/assets\/[a-z0-9-]+\.[0-9a-f]{12}\.(css|js|svg|woff2)$/);
  });

  test("are the same when built again", async () => {
    expect((await buildAssets()).files.map(({ path }) => path)).toEqual(files.map(({ path }) => path));
  });

  test("every file the sheet names is among them, and nothing from elsewhere", () => {
    const named = [...sheet.matchAll(/url\("?([^")]+)"?\)/g)].map(([, path]) => path);
    expect(named.length).toBeGreaterThan(8);
    expect(named.filter((path) => !files.some((file) => file.path === path))).toEqual([]);
  });

  test("stay small: sheet 14 kB, script 8 kB, packed", () => {
    const packed = (name: string) => gzipSync(files.find(({ path }) => path === asset(name))!.body).length;
    expect(packed("style.css")).toBeLessThan(14_000);
    expect(packed("app.js")).toBeLessThan(8_000);
  });

  test("an asset there is none of is named in the error", () => {
    expect(() => asset("nothing.css")).toThrow(/nothing\.css/);
  });
});

test("what is no WOFF file is refused", () => {
  expect(() => readWoff(Buffer.from("no font at all, no font at all, no font at all"))).toThrow(RangeError);
});
