export { rich } from "./rich.ts";
export { type Say, sayIn } from "./say.ts";
export type { Text, TextArguments, Texts } from "./text.ts";
