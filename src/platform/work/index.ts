export * from "./facts.ts";
export * from "./work.ts";
