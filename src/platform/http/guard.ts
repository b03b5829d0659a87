import { timingSafeEqual } from "node:crypto";
import { STAFF, type Viewer } from "../module/people.ts";
import type { Permissions } from "./permissions.ts";
import { Refusal } from "./reply.ts";
import type { Route } from "./route.ts";

/** Stops whoever may not use a route: sign in first, give the second factor first, or forbidden. */
export function checkPermission(permissions: Permissions, route: Route, viewer: Viewer | null): void {
  if (permissions.holds(viewer, route.who)) return;
  if (!viewer) throw new Refusal("sign-in-first");
  const withFactor = { ...viewer, secondFactor: true };
  const isStaff = viewer.grants.some((grant) => STAFF.includes(grant.role));
  if (isStaff && permissions.holds(withFactor, route.who)) throw new Refusal("second-factor-first");
  throw new Refusal("forbidden");
}

/**
 * A form must come from one of our own pages. Browsers say so themselves (Sec-Fetch-Site, Origin); a browser
 * too old to say is held back by the SameSite cookie and, when signed in, by the token.
 */
export function checkOrigin(headers: Headers, baseUrl: string): void {
  const site = headers.get("sec-fetch-site");
  if (site && site !== "same-origin" && site !== "none") throw new Refusal("forged-form");
  const origin = headers.get("origin");
  if (!origin || origin === new URL(baseUrl).origin) return;
  const host = headers.get("host");
  if (origin === "null" || !host || URL.parse(origin)?.host !== host) throw new Refusal("forged-form");
}

/** The token in the form must be the session's own. */
export function checkToken(given: string, expected: string): void {
  const a = Buffer.from(given);
  const b = Buffer.from(expected);
  if (a.length !== b.length || !timingSafeEqual(a, b)) throw new Refusal("forged-form");
}
