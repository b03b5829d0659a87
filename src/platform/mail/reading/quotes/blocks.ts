import { isBlank, isMarked, type Line, skipBlank } from "./lines.ts";
import {
  isForwardMark,
  isGroupWise,
  isIntroduction,
  isMoment,
  isOriginalMark,
  isRule,
  notesLabel,
  quotedHeader,
} from "./words.ts";

/** A stretch of lines that repeats an earlier message: [from, to). */
export interface Block {
  readonly from: number;
  readonly to: number;
  /** True when it hands on somebody's message rather than repeating ours: it may be the answer itself. */
  readonly forwarded: boolean;
  /** True when every quoted line carries a mark, so that words between them are surely the writer's own. */
  readonly marked: boolean;
}

/** The block that starts at line `at`, or null. */
export function blockAt(lines: readonly Line[], at: number): Block | null {
  const line = lines[at]!;
  if (isBlank(line)) return null;
  if (isForwardMark(line.text)) return { from: at, to: lines.length, forwarded: true, marked: false };
  if (isGroupWise(line.text)) return { from: at, to: lines.length, forwarded: false, marked: false };
  if (isMarked(line)) return { from: at, to: afterMarked(lines, at), forwarded: false, marked: true };
  const headed = afterHeading(lines, at) ?? afterNotesHead(lines, at);
  if (headed !== null) return body(lines, at, headed, true);
  const introduced = afterIntroduction(lines, at);
  return introduced ? body(lines, at, introduced.to, introduced.sure) : null;
}

/** After a heading come either marked lines, and words after them are the writer's own, or the rest of the message. */
function body(lines: readonly Line[], from: number, start: number, sure: boolean): Block | null {
  const first = skipBlank(lines, start);
  if (isMarked(lines[first])) return { from, to: afterMarked(lines, first), forwarded: false, marked: true };
  return sure ? { from, to: lines.length, forwarded: false, marked: false } : null;
}

/** Marked lines and the blank lines between them; blank lines after the last stay outside. */
function afterMarked(lines: readonly Line[], from: number): number {
  let to = from;
  for (let i = from; i < lines.length; i++) {
    if (isMarked(lines[i])) to = i + 1;
    else if (!isBlank(lines[i])) break;
  }
  return to;
}

/** Index after "-----Original Message-----" or a block of From:, Sent:, To:, Subject: lines; null when there is none. */
function afterHeading(lines: readonly Line[], at: number): number | null {
  if (isOriginalMark(lines[at]!.text)) {
    const after = skipBlank(lines, at + 1);
    return headerLines(lines, after, 1) ?? at + 1;
  }
  if (isRule(lines[at]!.text)) {
    const after = skipBlank(lines, at + 1);
    if (after - at > 3) return null;
    return isOriginalMark(lines[after]?.text ?? "") ? afterHeading(lines, after) : headerLines(lines, after, 3);
  }
  return headerLines(lines, at, 3);
}

const MOST_HEADER_LINES = 14;

/** Index after a run of quoted headers with at least `needed` different ones, the first of them From, Sent or To. */
function headerLines(lines: readonly Line[], from: number, needed: number): number | null {
  const first = quotedHeader(lines[from]?.text ?? "");
  if (!first || first.kind === "subject" || first.kind === "cc") return null;
  const kinds = new Set<string>();
  let to = from;
  for (let i = from; i < lines.length && i < from + MOST_HEADER_LINES; i++) {
    const found = quotedHeader(lines[i]!.text);
    if (found) {
      kinds.add(found.kind);
      to = i + 1;
    } else if (isBlank(lines[i]) && (kinds.size >= 3 || !quotedHeader(lines[i + 1]?.text ?? ""))) break;
    else if (!isBlank(lines[i]) && kinds.size >= 4) break;
  }
  const headed = kinds.has("from") && (kinds.has("sent") || kinds.has("to") || kinds.has("subject"));
  return kinds.size >= needed && (headed || needed === 1) ? to : null;
}

/** Lotus Notes: sender, moment, then "To" and "Subject" each alone on a line above its value. */
function afterNotesHead(lines: readonly Line[], at: number): number | null {
  if (!isMoment(lines[at]!.text) && !isMoment(lines[at + 1]?.text ?? "") && !isMoment(lines[at + 2]?.text ?? ""))
    return null;
  let to = -1;
  for (let i = at; i < Math.min(lines.length, at + 20); i++) {
    const label = notesLabel(lines[i]!.text);
    if (label === "to") to = i;
    else if (to < 0 && i > at + 6) return null;
    else if (label === "subject" && to >= 0) return skipBlank(lines, i + 1) + 1;
  }
  return null;
}

/** An introduction may be wrapped over up to four lines. */
function afterIntroduction(lines: readonly Line[], at: number): { to: number; sure: boolean } | null {
  let text = "";
  for (let i = at; i < lines.length && i < at + 4 && !isBlank(lines[i]); i++) {
    if (i > at && isMarked(lines[i])) return null;
    text = text === "" ? lines[i]!.text : `${text} ${lines[i]!.text}`;
    if (i > at && !opensIntroduction(lines[at]!.text)) return null;
    const introduction = isIntroduction(text);
    if (introduction) return { to: i + 1, sure: introduction.sure };
  }
  return null;
}

/** Only a line that begins like an introduction is read together with the lines after it. */
const opensIntroduction = (line: string): boolean =>
  /^\s{0,9}(?:on|am|at|in|më|me|në|ne|dana?|дана?|u|у|na|на|pon|uto?|sre|čet|pet|sub|ned|пон|уто?|сре|чет|пет|суб|нед|le|\d{1,4}[-./]|[\p{L} ,."-]{2,60}<)/iu.test(
    line,
  );
