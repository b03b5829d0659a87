import type { Translated } from "../translated.ts";

/** How far a rule may be trusted: an official page says it; another does; or nobody does and a lawyer must look. */
export type ClockStatus = "confirmed" | "secondary" | "assumed";

export type ClockUnit = "calendar" | "working" | "hours";

export interface ClockSource {
  readonly url: string;
  /** What this source says about the length, in a few words. */
  readonly says: Translated;
  readonly status: ClockStatus;
}

/** A legal deadline as the country pack states it. */
export interface ClockRule {
  readonly id: string;
  readonly title: Translated;
  /** Number of the act ("06/L-081") and its name. */
  readonly act: string;
  readonly actName: Translated;
  /** Null as long as nobody has read the article: never guessed. */
  readonly article: string | null;
  readonly unit: ClockUnit;
  /** In `unit`. */
  readonly length: number;
  /** What starts the clock: "registration". */
  readonly start: string;
  /** The same in words that stand after "nga", "od" and "from". */
  readonly startWords: Translated;
  /** Whether the day of the event counts as the first day. */
  readonly countsFrom: "next-day" | "same-day";
  /** Whether a last day on which nobody works moves to the next working day. */
  readonly rollover: "next-working-day" | "none";
  readonly rolloverStatus: ClockStatus;
  /** An announced extension: at most `length` more, and never beyond `ceiling` in all. In the rule's unit. */
  readonly extension: { readonly length: number; readonly ceiling: number } | null;
  /** Whether a pause (a clarification that was asked for) stops the count. */
  readonly pause: "stops-the-count" | "none";
  readonly source: string;
  /** Where sources disagree: each with what it says. */
  readonly sources: readonly ClockSource[];
  /** Lengths that other sources read; the date of each is shown beside the one that is used. */
  readonly otherReadings: readonly { readonly length: number; readonly source: string }[];
  readonly status: ClockStatus;
  readonly checkedBy: string | null;
  readonly checkedOn: string | null;
  readonly note: Translated | null;
}

/** A step of the count, for machines and, in `why`, for people. */
export interface ClockStep {
  readonly kind: "start" | "count" | "skip" | "extend" | "pause" | "rollover" | "due";
  readonly date: string;
  /** Days (or hours, where the rule counts hours) that the step adds. */
  readonly days?: number;
  readonly why: Required<Translated>;
}
