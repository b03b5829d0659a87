import { spawn } from "node:child_process";
import { closeSync, existsSync, openSync, readFileSync, renameSync, statSync } from "node:fs";
import { setTimeout as pause } from "node:timers/promises";
import { DatabaseError } from "../prepare.ts";
import { type Account, as } from "./account.ts";
import type { Binaries } from "./binaries.ts";
import { explain, lastWords } from "./explain.ts";
import type { Places } from "./places.ts";
import { isAlive } from "./postmaster.ts";

/**
 * Small at rest, and honest on disk. Logs hold no statement and no DETAIL, because both carry what people wrote.
 * The io workers and parallel workers of PostgreSQL 18 would cost more memory than a site of this size gains by them.
 */
const SETTINGS: Readonly<Record<string, string>> = {
  listen_addresses: "",
  unix_socket_permissions: "0700",
  max_connections: "60",
  shared_buffers: "64MB",
  work_mem: "8MB",
  maintenance_work_mem: "64MB",
  wal_level: "minimal",
  max_wal_senders: "0",
  max_wal_size: "512MB",
  io_method: "sync",
  max_parallel_workers_per_gather: "0",
  jit: "off",
  fsync: "on",
  synchronous_commit: "on",
  full_page_writes: "on",
  timezone: "UTC",
  log_timezone: "UTC",
  logging_collector: "off",
  log_min_messages: "warning",
  log_min_error_statement: "panic",
  log_error_verbosity: "terse",
  log_checkpoints: "off",
};

/** For tests alone: a cluster that is thrown away need not survive a power cut. */
const FORGETFUL = { fsync: "off", synchronous_commit: "off", full_page_writes: "off", max_connections: "200" };

const LONGEST_LOG_BYTES = 10_000_000;

export interface Launched {
  readonly pid: number;
  /** Why it ended; null while it runs. */
  failure(): DatabaseError | "already-running" | null;
}

/**
 * Starts PostgreSQL in a session of its own, so that Ctrl-C reaches us first and we end it after our own work. It
 * outlives us when we are killed; the next start takes it over.
 */
export function launch(places: Places, binaries: Binaries, account: Account, durable: boolean): Launched {
  if (existsSync(places.log) && statSync(places.log).size > LONGEST_LOG_BYTES)
    renameSync(places.log, `${places.log}.1`);
  const log = openSync(places.log, "a", 0o600);
  const from = statSync(places.log).size;
  const settings = Object.entries({
    ...SETTINGS,
    ...(durable ? {} : FORGETFUL),
    unix_socket_directories: places.socketDir,
  });
  const child = spawn(
    binaries.postgres,
    ["-D", places.data, ...settings.flatMap(([name, value]) => ["-c", `${name}=${quoted(name, value)}`])],
    {
      ...as(account),
      cwd: places.data,
      detached: true,
      stdio: ["ignore", log, log],
      env: { LC_ALL: "C", PATH: "/usr/bin:/bin" },
    },
  );
  closeSync(log);
  child.unref();
  let ended: string | null = null;
  child.on("error", (error) => {
    ended = error.message;
  });
  child.on("exit", (code, signal) => {
    ended ??= `it ended with ${signal ?? code}`;
  });
  return {
    pid: child.pid ?? -1,
    failure: () => {
      if (ended === null) return null;
      const words = readFileSync(places.log).subarray(from).toString("utf8");
      if (
        /lock file "postmaster\.pid" already exists|pre-existing shared memory block|lock file ".*\.lock" already exists/.test(
          words,
        )
      ) {
        return "already-running";
      }
      return new DatabaseError(
        explain(words, places.data) ??
          `The database did not start: ${lastWords(words) || ended}. Its own words are in ${places.log}.`,
      );
    },
  };
}

/** Ends the server: connections are cut, all that was committed is on disk. @throws where it lives on after 30 s. */
export async function end(pid: number): Promise<void> {
  for (const [signal, patience] of [
    ["SIGINT", 30_000],
    ["SIGQUIT", 5_000],
  ] as const) {
    try {
      process.kill(pid, signal);
    } catch {
      return;
    }
    for (const giveUp = Date.now() + patience; Date.now() < giveUp; await pause(20)) if (!isAlive(pid)) return;
  }
  throw new DatabaseError(`PostgreSQL (process ${pid}) does not end. End it by hand: kill -9 ${pid}`);
}

/** A list of folders is parsed at commas and quotes, so a folder with either must be quoted. */
const quoted = (name: string, value: string): string =>
  name === "unix_socket_directories" ? `"${value.replaceAll('"', '""')}"` : value;
