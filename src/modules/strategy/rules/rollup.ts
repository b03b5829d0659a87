import type { Day } from "../../../kernel/day.ts";
import { type Claimed, FOUND, type Found } from "./scale.ts";

/** So many activities of the same standing: rows of a count, or single activities with `count` 1. */
export interface Counted {
  readonly claimed: Claimed | null;
  readonly found: Found | null;
  /** Whether it was due by the end of the round. */
  readonly isDue: boolean;
  readonly count: number;
}

/**
 * A rate with its rule: complete, of all that were due by the end of the round. What nobody found evidence for, and what was
 * not looked at yet, stays in the whole; what was given up by an act leaves it and is told beside it; what is not due yet is
 * not asked for and is told beside it too. Nothing is weighted.
 */
export interface Rollup {
  readonly all: number;
  readonly due: number;
  readonly notDue: number;
  readonly dropped: number;
  /** Of those due, by what was found; "none" was not looked at yet. */
  readonly found: Readonly<Record<Exclude<Found, "dropped"> | "none", number>>;
  /** Of those due: claimed to be complete. */
  readonly claimedComplete: number;
  /** Of those due: no word of the institution. */
  readonly unclaimed: number;
}

export function rollup(counted: readonly Counted[]): Rollup {
  const sum = { all: 0, due: 0, notDue: 0, dropped: 0, claimedComplete: 0, unclaimed: 0 };
  const found = { complete: 0, substantial: 0, limited: 0, "not-started": 0, "no-evidence": 0, none: 0 };
  for (const { claimed, found: status, isDue, count } of counted) {
    sum.all += count;
    if (status === "dropped") sum.dropped += count;
    else if (!isDue) sum.notDue += count;
    else {
      sum.due += count;
      found[status ?? "none"] += count;
      if (claimed === "complete") sum.claimedComplete += count;
      if (claimed === null) sum.unclaimed += count;
    }
  }
  return { ...sum, found };
}

/** The statuses of a roll-up in the order in which they are drawn: from done to not looked at. */
export const DRAWN = [
  ...FOUND.filter((status): status is Exclude<Found, "dropped"> => status !== "dropped"),
  "none",
] as const;

/** An activity that is due on the last day of a round is due in it. */
export const isDueBy = (dueOn: Day, end: Day): boolean => dueOn <= end;
