import { sql } from "kysely";
import { forbidden, json, type Reply } from "../../../platform/http/reply.ts";
import { get, type Route } from "../../../platform/http/route.ts";
import type { Visit } from "../../../platform/http/visit.ts";
import type { Metrics } from "../../../platform/metrics/index.ts";
import { sitemapRoutes } from "./sitemap.ts";

const LOOPBACK = new Set(["127.0.0.1", "::1", "::ffff:127.0.0.1"]);

/** Doors, and pages that are another for everyone who asks. */
const NOT_FOR_ROBOTS: readonly string[] = ["/search", "/sign-in", "/account", "/requests/new", "/styleguide"];

/** What the house lends to the pages that machines read. */
export interface Lent {
  readonly metrics: Metrics;
  readonly cachedPages: () => number;
  /** PNG of the card of a title, when the signature is ours. */
  readonly card: (query: URLSearchParams) => Promise<Uint8Array | null>;
  /** Paths without locale that stand in the menu for everyone. */
  readonly menu: () => readonly string[];
}

export const machineRoutes = ({ metrics, cachedPages, card, menu }: Lent): readonly Route[] => [
  get("/healthz", "home.read", health, { bare: true, machine: true }),
  get(
    "/metrics",
    "home.read",
    async (visit) => {
      if (!isLocal(visit) && !visit.can("home.operate")) return forbidden();
      metrics.cachePages.set(cachedPages());
      return {
        kind: "bytes",
        status: 200,
        type: "text/plain; version=0.0.4; charset=utf-8",
        body: await metrics.text(),
      };
    },
    { bare: true },
  ),
  get(
    "/cards/card.png",
    "home.read",
    async (visit) => {
      const png = await card(visit.query);
      if (!png) return forbidden();
      return {
        kind: "bytes",
        status: 200,
        type: "image/png",
        body: png,
        headers: { "cache-control": "public, max-age=604800" },
      };
    },
    { bare: true, machine: true, limit: { points: 120, perSeconds: 60 } },
  ),
  get(
    "/robots.txt",
    "home.read",
    async (visit) => ({
      kind: "bytes",
      status: 200,
      type: "text/plain; charset=utf-8",
      body: `User-agent: *\n${NOT_FOR_ROBOTS.map((path) => `Disallow: /*${path}\n`).join("")}Sitemap: ${visit.baseUrl}/sitemap.xml\n`,
    }),
    { bare: true, machine: true },
  ),
  ...sitemapRoutes(() => ["/", ...menu().filter((path) => !NOT_FOR_ROBOTS.includes(path))]),
];

/** From this machine itself. What a proxy on this machine hands on is not: everyone would be local. */
const isLocal = (visit: Visit): boolean =>
  LOOPBACK.has(visit.remote) && !["x-forwarded-for", "forwarded", "via"].some((name) => visit.header(name));

/** A database that hangs is no database: whoever watches must hear it soon. */
const PATIENCE_MS = 2_000;

/** Whether this process can do its work: the database answers, and no letter or fact has waited for long. */
async function health(visit: Visit): Promise<Reply> {
  try {
    const asked = sql<{ letters: string; facts: string }>`
      select (select count(*) from mail_in where state = 'received' and received_at < now() - interval '10 minutes') as letters,
             (select count(*) from fact where delivered_at is null and at < now() - interval '10 minutes') as facts
    `.execute(visit.work.db);
    asked.catch(() => {}); // it may fail long after we gave up waiting
    const { rows } = await Promise.race([asked, giveUp()]);
    const waiting = { lettersIn: Number(rows[0]?.letters), facts: Number(rows[0]?.facts) };
    return json({ ok: true, database: "answers", waiting });
  } catch {
    return json({ ok: false, database: "does not answer" }, 503);
  }
}

const giveUp = (): Promise<never> =>
  new Promise((_, reject) => setTimeout(() => reject(new Error("too slow")), PATIENCE_MS).unref());
