import { done, type Outcome, refused } from "../../../kernel/outcome.ts";

const HOUR = 3_600_000;

/** How long a link opens the door, by what it is for. Milliseconds. */
export const LINK_LIFE = { "sign-in": HOUR, "email-change": 24 * HOUR, administrator: 24 * HOUR } as const;

/** At most this many letters to one address within `LETTERS_WITHIN` milliseconds, whoever asks for them. */
export const LETTERS_TO_ONE_ADDRESS = 5;
export const LETTERS_WITHIN = HOUR;

export type LinkRefusal = "unknown-link" | "used-link" | "expired-link";

/** A link opens once, within its time. */
export function decideLink<L extends { used_at: Date | null; expires_at: Date }>(
  link: L | undefined,
  now: Date,
): Outcome<L, LinkRefusal> {
  if (!link) return refused("unknown-link");
  if (link.used_at) return refused("used-link");
  if (now >= link.expires_at) return refused("expired-link");
  return done(link);
}
