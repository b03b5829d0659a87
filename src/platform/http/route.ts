import type { Reply } from "./reply.ts";
import type { Visit } from "./visit.ts";

/** How often one visitor may use a route. */
export interface Limit {
  readonly points: number;
  readonly perSeconds: number;
}

export interface Route {
  readonly method: "GET" | "POST";
  /** Path without locale; `:name` are parameters: "/requests/:slug". */
  readonly path: string;
  /** A permission declared in the module's `can`; the permission table is made from it. */
  readonly who: string;
  /** GET only: may be kept for visitors without session, and dropped when something it depends on is touched. */
  readonly cached?: true;
  /** POST: most bytes taken; default 1 MiB. */
  readonly maxBytes?: number;
  readonly limit?: Limit;
  /** Address without locale in front (webhooks, feeds of machines, files). */
  readonly bare?: true;
  /** A door of its own proof (signature, one-time token): no CSRF check and no session is read. */
  readonly machine?: true;
  readonly handle: (visit: Visit) => Promise<Reply>;
}

export const get = (path: string, who: string, handle: Route["handle"], more: Partial<Route> = {}): Route => ({
  method: "GET",
  path,
  who,
  handle,
  ...more,
});

export const post = (path: string, who: string, handle: Route["handle"], more: Partial<Route> = {}): Route => ({
  method: "POST",
  path,
  who,
  handle,
  ...more,
});
