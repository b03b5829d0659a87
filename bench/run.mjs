import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "esbuild";

const root = join(import.meta.dirname, "..");
const [name = "pages"] = process.argv.slice(2);
const outfile = join(root, ".build", `bench-${name}.mjs`);
mkdirSync(join(root, ".build"), { recursive: true });
await build({
  entryPoints: [join(root, "bench", `${name}.ts`)],
  outfile,
  bundle: true,
  format: "esm",
  platform: "node",
  packages: "external",
  jsx: "automatic",
  jsxImportSource: "preact",
  logLevel: "error",
});
await import(pathToFileURL(outfile).href);
