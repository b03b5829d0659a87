import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { getRequestListener } from "@hono/node-server";
import type { Hono } from "hono";
import type { Day } from "../../kernel/day.ts";
import type { PageCache } from "../cache/pages.ts";
import type { Metrics } from "../metrics/index.ts";
import { SESSION_COOKIE } from "./asked.ts";
import { type Asset, openAssets } from "./assets.ts";
import { encode, encodingFor, hasVersion } from "./encode.ts";
import { SECURITY_HEADERS } from "./headers.ts";
import { NOTICE_COOKIE } from "./open-visit.ts";

export type { Asset } from "./assets.ts";

export interface ServeParts {
  // biome-ignore lint/suspicious/noExplicitAny: the bindings of the mounted site are its own affair
  readonly site: Hono<any>;
  readonly cache: PageCache;
  readonly assets: readonly Asset[];
  readonly metrics: Metrics;
  readonly today: () => Day;
  readonly trustProxy: boolean;
}

/**
 * The Node server. Kept pages and assets are answered here, before any router or object of a request exists;
 * everything else goes through the site. Browsers with a session or a notice waiting are never given kept pages.
 */
export function serve(parts: ServeParts): Server {
  const sendAsset = openAssets(parts.assets);
  const listener = getRequestListener(
    async (request, env) => {
      const { incoming } = env as { incoming: IncomingMessage };
      const response = await parts.site.fetch(request, { remote: remoteOf(incoming, parts.trustProxy) });
      const etag = response.headers.get("etag");
      if (etag && hasVersion(request.headers.get("if-none-match") ?? undefined, etag)) return unchanged(response);
      if (request.method === "HEAD") return new Response(null, { status: response.status, headers: response.headers });
      return encode(response, request.headers.get("accept-encoding") ?? undefined);
    },
    {
      overrideGlobalObjects: false,
      // What is no request at all: an address or a host that cannot be read.
      errorHandler: () =>
        new Response("400\n", { status: 400, headers: { ...SECURITY_HEADERS, "content-type": "text/plain" } }),
    },
  );

  return createServer((incoming, outgoing) => {
    const started = performance.now();
    const reading = incoming.method === "GET" || incoming.method === "HEAD";
    const kept = reading && serveKept(parts, incoming, outgoing);
    outgoing.once("close", () => {
      parts.metrics.requests.inc({ method: incoming.method ?? "", status: String(outgoing.statusCode) });
      parts.metrics.duration.observe({ cached: kept ? "yes" : "no" }, (performance.now() - started) / 1000);
    });
    if (kept || (reading && sendAsset(incoming, outgoing))) return;
    void listener(incoming, outgoing);
  });
}

function serveKept(parts: ServeParts, incoming: IncomingMessage, outgoing: ServerResponse): boolean {
  const cookie = incoming.headers.cookie;
  if (cookie?.includes(`${SESSION_COOKIE}=`) || cookie?.includes(`${NOTICE_COOKIE}=`)) return false;
  const page = parts.cache.find(incoming.url ?? "", parts.today());
  if (!page) return false;
  if (hasVersion(incoming.headers["if-none-match"], page.etag)) {
    const { "content-length": _, "content-type": __, ...headers } = page.headers;
    outgoing.writeHead(304, headers).end();
    return true;
  }
  const encoding = encodingFor(incoming.headers["accept-encoding"]?.toString());
  const body = encoding === "br" ? page.brotli : encoding === "gzip" ? page.gzip : page.plain;
  const extra = encoding === "identity" ? {} : { "content-encoding": encoding };
  outgoing.writeHead(200, { ...page.headers, ...extra, "content-length": body.length });
  outgoing.end(incoming.method === "HEAD" ? undefined : body);
  return true;
}

function unchanged(response: Response): Response {
  const headers = new Headers(response.headers);
  for (const name of ["content-length", "content-type"]) headers.delete(name);
  return new Response(null, { status: 304, headers });
}

function remoteOf(incoming: IncomingMessage, trustProxy: boolean): string {
  const forwarded = trustProxy ? incoming.headers["x-forwarded-for"]?.toString().split(",").at(-1)?.trim() : undefined;
  return forwarded || incoming.socket.remoteAddress || "";
}
