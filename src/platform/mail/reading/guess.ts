import { analyse } from "chardet";

/** Bytes looked at when guessing: enough for a language, cheap for a book. */
const SAMPLE = 16 * 1024;

/** The likeliest charset (iconv's name) of bytes that are not UTF-8 and whose label is missing or a lie. */
export function guessCharset(bytes: Buffer): string {
  const sample = highSample(bytes);
  const alphabet = cyrillic(sample);
  if (alphabet) return alphabet;
  if (looksLatin2(sample)) return "windows1250";
  for (const { name, confidence } of analyse(sample)) {
    const charset = CJK[name];
    if (charset && confidence >= 60 && runsOfHigh(sample) >= 2) return charset;
    if (confidence < 40) break;
  }
  return "windows1252";
}

/**
 * Serbian or Bosnian in windows-1250 that calls itself Latin-1: č, ć, đ would read è, æ, ð. True when nearly all
 * high letters are those of Gaj's alphabet and no letter speaks for a western language.
 */
export function looksLatin2(bytes: Buffer): boolean {
  let gaj = 0;
  let telling = 0;
  let western = 0;
  const kinds = new Set<number>();
  for (let i = 0; i < bytes.length && i < SAMPLE; i++) {
    const byte = bytes[i]!;
    if (byte < 0x80 || PUNCTUATION.has(byte)) continue;
    if (GAJ.has(byte)) {
      gaj++;
      kinds.add(byte | 0x20);
      if (TELLING.has(byte) && inWord(bytes, i)) telling++;
    } else western++;
  }
  return telling > 0 && kinds.size >= 2 && western * 8 <= gaj;
}

/** Latin-1 by label, but words made wholly of high letters: another alphabet (Cyrillic, Greek, Hebrew, Chinese). */
export function looksWrongAlphabet(bytes: Buffer): boolean {
  return runsOfHigh(highSample(bytes)) >= 2;
}

function runsOfHigh(bytes: Buffer): number {
  let runs = 0;
  let length = 0;
  for (const byte of bytes) {
    length = byte >= 0xc0 || (length > 0 && byte >= 0xa1) ? length + 1 : 0;
    if (length === 5) runs++;
  }
  return runs;
}

/**
 * Cyrillic by letter habit: running text is mostly small letters, and each Cyrillic charset keeps its small letters
 * in another half of the table. chardet needs long texts; a file name has twenty letters.
 */
function cyrillic(bytes: Buffer): string | null {
  let high = 0;
  let letters = 0;
  let upperHalf = 0;
  let iso = 0;
  for (const byte of bytes) {
    if (byte >= 0x80) high++;
    if ((byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7a) letters++;
    if (byte >= 0xe0) upperHalf++;
    if (byte >= 0xd0 && byte < 0xf0) iso++;
  }
  if (high < 5 || high < letters || runsOfHigh(bytes) < 1) return null;
  const best = analyse(bytes).find(({ name }) => CYRILLIC[name]);
  const cjk = analyse(bytes).find(({ name, confidence }) => CJK[name] && confidence >= 60);
  if (cjk && (!best || cjk.confidence > best.confidence)) return null;
  if (best && best.confidence >= 20) return CYRILLIC[best.name]!;
  if (upperHalf > high * 0.7) return "windows1251";
  return iso > high * 0.8 ? "iso88595" : null;
}

/** The stretch with the first high bytes: a long English letter may hold its one ë at the end. */
function highSample(bytes: Buffer): Buffer {
  if (bytes.length <= SAMPLE) return bytes;
  const first = bytes.findIndex((byte) => byte >= 0x80);
  const from = Math.max(0, Math.min(first - 256, bytes.length - SAMPLE));
  return bytes.subarray(from, from + SAMPLE);
}

const isLetter = (byte: number | undefined): boolean =>
  byte !== undefined && ((byte >= 0x61 && byte <= 0x7a) || (byte >= 0x41 && byte <= 0x5a));

const inWord = (bytes: Buffer, i: number): boolean => isLetter(bytes[i - 1]) || isLetter(bytes[i + 1]);

/** č ć đ š ž and capitals in windows-1250. */
const GAJ = new Set([0xe8, 0xe6, 0xf0, 0x9a, 0x9e, 0xc8, 0xc6, 0xd0, 0x8a, 0x8e]);
const TELLING = new Set([0xe8, 0xe6, 0xf0, 0xc8, 0xc6, 0xd0]);
/** Quotation marks, dashes, §, °, €, no-break space: no sign of any language. */
const PUNCTUATION = new Set([
  0x80, 0x82, 0x84, 0x85, 0x91, 0x92, 0x93, 0x94, 0x95, 0x96, 0x97, 0xa0, 0xa7, 0xab, 0xad, 0xb0, 0xb7, 0xbb,
]);
const CYRILLIC: Record<string, string> = { "windows-1251": "windows1251", "KOI8-R": "koi8r", "ISO-8859-5": "iso88595" };
const CJK: Record<string, string> = {
  GB18030: "gb18030",
  Big5: "big5",
  Shift_JIS: "shiftjis",
  "EUC-JP": "eucjp",
  "EUC-KR": "euckr",
};
