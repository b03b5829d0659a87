#!/usr/bin/env node
// What can be said without running anything: types, style, and what nobody uses.
import { runSteps } from "./steps.mjs";

process.exit(runSteps(["types", "style", "unused"]));
