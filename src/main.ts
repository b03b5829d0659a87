/** The way in from the command line, called by `bin/bashke.mjs` after bundling. @returns the exit code. */
export { run } from "./cli/index.ts";
