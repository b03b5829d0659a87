import { existsSync, realpathSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** The project folder. */
export const root = realpathSync(join(dirname(fileURLToPath(import.meta.url)), ".."));

/** pg-boss and TypeScript without a build step need Node 22. */
export const tooOld = () => Number(process.versions.node.split(".")[0]) < 22;

/** The Node that npm installed beside us: an ordinary package with a binary, so it is there even without install scripts. */
export function pinnedNode() {
  const name = `node-${process.platform}-${process.arch}`;
  try {
    const folder = dirname(createRequire(join(root, "package.json")).resolve(`${name}/package.json`));
    return { package: name, path: join(folder, "bin/node") };
  } catch {
    return { package: name, path: join(root, "node_modules", name, "bin/node") };
  }
}

/** The Node to start programs with: the pinned one where it is, else the one that runs. */
export function node() {
  const { path } = pinnedNode();
  return existsSync(path) ? path : process.execPath;
}
