import { isUtf8 } from "node:buffer";
import { WINDOWS_1252_HIGH } from "./charset.ts";

const HIGH = new Map([...WINDOWS_1252_HIGH].map((character, index) => [character, 0x80 + index]));
/** A gateway can do the same harm several times: Froide's "EmpfangsbestÃƒÂ¤tigung" went through it three times. */
const ROUNDS = 5;

/**
 * Undoes UTF-8 that was read as windows-1252, as often as it happened: "Ã«" becomes "ë". Only when every character
 * fits, so that a sound text is never touched.
 */
export function repairMojibake(text: string): string {
  let current = text;
  for (let round = 0; round < ROUNDS && /[ÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÓÔÕÖ×ØÙâãðåæçè]/.test(current); round++) {
    const bytes = toBytes(current);
    if (!bytes || !isUtf8(bytes)) return round > 0 ? current.replace(LEFT_OVER, lastLetter) : current;
    current = bytes.toString("utf8");
  }
  return current;
}

/** Pairs that went through the gateway once more than the rest; touched only in a text already known to be damaged. */
const LEFT_OVER = /[ÂÃ][\u0080-\u00bf]/g;
const lastLetter = (pair: string): string => Buffer.from(pair, "latin1").toString("utf8");

function toBytes(text: string): Buffer | null {
  const bytes = Buffer.alloc(text.length);
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    const byte = code < 0x100 ? code : HIGH.get(text[i]!);
    if (byte === undefined) return null;
    bytes[i] = byte;
  }
  return bytes;
}
