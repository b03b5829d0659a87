const LF = 10;
const CR = 13;

/** Index after the line that starts at `from`; the end of the bytes when no line feed follows. */
export function nextLine(bytes: Buffer, from: number): number {
  const at = bytes.indexOf(LF, from);
  return at < 0 ? bytes.length : at + 1;
}

/** The end of a line's content, without its line end and without white space before it. */
export function lineEnd(bytes: Buffer, from: number, next: number): number {
  let end = next;
  while (end > from && isSpace(bytes[end - 1]!)) end--;
  return end;
}

/** Space, tab, carriage return or line feed. */
export const isSpace = (byte: number): boolean => byte === 32 || byte === 9 || byte === CR || byte === LF;

/** A view on the same bytes as a Buffer; nothing is copied. */
export const view = (bytes: Uint8Array): Buffer => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** Messages whose lines end in a lone CR (old Macintosh mailers) get line feeds; all others pass untouched. */
export function withLineFeeds(bytes: Buffer): Buffer {
  if (bytes.includes(LF) || !bytes.includes(CR)) return bytes;
  const copy = Buffer.from(bytes);
  for (let i = 0; i < copy.length; i++) if (copy[i] === CR) copy[i] = LF;
  return copy;
}
