/** What one server said about one recipient. */
export interface RecipientResult {
  readonly recipient: string;
  readonly outcome: "accepted" | "deferred" | "refused" | "kept";
  /** SMTP reply code; null where no server answered. */
  readonly code: number | null;
  /** Enhanced status (RFC 3463), "5.1.1"; null where the server gave none. */
  readonly status: string | null;
  /** The server's own words, in one line. */
  readonly response: string;
}

export type OutState = "queued" | "sending" | "sent" | "deferred" | "failed" | "kept";

/** From which states the outbox moves on by itself, and from which staff may send a letter again. */
export const OUT_STATES: Readonly<Record<OutState, { waits: boolean; mayRepeat: boolean }>> = {
  queued: { waits: true, mayRepeat: false },
  sending: { waits: true, mayRepeat: false },
  deferred: { waits: true, mayRepeat: true },
  sent: { waits: false, mayRepeat: false },
  failed: { waits: false, mayRepeat: true },
  kept: { waits: false, mayRepeat: true },
};

const MINUTE = 60_000;
const PAUSES = [1, 5, 15, 30, 60, 120, 240];
const LONGEST_PAUSE = 360;
/** RFC 5321 4.5.4.1 asks for 4-5 days at most; three are chosen so that a requester still has time for another way. */
const TRIES = PAUSES.length + 11;

/**
 * When a letter that was put off is tried next: after 1, 5, 15, 30 minutes, 1, 2, 4 hours, then every 6 hours; null
 * once about three days have passed (18 tries), when the letter counts as failed.
 * @param tries how often it was tried, this time included
 */
export function nextTry(tries: number, now: Date): Date | null {
  if (tries > TRIES) return null;
  return new Date(now.getTime() + (PAUSES[tries - 1] ?? LONGEST_PAUSE) * MINUTE);
}

/**
 * The state that follows from the latest word about each recipient: one who still waits makes the letter wait, one
 * who was refused makes it a failure somebody must look at, and what nobody was given to is kept.
 */
export function stateAfter(latest: readonly RecipientResult["outcome"][]): "sent" | "deferred" | "failed" | "kept" {
  if (latest.includes("deferred")) return "deferred";
  if (latest.includes("refused")) return "failed";
  return latest.includes("accepted") ? "sent" : "kept";
}

/** What a reply code means for the letter: 2xx taken, 5xx never, everything else (none too) later. */
export const outcomeOf = (code: number | null): "accepted" | "deferred" | "refused" =>
  code !== null && code >= 200 && code < 300 ? "accepted" : code !== null && code >= 500 ? "refused" : "deferred";

/** The enhanced status at the head of a reply ("550 5.1.1 no such user"). */
export const statusIn = (response: string): string | null =>
  /^(?:\d{3}[ -])?\s*([245]\.\d{1,3}\.\d{1,3})\b/.exec(response)?.[1] ?? null;
