import { addDays, type Day, weekday } from "../../../kernel/day.ts";

export const HOWS = ["now", "daily", "weekly"] as const;
/** How often somebody is told: at once, every morning, every Monday morning. */
export type How = (typeof HOWS)[number];
export const isHow = (word: string): word is How => (HOWS as readonly string[]).includes(word);

/** Why an address gets no letters: it does not exist, or three letters in a row could not be delivered. */
export type PauseReason = "hard" | "soft";

/** The hour of digests, by the country's clock. */
export const DIGEST_HOUR = 7;

/** What happens to one thing within this time shares a letter. */
export const GATHERING_MS = 60_000;

/** Letters that ask one address to confirm, within an hour. */
export const MOST_ASKED = 5;
export const ASKED_WITHIN_MS = 3_600_000;

/** What was not confirmed by then is forgotten, with the address. */
export const UNCONFIRMED_LIFE_MS = 3 * 86_400_000;

/** News that waited longer (the address was paused) is told to nobody any more. */
export const NEWS_LIFE_DAYS = 60;

/**
 * The days whose digest hour was the last to pass: what waited before it is due. Whenever the clock's job runs, even
 * days late or twice, the same is due, so a missed run loses nothing.
 */
export function digestDays(today: Day, hour: number): { daily: Day; weekly: Day } {
  const daily = hour >= DIGEST_HOUR ? today : addDays(today, -1);
  return { daily, weekly: addDays(daily, 1 - weekday(daily)) };
}

export interface Delivery {
  readonly soft_bounces: number;
  readonly soft_at: Date | null;
  readonly last_letter_at: Date | null;
}

const MOST_SOFT = 3;
/** A notice that a letter came back follows it within this time, or not at all. */
const NOTICE_WITHIN_MS = 2 * 86_400_000;

/** Soft bounces in a row as they stand before the next letter: a letter that was not returned in time ends the row. */
export function softInARow({ soft_bounces, soft_at, last_letter_at }: Delivery, now: Date): number {
  if (!soft_at || !last_letter_at || last_letter_at <= soft_at) return soft_bounces;
  return now.getTime() - last_letter_at.getTime() > NOTICE_WITHIN_MS ? 0 : soft_bounces;
}

/** What a returned or refused letter does to an address. `status` 4.x.x: it may work another time (RFC 3463). */
export function afterReturn(softBefore: number, status: string | null): { soft: number; pause: PauseReason | null } {
  if (!status?.startsWith("4")) return { soft: softBefore, pause: "hard" };
  const soft = softBefore + 1;
  return { soft, pause: soft >= MOST_SOFT ? "soft" : null };
}
