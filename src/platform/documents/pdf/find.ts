import { findPhrase, joinSpans, type Span, wordSpans } from "../../../kernel/text/index.ts";
import type { Box } from "../shapes.ts";
import { call, type Engine, type OpenPdf, type Pointer, withPage, withRoom } from "./engine.ts";
import { edgesOf, type PageText, textOf, withText } from "./text.ts";

const MOST_LETTERS = 200_000;
/** A little more than the letters: their ink stands out of their boxes. Parts of the box's height. */
const MARGIN = 0.12;

/** Where each of the words stands in the text of a page, and whether the page has text at all. */
export async function findOnPage(
  pdf: OpenPdf,
  page: number,
  words: readonly string[],
): Promise<{ hasText: boolean; boxes: readonly (readonly Box[])[] }> {
  const found = await withPage(pdf, page, (opened) =>
    withText(pdf.engine, opened, (layer) => {
      const text = textOf(pdf.engine, layer, MOST_LETTERS);
      const boxes = words.map((word) =>
        wordsIn(text.text, [word]).flatMap((span) => boxesOf(pdf.engine, opened, layer, text, span)),
      );
      return { hasText: /[\p{L}\p{N}]{2}/u.test(text.text), boxes };
    }),
  );
  return found ?? { hasText: false, boxes: words.map(() => []) };
}

/** Spans of the words, found both as the lines stand and with words mended that a line's end broke. */
export function wordsIn(text: string, words: readonly string[]): Span[] {
  const { mended, at } = mend(text);
  const inLines = wordSpans(text);
  const inMended = wordSpans(mended);
  return joinSpans([
    ...words.flatMap((word) => findPhrase(inLines, word)),
    ...words.flatMap((word) =>
      findPhrase(inMended, word).map(({ start, end }) => ({ start: at[start]!, end: at[end - 1]! + 1 })),
    ),
  ]);
}

/** The text without hyphens at line ends and what follows them, and where each unit came from. */
function mend(text: string): { mended: string; at: number[] } {
  const at: number[] = [];
  let mended = "";
  const breaks = /[-\u00AD\u2010][ \t]{0,9}\r?\n[ \t]{0,9}/gu;
  let from = 0;
  const keep = (to: number) => {
    for (let index = from; index < to; index++) at.push(index);
    mended += text.slice(from, to);
  };
  for (const broken of text.matchAll(breaks)) {
    keep(broken.index);
    from = broken.index + broken[0].length;
  }
  keep(text.length);
  return { mended, at };
}

/** One box a line: letters whose middles stand at the same height, side by side. */
function boxesOf(engine: Engine, page: Pointer, layer: Pointer, text: PageText, span: Span): Box[] {
  const lines: Box[] = [];
  let last = -1;
  for (let unit = span.start; unit < span.end; unit++) {
    const index = text.at[unit]!;
    if (index === last || /\s/.test(text.text[unit]!)) continue;
    last = index;
    const edges = edgesOf(engine, layer, index);
    const box = edges && shown(engine, page, edges);
    if (!box) continue;
    const before = lines.at(-1);
    if (before && sameLine(before, box)) lines[lines.length - 1] = around(before, box);
    else lines.push(box);
  }
  return lines.map(widened);
}

const sameLine = (a: Box, b: Box) =>
  Math.abs(a.top + a.height / 2 - b.top - b.height / 2) < Math.max(a.height, b.height) / 2;

function around(a: Box, b: Box): Box {
  const left = Math.min(a.left, b.left);
  const top = Math.min(a.top, b.top);
  const right = Math.max(a.left + a.width, b.left + b.width);
  const bottom = Math.max(a.top + a.height, b.top + b.height);
  return { left, top, width: right - left, height: bottom - top };
}

export const widened = ({ left, top, width, height }: Box): Box => {
  const more = Math.max(height, 0.004) * MARGIN;
  return { left: left - more, top: top - more, width: width + 2 * more, height: height + 2 * more };
};

/** From points of the page to parts of the sheet as shown: turned pages and crop boxes are the engine's matter. */
function shown(engine: Engine, page: Pointer, [left, top, right, bottom]: [number, number, number, number]): Box {
  const corner = (x: number, y: number): [number, number] =>
    withRoom(engine, 8, (at) => {
      call(engine, "_FPDF_PageToDevice", page, 0, 0, GRAIN, GRAIN, 0, x, y, at, at + 4);
      const [across, down] = new Int32Array(engine.HEAPU8.buffer.slice(at, at + 8));
      return [across! / GRAIN, down! / GRAIN];
    });
  const [ax, ay] = corner(left, top);
  const [bx, by] = corner(right, bottom);
  return { left: Math.min(ax, bx), top: Math.min(ay, by), width: Math.abs(ax - bx), height: Math.abs(ay - by) };
}

const GRAIN = 100_000;
