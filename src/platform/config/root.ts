import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/**
 * The project folder: where `db/migrations`, `countries` and `node_modules` lie. The started program is a bundle in
 * another folder, so a path relative to a source file would point nowhere; everything that is read at run time is
 * found from here. `bin/bashke.mjs` names it in BASHKE_ROOT; from source it is looked for upwards.
 */
export function projectRoot(): string {
  if (process.env.BASHKE_ROOT) return process.env.BASHKE_ROOT;
  for (let folder = dirname(fileURLToPath(import.meta.url)); folder !== dirname(folder); folder = dirname(folder)) {
    const file = join(folder, "package.json");
    if (existsSync(file) && JSON.parse(readFileSync(file, "utf8")).name === "bashke") return folder;
  }
  return process.cwd();
}
