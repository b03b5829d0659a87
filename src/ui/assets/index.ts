import { createHash } from "node:crypto";
import { build } from "esbuild";
import { FAVICON, LOGO } from "../layout/drawings.ts";
import { fontFace, fontFiles } from "./fonts.ts";
import { projectRoot } from "./root.ts";
import { styleSheet, TARGETS } from "./style-sheet.ts";

/** A file that pages fetch. Its path holds the hash of its bytes, so it may be kept for ever. */
export type Asset = { path: string; type: string; body: Buffer };

export type Assets = {
  files: readonly Asset[];
  /** The address of an asset by its plain name ("style.css"); throws RangeError on a name there is none of. */
  asset: (name: string) => string;
};

/** Builds all assets of the site: style sheet, script, fonts, favicon, logo. `moreScripts` are browser scripts of departments, as paths from the project's folder. */
export async function buildAssets(root = projectRoot(), moreScripts: readonly string[] = []): Promise<Assets> {
  const byName = new Map<string, Asset>();
  const add = (name: string, type: string, body: Buffer | string): string => {
    const bytes = Buffer.from(body);
    const path = hashedPath(name, bytes);
    byName.set(name, { path, type, body: bytes });
    return path;
  };
  const faces: string[] = [];
  for (const font of await fontFiles()) faces.push(fontFace(font, add(font.name, "font/woff2", await font.read())));
  add("style.css", "text/css; charset=utf-8", await styleSheet(root, faces.join("\n")));
  add("app.js", "text/javascript; charset=utf-8", await script(root, moreScripts));
  add("favicon.svg", "image/svg+xml", FAVICON);
  add("logo.svg", "image/svg+xml", LOGO);
  return {
    files: [...byName.values()],
    asset: (name) => {
      const found = byName.get(name);
      if (!found) throw new RangeError(`no asset is called ${name}`);
      return found.path;
    },
  };
}

/** The kit's own script, and those of departments that need one (paths from the project's folder), as one file. */
async function script(root: string, more: readonly string[]): Promise<string> {
  const entries = ["src/ui/scripts/app.ts", ...more];
  const result = await build({
    stdin: { contents: entries.map((path) => `import "./${path}";`).join("\n"), resolveDir: root, loader: "ts" },
    bundle: true,
    format: "esm",
    minify: true,
    write: false,
    target: TARGETS,
    legalComments: "none",
  });
  return result.outputFiles[0]!.text;
}

function hashedPath(name: string, bytes: Buffer): string {
  const hash = createHash("sha256").update(bytes).digest("hex").slice(0, 12);
  return `/assets/${name.replace(/(\.[a-z0-9]+)$/, `.${hash}$1`)}`;
}
