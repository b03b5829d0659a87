import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/**
 * The project's folder. The started program is a bundle in another folder, so its starter names it in BASHKE_ROOT;
 * from source it is found upwards. Throws where the kit's sources are not there.
 */
export function projectRoot(): string {
  const named = process.env.BASHKE_ROOT;
  if (named) return named;
  for (let folder = dirname(fileURLToPath(import.meta.url)); folder !== dirname(folder); folder = dirname(folder))
    if (existsSync(join(folder, "src", "ui", "tokens.css"))) return folder;
  throw new Error("the kit's sources (src/ui) are not beside the program");
}
