import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { transform } from "esbuild";

/** Oldest browsers that get the look; older ones get plain, readable pages. */
export const TARGETS = ["chrome99", "firefox97", "safari15.4"];

/**
 * All styles as one sheet: the fonts, then `tokens.css`, `base.css` and each component's own file in layers of that
 * order, so that a component always goes before the base whatever its selectors.
 */
export async function styleSheet(root: string, fontFaces: string): Promise<string> {
  const ui = join(root, "src", "ui");
  const read = (...path: string[]) => readFile(join(ui, ...path), "utf8");
  const folders = (await readdir(ui, { withFileTypes: true }))
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name);
  const files: string[] = [];
  for (const folder of folders.sort())
    for (const name of (await readdir(join(ui, folder))).sort())
      if (name.endsWith(".css")) files.push(await read(folder, name));
  const source = [
    fontFaces,
    "@layer tokens, base, kit;",
    `@layer tokens {${await read("tokens.css")}}`,
    `@layer base {${await read("base.css")}}`,
    `@layer kit {${files.join("\n")}}`,
  ].join("\n");
  return (await transform(source, { loader: "css", minify: true, target: TARGETS })).code;
}
