import { execFileSync } from "node:child_process";
import { readFileSync, readlinkSync, realpathSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";

export interface Postmaster {
  readonly pid: number;
  readonly socketDir: string;
}

/** What `postmaster.pid` says, true or stale; null where there is none. */
export function readPostmaster(dataDir: string): Postmaster | null {
  try {
    const lines = readFileSync(join(dataDir, "postmaster.pid"), "utf8").split("\n");
    const pid = Number(lines[0]);
    return Number.isInteger(pid) && pid > 0 ? { pid, socketDir: lines[4] ?? "" } : null;
  } catch {
    return null;
  }
}

/** Whether that process is a PostgreSQL on these very data, and not one that merely got the number of a dead one. */
export function isOurs(pid: number, dataDir: string): boolean {
  if (!isAlive(pid)) return false;
  try {
    if (process.platform === "linux") {
      // PostgreSQL works from its data folder; the kernel follows the folder when it is renamed.
      const [cwd, data] = [statSync(`/proc/${pid}/cwd`), statSync(realpathSync(dataDir))];
      return cwd.ino === data.ino && cwd.dev === data.dev && readlinkSync(`/proc/${pid}/exe`).includes("postgres");
    }
    return execFileSync("ps", ["-o", "comm=", "-p", String(pid)], { encoding: "utf8" }).includes("postgres");
  } catch {
    return false;
  }
}

/** A process that ended but that nobody has collected, as in a container without init, is not alive. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EPERM") return false;
  }
  try {
    return process.platform !== "linux" || !/\) [ZX] /.test(readFileSync(`/proc/${pid}/stat`, "utf8"));
  } catch {
    return false;
  }
}

/**
 * PostgreSQL refuses to start while the number in `postmaster.pid` belongs to any living process, as it does after a
 * container restart or a reboot. When that process is not PostgreSQL we write our own number instead: PostgreSQL takes
 * its parent's number for stale, and goes on with its own check that no old child still holds the shared memory, which
 * removing the file would switch off.
 */
export function disarmStale(dataDir: string): boolean {
  const found = readPostmaster(dataDir);
  if (!found || found.pid === process.pid || !isAlive(found.pid) || isOurs(found.pid, dataDir)) return false;
  const file = join(dataDir, "postmaster.pid");
  writeFileSync(file, readFileSync(file, "utf8").replace(/^\d+/, String(process.pid)));
  return true;
}
