import { parentPort, workerData } from "node:worker_threads";
import { Stopped } from "../reading.ts";
import { DO } from "./do.ts";
import type { Task } from "./tasks.ts";

const { task, asks } = workerData as { task: Task; asks: never };
try {
  parentPort?.postMessage({ answer: await DO[task](asks) });
} catch (error) {
  parentPort?.postMessage({ problem: error instanceof Stopped ? error.problem : "unreadable" });
}
