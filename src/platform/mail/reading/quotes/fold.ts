import type { Segment } from "../types.ts";
import { blockAt } from "./blocks.ts";
import { isBlank, type Line, linesOf } from "./lines.ts";
import { answersWithin, isBanner, isForwardSubject } from "./words.ts";

type Kind = Segment["kind"];

/**
 * Parts a text into the writer's own words and what repeats earlier messages. The segments joined are the text,
 * to the character. Answers between quoted lines stay own. Nothing folds when nothing would remain, when the message
 * was forwarded (the answer is then in what looks quoted), or when the writer says that the answers stand below.
 */
export function foldQuotes(text: string, subject: string): Segment[] {
  if (text === "") return [];
  const lines = linesOf(text);
  const forwarded = isForwardSubject(subject);
  const kinds: Kind[] = new Array(lines.length).fill("own");
  for (let at = 0; at < lines.length; ) {
    const block = blockAt(lines, at);
    if (!block) {
      at++;
      continue;
    }
    if (block.forwarded) break;
    if (!block.marked && (forwarded || answersWithin(ownText(lines, kinds, at)))) break;
    kinds.fill("quoted", block.from, block.to);
    at = block.to;
  }
  markSignature(lines, kinds);
  markBanners(lines, kinds);
  if (!saysSomething(lines, kinds)) return [{ kind: "own", text }];
  return join(text, lines, kinds);
}

function ownText(lines: readonly Line[], kinds: readonly Kind[], to: number): string {
  let text = "";
  for (let i = 0; i < to && text.length < 3000; i++) if (kinds[i] === "own") text += `${lines[i]!.text}\n`;
  return text;
}

/** From "-- " to the next quotation or the end. A long stretch after it is no signature. */
function markSignature(lines: readonly Line[], kinds: Kind[]): void {
  for (let i = 1; i < lines.length; i++) {
    if (kinds[i] !== "own" || !/^--\s{0,3}$/.test(lines[i]!.text)) continue;
    let end = i;
    while (end < lines.length && kinds[end] === "own") end++;
    if (end - i <= 40) kinds.fill("signature", i, end);
    i = end;
  }
}

/** A warning paragraph at the head of own words. */
function markBanners(lines: readonly Line[], kinds: Kind[]): void {
  for (let i = 0; i < lines.length; i++) {
    if (kinds[i] !== "own" || !isBanner(lines[i]!.text) || (i > 0 && kinds[i - 1] === "own" && !isBlank(lines[i - 1])))
      continue;
    for (let k = i; k < i + 6 && k < lines.length && kinds[k] === "own" && !isBlank(lines[k]); k++) kinds[k] = "banner";
  }
}

const saysSomething = (lines: readonly Line[], kinds: readonly Kind[]): boolean =>
  lines.some((line, i) => kinds[i] === "own" && /[\p{L}\p{N}]/u.test(line.text));

function join(text: string, lines: readonly Line[], kinds: readonly Kind[]): Segment[] {
  const segments: Segment[] = [];
  let from = 0;
  for (let i = 1; i <= lines.length; i++) {
    if (i < lines.length && kinds[i] === kinds[from]) continue;
    segments.push({ kind: kinds[from]!, text: text.slice(lines[from]!.start, lines[i - 1]!.end) });
    from = i;
  }
  return segments;
}
