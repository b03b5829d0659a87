import { decodeBytes } from "../../mail/reading/charset.ts";
import { htmlToText } from "../../mail/reading/html.ts";
import { rtfBodyText } from "../../mail/reading/rtf.ts";
import type { DocumentKind, DocumentReading, Limits } from "../reading.ts";

/** Text as it stands, whatever its charset. */
export const readPlain = (bytes: Uint8Array, kind: DocumentKind, limits: Limits): DocumentReading =>
  asReading(decoded(bytes, limits), kind, limits);

export const readHtml = (bytes: Uint8Array, limits: Limits): DocumentReading =>
  asReading(htmlToText(decoded(bytes, limits), limits.text + 1), "text", limits);

/** Rich text, by the reader that knows it from letters; it asks for a head of sixteen bytes that says "not packed". */
export function readRich(bytes: Uint8Array, limits: Limits): DocumentReading {
  const head = Buffer.alloc(16);
  head.writeUInt32LE(bytes.length, 4);
  head.write("MELA", 8, "latin1");
  return asReading(rtfBodyText(Buffer.concat([head, bytes])), "word", limits);
}

const decoded = (bytes: Uint8Array, limits: Limits): string =>
  decodeBytes(Buffer.from(bytes.subarray(0, limits.text * 4)), undefined).text.replace(/^\uFEFF/, "");

const asReading = (text: string, kind: DocumentKind, limits: Limits): DocumentReading => ({
  kind,
  text: text.slice(0, limits.text),
  pages: null,
  how: text.trim() ? "text" : "none",
  concealed: [],
  problems: text.length > limits.text ? ["cut"] : [],
});
