import { isAscii, isUtf8 } from "node:buffer";
import { isSpace, lineEnd, nextLine } from "./bytes.ts";
import { decodeBytes } from "./charset.ts";
import { guessCharset } from "./guess.ts";
import { LIMITS } from "./limits.ts";
import type { Header } from "./types.ts";

/** Header lines of a message or part, and where its body begins. */
export interface HeaderBlock {
  readonly headers: Header[];
  readonly bodyStart: number;
}

/**
 * Reads the header lines at the start of `bytes`. Forgives an mbox "From " line, a missing blank line before the
 * body, and continuation lines that lost their indent.
 */
export function readHeaders(bytes: Buffer): HeaderBlock {
  const headers: Header[] = [];
  let at = skipPreamble(bytes);
  let start = -1;
  let charset: string | undefined;
  const speaks = () => {
    charset ??= guessCharset(bytes);
    return charset;
  };
  const finish = (end: number) => {
    if (start >= 0 && headers.length < LIMITS.headerLines) headers.push(toHeader(bytes, start, end, speaks));
    start = -1;
  };
  while (at < bytes.length) {
    const next = nextLine(bytes, at);
    if (lineEnd(bytes, at, next) === at) {
      finish(at);
      return { headers, bodyStart: next };
    }
    const folded = bytes[at] === 32 || bytes[at] === 9;
    if (!folded && nameLength(bytes, at, next) > 0) {
      finish(at);
      start = at;
    } else if (start < 0 || (!folded && (isDashes(bytes, at) || !headerFollows(bytes, next)))) {
      finish(at);
      return { headers, bodyStart: at };
    }
    at = next;
  }
  finish(bytes.length);
  return { headers, bodyStart: bytes.length };
}

/** First value of a header, or undefined. `name` in lower case. */
export const header = (headers: readonly Header[], name: string): string | undefined =>
  headers.find((line) => line.name === name)?.value;

/** All values of a header, top first. */
export const allHeaders = (headers: readonly Header[], name: string): string[] =>
  headers.filter((line) => line.name === name).map((line) => line.value);

function skipPreamble(bytes: Buffer): number {
  let at = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
  while (at < bytes.length && lineEnd(bytes, at, nextLine(bytes, at)) === at) {
    const next = nextLine(bytes, at);
    if (nameLength(bytes, next, nextLine(bytes, next)) === 0) return at;
    at = next;
  }
  const start = bytes.toString("latin1", at, at + 6);
  if (start.startsWith("From ") || start === ">From ") at = nextLine(bytes, at);
  return at;
}

/** Raw 8-bit values are read in the charset that the whole message speaks for: one name has too few letters to tell. */
function toHeader(bytes: Buffer, start: number, end: number, speaks: () => string): Header {
  const length = nameLength(bytes, start, end);
  const colon = bytes.indexOf(58, start);
  const cut = Math.min(end, colon + 1 + LIMITS.headerBytes);
  const own = bytes.subarray(colon + 1, cut);
  const value = isAscii(own) || isUtf8(own) ? own.toString("utf8") : decodeBytes(own, speaks()).text;
  return {
    name: bytes.toString("latin1", start, start + length).toLowerCase(),
    value: value.includes("\n")
      ? value
          .replace(/\r*\n(?=[ \t])/g, "")
          .replace(/\r*\n/g, " ")
          .trim()
      : value.trim(),
  };
}

/** Length of the header name of a line, 0 when the line is no header. */
function nameLength(bytes: Buffer, start: number, end: number): number {
  let i = start;
  const limit = Math.min(end, start + 100);
  while (i < limit && bytes[i]! > 32 && bytes[i]! < 127 && bytes[i] !== 58) i++;
  const length = i - start;
  while (i < limit && (bytes[i] === 32 || bytes[i] === 9)) i++;
  return i < limit && bytes[i] === 58 ? length : 0;
}

/** Whether a header line comes before the next blank line, and before any boundary: then the odd line is broken folding. */
function headerFollows(bytes: Buffer, from: number): boolean {
  let at = from;
  for (let i = 0; i < 4 && at < bytes.length; i++) {
    const next = nextLine(bytes, at);
    if (lineEnd(bytes, at, next) === at || isDashes(bytes, at)) return false;
    if (!isSpace(bytes[at]!) && nameLength(bytes, at, next) > 0) return true;
    at = next;
  }
  return false;
}

/** The first part's boundary: never a header's continuation, even where the blank line before it was lost. */
const isDashes = (bytes: Buffer, at: number): boolean => bytes[at] === 45 && bytes[at + 1] === 45;
