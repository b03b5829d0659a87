import { sql } from "kysely";
import { forbidden, json, type Reply } from "../../../platform/http/reply.ts";
import { get, type Route } from "../../../platform/http/route.ts";
import type { Visit } from "../../../platform/http/visit.ts";
import type { Metrics } from "../../../platform/metrics/index.ts";

const LOOPBACK = new Set(["127.0.0.1", "::1", "::ffff:127.0.0.1"]);

/** What the house lends to the pages that machines read. */
export interface Lent {
  readonly metrics: Metrics;
  readonly cachedPages: () => number;
  /** PNG of the card of a title, when the signature is ours. */
  readonly card: (query: URLSearchParams) => Promise<Uint8Array | null>;
}

export const machineRoutes = ({ metrics, cachedPages, card }: Lent): readonly Route[] => [
  get("/healthz", "home.read", health, { bare: true, machine: true }),
  get(
    "/metrics",
    "home.read",
    async (visit) => {
      if (!LOOPBACK.has(visit.remote) && !visit.can("home.operate")) return forbidden();
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
      body: `User-agent: *\nDisallow: /*/search\nDisallow: /*/sign-in\nDisallow: /*/account\nDisallow: /*/requests/new\nSitemap: ${visit.baseUrl}/sitemap.xml\n`,
    }),
    { bare: true, machine: true },
  ),
];

/** Whether this process can do its work: the database answers, and no letter or fact has waited for long. */
async function health(visit: Visit): Promise<Reply> {
  try {
    const { rows } = await sql<{ letters: string; facts: string }>`
      select (select count(*) from mail_in where state = 'received' and received_at < now() - interval '10 minutes') as letters,
             (select count(*) from fact where delivered_at is null and at < now() - interval '10 minutes') as facts
    `.execute(visit.work.db);
    const waiting = { lettersIn: Number(rows[0]?.letters), facts: Number(rows[0]?.facts) };
    return json({ ok: true, database: "answers", waiting });
  } catch {
    return json({ ok: false, database: "does not answer" }, 503);
  }
}
