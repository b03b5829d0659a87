export { type ClockAnswer, type ClockOptions, computeDue } from "./compute.ts";
export { type Count, countDays, type Pause } from "./count.ts";
export type { ClockRule, ClockSource, ClockStatus, ClockStep, ClockUnit } from "./rule.ts";
export { dateWords, lengthWords, onDate, STATUS_WORDS } from "./words.ts";
