/** The groups of the public list of requests, which a batch counts by. */
type Group =
  | "waiting"
  | "due-today"
  | "late"
  | "silent"
  | "unjudged"
  | "full"
  | "partial"
  | "refused"
  | "not-held"
  | "withdrawn"
  | "undelivered"
  | "agency";

export const TONE_OF: Record<Group, "ok" | "due" | "late" | "idle" | "info"> = {
  full: "ok",
  partial: "due",
  refused: "late",
  "not-held": "idle",
  unjudged: "info",
  waiting: "idle",
  "due-today": "due",
  late: "late",
  silent: "late",
  undelivered: "late",
  withdrawn: "idle",
  agency: "info",
};

/** Depth on the map: the more of an answer, the deeper. Null is hatched: nothing can be said of it. */
export const DEPTH_OF: Record<Group, 0 | 1 | 2 | 3 | 4 | 5 | null> = {
  full: 5,
  partial: 4,
  refused: 3,
  "not-held": 3,
  unjudged: 2,
  waiting: 1,
  "due-today": 1,
  late: 0,
  silent: 0,
  agency: 0,
  undelivered: null,
  withdrawn: null,
};

const ORDER: readonly Group[] = [
  "full",
  "partial",
  "refused",
  "not-held",
  "unjudged",
  "due-today",
  "waiting",
  "late",
  "silent",
  "agency",
  "undelivered",
  "withdrawn",
];

/** Answers first, then what is awaited, silence last, and behind it those without a request. */
export const orderOf = (group: Group | undefined): number => (group ? ORDER.indexOf(group) : ORDER.length);
