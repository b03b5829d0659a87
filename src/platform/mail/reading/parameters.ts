import { decodeBytes } from "./charset.ts";
import { decodeWords } from "./words.ts";

/** A structured header value: `text/plain; charset=utf-8` is value "text/plain" and one parameter. */
export interface Parameterised {
  /** Lower case. */
  readonly value: string;
  /** Decoded values by lower-case name: RFC 2231 pieces joined and decoded, encoded words decoded. */
  readonly parameters: ReadonlyMap<string, string>;
}

/** Characters looked through for a closing quote: keeps hostile headers linear. */
const LONGEST_QUOTE = 4000;

/** Reads a Content-Type or Content-Disposition value, however broken: it always gives something. */
export function readParameters(header: string | undefined): Parameterised {
  const { value, raw } = split(header ?? "");
  const parameters = new Map<string, string>();
  const pieces = new Map<string, Piece[]>();
  for (const [key, text] of raw) {
    const match = /^([^*]{1,100})(?:\*(\d{1,4}))?(\*)?$/.exec(key);
    if (!match) continue;
    const name = match[1]!;
    if (match[2] === undefined && match[3] === undefined) {
      if (!parameters.has(name)) parameters.set(name, decodeWords(text));
      continue;
    }
    const list = pieces.get(name) ?? [];
    list.push({ order: Number(match[2] ?? 0), extended: match[3] !== undefined, text });
    pieces.set(name, list);
  }
  for (const [name, list] of pieces) {
    const joined = joinPieces(list);
    if (joined !== "" && !(joined.includes("\ufffd") && parameters.has(name))) parameters.set(name, joined);
  }
  return { value, parameters };
}

interface Piece {
  readonly order: number;
  readonly extended: boolean;
  readonly text: string;
}

/** RFC 2231: pieces in order of their numbers; percent signs are undone only after joining, a letter may be split. */
function joinPieces(pieces: Piece[]): string {
  const ordered = pieces.toSorted((a, b) => a.order - b.order);
  if (!ordered.some((piece) => piece.extended)) return decodeWords(ordered.map((piece) => piece.text).join(""));
  const prefix = /^([^'\s]{0,40})'[^']{0,20}'/.exec(ordered[0]!.text);
  const bytes = ordered.map((piece, index) => {
    const text = index === 0 && prefix ? piece.text.slice(prefix[0].length) : piece.text;
    return piece.extended ? percentBytes(text) : Buffer.from(text);
  });
  return decodeWords(decodeBytes(Buffer.concat(bytes), prefix?.[1] || undefined).text);
}

function percentBytes(text: string): Buffer {
  if (!text.includes("%")) return Buffer.from(text);
  const bytes = Buffer.from(text);
  const out = Buffer.alloc(bytes.length);
  let length = 0;
  for (let i = 0; i < bytes.length; i++) {
    const pair = bytes[i] === 37 ? bytes.toString("latin1", i + 1, i + 3) : "";
    if (/^[0-9a-f]{2}$/i.test(pair)) {
      out[length++] = Number.parseInt(pair, 16);
      i += 2;
    } else out[length++] = bytes[i]!;
  }
  return out.subarray(0, length);
}

/** Cuts at semicolons outside quotes; an unquoted value may hold blanks and even semicolons, a missing closing quote ends at the end. */
function split(header: string): { value: string; raw: [string, string][] } {
  const raw: [string, string][] = [];
  let at = endOf(header, 0);
  const value = header
    .slice(0, at)
    .replace(/\([^()]*\)/g, "")
    .trim()
    .toLowerCase();
  while (at < header.length) {
    const from = at + 1;
    at = endOf(header, from);
    const part = header.slice(from, at);
    const equals = part.indexOf("=");
    const last = raw.at(-1);
    if (equals < 1 && last && part.trim() !== "" && !header.slice(0, from - 1).endsWith('"'))
      last[1] += `;${part.trimEnd()}`;
    if (equals < 1) continue;
    raw.push([part.slice(0, equals).trim().toLowerCase(), unquote(part.slice(equals + 1).trim())]);
  }
  return { value, raw };
}

/** Index of the next semicolon that does not stand in quotes. A quote that never closes is a letter like others. */
function endOf(header: string, from: number): number {
  let i = from;
  while (i < header.length && header[i] !== ";") {
    if (header[i] === '"') {
      const close = closingQuote(header, i + 1);
      if (close > 0) i = close;
    }
    i++;
  }
  return i;
}

function closingQuote(header: string, from: number): number {
  const limit = Math.min(header.length, from + LONGEST_QUOTE);
  for (let i = from; i < limit; i++) {
    if (header[i] === "\\" && (header[i + 1] === '"' || header[i + 1] === "\\")) i++;
    else if (header[i] === '"') return i;
  }
  return -1;
}

function unquote(text: string): string {
  if (!text.startsWith('"')) return text;
  const close = closingQuote(text, 1);
  return text.slice(1, close < 0 ? text.length : close).replace(/\\(["\\])/g, "$1");
}
