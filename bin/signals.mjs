import { constants } from "node:os";

const SAME_PRESS_MS = 1_000;

/**
 * One Ctrl-C can arrive two or three times: from the terminal, from npm, from the shell process of `hand-over.mjs`. The
 * echoes are dropped, for the second signal of a kind usually kills at once, in the middle of a clean stop. A second
 * press later does kill, and so does the first where nobody listens.
 */
export function steadySignals() {
  for (const signal of ["SIGINT", "SIGTERM"]) {
    let last = 0;
    process.prependListener(signal, () => {
      const now = Date.now();
      if (now - last < SAME_PRESS_MS) return;
      last = now;
      if (process.listenerCount(signal) === 1) process.exit(128 + constants.signals[signal]);
    });
  }
  if (process.channel) {
    process.on("disconnect", () => process.kill(process.pid, "SIGTERM"));
    process.channel.unref();
  }
}
