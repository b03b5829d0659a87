import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { chmodSync, chownSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import pg from "pg";
import { accountFor, as } from "../../src/platform/db/embedded/account.ts";

/**
 * A PostgreSQL that is not ours: the machine's own, as an operator would have it, on a private socket, with an ordinary
 * user who owns one database.
 * @param postgres path of the program, as `describeWith("external-postgres", …)` gives it.
 * @returns address of the database, and what ends and removes it: to be given to `afterAll`, or returned by `beforeAll`.
 */
export async function externalPostgres(postgres: string): Promise<{ url: string; stop: () => Promise<void> }> {
  // Laid out and named as the folders that the next run sweeps, in case this one is killed.
  const home = mkdtempSync(join(tmpdir(), `bashke-test-${process.pid}-`));
  chmodSync(home, 0o755);
  const folder = join(home, "postgres");
  mkdirSync(folder);
  const account = accountFor(join(folder, "none"));
  if (account) chownSync(folder, account.uid, account.gid);
  const options = { ...as(account), cwd: folder, env: { LC_ALL: "C", PATH: "/usr/bin:/bin" } } as const;
  const data = join(folder, "data");
  const initdb = join(dirname(postgres), "initdb");
  const made = spawnSync(
    initdb,
    ["-D", data, "-U", "postgres", "-A", "trust", "-E", "UTF8", "--locale=C", "--no-sync"],
    options,
  );
  if (made.status !== 0) throw new Error(`${initdb}: ${made.stderr}`);
  const server = spawn(postgres, ["-D", data, "-k", folder, "-c", "listen_addresses=", "-c", "fsync=off"], {
    ...options,
    stdio: "ignore",
  });
  const stop = async () => {
    const ended = once(server, "exit");
    server.kill("SIGQUIT");
    await ended;
    rmSync(home, { recursive: true, force: true });
  };
  const url = (user: string, database: string) => `postgres://${user}@/${database}?host=${encodeURIComponent(folder)}`;
  const admin = await answering(url("postgres", "postgres"));
  await admin.query("create role site login");
  await admin.query("create database site owner site");
  await admin.end();
  return { url: url("site", "site"), stop };
}

async function answering(url: string): Promise<pg.Client> {
  for (let tries = 0; ; tries++) {
    const client = new pg.Client({ connectionString: url });
    try {
      await client.connect();
      return client;
    } catch (error) {
      if (tries > 200) throw error;
      await pause(50);
    }
  }
}
