#!/usr/bin/env node
// All that proves the project: types, style, tests. The tests come last, so their closing line is the last to be read.
// Arguments go to vitest: npm test -- src/kernel
import { runSteps } from "./steps.mjs";

const only = process.argv.slice(2);
process.exit(runSteps(only.length > 0 ? ["tests"] : ["types", "style", "tests"], only));
