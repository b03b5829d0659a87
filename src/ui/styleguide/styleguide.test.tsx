import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { renderToString } from "preact-render-to-string";
import { describe, expect, test } from "vitest";
import { LOCALES } from "../../kernel/language.ts";
import { sayIn } from "../../say/index.ts";
import { SETS } from "./sets.ts";
import { styleguidePage } from "./styleguide.tsx";

const ui = join(import.meta.dirname, "..");

/** Folders of which another folder's examples show the parts: fields in a form, the frame around every page, pages of real files. */
const SHOWN_ELSEWHERE = [
  "assets",
  "choices",
  "date-field",
  "error-summary",
  "field",
  "fieldset",
  "file-field",
  "href",
  "language-tag",
  "layout",
  "mail",
  "page-pictures",
  "print-header",
  "scripts",
  "select",
  "skip-link",
  "styleguide",
  "text-field",
  "textarea",
  "trap-field",
];

describe.each(LOCALES)("in %s", (locale) => {
  const say = sayIn(locale);
  const html = renderToString(styleguidePage(say));

  test("every example is drawn with all its words", () => {
    for (const { name, examples } of SETS) {
      expect(examples.length, name).toBeGreaterThan(0);
      for (const example of examples) {
        const drawn = renderToString(<div>{example.show(say)}</div>);
        expect(drawn.length, name).toBeGreaterThan(15);
        expect(drawn, name).not.toMatch(/undefined|\[object|NaN|\{[a-z]+(, plural|\})/);
      }
    }
  });

  test("nothing in it needs inline script or style", () => {
    expect(html).not.toMatch(/<[^>]+\sstyle=/i);
    expect(html).not.toMatch(/<[^>]+\son[a-z]+=/i);
    expect(html).not.toMatch(/javascript:/i);
    expect(html).not.toMatch(/<script|<style/i);
  });

  test("no id stands twice", () => {
    const ids = [...html.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id);
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
  });

  test("every label, hint and error leads to something that is there", () => {
    const ids = new Set([...html.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id));
    const wanted = [...html.matchAll(/\s(?:for|aria-describedby|aria-labelledby|list|data-count-for)="([^"]+)"/g)];
    expect(wanted.flatMap(([, value]) => value!.split(" ")).filter((id) => !ids.has(id))).toEqual([]);
  });
});

test("every component has its examples here", () => {
  const folders = readdirSync(ui, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name);
  const without = folders.filter((name) => !existsSync(join(ui, name, "examples.tsx")));
  expect(without.sort()).toEqual(SHOWN_ELSEWHERE);
  const sets = readFileSync(join(ui, "styleguide", "sets.ts"), "utf8");
  expect(folders.filter((name) => !without.includes(name) && !sets.includes(`"../${name}/examples.tsx"`))).toEqual([]);
});

test("classes used by components are styled, and styles are used", () => {
  const files = readdirSync(ui, { recursive: true, encoding: "utf8" });
  const read = (end: RegExp) =>
    files
      .filter((name) => end.test(name))
      .map((name) => readFileSync(join(ui, name), "utf8"))
      .join("\n");
  const code = read(/(?<!\.test)\.tsx?$/);
  const styled = new Set(
    [
      ...read(/\.css$/)
        .replace(/url\([^)]*\)/g, "")
        .matchAll(/\.([a-z][a-z0-9_-]*)/g),
    ].map(([, name]) => name!),
  );
  const built =
    /--(ok|due|late|idle|info|quiet|danger|plain|small|normal|large|cards|scroll|sent|received|automatic|note|done|current|ahead|[0-5]|unknown|short|medium|full)$/;
  const unused = [...styled].filter((name) => !code.includes(name) && !built.test(name));
  expect(unused).toEqual([]);
});
