import { randomBytes } from "node:crypto";
import { linkSync, mkdirSync, readFileSync, unlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/**
 * The key that signs links and sessions: the operator's, or one made at the first start and kept in the state
 * folder, readable by its owner alone. Losing it ends all sessions and open links, nothing else.
 */
export function keptSecret(config: { readonly secret: string | null; readonly stateDir: string }): string {
  if (config.secret) return config.secret;
  const file = join(config.stateDir, "secret");
  return readKept(file) ?? make(file);
}

function readKept(file: string): string | null {
  try {
    const kept = readFileSync(file, "utf8").trim();
    return kept.length >= 32 ? kept : null;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return null;
    throw error;
  }
}

/** Written aside and linked into place, so that a kill leaves no half of it and two first starts agree on one. */
function make(file: string): string {
  mkdirSync(join(file, ".."), { recursive: true });
  const aside = `${file}.${process.pid}`;
  writeFileSync(aside, `${randomBytes(32).toString("base64url")}\n`, { mode: 0o600, flush: true });
  try {
    linkSync(aside, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
  } finally {
    unlinkSync(aside);
  }
  const kept = readKept(file);
  if (!kept) throw new Error(`${file} exists but holds no key of 32 characters. Remove it to have a new one made.`);
  return kept;
}
