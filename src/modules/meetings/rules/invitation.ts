/** PARTSTAT of an invitation in the words of RFC 5545 (3.2.12), as far as they concern meetings. */
export const ANSWERS = ["accepted", "tentative", "declined"] as const;
export type Answer = (typeof ANSWERS)[number];
export const isAnswer = (word: string): word is Answer => (ANSWERS as readonly string[]).includes(word);

/** Days before a meeting on which those who have not answered are reminded once. */
export const REMIND_DAYS = 3;

/** The address on which one member's answer comes back: only it says whose answer it is, whoever sends it. */
export const replyAddress = (mark: string, mailDomain: string): string => `takimi-${mark}@${mailDomain}`;

/** The mark in such an address; null where it is none of ours. */
export function markIn(address: string, mailDomain: string): string | null {
  const whole = address.trim().toLowerCase();
  const found = /^takimi-([0-9a-f]{32}-[0-9a-f]{16})@(.+)$/.exec(whole);
  return found?.[2] === mailDomain.toLowerCase() ? found[1]! : null;
}

/** Whether an answer of the calendar counts: an older one that arrives late changes nothing (RFC 5546, 2.1.5). */
export const isCurrent = (given: { readonly sequence: number }, sent: { readonly sequence: number | null }): boolean =>
  given.sequence >= (sent.sequence ?? 0);
