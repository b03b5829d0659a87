import { spawn } from "node:child_process";
import { constants } from "node:os";

/**
 * Runs the same command on another Node and is nothing but its shell from then on: passes signals on, answers its exit
 * code, and when this process is killed the other one notices by the channel between them and ends too.
 */
export function handOver(node) {
  const child = spawn(node, process.argv.slice(1), { stdio: ["inherit", "inherit", "inherit", "ipc"] });
  for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => child.kill(signal));
  child.on("error", (error) => {
    console.error(`${node} does not run here: ${error.message}. Start with Node 22 or newer of your own.`);
    process.exit(1);
  });
  child.on("exit", (code, signal) => process.exit(code ?? 128 + (constants.signals[signal] ?? 0)));
}
