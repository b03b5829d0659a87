import { mkdir, readFile, rename, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fontFolder } from "./fonts.ts";
import { mergeFonts } from "./merge-fonts.ts";
import { readWoff, writeTrueType } from "./woff.ts";

const CUTS = [
  { package: "source-serif-4", family: "Source Serif 4", weight: 600, style: "normal" },
  { package: "source-sans-3", family: "Source Sans 3", weight: 400, style: "normal" },
  { package: "source-sans-3", family: "Source Sans 3", weight: 600, style: "normal" },
  { package: "source-sans-3", family: "Source Sans 3", weight: 400, style: "italic" },
];
const SUBSETS = ["latin", "latin-ext", "cyrillic"];

/**
 * The look's fonts as .ttf files for a drawing program (resvg reads no WOFF), written once into `folder`.
 * Give the paths as `fontFiles`, with `loadSystemFonts: false` so that a card looks alike on every machine.
 */
export const cardFonts = async (folder: string): Promise<string[]> => {
  await mkdir(folder, { recursive: true });
  return Promise.all(CUTS.map((cut) => cardFont(folder, cut)));
};

async function cardFont(folder: string, cut: (typeof CUTS)[number]): Promise<string> {
  const path = join(folder, `${cut.package}-${cut.weight}${cut.style === "normal" ? "" : `-${cut.style}`}.ttf`);
  if (await exists(path)) return path;
  const file = (subset: string) =>
    readFile(join(fontFolder(cut.package), "files", `${cut.package}-${subset}-${cut.weight}-${cut.style}.woff`));
  const subsets = await Promise.all(SUBSETS.map(file));
  const aside = `${path}.${process.pid}.${performance.now()}`;
  await writeFile(aside, writeTrueType(mergeFonts(subsets.map(readWoff), cut.family)));
  await rename(aside, path);
  return path;
}

const exists = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  );
