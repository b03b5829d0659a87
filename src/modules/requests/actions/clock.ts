import type { Day } from "../../../kernel/day.ts";
import type { RequestRow } from "../queries/requests.ts";
import { type ClockFacts, type Count, type Standing, standing } from "../rules/standing.ts";
import { house } from "./house.ts";
import { countIn } from "./law.ts";

export const clockFactsOf = (row: RequestRow): ClockFacts => ({
  progress: row.progress,
  outcome: row.outcome,
  sentOn: row.sent_on,
  deliveredOn: row.delivered_on,
  registeredOn: row.registered_on,
  urgent: row.urgent,
  undelivered: row.undelivered,
  decidedOn: row.decided_on,
  unjudgedSince: row.unjudged_since,
  pauses: row.pauses,
});

export const standingOf = (row: RequestRow, today: Day, count: Count = countIn(house().country)): Standing =>
  standing(clockFactsOf(row), today, count);

/**
 * The dates the law gives a request now, for lists and statistics that are asked in SQL. They follow from the facts alone
 * and are written again whenever a fact, a rule or a holiday changes.
 */
export function countedDates(
  row: RequestRow,
  today: Day,
  count: Count = countIn(house().country),
): { due_on: Day | null; complaint_by: Day | null } {
  const now = standing(clockFactsOf(row), today, count);
  // An open request shows until when a complaint could be made should the institution stay silent.
  const complaintBy =
    now.complaintBy ?? (now.due && row.outcome === "none" ? (count("complaint", now.due)?.due ?? null) : null);
  return { due_on: now.due, complaint_by: complaintBy };
}
