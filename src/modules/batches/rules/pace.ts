const MINUTE_MS = 60_000;

/**
 * When each letter of a mailing leaves, so that no receiving server gets more than `perMinute` of them: letters to one
 * domain stand evenly behind one another, letters to different domains go side by side.
 * @param domains of the receiving servers, one for each letter, in the order of sending
 * @param busy milliseconds until which a domain is taken up by earlier mailings
 * @returns milliseconds from now, one for each letter
 */
export function scheduleOf(
  domains: readonly string[],
  perMinute: number,
  busy: ReadonlyMap<string, number> = new Map(),
): number[] {
  const step = MINUTE_MS / perMinute;
  const next = new Map(busy);
  return domains.map((domain) => {
    const at = Math.max(0, next.get(domain) ?? 0);
    next.set(domain, at + step);
    return Math.round(at);
  });
}

/** Minutes, begun ones whole, after which the last letter has left; 1 at least. */
export const minutesOf = (schedule: readonly number[]): number =>
  Math.max(1, Math.ceil((Math.max(0, ...schedule) + 1) / MINUTE_MS));
