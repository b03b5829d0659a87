import { readFileSync, writeFileSync } from "node:fs";
import { expect, test } from "vitest";
import { COMMANDS } from "../src/cli/index.ts";
import { SETTINGS } from "../src/platform/config/index.ts";

const PAGE = "docs/operations.md";
const HEAD = "| setting | default | what it is |\n| --- | --- | --- |\n";
const table = SETTINGS.map(
  ({ name, default: value, description }) => `| \`${name}\` | ${value ?? "–"} | ${description} |`,
).join("\n");

test("every setting stands in the operator's page, in the words of the code", () => {
  const page = readFileSync(PAGE, "utf8");
  const from = page.indexOf(HEAD) + HEAD.length;
  const to = page.indexOf("\n\n", from);
  if (process.env.UPDATE_DOCS) writeFileSync(PAGE, page.slice(0, from) + table + page.slice(to));
  expect(readFileSync(PAGE, "utf8")).toContain(HEAD + table);
});

test("every command stands in the operator's page", () => {
  const page = readFileSync(PAGE, "utf8");
  const unnamed = COMMANDS.map(({ name }) => name).filter(
    (name) => name !== "start" && !new RegExp(`\\b${name}\\b`).test(page),
  );
  expect(unnamed).toEqual([]);
});
