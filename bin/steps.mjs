import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { node, root } from "./runtime.mjs";

const tool = (path) => join(root, "node_modules", path);

/** What proves the project, each as a command on the pinned Node. */
const STEPS = {
  types: [tool("typescript/bin/tsc"), "-p", root],
  style: [tool("@biomejs/biome/bin/biome"), "ci", root],
  unused: [tool("knip/bin/knip.js"), "--directory", root],
  tests: [tool("vitest/vitest.mjs"), "run", "--root", root],
};

/** Runs the steps one after the other, all of them even when one fails. @returns the exit code: 0 when every step passed. */
export function runSteps(names, extra = []) {
  const failed = names.filter((name) => {
    console.log(`\n== ${name}`);
    const last = name === names.at(-1) ? extra : [];
    const { status, error } = spawnSync(node(), [...STEPS[name], ...last], {
      cwd: root,
      stdio: "inherit",
      env: environment(),
    });
    if (error) console.error(error.message);
    return status !== 0;
  });
  if (failed.length > 0) console.error(`\nNot passed: ${failed.join(", ")}`);
  return failed.length === 0 ? 0 : 1;
}

/** The pinned Node first, so that what a tool starts runs on it too. */
function environment() {
  const bin = join(node(), "..");
  return { ...process.env, PATH: `${bin}:${join(root, "node_modules/.bin")}:${process.env.PATH ?? ""}` };
}
