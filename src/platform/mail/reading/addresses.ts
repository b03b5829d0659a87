import type { Address } from "./types.ts";
import { decodeWords } from "./words.ts";

/** Mailboxes read from one header: more are noise or an attack. */
const MOST = 1000;
/** Characters looked through for a closing quote: keeps hostile headers linear. */
const LONGEST_QUOTE = 2000;

/**
 * Reads the mailboxes of a From, To or Cc value. Forgives unquoted commas in names ("Krasniqi, Ana <a@b>"), square
 * brackets, comments as names (`a@b (Ana)`), groups, and encoded words that hide a comma. Never throws.
 */
export function readAddresses(header: string | undefined): Address[] {
  if (!header) return [];
  const found: Address[] = [];
  let waiting = "";
  for (const piece of splitMailboxes(header)) {
    const mailbox = readMailbox(waiting === "" ? piece : `${waiting}, ${piece}`);
    if (mailbox) {
      found.push(mailbox);
      waiting = "";
    } else waiting = waiting === "" || waiting.length > 300 ? piece.trim() : `${waiting}, ${piece.trim()}`;
    if (found.length >= MOST) break;
  }
  return found;
}

/** The address inside `<…>` or alone, lower case; "" for the null path `<>`. */
export function bareAddress(value: string): string {
  const angle = /<([^<>]*)>/.exec(value);
  return (angle ? angle[1]! : value)
    .trim()
    .replace(/^["']+|["']+$/g, "")
    .toLowerCase();
}

/** Looks like something mail can be sent to. */
export const isAddress = (text: string): boolean => /^[^\s@<>,;"]{1,200}@[^\s@<>,;"]{1,255}$/.test(text);

/** Cuts at commas and semicolons outside quotes, angles and comments; a group's name before ":" is dropped. */
function splitMailboxes(header: string): string[] {
  const pieces: string[] = [];
  let from = 0;
  let angle = false;
  let comment = 0;
  const lastComment = header.lastIndexOf(")");
  const lastAngle = header.lastIndexOf(">");
  for (let i = 0; i < header.length; i++) {
    const c = header[i];
    if (c === '"' && !angle) {
      const close = closing(header, i + 1);
      if (close > 0) i = close;
    } else if (c === "(") comment++;
    else if (c === ")" && comment > 0) comment--;
    else if (comment > 0 && i > lastComment) comment = 0;
    else if (comment > 0) continue;
    else if (c === "<") angle = true;
    else if (c === ">") angle = false;
    else if (c === ":" && !angle && /^[^<@"]*$/.test(header.slice(Math.max(from, i - 200), i))) from = i + 1;
    else if ((c === "," || c === ";") && (!angle || i > lastAngle)) {
      pieces.push(header.slice(from, i));
      from = i + 1;
      angle = false;
    }
  }
  pieces.push(header.slice(from));
  return pieces.filter((piece) => piece.trim() !== "");
}

function closing(header: string, from: number): number {
  const limit = Math.min(header.length, from + LONGEST_QUOTE);
  for (let i = from; i < limit; i++) {
    if (header[i] === "\\") i++;
    else if (header[i] === '"') return i;
  }
  return -1;
}

function readMailbox(piece: string): Address | null {
  const open = piece.lastIndexOf("<");
  if (open >= 0) {
    const close = piece.indexOf(">", open);
    const inner = decodeWords(piece.slice(open + 1, close < 0 ? undefined : close)).trim();
    const address = inner
      .replace(/^mailto:/i, "")
      .replace(/\s+/g, "")
      .toLowerCase();
    const before = piece.slice(0, open);
    if (address !== "" || before.trim() !== "") return { name: displayName(before, address), address };
    return null;
  }
  const comment = /\(([^()]*)\)/.exec(piece);
  const rest = decodeWords(piece.replace(/\([^()]*\)/g, " "))
    .trim()
    .replace(/^["']+|["']+$/g, "");
  const address = rest.split(/\s+/).find(isAddress) ?? (rest.split(/\s+/).find((word) => word.includes("@")) || "");
  if (address === "") return null;
  const beside = comment ? comment[1]! : rest.replace(address, " ");
  return { name: displayName(beside, address.toLowerCase()), address: address.toLowerCase() };
}

function displayName(raw: string, address: string): string {
  const unquoted = raw.replace(/"((?:[^"\\]|\\.){0,1000})"/g, (_, inner: string) => inner.replace(/\\(.)/g, "$1"));
  const name = decodeWords(unquoted)
    .replace(/\s+/g, " ")
    .trim()
    .replace(/^(['"])(.*)\1$/, "$2")
    .replace(/^"+|"+$/g, "")
    .trim();
  return name.toLowerCase() === address || name.toLowerCase() === `<${address}>` ? "" : name;
}
