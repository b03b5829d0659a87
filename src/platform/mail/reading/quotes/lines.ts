/** One line of a text, with the place of its characters, line end included. */
export interface Line {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** Lines longer than this are prose, whatever they start with; patterns are never run over them. */
const LONGEST = 1000;

/** Cuts a text into lines; together they are the text. */
export function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  for (let start = 0; start < text.length; ) {
    const feed = text.indexOf("\n", start);
    const end = feed < 0 ? text.length : feed + 1;
    lines.push({ text: text.slice(start, Math.min(feed < 0 ? end : feed, start + LONGEST)), start, end });
    start = end;
  }
  return lines;
}

export const isBlank = (line: Line | undefined): boolean => line === undefined || line.text.trim() === "";

/** "> ", also doubled, indented a little, or as some clients write it, "| ". */
export const isMarked = (line: Line | undefined): boolean =>
  line !== undefined && /^ {0,3}(?:>|\|(?: |$))/.test(line.text);

/** Index of the first line from `from` that is not blank; `lines.length` when all are. */
export function skipBlank(lines: readonly Line[], from: number): number {
  let i = from;
  while (i < lines.length && isBlank(lines[i])) i++;
  return i;
}
