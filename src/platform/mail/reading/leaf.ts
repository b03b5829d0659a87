import { decodeBytes, knownCharset } from "./charset.ts";
import { header } from "./headers.ts";
import type { Part } from "./mime.ts";
import { decodeQuotedPrintable, decodeTransfer, type Transferred } from "./transfer.ts";

/** A leaf's bytes without transfer encoding. Text whose encoding was not declared is recognised by its look. */
export function leafBytes(part: Part): Transferred {
  const encoding = header(part.headers, "content-transfer-encoding");
  if (encoding || !part.type.startsWith("text/")) return decodeTransfer(part.body, encoding);
  return undeclared(part.body) ?? { bytes: part.body, mended: null };
}

/** A text leaf's text; an HTML leaf may name its charset in a meta tag. */
export function leafText(part: Part, bytes: Buffer): { text: string; mended: string | null } {
  const label = part.contentType.parameters.get("charset");
  if (part.type !== "text/html" || knownCharset(label)) return decodeBytes(bytes, label);
  const meta = /charset\s*=\s*["']?([\w.:-]{2,40})/i.exec(bytes.toString("latin1", 0, 2048));
  const named = meta?.[1] && !/^utf-?7|^utf-?16/i.test(meta[1]) ? meta[1] : undefined;
  return decodeBytes(bytes, named ?? label);
}

function undeclared(body: Buffer): Transferred | null {
  const sample = body.toString("latin1", 0, 4096);
  if (/[^\s=]=\r?\n/.test(sample) && (sample.match(/=[89A-F][0-9A-F]/g)?.length ?? 0) >= 2)
    return { bytes: decodeQuotedPrintable(body, true), mended: "encoding-undeclared" };
  if (!/^\s*(?:[A-Za-z0-9+/]{60,78}\r?\n){2}/.test(sample)) return null;
  const decoded = decodeTransfer(body, "base64");
  return decoded.mended === "not-base64" ? null : { bytes: decoded.bytes, mended: "encoding-undeclared" };
}
