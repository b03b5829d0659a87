import { type Face, widthOf } from "./width.ts";

/**
 * Breaks a text into at most `lines` lines that fit `width`; words too long for a line are cut, and what does not fit
 * ends in an ellipsis. By estimate, for a drawing of text has no line breaking of its own.
 */
export function wrap(text: string, at: { width: number; size: number; lines: number; face: Face }): string[] {
  const fits = (line: string) => widthOf(line, at.face) * at.size <= at.width;
  const words = text
    .replace(/\s+/g, " ")
    .trim()
    .split(" ")
    .filter(Boolean)
    .flatMap((word) => cut(word, fits));
  const lines: string[] = [];
  for (const word of words) {
    const longer = `${lines.at(-1)} ${word}`;
    if (lines.length > 0 && fits(longer)) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  if (lines.length <= at.lines) return lines;
  let last = lines[at.lines - 1] ?? "";
  while (last.length > 1 && !fits(`${last}…`)) last = last.slice(0, -1);
  return [...lines.slice(0, at.lines - 1), `${last.replace(/[\s,.;:–-]+$/, "")}…`];
}

function cut(word: string, fits: (line: string) => boolean): string[] {
  if (fits(word) || word.length < 2) return [word];
  let end = word.length - 1;
  while (end > 1 && !fits(word.slice(0, end))) end -= 1;
  return [word.slice(0, end), ...cut(word.slice(end), fits)];
}
