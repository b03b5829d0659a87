import type { Timeliness } from "./scales.ts";

/** How a promise is marked where it stands in a list, in the house's five tones. */
export const TONES = {
  "not-due": "info",
  "on-time": "ok",
  late: "due",
  overdue: "late",
  dropped: "idle",
} as const satisfies Readonly<Record<Timeliness, string>>;
