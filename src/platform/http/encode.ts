import { createHash } from "node:crypto";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import type { Day } from "../../kernel/day.ts";
import type { Drawing, KeptPage } from "../cache/pages.ts";

const squeeze = { gzip: promisify(gzip), brotli: promisify(brotliCompress) };
const SMALL = 860;

/** Puts a finished page into the cache in all encodings, and answers with it. */
export async function keepable(
  drawing: Drawing,
  key: string,
  response: Response,
  day: Day,
  tags: readonly string[],
): Promise<Response> {
  const plain = Buffer.from(await response.arrayBuffer());
  const etag = `"${createHash("sha256").update(plain).digest("base64url").slice(0, 22)}"`;
  const headers = new Headers(response.headers);
  headers.set("etag", etag);
  const [zipped, brotli] = await Promise.all([squeeze.gzip(plain), brotliOf(plain)]);
  const kept: KeptPage = { etag, headers: Object.fromEntries(headers), plain, gzip: zipped, brotli, day, tags };
  drawing.keep(key, kept);
  return new Response(plain, { status: 200, headers });
}

/** Which encoding to answer in; identity when the browser names none. */
export function encodingFor(accept: string | undefined): "br" | "gzip" | "identity" {
  if (!accept) return "identity";
  if (/\bbr\b(?!\s*;\s*q=0(\.0*)?\s*(,|$))/.test(accept)) return "br";
  return /\bgzip\b(?!\s*;\s*q=0(\.0*)?\s*(,|$))/.test(accept) ? "gzip" : "identity";
}

/** Compresses text answers that are worth it; leaves files, streams of unknown length and small answers alone. */
export async function encode(response: Response, accept: string | undefined): Promise<Response> {
  const type = response.headers.get("content-type") ?? "";
  const encoding = encodingFor(accept);
  const isText = /^(text\/|application\/(json|problem\+json|atom\+xml|ld\+json|javascript)|image\/svg)/.test(type);
  if (encoding === "identity" || !isText || !response.body || response.headers.has("content-encoding")) return response;
  const plain = Buffer.from(await response.arrayBuffer());
  const headers = new Headers(response.headers);
  if (plain.length < SMALL) return new Response(plain, { status: response.status, headers });
  headers.set("content-encoding", encoding);
  const body = encoding === "br" ? await brotliOf(plain) : await squeeze.gzip(plain);
  return new Response(new Uint8Array(body), { status: response.status, headers });
}

const brotliOf = (plain: Buffer): Promise<Buffer> =>
  squeeze.brotli(plain, {
    params: { [constants.BROTLI_PARAM_QUALITY]: 5, [constants.BROTLI_PARAM_SIZE_HINT]: plain.length },
  });
