import { RateLimiterMemory } from "rate-limiter-flexible";
import { Refusal } from "./reply.ts";
import type { Route } from "./route.ts";

/**
 * Counts the use of limited routes by network address, in memory: the address is never written down.
 * With several web processes each counts for itself; limits that must hold exactly (sign-in letters to one
 * address) are counted in the database by their module.
 */
export function openLimits(): (route: Route, remote: string) => Promise<void> {
  const limiters = new Map<Route, RateLimiterMemory>();
  return async (route, remote) => {
    if (!route.limit) return;
    let limiter = limiters.get(route);
    if (!limiter) {
      limiter = new RateLimiterMemory({ points: route.limit.points, duration: route.limit.perSeconds });
      limiters.set(route, limiter);
    }
    try {
      await limiter.consume(remote);
    } catch {
      throw new Refusal("too-many");
    }
  };
}
