import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { projectRoot } from "./root.ts";

export type FontFile = {
  name: string;
  family: string;
  weight: number;
  style: string;
  range: string;
  read: () => Promise<Buffer>;
};

/** Only what pages use: a serif for headings, a sans for text, its bold, and its italic for quoted words. */
const CUTS = [
  { package: "source-serif-4", family: "Source Serif 4", weight: 600, style: "normal" },
  { package: "source-sans-3", family: "Source Sans 3", weight: 400, style: "normal" },
  { package: "source-sans-3", family: "Source Sans 3", weight: 600, style: "normal" },
  { package: "source-sans-3", family: "Source Sans 3", weight: 400, style: "italic" },
];

/** Albanian needs latin; Serbian latin-ext, and cyrillic in its other script. A browser fetches what a page needs. */
const SUBSETS = ["latin", "latin-ext", "cyrillic"];

export const fontFolder = (name: string): string =>
  dirname(createRequire(join(projectRoot(), "package.json")).resolve(`@fontsource/${name}/package.json`));

export async function fontFiles(): Promise<FontFile[]> {
  const files: FontFile[] = [];
  for (const cut of CUTS) {
    const folder = fontFolder(cut.package);
    const ranges = JSON.parse(await readFile(join(folder, "unicode.json"), "utf8")) as Record<string, string>;
    for (const subset of SUBSETS) {
      const name = `${cut.package}-${subset}-${cut.weight}-${cut.style}.woff2`;
      files.push({ ...cut, name, range: ranges[subset]!, read: () => readFile(join(folder, "files", name)) });
    }
  }
  return files;
}

export const fontFace = (file: FontFile, path: string): string =>
  `@font-face{font-family:"${file.family}";font-style:${file.style};font-weight:${file.weight};font-display:swap;` +
  `src:url(${path}) format("woff2");unicode-range:${file.range}}`;
