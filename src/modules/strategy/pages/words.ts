import type { Say } from "../../../say/index.ts";
import type { BarSegment, Tone } from "../../../ui/index.ts";
import { DRAWN, type Rollup } from "../rules/rollup.ts";
import type { Claimed, Found } from "../rules/scale.ts";
import { pageTexts as texts } from "../texts/page.ts";

export const TONES: Readonly<Record<Found | "none", Tone>> = {
  complete: "ok",
  substantial: "info",
  limited: "due",
  "not-started": "late",
  "no-evidence": "late",
  dropped: "idle",
  none: "idle",
};

export const statusWord = (say: Say, status: Found | Claimed | "none" | "unsaid"): string =>
  say(texts[`status-${status}`]);

/** A roll-up as parts of one bar, in the order from done to not looked at. */
export const segmentsOf = (say: Say, { found }: Rollup): BarSegment[] =>
  DRAWN.map((status) => ({ label: statusWord(say, status), value: found[status], tone: TONES[status] }));

export const ruleWords = (say: Say, { dropped, notDue }: Rollup): string => say(texts.rule, { dropped, notDue }).trim();

/** The one sentence: what was due, what was found complete of it, what is claimed. */
export const headlineWords = (say: Say, rollup: Rollup, end: string): string =>
  rollup.due === 0
    ? say(texts.headlineNone, { day: end })
    : say(texts.headline, {
        due: rollup.due,
        day: end,
        complete: rollup.found.complete,
        claimed: rollup.claimedComplete,
      });
