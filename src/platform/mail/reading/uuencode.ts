/** A uuencoded file found in a text, and where it stood. */
export interface Uuencoded {
  readonly name: string;
  readonly content: Buffer;
  /** Character positions in the text, from the "begin" line to after the "end" line. */
  readonly start: number;
  readonly end: number;
}

const BEGIN = /^begin(?:-base64)? [0-7]{3,4} ([^\r\n]{1,255})\r?$/gm;

/**
 * Finds uuencoded files in a text (`begin 644 name`). A "begin" line that no data follows is prose and stays. A file
 * whose "end" is missing, or that breaks off in a bad line, is taken as far as it goes.
 */
export function decodeUuencoded(text: string): Uuencoded[] {
  if (!text.includes("begin")) return [];
  const found: Uuencoded[] = [];
  let after = 0;
  for (const match of text.matchAll(BEGIN)) {
    if (match.index < after) continue;
    const file = readData(text, match.index + match[0].length + 1, match[0].startsWith("begin-base64"));
    if (!file) continue;
    found.push({ name: match[1]!.trim(), content: file.content, start: match.index, end: file.end });
    after = file.end;
  }
  return found;
}

/** The text without its uuencoded files. */
export function withoutUuencoded(text: string, found: readonly Uuencoded[]): string {
  let out = "";
  let at = 0;
  for (const file of found) {
    out += text.slice(at, file.start);
    at = file.end;
  }
  return out + text.slice(at);
}

function readData(text: string, start: number, base64: boolean): { content: Buffer; end: number } | null {
  const pieces: Buffer[] = [];
  let at = start;
  let ended = false;
  while (at < text.length) {
    const feed = text.indexOf("\n", at);
    const next = feed < 0 ? text.length : feed + 1;
    const line = text.slice(at, feed < 0 ? text.length : feed).replace(/\r+$/, "");
    if (line === "end" || line.startsWith("====")) {
      ended = true;
      at = next;
      break;
    }
    const piece = base64 ? base64Line(line) : uuLine(line);
    if (!piece) break;
    pieces.push(piece);
    at = next;
  }
  const content = Buffer.concat(pieces);
  return content.length > 0 || (ended && pieces.length > 0) ? { content, end: at } : null;
}

const base64Line = (line: string): Buffer | null =>
  line.length <= 100 && /^[A-Za-z0-9+/]+={0,2}$/.test(line) ? Buffer.from(line, "base64") : null;

/** One line: its first character is the count of bytes. Blanks cut from its end by a mailer count as zeros. */
function uuLine(line: string): Buffer | null {
  if (line === "") return Buffer.alloc(0);
  if (line.length > 100) return null;
  const count = (line.charCodeAt(0) - 32) & 63;
  const needed = Math.ceil(count / 3) * 4;
  const data = line.slice(1).padEnd(needed, " ");
  if (data.length > needed + 2 || line.length - 1 < needed * 0.5) return null;
  const out = Buffer.alloc(count);
  for (let i = 0, at = 0; at < count; i += 4) {
    let group = 0;
    for (let k = 0; k < 4; k++) {
      const code = data.charCodeAt(i + k) - 32;
      if (code < 0 || code > 64) return null;
      group = (group << 6) | (code & 63);
    }
    for (let k = 16; k >= 0 && at < count; k -= 8) out[at++] = (group >> k) & 255;
  }
  return out;
}
