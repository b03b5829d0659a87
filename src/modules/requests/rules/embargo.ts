import { addDays, type Day } from "../../../kernel/day.ts";
import { done, type Outcome, refused } from "../../../kernel/outcome.ts";

export type EmbargoFault = "embargo-not-allowed" | "embargo-not-ahead" | "embargo-too-long";

/** So many days before the end the asker is told that it comes. */
export const TOLD_BEFORE = 3;

/** The last day an embargo may name: twelve months after sending, whenever it is asked for. */
export function latestEmbargo(sentOn: Day): Day {
  const [year, month, date] = sentOn.split("-");
  const whole = `${Number(year) + 1}-${month}-${date}` as Day;
  return `${month}-${date}` === "02-29" ? (`${Number(year) + 1}-02-28` as Day) : whole;
}

/**
 * Until when a request is shown to its asker and staff alone. Only who works for the public may keep an answer back, and
 * never for longer than twelve months; the institution gets the letter at once all the same.
 */
export function decideEmbargo(
  until: Day | null,
  given: { today: Day; sentOn: Day; mayHold: boolean },
): Outcome<Day | null, EmbargoFault> {
  if (until === null) return done(null);
  if (!given.mayHold) return refused("embargo-not-allowed");
  if (until <= given.today) return refused("embargo-not-ahead");
  if (until > latestEmbargo(given.sentOn)) return refused("embargo-too-long");
  return done(until);
}

/** What the daily look does about an embargo. */
export function embargoStep(until: Day | null, today: Day): "none" | "tell" | "lift" {
  if (until === null || addDays(today, TOLD_BEFORE) < until) return "none";
  return until <= today ? "lift" : "tell";
}
