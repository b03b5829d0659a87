import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { afterAll } from "vitest";
import { projectRoot } from "../../../src/platform/config/index.ts";
import { isAlive } from "../../../src/platform/db/embedded/postmaster.ts";

/** The site as an operator starts it: a process of its own. */
export interface App {
  readonly url: string;
  readonly pid: number;
  /** All that it printed so far. */
  said(): string;
  /** The server process of its embedded database. */
  databasePid(): number;
  /** Ends it as Ctrl-C does. @returns the exit code. */
  stop(): Promise<number | null>;
  /** kill -9. */
  kill(): Promise<void>;
}

export type Settings = Readonly<Record<string, string>>;

const BIN = join(projectRoot(), "bin/bashke.mjs");
const running = new Set<ChildProcess>();
const folders = new Set<string>();

/** A state folder of its own; it goes at the end of the file, after what runs on it. */
export function stateFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "bashke-journey-"));
  folders.add(folder);
  return folder;
}

/** Starts the site and waits for its first page. @param port keep it over restarts: links in letters carry it. */
export async function startApp(
  stateDir: string,
  settings: Settings = {},
  { flags = [], port }: { flags?: readonly string[]; port?: number } = {},
): Promise<App> {
  const chosen = port ?? (await freePort());
  const url = `http://localhost:${chosen}`;
  const child = spawn(process.execPath, [BIN, "start", ...flags], {
    stdio: ["ignore", "pipe", "pipe"],
    env: environment(stateDir, { PORT: String(chosen), HOST: "127.0.0.1", BASE_URL: url, ...settings }),
  });
  running.add(child);
  let said = "";
  child.stdout.on("data", (chunk) => (said += chunk));
  child.stderr.on("data", (chunk) => (said += chunk));
  const exit = once(child, "close").then(() => running.delete(child));
  const hasEnded = () => child.exitCode !== null || child.signalCode !== null;
  await until(() => {
    if (hasEnded()) throw new Error(`the site ended at its start:\n${said}`);
    return said.includes(" s  ready");
  }, 40_000);
  return {
    url,
    pid: child.pid!,
    said: () => said,
    databasePid: () => databasePidOf(stateDir),
    async stop() {
      child.kill("SIGINT");
      await exit;
      return child.exitCode;
    },
    async kill() {
      child.kill("SIGKILL");
      await exit;
    },
  };
}

/** Runs one command of the command line to its end. */
export async function bashke(
  stateDir: string,
  args: readonly string[],
  { settings = {}, input = "" }: { settings?: Settings; input?: string | Uint8Array } = {},
): Promise<{ out: string; error: string; code: number | null }> {
  const child = spawn(process.execPath, [BIN, ...args], { env: environment(stateDir, settings) });
  running.add(child);
  let out = "";
  let error = "";
  child.stdout.on("data", (chunk) => (out += chunk));
  child.stderr.on("data", (chunk) => (error += chunk));
  child.stdin.end(input);
  const [code] = (await once(child, "close")) as [number | null];
  running.delete(child);
  return { out: out.trim(), error: error.trim(), code };
}

/** Asks again and again until it holds. @throws when it does not within the time, with what was awaited. */
export async function until<T>(
  holds: () => T | Promise<T>,
  withinMs = 20_000,
  awaited = "a condition",
): Promise<NonNullable<T>> {
  const end = Date.now() + withinMs;
  for (;;) {
    const found = await holds();
    if (found) return found as NonNullable<T>;
    if (Date.now() > end) throw new Error(`${awaited} did not come about within ${withinMs} ms`);
    await pause(50);
  }
}

export async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as { port: number };
  await new Promise((closed) => server.close(closed));
  return port;
}

const environment = (stateDir: string, settings: Settings) => ({
  PATH: process.env.PATH,
  HOME: process.env.HOME,
  TMPDIR: process.env.TMPDIR,
  STATE_DIR: stateDir,
  LOG_LEVEL: "warn",
  ...settings,
});

const databasePidOf = (stateDir: string): number =>
  Number(readFileSync(join(stateDir, "postgres/data/postmaster.pid"), "utf8").split("\n")[0]);

/** A test that failed leaves its site running, or, after a kill -9, a database without one. */
afterAll(async () => {
  for (const child of running) child.kill("SIGTERM");
  await until(() => running.size === 0, 10_000, "the end of every process").catch(() => {});
  for (const folder of folders) {
    if (existsSync(join(folder, "postgres/data/postmaster.pid"))) {
      const pid = databasePidOf(folder);
      if (isAlive(pid)) process.kill(pid, "SIGQUIT");
      await until(() => !isAlive(pid), 5_000).catch(() => {});
    }
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
});
