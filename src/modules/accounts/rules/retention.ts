import { addDays, type Day } from "../../../kernel/day.ts";

/** An account that nobody used for three years and that holds no role is erased, sixty days after a letter said so. */
export const UNUSED_DAYS = 3 * 365;
const NOTICE_DAYS = 60;

/** What is done today about an account: told that it will be erased, erased, or left alone. */
export function decideRetention(
  account: { lastUsed: Day; eraseOn: Day | null; holdsRole: boolean },
  today: Day,
): "tell" | "erase" | "keep" {
  if (account.holdsRole || addDays(account.lastUsed, UNUSED_DAYS) > today) return "keep";
  if (account.eraseOn === null) return "tell";
  return account.eraseOn <= today ? "erase" : "keep";
}

export const eraseOn = (today: Day): Day => addDays(today, NOTICE_DAYS);

/** Days after which used links, ended sessions and sign-in letters are removed. */
export const REMOVE_AFTER = { links: 1, sessions: 30, letters: 7, misses: 2 } as const;
