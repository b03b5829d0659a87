import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";

/** What only a country pack may say: names of the country and its capital, its domains, numbers of its laws. */
const COUNTRY = /kosov|косов|prishtin|prištin|приштин|rks-gov|\b\d\d\/L-\d{3}\b/i;

/** Where a real country may appear all the same: tests, things shown as examples, and the folder that is read by default. */
const ALLOWED_FILES = [
  /\.test\.tsx?$/,
  /^src\/ui\/(?:[\w-]+\/)?examples\.tsx$/,
  /^src\/ui\/styleguide\//,
  /^src\/modules\/\w+\/example(?:\/|\.ts$)/,
];
const DEFAULT_FOLDER = /countries\/kosovo/g;

test("no code knows the country: that is what the pack is for", () => {
  const knowing = readdirSync("src", { recursive: true, encoding: "utf8" })
    .map((name) => `src/${name}`)
    .filter((name) => /\.(?:tsx?|css|sql)$/.test(name) && !ALLOWED_FILES.some((allowed) => allowed.test(name)))
    .flatMap((file) =>
      withoutComments(readFileSync(file, "utf8"))
        .replace(DEFAULT_FOLDER, "")
        .split("\n")
        .filter((line) => COUNTRY.test(line))
        .map((line) => `${file}: ${line.trim()}`),
    );
  expect(knowing).toEqual([]);
});

/** Comments may name a law or give an example. An address (`https://…`) is no comment. */
const withoutComments = (code: string): string =>
  code.replace(/\/\*[\s\S]*?\*\//g, "").replace(/(?<![:"'`])\/\/.*$/gm, "");
