/** Contents of DER or BER beyond this depth are not looked at: signed data needs about ten. */
const DEEPEST = 16;
const SIGNED_DATA = Buffer.from("2a864886f70d010702", "hex");
const DATA = Buffer.from("2a864886f70d010701", "hex");

/**
 * The message inside an opaque S/MIME signature (application/pkcs7-mime, smime.p7m): RFC 5652 signed data around a
 * MIME part. The signature itself is not checked. Null when it is encrypted or no such thing.
 */
export function signedContent(bytes: Buffer): Buffer | null {
  try {
    const outer = children(read(bytes, 0).content);
    if (!outer[0]?.content.equals(SIGNED_DATA)) return null;
    const signed = children(children(outer[1]!.content)[0]!.content);
    const inner = signed
      .map((field) => (field.tag === 0x30 ? children(field.content) : []))
      .find((fields) => fields[0]?.content.equals(DATA));
    const octets = inner?.[1] ? children(inner[1].content)[0] : undefined;
    return octets ? joined(octets, 0) : null;
  } catch {
    return null;
  }
}

interface Element {
  readonly tag: number;
  readonly content: Buffer;
  /** Index after the element. */
  readonly end: number;
}

/** One element; an indefinite length (BER) ends at its end-of-contents mark. */
function read(bytes: Buffer, at: number, depth = 0): Element {
  if (depth > DEEPEST || at + 2 > bytes.length) throw new RangeError("beyond the end");
  const tag = bytes[at]!;
  const first = bytes[at + 1]!;
  if (first === 0x80) return indefinite(bytes, tag, at + 2, depth);
  const count = first & 0x80 ? first & 0x7f : 0;
  if (count > 4) throw new RangeError("length too long");
  const length = count > 0 ? bytes.readUIntBE(at + 2, count) : first;
  const start = at + 2 + count;
  if (start + length > bytes.length) throw new RangeError("beyond the end");
  return { tag, content: bytes.subarray(start, start + length), end: start + length };
}

function indefinite(bytes: Buffer, tag: number, start: number, depth: number): Element {
  let at = start;
  while (bytes[at] !== 0 || bytes[at + 1] !== 0) at = read(bytes, at, depth + 1).end;
  return { tag, content: bytes.subarray(start, at), end: at + 2 };
}

function children(content: Buffer): Element[] {
  const found: Element[] = [];
  for (let at = 0; at < content.length && found.length < 20; at = found.at(-1)!.end) found.push(read(content, at));
  return found;
}

/** Octets, perhaps sent in pieces (constructed encoding). */
function joined(element: Element, depth: number): Buffer {
  if ((element.tag & 0x20) === 0 || depth > DEEPEST) return element.content;
  const pieces: Buffer[] = [];
  for (let at = 0; at < element.content.length; ) {
    const piece = read(element.content, at);
    pieces.push(joined(piece, depth + 1));
    at = piece.end;
  }
  return Buffer.concat(pieces);
}
