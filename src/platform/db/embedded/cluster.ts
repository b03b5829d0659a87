import { spawnSync } from "node:child_process";
import { chownSync, existsSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { DatabaseError } from "../prepare.ts";
import { type Account, as } from "./account.ts";
import type { Binaries } from "./binaries.ts";
import { explain, lastWords } from "./explain.ts";

/** Name of the superuser and of the one database in the embedded cluster. */
export const OWNER = "bashke";

const ABANDONED_AFTER_MS = 10 * 60_000;

/**
 * Makes the data folder at the first start and checks its version at every other. It is made aside and renamed, so a
 * kill halfway leaves nothing that looks like data, and of two first starts one wins whole.
 * @throws DatabaseError where it is of another PostgreSQL, or cannot be made.
 */
export function ensureCluster(
  dataDir: string,
  binaries: Binaries,
  account: Account,
  durable: boolean,
): "made" | "found" {
  const home = dirname(dataDir);
  sweep(home);
  if (!existsSync(dataDir)) {
    make(dataDir, home, binaries, account, durable);
    return "made";
  }
  let major: string;
  try {
    major = readFileSync(join(dataDir, "PG_VERSION"), "utf8").trim();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EACCES") {
      throw new DatabaseError(
        `${dataDir} belongs to another user. Start as that user, or set STATE_DIR to a folder of your own.`,
      );
    }
    throw new DatabaseError(
      `${dataDir} is there but holds no PostgreSQL data. Move it away, or set STATE_DIR to another folder.`,
    );
  }
  if (major !== String(binaries.major)) {
    throw new DatabaseError(
      `The data in ${dataDir} were written by PostgreSQL ${major}, and this Bashkë brings PostgreSQL ${binaries.major}. Start the earlier Bashkë, run "bashke backup FILE", move ${dataDir} away, and run "bashke restore FILE" with this one.`,
    );
  }
  return "found";
}

function make(dataDir: string, home: string, binaries: Binaries, account: Account, durable: boolean): void {
  const aside = mkdtempSync(join(home, "making-"));
  if (account) chownSync(aside, account.uid, account.gid);
  const args = ["-D", aside, "-U", OWNER, "--encoding=UTF8", "--no-locale", "--locale-provider=builtin"];
  args.push("--builtin-locale=C.UTF-8", "--auth-local=trust", "--auth-host=reject", "--no-instructions");
  if (!durable) args.push("--no-sync");
  const made = spawnSync(binaries.initdb, args, { ...as(account), cwd: aside, encoding: "utf8", env: { LC_ALL: "C" } });
  try {
    if (made.status === 0) {
      renameSync(aside, dataDir);
      return;
    }
  } catch (error) {
    if (!existsSync(dataDir)) throw error;
    return; // another first start was faster
  } finally {
    rmSync(aside, { recursive: true, force: true });
  }
  const words = `${made.stdout}\n${made.stderr}\n${made.error?.message ?? ""}`;
  throw new DatabaseError(
    explain(words, dataDir) ?? `The database could not be made in ${dataDir}: ${lastWords(words)}`,
  );
}

/** Leftovers of first starts that were killed. Young ones may be another start at work. */
function sweep(home: string): void {
  for (const name of readdirSync(home).filter((each) => each.startsWith("making-"))) {
    const folder = join(home, name);
    const { mtimeMs } = statSync(folder, { throwIfNoEntry: false }) ?? { mtimeMs: Date.now() };
    if (Date.now() - mtimeMs > ABANDONED_AFTER_MS) rmSync(folder, { recursive: true, force: true });
  }
}
