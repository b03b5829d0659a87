import { createHash } from "node:crypto";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import type { Day } from "../../kernel/day.ts";
import type { Drawing, KeptPage } from "../cache/pages.ts";

const squeeze = { gzip: promisify(gzip), brotli: promisify(brotliCompress) };
const SMALL = 860;
const TEXT = /^(text\/|application\/(json|[a-z]+\+json|xml|[a-z]+\+xml|javascript)|image\/svg)/;

export type Encoding = "br" | "gzip" | "identity";

/** Puts a finished page into the cache in all encodings, and answers with it. */
export async function keepable(
  drawing: Drawing,
  key: string,
  response: Response,
  day: Day,
  tags: readonly string[],
): Promise<Response> {
  const plain = Buffer.from(await response.arrayBuffer());
  // Weak, for the same page goes out in three encodings.
  const etag = `W/"${createHash("sha256").update(plain).digest("base64url").slice(0, 22)}"`;
  const headers = new Headers(response.headers);
  headers.set("etag", etag);
  const { gzip: zipped, brotli } = await squeezed(plain);
  const kept: KeptPage = { etag, headers: Object.fromEntries(headers), plain, gzip: zipped, brotli, day, tags };
  drawing.keep(key, kept);
  return new Response(plain, { status: 200, headers });
}

/** A body in the encodings browsers ask for. */
export async function squeezed(plain: Buffer): Promise<{ gzip: Buffer; brotli: Buffer }> {
  const [zipped, brotli] = await Promise.all([squeeze.gzip(plain), brotliOf(plain)]);
  return { gzip: zipped, brotli };
}

/** Whether a type is worth compressing; pictures, fonts and archives are small already. */
export const isText = (type: string): boolean => TEXT.test(type);

/** Which encoding to answer in; identity when the browser names none. */
export function encodingFor(accept: string | undefined): Encoding {
  if (!accept) return "identity";
  if (/\bbr\b(?!\s*;\s*q=0(\.0*)?\s*(,|$))/i.test(accept)) return "br";
  return /\bgzip\b(?!\s*;\s*q=0(\.0*)?\s*(,|$))/i.test(accept) ? "gzip" : "identity";
}

/** Whether the browser has this version already (RFC 9110 13.1.2: a list, compared weakly). */
export function hasVersion(ifNoneMatch: string | undefined, etag: string): boolean {
  if (!ifNoneMatch) return false;
  const bare = (tag: string) => tag.trim().replace(/^W\//, "");
  return ifNoneMatch.split(",").some((tag) => tag.trim() === "*" || bare(tag) === bare(etag));
}

/** Compresses text answers that are worth it, streams as they flow; leaves files and small answers alone. */
export async function encode(response: Response, accept: string | undefined): Promise<Response> {
  const type = response.headers.get("content-type") ?? "";
  if (!isText(type) || !response.body || response.headers.has("content-encoding")) return response;
  const headers = new Headers(response.headers);
  addVary(headers);
  const { status } = response;
  const length = headers.get("content-length");
  const encoding = length === null ? gzipOnly(accept) : encodingFor(accept);
  if (encoding === "identity" || (length !== null && Number(length) < SMALL)) {
    return new Response(response.body, { status, headers });
  }
  headers.delete("content-length");
  headers.set("content-encoding", encoding);
  if (length === null)
    return new Response(response.body.pipeThrough(new CompressionStream("gzip")), { status, headers });
  const plain = Buffer.from(await response.arrayBuffer());
  const body = encoding === "br" ? await brotliOf(plain) : await squeeze.gzip(plain);
  headers.set("content-length", String(body.length));
  return new Response(new Uint8Array(body), { status, headers });
}

/** A stream is compressed as it flows, which browsers' own compression can do for gzip alone. */
const gzipOnly = (accept: string | undefined): Encoding =>
  encodingFor(accept?.replace(/\bbr\b/gi, "")) === "gzip" ? "gzip" : "identity";

function addVary(headers: Headers): void {
  const vary = headers.get("vary") ?? "";
  if (!/accept-encoding/i.test(vary)) headers.set("vary", vary ? `${vary}, accept-encoding` : "accept-encoding");
}

const brotliOf = (plain: Buffer): Promise<Buffer> =>
  squeeze.brotli(plain, {
    params: { [constants.BROTLI_PARAM_QUALITY]: 5, [constants.BROTLI_PARAM_SIZE_HINT]: plain.length },
  });
