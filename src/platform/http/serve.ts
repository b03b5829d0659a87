import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { getRequestListener } from "@hono/node-server";
import type { Hono } from "hono";
import type { Day } from "../../kernel/day.ts";
import type { PageCache } from "../cache/pages.ts";
import type { Metrics } from "../metrics/index.ts";
import { encode, encodingFor } from "./encode.ts";

export interface Asset {
  readonly path: string;
  readonly type: string;
  readonly body: Uint8Array | string;
}

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
  const assets = new Map(parts.assets.map((asset) => [asset.path, asset]));
  const listener = getRequestListener(
    async (request, env) => {
      const { incoming } = env as { incoming: IncomingMessage };
      const response = await parts.site.fetch(request, { remote: remoteOf(incoming, parts.trustProxy) });
      const encoded = await encode(response, request.headers.get("accept-encoding") ?? undefined);
      return request.method === "HEAD"
        ? new Response(null, { status: encoded.status, headers: encoded.headers })
        : encoded;
    },
    { overrideGlobalObjects: false },
  );

  return createServer((incoming, outgoing) => {
    const started = performance.now();
    const reading = incoming.method === "GET" || incoming.method === "HEAD";
    const kept = reading && serveKept(parts, incoming, outgoing);
    outgoing.once("finish", () => {
      parts.metrics.requests.inc({ method: incoming.method ?? "", status: String(outgoing.statusCode) });
      parts.metrics.duration.observe({ cached: kept ? "yes" : "no" }, (performance.now() - started) / 1000);
    });
    if (kept) return;
    const asset = reading ? assets.get(incoming.url ?? "") : undefined;
    if (asset) return serveAsset(asset, incoming, outgoing);
    void listener(incoming, outgoing);
  });
}

function serveKept(parts: ServeParts, incoming: IncomingMessage, outgoing: ServerResponse): boolean {
  const cookie = incoming.headers.cookie;
  if (cookie && (cookie.includes("bashke_session=") || cookie.includes("bashke_notice="))) return false;
  const page = parts.cache.find(incoming.url ?? "", parts.today());
  if (!page) return false;
  if (incoming.headers["if-none-match"] === page.etag) {
    outgoing
      .writeHead(304, { etag: page.etag, vary: page.headers.vary, "cache-control": page.headers["cache-control"] })
      .end();
    return true;
  }
  const encoding = encodingFor(incoming.headers["accept-encoding"]?.toString());
  const body = encoding === "br" ? page.brotli : encoding === "gzip" ? page.gzip : page.plain;
  const extra = encoding === "identity" ? {} : { "content-encoding": encoding };
  outgoing.writeHead(200, { ...page.headers, ...extra, "content-length": body.length });
  outgoing.end(incoming.method === "HEAD" ? undefined : body);
  return true;
}

/** Assets carry the hash of their content in their name, so a browser may keep them for ever. */
function serveAsset(asset: Asset, incoming: IncomingMessage, outgoing: ServerResponse): void {
  outgoing.writeHead(200, {
    "content-type": asset.type,
    "content-length": Buffer.byteLength(asset.body),
    "cache-control": "public, max-age=31536000, immutable",
    "x-content-type-options": "nosniff",
  });
  outgoing.end(incoming.method === "HEAD" ? undefined : asset.body);
}

function remoteOf(incoming: IncomingMessage, trustProxy: boolean): string {
  const forwarded = trustProxy ? incoming.headers["x-forwarded-for"]?.toString().split(",").at(-1)?.trim() : undefined;
  return forwarded || incoming.socket.remoteAddress || "";
}
