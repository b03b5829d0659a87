import { isAscii, isUtf8 } from "node:buffer";
import iconv from "iconv-lite";
import { guessCharset, looksLatin2, looksWrongAlphabet } from "./guess.ts";

/** Text made from bytes, and whether the label had to be overruled ("charset-guessed") or was sound (null). */
export interface Decoded {
  readonly text: string;
  readonly mended: string | null;
}

/**
 * Turns bytes into text, trusting the label only as far as the bytes agree with it: mail from ministries is full of
 * UTF-8 labelled ISO-8859-1, windows-1250 labelled UTF-8, and labels that name nothing. Never throws.
 */
export function decodeBytes(bytes: Buffer, label: string | undefined): Decoded {
  const charset = knownCharset(label);
  if (isAscii(bytes) && !SEVEN_BIT.has(charset ?? "")) return { text: bytes.toString("latin1"), mended: null };
  const bom = byMark(bytes);
  if (bom) return bom;
  if (charset && SHIFTING.has(charset)) return { text: convert(bytes, charset), mended: null };
  if (isUtf8(bytes)) {
    const text = bytes.toString("utf8");
    return { text, mended: charset === "utf8" || !label ? null : "charset-overruled" };
  }
  if (charset === "utf8" && mostlyUtf8(bytes)) return { text: mixedUtf8(bytes), mended: "charset-damaged" };
  if (!charset || charset === "utf8" || charset === "ascii") {
    const guessed = guessCharset(bytes);
    const text = guessed === "utf8" ? mixedUtf8(bytes) : convert(bytes, guessed);
    return { text, mended: "charset-guessed" };
  }
  return decodeLabelled(bytes, charset);
}

