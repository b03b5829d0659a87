import { defineConfig } from "vitest/config";

/** The photographer is no test of the suite: it runs when it is called. */
export default defineConfig({
  root: new URL("../..", import.meta.url).pathname,
  oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
  test: {
    include: ["tests/screens/*.photo.ts"],
    globalSetup: ["tests/support/global-setup.ts"],
    testTimeout: 600_000,
    hookTimeout: 120_000,
  },
});
