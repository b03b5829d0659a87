import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { Worker } from "node:worker_threads";
import type { Problem } from "../reading.ts";
import type { Task, Tasks } from "./tasks.ts";

/** The bundle is one file far from the sources; the thread reads the sources themselves, which stand in the root. */
const ENTRY = process.env.BASHKE_ROOT
  ? join(process.env.BASHKE_ROOT, "src/platform/documents/worker/main.ts")
  : fileURLToPath(new URL("./main.ts", import.meta.url));

/** So many threads at once; more would only take memory from the pages. */
const AT_ONCE = 2;
let running = 0;
const waiting: (() => void)[] = [];

export type Answered<T extends Task> = { readonly answer: Tasks[T]["answers"] } | { readonly problem: Problem };

/**
 * Does one piece of work in a thread of its own that dies afterwards, so that a hostile file can neither block nor kill
 * this process nor leave anything behind for the next. Never throws: a crash is "unreadable", a late one "too-slow".
 * @param time milliseconds from the start of the thread (waiting for a free one is not counted)
 */
export async function ask<T extends Task>(task: T, asks: Tasks[T]["asks"], time: number): Promise<Answered<T>> {
  if (running >= AT_ONCE) await new Promise<void>((free) => waiting.push(free));
  else running++;
  try {
    return await inThread(task, asks, time);
  } finally {
    const next = waiting.shift();
    if (next) next();
    else running--;
  }
}

function inThread<T extends Task>(task: T, asks: Tasks[T]["asks"], time: number): Promise<Answered<T>> {
  return new Promise((resolve) => {
    const thread = new Worker(ENTRY, {
      workerData: { task, asks },
      resourceLimits: { maxOldGenerationSizeMb: 512, maxYoungGenerationSizeMb: 64, stackSizeMb: 4 },
      // No secrets of the house in a thread that reads strangers' files; nothing of the file's in our log.
      env: {},
      execArgv: [],
      stdout: true,
      stderr: true,
    });
    thread.stdout.resume();
    thread.stderr.resume();
    const end = (answered: Answered<T>) => {
      clearTimeout(deadline);
      resolve(answered);
      void thread.terminate().catch(() => undefined);
    };
    const deadline = setTimeout(() => end({ problem: "too-slow" }), time);
    thread.once("message", end);
    thread.once("error", () => end({ problem: "unreadable" }));
    thread.once("exit", () => end({ problem: "unreadable" }));
  });
}
