import type { Asked } from "./asked.ts";
import type { Open } from "./open-visit.ts";
import type { HttpParts } from "./parts.ts";
import { problem, wantsProblem } from "./problem.ts";
import { Refusal } from "./reply.ts";
import { respond } from "./respond.ts";
import { statusOf } from "./status.ts";
import { isDatabaseAway } from "./unavailable.ts";

/** When to come back while the database is away, in seconds. */
const SOON = 5;

/**
 * Turns whatever a handler threw into an answer in the reader's language: a page, a problem document for programs, or
 * the door to go through first. Only the unforeseen is logged, with the route's pattern and never the address.
 */
export function refuse(parts: HttpParts, open: Open, asked: Asked, error: unknown, route: string): Response {
  const refusal = asRefusal(error);
  if (refusal.reason === "unforeseen") parts.log.error({ error, route }, "a page failed");
  if (refusal.reason === "unavailable") parts.log.warn({ error, route }, "a page could not reach the database");
  const status = statusOf(refusal.reason);
  const response = wantsProblem(asked.request)
    ? problem(status, refusal.reason, open.visit.say)
    : shown(parts, open, asked, refusal.reason, status);
  for (const [name, value] of Object.entries(refusal.headers)) response.headers.set(name, value);
  return response;
}

function asRefusal(error: unknown): Refusal {
  if (error instanceof Refusal) return error;
  return isDatabaseAway(error)
    ? new Refusal("unavailable", { "retry-after": String(SOON) })
    : new Refusal("unforeseen");
}

function shown(parts: HttpParts, open: Open, asked: Asked, reason: string, status: number): Response {
  const door = asked.isReading ? parts.doorFor(reason, `${open.visit.path}${asked.url.search}`) : null;
  if (door) return respond(parts, open, { kind: "redirect", to: open.visit.href(door), status: 302 });
  return respond(parts, open, { kind: "page", status, page: parts.refusalPage(open.visit, reason) });
}
