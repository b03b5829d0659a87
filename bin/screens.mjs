#!/usr/bin/env node
// Photographs every page of the example at 360 and 1280 pixels, in Albanian: node bin/screens.mjs [folder] [part of a path]
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { node, root } from "./runtime.mjs";

const [folder = "var/screens", only = ""] = process.argv.slice(2);
const { status } = spawnSync(
  node(),
  [join(root, "node_modules/vitest/vitest.mjs"), "run", "--config", "tests/screens/vitest.config.ts"],
  { cwd: root, stdio: "inherit", env: { ...process.env, SCREENS_FOLDER: folder, SCREENS_ONLY: only } },
);
process.exit(status ?? 1);
