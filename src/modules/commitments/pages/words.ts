import type { Say } from "../../../say/index.ts";
import type { Tone } from "../../../ui/index.ts";
import type { Status, Timeliness } from "../rules/scales.ts";
import { pageTexts as texts } from "../texts/page.ts";

export const TONES: Readonly<Record<Timeliness, Tone>> = {
  "not-due": "info",
  "on-time": "ok",
  late: "due",
  overdue: "late",
  dropped: "idle",
};

export const statusWord = (say: Say, status: Status | "none"): string => say(texts[`status-${status}`]);
