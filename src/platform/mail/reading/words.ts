import { decodeBytes } from "./charset.ts";
import { decodeQuotedPrintable } from "./transfer.ts";

interface Word {
  readonly charset: string;
  readonly bytes: Buffer;
}

/**
 * Decodes RFC 2047 encoded words, also where mailers break the rules: inside quotes, glued together, with blanks
 * or a fold inside, a letter split over two words, the closing mark missing. The pattern is linear in its input.
 */
export function decodeWords(value: string): string {
  if (!value.includes("=?")) return value;
  let out = "";
  let at = 0;
  let pending: Word | null = null;
  const flush = () => {
    if (pending) out += decodeBytes(pending.bytes, pending.charset).text;
    pending = null;
  };
  for (const match of value.matchAll(WORD)) {
    const between = value.slice(at, match.index);
    const word = toWord(match[1]!, match[2]!, match[3]!);
    const kept: Word | null = pending;
    if (kept && between.trim() === "" && sameCharset(kept, word)) {
      pending = { charset: word.charset, bytes: Buffer.concat([(kept as Word).bytes, word.bytes]) };
    } else {
      const glued = kept !== null && between.trim() === "";
      flush();
      if (!glued) out += between;
      pending = word;
    }
    at = match.index + match[0].length;
  }
  flush();
  return out + value.slice(at);
}

const WORD = /=\?([!->@-~]{1,60})\?([bq])\?([^?]*(?:\?(?!=|[bq]\?)[^?]*)*)(?:\?=|$)/gi;

function sameCharset(a: Word, b: Word): boolean {
  return a.charset.toLowerCase() === b.charset.toLowerCase();
}

function toWord(charset: string, encoding: string, encoded: string): Word {
  if (encoding.toLowerCase() === "b") return { charset, bytes: Buffer.from(encoded.replace(/\s/g, ""), "base64") };
  return { charset, bytes: decodeQuotedPrintable(Buffer.from(encoded.replace(/_/g, " ")), false) };
}
