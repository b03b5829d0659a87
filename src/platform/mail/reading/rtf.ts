import { decodeBytes } from "./charset.ts";

/** Characters the dictionary starts with (MS-OXRTFCP 3.1.4.1). */
const PRELOAD =
  "{\\rtf1\\ansi\\mac\\deff0\\deftab720{\\fonttbl;}{\\f0\\fnil \\froman \\fswiss \\fmodern \\fscript \\fdecor MS Sans SerifSymbolArialTimes New RomanCourier{\\colortbl\\red0\\green0\\blue0\r\n\\par \\pard\\plain\\f0\\fs20\\b\\i\\u\\tab\\tx";
const LONGEST = 5_000_000;

/** The text of Outlook's compressed RTF body; "" when it cannot be read. Expands to five megabytes at most. */
export function rtfBodyText(compressed: Buffer): string {
  try {
    return rtfText(expand(compressed));
  } catch {
    return "";
  }
}

function expand(data: Buffer): Buffer {
  const size = Math.min(data.readUInt32LE(4), LONGEST);
  const kind = data.readUInt32LE(8);
  if (kind === 0x414c454d) return data.subarray(16, 16 + size);
  if (kind !== 0x75465a4c) return Buffer.alloc(0);
  const out = Buffer.alloc(size);
  const dictionary = Buffer.alloc(4096);
  let write = dictionary.write(PRELOAD, "latin1");
  let length = 0;
  for (let at = 16; at < data.length && length < size; ) {
    const flags = data[at++]!;
    for (let bit = 0; bit < 8 && length < size && at < data.length; bit++) {
      if ((flags & (1 << bit)) === 0) {
        out[length++] = dictionary[write] = data[at++]!;
        write = (write + 1) & 4095;
        continue;
      }
      if (at + 1 >= data.length) return out.subarray(0, length);
      const reference = data.readUInt16BE(at);
      at += 2;
      const from = reference >> 4;
      if (from === write) return out.subarray(0, length);
      for (let i = 0; i < (reference & 15) + 2 && length < size; i++) {
        const byte = dictionary[(from + i) & 4095]!;
        out[length++] = dictionary[write] = byte;
        write = (write + 1) & 4095;
      }
    }
  }
  return out.subarray(0, length);
}

const SKIPPED =
  /^(?:fonttbl|colortbl|stylesheet|info|pict|object|themedata|datastore|listtable|generator|header|footer|pntext|xmlnstbl|mhtmltag|htmltag)$/;
const WORDS: Record<string, string> = {
  par: "\n",
  line: "\n",
  row: "\n",
  sect: "\n",
  tab: "\t",
  cell: " ",
  emdash: "—",
  endash: "–",
  lquote: "‘",
  rquote: "’",
  ldblquote: "“",
  rdblquote: "”",
  bullet: "•",
};
const TOKEN = /\\([a-z]{1,32})(-?\d{1,9})? ?|\\'([0-9a-fA-F]{2})|\\(\*|[^a-z'])|([{}])|([^\\{}\r\n]+)/g;

/** Plain text of an RTF document: words and line breaks, no pictures, no fonts. */
function rtfText(rtf: Buffer): string {
  const source = rtf.toString("latin1");
  const codepage = `windows-${/\\ansicpg(\d{3,5})/.exec(source.slice(0, 500))?.[1] ?? "1252"}`;
  const skips: boolean[] = [false];
  let out = "";
  let raw: number[] = [];
  let fallback = 0;
  let hidden = false;
  const flush = () => {
    if (raw.length > 0) out += decodeBytes(Buffer.from(raw), codepage).text;
    raw = [];
  };
  for (const [, word, number, hex, symbol, brace, text] of source.matchAll(TOKEN)) {
    const skipped = skips.at(-1)! || hidden;
    if (hex !== undefined && !skipped) {
      if (fallback > 0) fallback--;
      else raw.push(Number.parseInt(hex, 16));
      continue;
    }
    flush();
    if (brace === "{") skips.push(skips.at(-1)!);
    else if (brace === "}") skips.length > 1 && skips.pop();
    else if (symbol === "*" || (word && SKIPPED.test(word))) skips[skips.length - 1] = true;
    else if (word === "htmlrtf") hidden = number !== "0";
    else if (skipped) continue;
    else if (word === "u" && number) {
      out += String.fromCharCode(Number(number) & 0xffff);
      fallback = 1;
    } else if (word) out += WORDS[word] ?? "";
    else if (symbol !== undefined) out += symbol === "~" ? " " : /[\\{}]/.test(symbol) ? symbol : "";
    else if (text !== undefined) {
      out += text.slice(fallback);
      fallback = 0;
    }
  }
  flush();
  return out.trim();
}
