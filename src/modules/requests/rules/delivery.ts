/** What is known of a letter that left. */
export type DeliveryState = "queued" | "accepted" | "deferred" | "refused" | "bounced" | "delayed" | "kept";

/**
 * All that is true of it. `arrived`: the institution's server has it. `failed`: nobody has it, which is a task for
 * staff. `next`: what later news may still change; a bounce after "accepted" is the ordinary way a wrong address shows.
 */
export const DELIVERY: Record<
  DeliveryState,
  { tone: "ok" | "due" | "late" | "idle"; arrived: boolean; failed: boolean; next: readonly DeliveryState[] }
> = {
  queued: {
    tone: "idle",
    arrived: false,
    failed: false,
    next: ["accepted", "deferred", "refused", "bounced", "delayed", "kept"],
  },
  kept: {
    tone: "idle",
    arrived: false,
    failed: false,
    next: ["accepted", "deferred", "refused", "bounced", "delayed"],
  },
  deferred: {
    tone: "due",
    arrived: false,
    failed: false,
    next: ["accepted", "deferred", "refused", "bounced", "delayed"],
  },
  delayed: { tone: "due", arrived: false, failed: false, next: ["accepted", "delayed", "bounced"] },
  accepted: { tone: "ok", arrived: true, failed: false, next: ["delayed", "bounced"] },
  refused: { tone: "late", arrived: false, failed: true, next: ["accepted"] },
  bounced: { tone: "late", arrived: false, failed: true, next: [] },
};

export type DeliveryNews = "accepted" | "deferred" | "refused" | "bounce" | "delay" | "kept";

const STATE_OF: Record<DeliveryNews, DeliveryState> = {
  accepted: "accepted",
  deferred: "deferred",
  refused: "refused",
  bounce: "bounced",
  delay: "delayed",
  kept: "kept",
};

/** The state after news of the post; null where it changes nothing. Soft bounces and delays are no failure. */
export function afterNews(
  now: DeliveryState | null,
  news: DeliveryNews,
  bounce: "hard" | "soft" | null = null,
): DeliveryState | null {
  const then = news === "bounce" && bounce === "soft" ? "delayed" : STATE_OF[news];
  return DELIVERY[now ?? "queued"].next.includes(then) ? then : null;
}