/** iconv's name of a charset label; undefined when the label is missing or names nothing. */
export function knownCharset(label: string | undefined): string | undefined {
  if (!label) return undefined;
  const plain =
    label
      .trim()
      .toLowerCase()
      .replace(/^["']+|["']+$/g, "")
      .split(/[\s;,*(]/, 1)[0] ?? "";
  const tight = plain.replace(/[^a-z0-9]/g, "");
  const alias = ALIASES[tight];
  if (alias) return alias;
  if (tight === "" || tight.length > 40) return undefined;
  if (BY_DECODER.has(plain)) return plain;
  return iconv.encodingExists(plain) && !NOT_CHARSETS.has(tight) ? tight : undefined;
}

/** windows-1252 as browsers read it: the five unused bytes become C1 controls instead of vanishing. */
export const WINDOWS_1252_HIGH = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";

function decodeLabelled(bytes: Buffer, charset: string): Decoded {
  if (charset === "windows1252") {
    if (looksWrongAlphabet(bytes)) return { text: convert(bytes, guessCharset(bytes)), mended: "charset-guessed" };
    if (looksLatin2(bytes)) return { text: convert(bytes, "windows1250"), mended: "charset-overruled" };
  }
  if (charset === "iso88592" && hasC1(bytes))
    return { text: convert(bytes, "windows1250"), mended: "charset-overruled" };
  return { text: convert(bytes, charset), mended: null };
}

function convert(bytes: Buffer, charset: string): string {
  try {
    if (charset === "windows1252") return fromWindows1252(bytes);
    if (BY_DECODER.has(charset)) return new TextDecoder(charset).decode(bytes);
    return iconv.decode(bytes, charset);
  } catch {
    return fromWindows1252(bytes);
  }
}

function fromWindows1252(bytes: Buffer): string {
  const text = bytes.toString("latin1");
  return hasC1(bytes) ? text.replace(/[\x80-\x9f]/g, (c) => WINDOWS_1252_HIGH[c.charCodeAt(0) - 0x80]!) : text;
}

function hasC1(bytes: Buffer): boolean {
  for (const byte of bytes) if (byte >= 0x80 && byte < 0xa0) return true;
  return false;
}

function byMark(bytes: Buffer): Decoded | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return decodeBytes(bytes.subarray(3), "utf-8");
  if (bytes.length >= 4 && bytes[0] === 0xff && bytes[1] === 0xfe && bytes[3] === 0)
    return { text: iconv.decode(bytes, "utf-16le"), mended: null };
  if (bytes.length >= 4 && bytes[0] === 0xfe && bytes[1] === 0xff && bytes[2] === 0)
    return { text: iconv.decode(bytes, "utf-16be"), mended: null };
  return null;
}

/** Bytes of the sequence that starts at `i` when it is sound UTF-8, else 0. */
function sequence(bytes: Buffer, i: number): number {
  const lead = bytes[i]!;
  const length =
    lead < 0x80
      ? 1
      : lead >= 0xc2 && lead < 0xe0
        ? 2
        : lead >= 0xe0 && lead < 0xf0
          ? 3
          : lead >= 0xf0 && lead < 0xf5
            ? 4
            : 0;
  if (length < 2) return length;
  return i + length <= bytes.length && isUtf8(bytes.subarray(i, i + length)) ? length : 0;
}

function mostlyUtf8(bytes: Buffer): boolean {
  let sound = 0;
  let stray = 0;
  for (let i = 0; i < bytes.length; ) {
    const length = sequence(bytes, i);
    if (length > 1) sound++;
    if (length === 0) stray++;
    i += length || 1;
  }
  return sound >= stray || (sound === 0 && stray === 1 && bytes[bytes.length - 1]! >= 0xc2);
}

/** UTF-8 with damage: sound sequences are kept, a lone high byte is read as windows-1252, a cut-off letter is U+FFFD. */
function mixedUtf8(bytes: Buffer): string {
  let out = "";
  let from = 0;
  for (let i = 0; i < bytes.length; ) {
    const length = sequence(bytes, i);
    if (length > 0) {
      i += length;
      continue;
    }
    out += bytes.toString("utf8", from, i);
    const cut = bytes[i]! >= 0xc2 && (i + 1 >= bytes.length || (bytes[i + 1]! & 0xc0) === 0x80);
    out += cut ? "\ufffd" : fromWindows1252(bytes.subarray(i, i + 1));
    i++;
    if (cut) while (i < bytes.length && (bytes[i]! & 0xc0) === 0x80) i++;
    from = i;
  }
  return out + bytes.toString("utf8", from);
}

/** Charsets in which plain ASCII bytes mean something else. */
const SEVEN_BIT = new Set([
  "utf7",
  "utf7imap",
  "iso-2022-jp",
  "iso-2022-kr",
  "hzgb2312",
  "utf16",
  "utf16le",
  "utf16be",
  "utf32",
  "utf32le",
  "utf32be",
]);
const SHIFTING = new Set([...SEVEN_BIT]);
/** Read by the runtime's own decoder because iconv-lite lacks them. */
const BY_DECODER = new Set(["iso-2022-jp", "iso-8859-8-i", "iso-8859-8-e", "x-mac-cyrillic"]);
const NOT_CHARSETS = new Set(["base64", "hex", "binary", "ucs2", "internal", "singlebyte", "cesu8"]);

const ALIASES: Record<string, string> = {
  utf8: "utf8",
  utf: "utf8",
  utf8mb4: "utf8",
  unicode11utf8: "utf8",
  utf8n: "utf8",
  xutf8: "utf8",
  cp65001: "utf8",
  usascii: "ascii",
  ascii: "ascii",
  ansix341968: "ascii",
  iso646us: "ascii",
  "7bit": "ascii",
  us: "ascii",
  iso88591: "windows1252",
  iso885901: "windows1252",
  latin1: "windows1252",
  windows1252: "windows1252",
  cp1252: "windows1252",
  win1252: "windows1252",
  ansi: "windows1252",
  xansi: "windows1252",
  "88591": "windows1252",
  iso8859: "windows1252",
  iso: "windows1252",
  isolatin1: "windows1252",
  ibm819: "windows1252",
  l1: "windows1252",
  xcp1252: "windows1252",
  windows1250: "windows1250",
  cp1250: "windows1250",
  win1250: "windows1250",
  xcp1250: "windows1250",
  iso88592: "iso88592",
  latin2: "iso88592",
  utf7: "utf7",
  unicode11utf7: "utf7",
  xutf7: "utf7",
  gb2312: "gb18030",
  gbk: "gb18030",
  cp936: "gb18030",
  xgbk: "gb18030",
  gb23121980: "gb18030",
  csgb2312: "gb18030",
  ksc56011987: "cp949",
  euckr: "cp949",
  iso2022jp: "iso-2022-jp",
  iso2022kr: "euckr",
  iso88598i: "iso-8859-8-i",
  iso88598e: "iso-8859-8-e",
  logical: "iso-8859-8-i",
  xmaccyrillic: "x-mac-cyrillic",
  maccyrillic: "x-mac-cyrillic",
  xmacroman: "macroman",
  macintosh: "macintosh",
  xmacce: "maccenteuro",
  xmaccentraleurroman: "maccenteuro",
};
