import { createHash } from "node:crypto";
import { chownSync, lstatSync, mkdirSync, realpathSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseError } from "../prepare.ts";
import type { Account } from "./account.ts";

/** Bytes that the address of a unix socket may have; the kernel's field is 108 (macOS 104) with the closing zero. */
const LONGEST_SOCKET = process.platform === "darwin" ? 103 : 107;
const SOCKET = ".s.PGSQL.5432";

export interface Places {
  readonly data: string;
  readonly log: string;
  readonly binaries: string;
  readonly socketDir: string;
}

/**
 * Where everything of the embedded database lies below the state folder. The socket is there too, unless the path
 * would be too long for one; then it gets a short private folder that the same state folder always finds again.
 */
export function placesIn(stateDir: string): Places {
  const home = join(stateDir, "postgres");
  const near = join(home, "run");
  return {
    data: join(home, "data"),
    log: join(home, "log"),
    binaries: join(home, "binaries"),
    socketDir: Buffer.byteLength(join(near, SOCKET)) <= LONGEST_SOCKET ? near : shortDir(stateDir),
  };
}

/** Makes the folder if missing, for that account alone. Refuses a link or a stranger's folder laid there before us. */
export function makePrivate(folder: string, account: Account): void {
  const owner = account?.uid ?? process.getuid?.() ?? 0;
  try {
    mkdirSync(folder, { mode: 0o700 });
    if (account) chownSync(folder, account.uid, account.gid);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
  }
  const found = lstatSync(folder);
  if (!found.isDirectory() || found.uid !== owner || (found.mode & 0o077) !== 0) {
    throw new DatabaseError(`${folder} is not a private folder of the user that PostgreSQL runs under. Remove it.`);
  }
}

function shortDir(stateDir: string): string {
  const id = createHash("sha256").update(realpathSync(stateDir)).digest("hex").slice(0, 12);
  const uid = process.getuid?.() ?? 0;
  const temporary = Buffer.byteLength(tmpdir()) <= 40 ? tmpdir() : "/tmp";
  return join(uid === 0 && process.platform === "linux" ? "/run" : temporary, `bashke-${uid}-${id}`);
}
