#!/usr/bin/env node
// Starts Bashkë on the Node it is pinned to, from sources bundled when they changed. Plain JavaScript without
// packages, for it must run on whatever Node the machine has (20 or newer) and say what is missing.
import { existsSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { bundle } from "./bundle.mjs";
import { handOver } from "./hand-over.mjs";
import { pinnedNode, root, tooOld } from "./runtime.mjs";
import { steadySignals } from "./signals.mjs";

process.env.BASHKE_ROOT = root;

if (tooOld()) {
  const node = pinnedNode();
  if (existsSync(node.path)) handOver(node.path);
  else {
    console.error(
      `Bashkë needs Node 22 or newer; this is ${process.versions.node}, and the package ${node.package} that brings Node 24 is missing.\nRun npm install without --omit=optional, or start with a newer Node.`,
    );
    process.exitCode = 1;
  }
} else {
  steadySignals();
  const file = await bundle().catch((error) => {
    console.error(error.message);
    process.exit(1);
  });
  process.setSourceMapsEnabled(true);
  const { run } = await import(pathToFileURL(file).href);
  process.exitCode = await run(process.argv.slice(2));
}
