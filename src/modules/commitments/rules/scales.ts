import type { Day } from "../../../kernel/day.ts";

/**
 * How far a promise was carried out, in the words of the Open Government Partnership's reviewers. "No evidence" is not
 * "not started": nobody can say either way.
 */
export const STATUSES = ["not-started", "limited", "substantial", "complete", "no-evidence", "dropped"] as const;
export type Status = (typeof STATUSES)[number];
export const isStatus = (word: string): word is Status => (STATUSES as readonly string[]).includes(word);

/** What an addressee can say of its own promise: that there is no evidence is for others to find. */
export const CLAIMS = STATUSES.filter((status): status is Claim => status !== "no-evidence");
export type Claim = Exclude<Status, "no-evidence">;
export const isClaim = (word: string): word is Claim => isStatus(word) && word !== "no-evidence";

/** What ends a promise: it was found to be kept, or to be given up. A claim alone ends nothing. */
export const isEnded = (found: Status | null): boolean => found === "complete" || found === "dropped";

/** The other scale: whether in time. "Late but complete" and "on time but empty" both happen. */
export const TIMELINESS = ["not-due", "on-time", "late", "overdue", "dropped"] as const;
export type Timeliness = (typeof TIMELINESS)[number];

export interface Kept {
  readonly dueOn: Day;
  readonly found: Status | null;
  /** The day on which it was carried out; known where it was found complete. */
  readonly keptOn: Day | null;
}

/** On the due day itself a promise is not overdue yet. */
export function timelinessOf({ dueOn, found, keptOn }: Kept, today: Day): Timeliness {
  if (found === "dropped") return "dropped";
  if (found === "complete" && keptOn) return keptOn <= dueOn ? "on-time" : "late";
  return today > dueOn ? "overdue" : "not-due";
}

/** How far claim and finding are apart, in steps of the scale; null where one of them says nothing of how far. */
export function gapOf(claimed: Claim | null, found: Status | null): number | null {
  const step = (status: Status | null) => (status === null ? -1 : STEPS.indexOf(status));
  const [said, seen] = [step(claimed), step(found)];
  return said < 0 || seen < 0 ? null : said - seen;
}

const STEPS: readonly Status[] = ["not-started", "limited", "substantial", "complete"];
