import type { IncomingMessage, ServerResponse } from "node:http";
import { encodingFor, isText, squeezed } from "./encode.ts";
import { SECURITY_HEADERS } from "./headers.ts";

/** A file of our own that browsers fetch: style, script, font, mark. */
export interface Asset {
  readonly path: string;
  readonly type: string;
  readonly body: Uint8Array | string;
}

interface Ready {
  readonly asset: Asset;
  readonly plain: Buffer;
  readonly packed: { gzip: Buffer; brotli: Buffer } | null;
}

/** Answers for assets, each compressed once; says whether the address was one. */
export function openAssets(assets: readonly Asset[]): (asked: IncomingMessage, answer: ServerResponse) => boolean {
  const ready = new Map<string, Promise<Ready>>();
  const known = new Map(assets.map((asset) => [asset.path, asset]));
  return (asked, answer) => {
    const asset = known.get(asked.url ?? "");
    if (!asset) return false;
    const one = ready.get(asset.path) ?? prepare(asset);
    ready.set(asset.path, one);
    one.then((each) => send(each, asked, answer)).catch(() => answer.destroy());
    return true;
  };
}

async function prepare(asset: Asset): Promise<Ready> {
  const plain = Buffer.from(asset.body as Uint8Array);
  return { asset, plain, packed: isText(asset.type) ? await squeezed(plain) : null };
}

/** Assets carry the hash of their content in their name, so a browser may keep them for ever. */
function send({ asset, plain, packed }: Ready, asked: IncomingMessage, answer: ServerResponse): void {
  const encoding = packed ? encodingFor(asked.headers["accept-encoding"]?.toString()) : "identity";
  const body = packed && encoding !== "identity" ? (encoding === "br" ? packed.brotli : packed.gzip) : plain;
  answer.writeHead(200, {
    ...SECURITY_HEADERS,
    "content-type": asset.type,
    "content-length": body.length,
    "cache-control": "public, max-age=31536000, immutable",
    ...(packed ? { vary: "accept-encoding" } : {}),
    ...(encoding === "identity" ? {} : { "content-encoding": encoding }),
  });
  answer.end(asked.method === "HEAD" ? undefined : body);
}
