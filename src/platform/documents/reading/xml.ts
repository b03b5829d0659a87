/** One step through an XML text. A tag that closes itself is an "open" followed by a "close". */
export type Step =
  | { readonly is: "open"; readonly name: string; attribute(name: string): string | undefined }
  | { readonly is: "close"; readonly name: string }
  | { readonly is: "text"; readonly text: string };

const LONGEST_TAG = 65_536;

/**
 * Walks through XML without building anything. No DTD is obeyed and no entity known but the five of the standard, so
 * there is nothing to expand; damaged XML gives what can be seen in it. Names keep their prefix ("w:p").
 */
export function* walk(xml: string): Generator<Step> {
  for (let at = 0; at < xml.length; ) {
    const open = xml.indexOf("<", at);
    if (open !== at) yield { is: "text", text: plain(xml.slice(at, open < 0 ? xml.length : open)) };
    if (open < 0) return;
    const skipped = SKIPPED.find(([start]) => xml.startsWith(start, open));
    const close = xml.indexOf(skipped?.[1] ?? ">", open);
    if (close < 0) return;
    if (skipped) {
      if (skipped[0] === "<![CDATA[") yield { is: "text", text: xml.slice(open + 9, close) };
      at = close + skipped[1].length;
      continue;
    }
    at = close + 1;
    if (close - open > LONGEST_TAG) continue;
    yield* tag(xml.slice(open + 1, close));
  }
}

function* tag(inside: string): Generator<Step> {
  if (inside.startsWith("/")) {
    yield { is: "close", name: inside.slice(1).trim() };
    return;
  }
  const name = /^[^\s/>]+/.exec(inside)?.[0];
  if (!name || name.startsWith("!")) return;
  yield { is: "open", name, attribute: (wanted) => attributeOf(inside, wanted) };
  if (inside.endsWith("/")) yield { is: "close", name };
}

function attributeOf(inside: string, wanted: string): string | undefined {
  for (let at = inside.indexOf(wanted); at >= 0; at = inside.indexOf(wanted, at + 1)) {
    if (!/\s/.test(inside[at - 1] ?? "")) continue;
    const value = /^\s*=\s*("[^"]*"|'[^']*')/.exec(inside.slice(at + wanted.length, at + wanted.length + 4096))?.[1];
    if (value) return plain(value.slice(1, -1));
  }
  return undefined;
}

const plain = (text: string): string =>
  text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|(amp|lt|gt|quot|apos));/gi, (whole, decimal, hex, name) => {
    if (name) return FIVE[name.toLowerCase()] ?? whole;
    const code = decimal ? Number(decimal) : Number.parseInt(hex, 16);
    return code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code < 0xe000) ? String.fromCodePoint(code) : "";
  });

const FIVE: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };
const SKIPPED = [
  ["<!--", "-->"],
  ["<![CDATA[", "]]>"],
  ["<?", "?>"],
] as const;

/** A part as text: UTF-8, or UTF-16 where its mark says so; "" where there is none. */
export function xmlOf(bytes: Uint8Array | undefined): string {
  if (!bytes) return "";
  const charset =
    bytes[0] === 0xff && bytes[1] === 0xfe ? "utf-16le" : bytes[0] === 0xfe && bytes[1] === 0xff ? "utf-16be" : "utf-8";
  return new TextDecoder(charset).decode(bytes);
}
