import { decodeUuencoded } from "./uuencode.ts";

/** A body without its transfer encoding, and what was wrong with it, if anything. */
export interface Transferred {
  readonly bytes: Buffer;
  readonly mended: string | null;
}

/** Undoes a Content-Transfer-Encoding. Unknown encodings pass the bytes through: RFC 2045 6.4 asks no more. */
export function decodeTransfer(body: Buffer, encoding: string | undefined): Transferred {
  const name = (encoding ?? "").trim().toLowerCase().replace(/["';]/g, "").split(/[\s(]/, 1)[0] ?? "";
  if (name === "base64" || name === "base-64" || name === "b64") return decodeBase64(body);
  if (name === "quoted-printable" || name === "quotedprintable" || name === "quoted_printable")
    return { bytes: decodeQuotedPrintable(body, true), mended: null };
  if (/^(?:x-)?uu(?:e|encode|code)$/.test(name)) {
    const found = decodeUuencoded(body.toString("latin1"))[0];
    return found ? { bytes: found.content, mended: null } : { bytes: body, mended: "uuencode-missing" };
  }
  return { bytes: body, mended: null };
}

/**
 * Base64 as found in the wild: line breaks anywhere, several padded pieces in a row, foreign characters between.
 * When most of it is no base64 at all, the label was wrong and the bytes are returned as they are.
 */
function decodeBase64(body: Buffer): Transferred {
  const text = body.toString("latin1");
  const pad = text.indexOf("=");
  if (pad >= 0 && /[A-Za-z0-9+/]/.test(text.slice(pad))) return decodePieces(text, body);
  const bytes = Buffer.from(text, "base64");
  if (bytes.length < 8 || bytes.length * 1.2 >= text.length * 0.75) return { bytes, mended: null };
  return mostlyBase64(text) ? { bytes, mended: null } : { bytes: body, mended: "not-base64" };
}

function decodePieces(text: string, body: Buffer): Transferred {
  if (!mostlyBase64(text)) return { bytes: body, mended: "not-base64" };
  const pieces = text.split(/=+/).map((piece) => Buffer.from(piece, "base64"));
  return { bytes: Buffer.concat(pieces), mended: "base64-in-pieces" };
}

function mostlyBase64(text: string): boolean {
  const sample = text.slice(0, 20_000).replace(/\s/g, " ");
  const words = sample.split(" ").filter((word) => word !== "");
  const foreign = sample.replace(/[A-Za-z0-9+/= ]/g, "").length;
  const average = sample.length / Math.max(1, words.length);
  return foreign * 20 <= sample.length && (average >= 20 || words.length < 4);
}

/**
 * Quoted-printable (RFC 2045 6.7). An "=" that starts no escape stays as it is, so that damage costs no letter.
 * With `lines`, soft breaks are joined and blanks at line ends dropped.
 */
export function decodeQuotedPrintable(body: Buffer, lines: boolean): Buffer {
  if (!body.includes(61)) return body;
  const out = Buffer.allocUnsafe(body.length);
  let length = 0;
  for (let i = 0; i < body.length; i++) {
    const byte = body[i]!;
    if (byte !== 61) {
      out[length++] = byte;
      continue;
    }
    const high = hex(body[i + 1]);
    const low = hex(body[i + 2]);
    if (high >= 0 && low >= 0) {
      out[length++] = high * 16 + low;
      i += 2;
      continue;
    }
    const after = lines ? softBreak(body, i + 1) : -1;
    if (after < 0) out[length++] = byte;
    else i = after - 1;
  }
  return out.subarray(0, length);
}

/** Index after a soft line break whose "=" stood before `from`; -1 when there is none. */
function softBreak(body: Buffer, from: number): number {
  let i = from;
  const limit = Math.min(body.length, from + 80);
  while (i < limit && (body[i] === 32 || body[i] === 9 || body[i] === 13)) i++;
  if (i >= body.length) return body.length;
  return body[i] === 10 ? i + 1 : -1;
}

function hex(byte: number | undefined): number {
  if (byte === undefined) return -1;
  if (byte >= 48 && byte <= 57) return byte - 48;
  const letter = byte | 32;
  return letter >= 97 && letter <= 102 ? letter - 87 : -1;
}
