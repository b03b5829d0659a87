import { type Seen, see } from "../ocr/recognise.ts";
import { openPdf } from "../pdf/engine.ts";
import { findOnPage, widened, wordsIn } from "../pdf/find.ts";
import { drawPage, picture } from "../pdf/pages.ts";
import type { Box, PageBoxes, WordPlaces } from "../shapes.ts";
import { upright } from "./picture.ts";

const MOST_PAGES = 2000;
const TIME = 240_000;

/**
 * Where words stand in a PDF or a picture: in the text of its pages, and where a page has none, as recognition reads it.
 * @param ocrPages most pages without text that are recognised
 * @throws Stopped
 */
export async function findWords(
  bytes: Uint8Array,
  type: string,
  words: readonly string[],
  ocrPages: number,
): Promise<WordPlaces[]> {
  const found = words.map((): PageBoxes[] => []);
  const note = (page: number, boxes: readonly (readonly Box[])[]) => {
    for (const [at, each] of boxes.entries()) if (each.length > 0) found[at]!.push({ page, boxes: each });
  };
  if (type.startsWith("image/")) {
    const seen = ocrPages > 0 ? await see([await upright(bytes)], TIME) : null;
    if (seen?.[0]) note(1, placesIn(seen[0], words));
  } else {
    const scanned = await findInText(bytes, words, note, ocrPages);
    const seen = await see(
      scanned.map(({ png }) => png),
      TIME,
    );
    for (const [at, page] of (seen ?? []).entries()) note(scanned[at]!.page, placesIn(page, words));
  }
  return words.map((word, at) => ({ word, pages: found[at]! }));
}

/** @returns the pages that have no text, as pictures */
async function findInText(
  bytes: Uint8Array,
  words: readonly string[],
  note: (page: number, boxes: readonly (readonly Box[])[]) => void,
  ocrPages: number,
): Promise<{ page: number; png: Uint8Array }[]> {
  const pdf = await openPdf(bytes);
  const scanned = [];
  for (let page = 1; page <= Math.min(pdf.pages, MOST_PAGES); page++) {
    const { hasText, boxes } = await findOnPage(pdf, page, words);
    note(page, boxes);
    if (hasText || scanned.length >= ocrPages) continue;
    const drawn = picture(await drawPage(pdf, page, { dpi: 200 })).greyscale();
    scanned.push({ page, png: await drawn.png({ compressionLevel: 1 }).toBuffer() });
  }
  return scanned;
}

/** The boxes of each word among what was seen; a word that a line's end broke has one on each line. */
function placesIn({ words: seen }: Seen, words: readonly string[]): Box[][] {
  let text = "";
  const spans = seen.map(({ text: word, line }, at) => {
    if (at > 0) text += seen[at - 1]!.line === line ? " " : "\n";
    const start = text.length;
    text += word;
    return { start, end: text.length };
  });
  return words.map((word) => {
    const hits = wordsIn(text, [word]);
    return seen
      .filter((_, at) => hits.some((hit) => hit.start < spans[at]!.end && spans[at]!.start < hit.end))
      .map(({ box }) => widened(box));
  });
}
