import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { afterEach } from "vitest";
import { projectRoot } from "../../src/platform/config/index.ts";
import { isAlive } from "../../src/platform/db/embedded/postmaster.ts";
import type { Carried } from "./carry.ts";

export interface Ready {
  readonly pid: number;
  readonly url: string;
  readonly fresh: boolean;
  readonly rows: number;
}

/** A start under observation. */
export interface Started {
  readonly child: ChildProcess;
  /** Rows it was told are committed. */
  readonly acked: Set<string>;
  readonly logged: string[];
  ready(): Promise<Ready>;
  /** Until so many rows are committed. */
  wrote(count: number): Promise<void>;
  /** Until it ended. */
  ended(): Promise<{ code: number | null; signal: string | null; said: string }>;
  kill(signal: NodeJS.Signals): Promise<{ code: number | null; signal: string | null; said: string }>;
}

export interface StartOptions {
  readonly mode?: "own" | "join";
  readonly task?: "write" | "wait" | "done";
  readonly from?: Carried;
  readonly uid?: number;
}

const servers = new Set<number>();
const children = new Set<ChildProcess>();

/** Starts a process that owns (or joins) the database of a state folder. What it leaves behind is ended after the test. */
export function startOwner(stateDir: string, { mode = "own", task = "wait", from, uid }: StartOptions = {}): Started {
  const script = from?.script ?? join(projectRoot(), "tests/ground/owner.ts");
  const child = spawn(from?.node ?? process.execPath, [script, stateDir, mode, task], {
    stdio: ["ignore", "pipe", "pipe"],
    cwd: from?.folder ?? projectRoot(),
    detached: true,
    env: { PATH: process.env.PATH, TMPDIR: process.env.TMPDIR, BASHKE_ROOT: from?.folder ?? projectRoot() },
    ...(uid === undefined ? {} : { uid, gid: uid }),
  });
  children.add(child);
  const acked = new Set<string>();
  const logged: string[] = [];
  let said = "";
  let readySaid: Ready | null = null;
  const changed = new EventTarget();
  child.stderr?.on("data", (chunk) => {
    said += chunk;
  });
  createInterface({ input: child.stdout! }).on("line", (line) => {
    const told = JSON.parse(line);
    if (told.ack) acked.add(told.ack);
    if (told.log) logged.push(told.log);
    if (told.lost) said += told.lost;
    if (told.ready) {
      readySaid = told.ready;
      servers.add(told.ready.pid);
    }
    changed.dispatchEvent(new Event("line"));
  });
  const exit = once(child, "close") as Promise<[number | null, string | null]>;
  exit.then(() => changed.dispatchEvent(new Event("line")));

  const until = async (holds: () => boolean): Promise<void> => {
    while (!holds()) {
      if (child.exitCode !== null || child.signalCode !== null) throw new Error(`the process ended: ${said}`);
      await once(changed, "line");
    }
  };
  const ended = async () => {
    const [code, signal] = await exit;
    return { code, signal, said: said.trim() };
  };
  return {
    child,
    acked,
    logged,
    ended,
    ready: async () => {
      await until(() => readySaid !== null);
      return readySaid!;
    },
    wrote: (count) => {
      const from = acked.size;
      return until(() => acked.size >= from + count);
    },
    kill: (signal) => {
      child.kill(signal);
      return ended();
    },
  };
}

afterEach(() => {
  for (const child of children) if (child.exitCode === null && child.signalCode === null) child.kill("SIGKILL");
  for (const pid of servers) if (isAlive(pid)) process.kill(pid, "SIGQUIT");
  children.clear();
  servers.clear();
});
