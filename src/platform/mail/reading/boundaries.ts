import { lineEnd, nextLine } from "./bytes.ts";

/** The parts of a multipart body, as views on its bytes, and what was wrong with its boundaries. */
export interface Divided {
  readonly parts: Buffer[];
  /** What stands before the first boundary: usually a notice to old programs. */
  readonly preamble: Buffer;
  readonly mended: string[];
}

const NOTHING = Buffer.alloc(0);

/**
 * Cuts a multipart body into its parts. A missing or wrong boundary is found from the body itself; a damaged
 * boundary line before a part's headers is recognised; parts after a premature end are kept.
 */
export function divide(body: Buffer, declared: string | undefined, limit: number): Divided {
  const mended: string[] = [];
  let boundary = declared?.replace(/\s+$/, "") ?? "";
  if (boundary === "" || !body.includes(`--${boundary}`)) {
    boundary = impliedBoundary(body) ?? "";
    if (boundary === "") return { parts: [], preamble: NOTHING, mended: ["boundary-missing"] };
    mended.push("boundary-implied");
  }
  const parts: Buffer[] = [];
  const marks = marksOf(body, boundary, mended);
  const preamble = body.subarray(0, marks[0]?.start ?? 0);
  const lost = lostFirst(preamble);
  if (lost) {
    mended.push("boundary-damaged");
    parts.push(lost);
  }
  for (const [index, mark] of marks.entries()) {
    const next = marks[index + 1];
    const end = next ? next.start : body.length;
    if (mark.closing) {
      if (!next) {
        parts.push(...afterEnd(body.subarray(mark.end), limit - parts.length, mended));
        break;
      }
      mended.push("premature-end");
      if (!startsWithHeader(body, mark.end)) continue;
    }
    if (parts.length >= limit) break;
    parts.push(body.subarray(mark.end, Math.max(mark.end, next ? beforeBreak(body, mark.end, end) : end)));
  }
  if (marks.length > 0 && !marks.at(-1)!.closing) mended.push("end-missing");
  return { parts, preamble: lost ? NOTHING : preamble, mended: [...new Set(mended)] };
}

/**
 * The boundary a body uses, told by a line "--x" that part headers follow; null when there is none. Only the first
 * few thousand lines are looked at.
 */
export function impliedBoundary(body: Buffer): string | null {
  let at = body.indexOf("--");
  for (let tries = 0; at >= 0 && tries < 2000; tries++) {
    const next = nextLine(body, at);
    if ((at === 0 || body[at - 1] === 10) && startsWithHeader(body, next)) {
      const text = body.toString("latin1", at + 2, lineEnd(body, at, next));
      if (text.length > 0 && text.length <= 200) return text;
    }
    at = body.indexOf("\n--", at);
    if (at >= 0) at++;
  }
  return null;
}

/** A first part whose boundary was destroyed: headers of a part within what should only be a notice to old programs. */
function lostFirst(preamble: Buffer): Buffer | null {
  const at = /^content-(?:type|transfer-encoding|disposition)[ \t]*:/im.exec(
    preamble.toString("latin1", 0, 20_000),
  )?.index;
  return at === undefined ? null : preamble.subarray(at);
}

/** Parts that stand after the end: somebody closed the multipart too early, under this boundary or another. */
function afterEnd(rest: Buffer, limit: number, mended: string[]): Buffer[] {
  if (limit <= 0 || impliedBoundary(rest) === null) return [];
  mended.push("premature-end");
  return divide(rest, undefined, limit).parts;
}

interface Mark {
  readonly start: number;
  readonly end: number;
  readonly closing: boolean;
}

function marksOf(body: Buffer, boundary: string, mended: string[]): Mark[] {
  const marks: Mark[] = [];
  for (let at = body.indexOf("--"); at >= 0; at = body.indexOf("--", at)) {
    const next = nextLine(body, at);
    if (at === 0 || body[at - 1] === 10) {
      const kind = kindOf(body, at, next, boundary);
      if (kind === "damaged" || kind === "joined") mended.push("boundary-damaged");
      const end = kind === "joined" ? at + 2 + boundary.length + 1 : next;
      if (kind) marks.push({ start: at, end, closing: kind === "closing" });
    }
    at = next;
  }
  return marks;
}

/** "joined": the line break after the boundary was lost, the part's first header follows on the same line. */
type MarkKind = "opening" | "closing" | "damaged" | "joined";

function kindOf(body: Buffer, start: number, next: number, boundary: string): MarkKind | null {
  const end = lineEnd(body, start, next);
  const length = end - start - 2;
  if (length < boundary.length - 2) return null;
  const after = start + 2 + boundary.length;
  if (after + 9 < end && startsWithHeader(body, after + 1) && body.toString("latin1", start + 2, after) === boundary)
    return "joined";
  if (length > boundary.length + 40) return null;
  const text = body.toString("latin1", start + 2, end);
  if (text === boundary) return "opening";
  if (text.startsWith(`${boundary}--`)) return "closing";
  return alike(text, boundary) && startsWithHeader(body, next) && !isDeclared(body, text) ? "damaged" : null;
}

/** At most two characters differ: a boundary that a gateway damaged, not another multipart's. */
function alike(text: string, boundary: string): boolean {
  if (boundary.length < 16 || Math.abs(text.length - boundary.length) > 2) return false;
  let start = 0;
  while (start < boundary.length && text[start] === boundary[start]) start++;
  let end = 0;
  while (end < boundary.length - start && text.at(-1 - end) === boundary.at(-1 - end)) end++;
  // A difference at the end alone is how mailers number their own boundaries: NextPart_1, NextPart_2.
  return boundary.length - start - end <= 2 && end >= 4;
}

/** Another multipart inside this one names the boundary as its own. */
const isDeclared = (body: Buffer, boundary: string): boolean =>
  body.includes(`boundary="${boundary}"`) ||
  body.includes(`boundary=${boundary}`) ||
  body.includes(`BOUNDARY="${boundary}"`);

const HEADER = /^content-(?:type|transfer-encoding|disposition|id|description|location)[ \t]*:/i;

function startsWithHeader(body: Buffer, at: number): boolean {
  return HEADER.test(body.toString("latin1", at, at + 40));
}

/** The line break before a boundary belongs to the boundary (RFC 2046 5.1.1). */
function beforeBreak(body: Buffer, from: number, end: number): number {
  let at = end;
  if (at > from && body[at - 1] === 10) at--;
  if (at > from && body[at - 1] === 13) at--;
  return at;
}
