export const PRESENCES = ["present", "late", "left", "excused", "absent", "represented"] as const;
export type Presence = (typeof PRESENCES)[number];
export const isPresence = (word: string): word is Presence => (PRESENCES as readonly string[]).includes(word);

/** Whoever was there for some of it, or sent somebody, counts; the excused are not absent without a reason. */
export const counts = (presence: Presence): boolean => presence !== "excused" && presence !== "absent";

export interface Quorum {
  readonly present: number;
  /** Seats with a vote that somebody holds: what "more than half" is counted of. */
  readonly base: number;
  readonly reached: boolean;
}

/** More than half of the held seats with a vote, said with its base. A body without held seats reaches none. */
export function quorumOf(seats: readonly { readonly votes: boolean; readonly presence: Presence | null }[]): Quorum {
  const voting = seats.filter(({ votes }) => votes);
  const present = voting.filter(({ presence }) => presence !== null && counts(presence)).length;
  return { present, base: voting.length, reached: voting.length > 0 && 2 * present > voting.length };
}

/** So many unexcused absences one after the other are told to the secretariat. */
export const ABSENCES_TOLD = 2;

/** How many of the latest meetings in a row somebody missed without excuse. Meetings latest first; null: not a member then. */
export function absencesInARow(latestFirst: readonly (Presence | null)[]): number {
  const counted = latestFirst.filter((presence) => presence !== null);
  const until = counted.findIndex((presence) => presence !== "absent");
  return until < 0 ? counted.length : until;
}
