import fc from "fast-check";

/**
 * On the machine that judges a change, property tests walk the same examples every time: a red run must be about the
 * change. Everywhere else they look for new ones; a counterexample found there becomes a test of its own.
 */
if (process.env.CI === "true") fc.configureGlobal({ seed: 20_261_123 });
