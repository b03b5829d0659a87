import { type Day, dayAt } from "../../kernel/day.ts";

/** Where "now" comes from. Read by Work alone: rules and pages are given the day as an argument. */
export interface Clock {
  now(): Date;
}

export const systemClock: Clock = { now: () => new Date() };

/** A clock that stands, or goes on from a given instant, for tests, screenshots and rehearsals. */
export function clockFrom(instant: Date, running: boolean): Clock {
  const started = Date.now();
  return { now: () => new Date(instant.getTime() + (running ? Date.now() - started : 0)) };
}

/** Today's date in a time zone, worked out once a second: the page cache asks on every hit. */
export function dayTeller(clock: Clock, timeZone: string): () => Day {
  let second = Number.NaN;
  let today: Day | null = null;
  return () => {
    const now = clock.now();
    const current = Math.floor(now.getTime() / 1000);
    if (current !== second || today === null) {
      second = current;
      today = dayAt(now, timeZone);
    }
    return today;
  };
}
