import type { Allowance } from "./allowance.ts";
import { divide, impliedBoundary } from "./boundaries.ts";
import { header, readHeaders } from "./headers.ts";
import { type Parameterised, readParameters } from "./parameters.ts";
import type { Header } from "./types.ts";

/** A part of a message: a leaf with bytes, or a multipart with parts. Enclosed messages are leaves here. */
export interface Part {
  readonly headers: Header[];
  /** Lower-case media type, "text/plain" when the part names none. */
  readonly type: string;
  /** False when `type` had to be assumed. */
  readonly typed: boolean;
  readonly contentType: Parameterised;
  readonly disposition: Parameterised;
  /** Bytes after the headers, still in transfer encoding. */
  readonly body: Buffer;
  readonly parts: Part[];
  /** Bytes before the first part of a multipart. */
  readonly preamble: Buffer;
  readonly mended: string[];
}

const NOTHING = Buffer.alloc(0);

/**
 * Cuts a message or part into its tree. Beyond the limits of depth and number the rest stays closed: a multipart
 * that is too deep is a leaf. Never throws.
 */
export function readPart(bytes: Buffer, allowance: Allowance, depth: number, assumed = "text/plain"): Part {
  const { headers, bodyStart } = readHeaders(bytes);
  const body = bytes.subarray(bodyStart);
  const contentType = readParameters(header(headers, "content-type"));
  const disposition = readParameters(header(headers, "content-disposition"));
  const mended: string[] = [];
  const type = typeOf(contentType.value, headers, body, assumed, depth);
  const part = {
    headers,
    type,
    typed: contentType.value !== "",
    contentType,
    disposition,
    body,
    parts: [],
    preamble: NOTHING,
    mended,
  };
  if (!type.startsWith("multipart/")) return part;
  if (depth >= allowance.limits.depth) return { ...part, mended: ["too-deep"] };
  const divided = divide(body, contentType.parameters.get("boundary"), allowance.parts);
  const inner = type === "multipart/digest" ? "message/rfc822" : "text/plain";
  const parts = divided.parts.flatMap((piece) => readPieces(piece, allowance, depth + 1, inner));
  return { ...part, parts, preamble: divided.preamble, mended: divided.mended };
}

/** One piece between two boundaries; two parts when a destroyed boundary left them in one. */
function readPieces(piece: Buffer, allowance: Allowance, depth: number, assumed: string): Part[] {
  if (allowance.parts <= 0) return [];
  allowance.parts--;
  const part = readPart(piece, allowance, depth, assumed);
  const encoded = header(part.headers, "content-transfer-encoding")?.toLowerCase().includes("base64");
  const at = encoded && part.parts.length === 0 ? part.body.indexOf("\n--") : -1;
  if (at < 0 || impliedBoundary(part.body.subarray(at + 1)) === null) return [part];
  const lost = part.body.indexOf("\n", at + 1) + 1;
  const rest = readPieces(part.body.subarray(lost), allowance, depth, assumed);
  return [{ ...part, body: part.body.subarray(0, at), mended: [...part.mended, "boundary-damaged"] }, ...rest];
}

function typeOf(value: string, headers: Header[], body: Buffer, assumed: string, depth: number): string {
  if (/^[a-z0-9][\w.+-]*\/[\w.+-]+$/.test(value)) return value;
  if (value.startsWith("text/html") || value === "html") return "text/html";
  if (value.startsWith("multipart")) return "multipart/mixed";
  const untyped = header(headers, "content-type") === undefined;
  if (depth === 0 && untyped && body.includes("--") && isDivided(body)) return "multipart/mixed";
  return value === "" || value.startsWith("text") ? assumed : "application/octet-stream";
}

/** A body that is plainly multipart though its headers were lost: its implied boundary appears at least twice. */
function isDivided(body: Buffer): boolean {
  const boundary = impliedBoundary(body.subarray(0, 4096));
  if (!boundary) return false;
  const line = `--${boundary}`;
  return body.indexOf(line, body.indexOf(line) + line.length) >= 0;
}
