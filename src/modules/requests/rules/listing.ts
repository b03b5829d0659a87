import { type Day, daysBetween } from "../../../kernel/day.ts";
import type { Progress, RequestOutcome } from "./states.ts";

/** Groups under which the public list shows requests. One request is in exactly one of them on any day. */
export const LIST_STATES = [
  "waiting",
  "due-today",
  "late",
  "silent",
  "unjudged",
  "full",
  "partial",
  "refused",
  "not-held",
  "withdrawn",
  "undelivered",
  "agency",
] as const;
export type ListState = (typeof LIST_STATES)[number];
export const isListState = (word: string): word is ListState => (LIST_STATES as readonly string[]).includes(word);

/** How a request counts in a rate. "open" is in none: nobody is in time or late before the day. */
export type Timing = "in-time" | "late" | "overdue" | "open" | "withdrawn";

/** What of a request decides how it is listed and counted. */
export interface ListingFacts {
  readonly progress: Progress;
  readonly outcome: RequestOutcome;
  readonly undelivered: boolean;
  readonly unjudged_since: Day | null;
  readonly sent_on: Day;
  readonly decided_on: Day | null;
  readonly due_on: Day | null;
  readonly complaint_by: Day | null;
}

/** The group of a request on a day. */
export function listStateOf(row: ListingFacts, today: Day): ListState {
  if (row.outcome === "withdrawn") return "withdrawn";
  if (row.progress === "agency" || row.progress === "court") return "agency";
  if (row.progress === "closed") return row.outcome as ListState;
  if (row.undelivered) return "undelivered";
  if (row.unjudged_since !== null) return "unjudged";
  if (row.due_on === null || row.due_on > today) return "waiting";
  if (row.due_on === today) return "due-today";
  return row.complaint_by === null || row.complaint_by >= today ? "late" : "silent";
}

/** What a decision was counts as of the letter that brought it; silence counts from the day after the last. */
export function timingOf(row: ListingFacts, today: Day): Timing {
  if (row.outcome === "withdrawn") return "withdrawn";
  if (row.decided_on !== null) return row.due_on !== null && row.decided_on <= row.due_on ? "in-time" : "late";
  const isSilent = !row.undelivered && row.unjudged_since === null && row.due_on !== null && row.due_on < today;
  return isSilent ? "overdue" : "open";
}

/** Days from sending to the decision; null while nothing is decided. */
export const daysTaken = (row: ListingFacts): number | null =>
  row.decided_on === null ? null : Math.max(0, daysBetween(row.sent_on, row.decided_on));
