import { RateLimiterMemory, RateLimiterRes } from "rate-limiter-flexible";
import { Refusal } from "./reply.ts";
import type { Route } from "./route.ts";

/** Counts one use of a route; Refusal "too-many", with how long to wait, once it was used too often. */
export type Limits = (route: Route, remote: string) => Promise<void>;

/**
 * Counts the use of limited routes by network address, in memory: the address is never written down.
 * With several web processes each counts for itself; limits that must hold exactly (sign-in letters to one
 * address) are counted in the database by their module.
 */
export function openLimits(): Limits {
  const limiters = new Map<Route, RateLimiterMemory>();
  return async (route, remote) => {
    if (!route.limit) return;
    let limiter = limiters.get(route);
    if (!limiter) {
      limiter = new RateLimiterMemory({ points: route.limit.points, duration: route.limit.perSeconds });
      limiters.set(route, limiter);
    }
    try {
      await limiter.consume(networkOf(remote));
    } catch (wait) {
      if (!(wait instanceof RateLimiterRes)) throw wait;
      throw new Refusal("too-many", { "retry-after": String(Math.ceil(wait.msBeforeNext / 1000)) });
    }
  };
}

/** One household or office counts as one: the first half of an IPv6 address, all of an IPv4 address. */
export function networkOf(remote: string): string {
  const v4 = /^(?:::ffff:)?(\d+\.\d+\.\d+\.\d+)$/i.exec(remote)?.[1];
  if (v4 || !remote.includes(":")) return v4 ?? remote;
  const [head = "", tail] = remote.toLowerCase().split("%")[0]!.split("::");
  const first = head.split(":").filter(Boolean);
  const last = tail?.split(":").filter(Boolean) ?? [];
  const between = tail === undefined ? [] : Array<string>(Math.max(0, 8 - first.length - last.length)).fill("0");
  return [...first, ...between, ...last].slice(0, 4).join(":");
}
