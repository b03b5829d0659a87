/** How far an activity was carried out, in the words of the Open Government Partnership's reviewers. */
export const FOUND = ["complete", "substantial", "limited", "not-started", "no-evidence", "dropped"] as const;
export type Found = (typeof FOUND)[number];
export const isFound = (word: string): word is Found => (FOUND as readonly string[]).includes(word);

/** What an institution can say of itself: that there is no evidence is for others to find. */
export const CLAIMED = ["complete", "substantial", "limited", "not-started", "dropped"] as const;
export type Claimed = (typeof CLAIMED)[number];
export const isClaimed = (word: string): word is Claimed => (CLAIMED as readonly string[]).includes(word);

/** Steps from nothing to all; "no evidence" and "dropped" stand on no step. */
const STEPS: readonly Found[] = ["not-started", "limited", "substantial", "complete"];

/** How many steps more was claimed than found; null where one of them stands on no step. */
export function gapOf(claimed: Claimed | null, found: Found | null): number | null {
  const [said, seen] = [claimed, found].map((status) => (status ? STEPS.indexOf(status) : -1));
  return said! < 0 || seen! < 0 ? null : said! - seen!;
}

export type Movement = "up" | "down" | "same" | "new" | "dropped" | "unknown";

/** How an activity moved from one round to the next. Without a finding on a step on both sides nothing can be said. */
export function movementOf(before: Found | null | undefined, now: Found | null): Movement {
  if (before === undefined) return "new";
  if (now === "dropped") return before === "dropped" ? "same" : "dropped";
  const [from, to] = [before, now].map((status) => (status ? STEPS.indexOf(status) : -1));
  if (from! < 0 || to! < 0) return before === now && now !== null ? "same" : "unknown";
  return to! > from! ? "up" : to! < from! ? "down" : "same";
}
