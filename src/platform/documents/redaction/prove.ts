import { Inflate } from "fflate";
import { fold } from "../../../kernel/text/index.ts";
import { recognise } from "../ocr/recognise.ts";
import { openPdf, withPage } from "../pdf/engine.ts";
import { wordsIn } from "../pdf/find.ts";
import { drawPage, picture } from "../pdf/pages.ts";
import { textOf, withText } from "../pdf/text.ts";
import type { RedactionProof } from "../shapes.ts";
import { upright } from "./picture.ts";

const MOST_OPENED = 50 * 1_048_576;

/** @throws Stopped */
export async function prove(
  bytes: Uint8Array,
  type: string,
  words: readonly string[],
  ocrPages: number,
): Promise<RedactionProof> {
  const found = new Set<string>();
  const look = (text: string) => {
    for (const word of words) if (wordsIn(text, [word]).length > 0) found.add(word);
  };
  const { pages, pictures } = type.startsWith("image/")
    ? { pages: 1, pictures: ocrPages > 0 ? [await upright(bytes)] : [] }
    : await pagesOf(bytes, look, ocrPages);
  for (const bytesOf of [bytes, ...openedStreams(bytes)]) for (const word of inBytes(bytesOf, words)) found.add(word);
  const read = pictures.length > 0 ? await recognise(pictures, 240_000) : null;
  for (const text of read ?? []) look(text);
  return { gone: found.size === 0, found: [...found], seen: read?.length === pages };
}

/** Looks at the text of every page, and gives the first of them as pictures. */
async function pagesOf(bytes: Uint8Array, look: (text: string) => void, ocrPages: number) {
  const pdf = await openPdf(bytes);
  const pictures: Uint8Array[] = [];
  for (let page = 1; page <= pdf.pages; page++) {
    const text = await withPage(pdf, page, (opened) =>
      withText(pdf.engine, opened, (layer) => textOf(pdf.engine, layer, 1_000_000).text),
    );
    look(text ?? "");
    if (page <= ocrPages) {
      pictures.push(
        await picture(await drawPage(pdf, page, { dpi: 200 }))
          .greyscale()
          .png({ compressionLevel: 1 })
          .toBuffer(),
      );
    }
  }
  return { pages: pdf.pages, pictures };
}

/** Words in bytes of any kind: as UTF-8 and both UTF-16, as written and folded. Shorter than four letters is chance. */
function inBytes(bytes: Uint8Array, words: readonly string[]): string[] {
  const content = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return words.filter((word) => {
    const plain = word.replace(/\*$/, "");
    if (plain.length < 4) return false;
    return [plain, plain.toUpperCase(), fold(plain)].some((form) => {
      const wide = Buffer.from(form, "utf16le");
      return (
        content.includes(form) ||
        content.includes(wide) ||
        content.includes(Buffer.from(wide).swap16()) ||
        content.includes(Buffer.from(form, "utf8").toString("hex")) ||
        content.includes(Buffer.from(wide).swap16().toString("hex").toUpperCase())
      );
    });
  });
}

/** What the deflated streams of the file hold, each opened up to a bound; damaged ones as far as they go. */
function* openedStreams(bytes: Uint8Array): Generator<Uint8Array> {
  const content = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = content.indexOf("stream"); at >= 0; at = content.indexOf("stream", at + 6)) {
    let start = at + 6;
    while (content[start] === 0x0d || content[start] === 0x0a) start++;
    // A zlib stream tells itself: its first two bytes are a multiple of 31.
    if ((content[start]! & 0x0f) !== 8 || content.readUInt16BE(Math.min(start, content.length - 2)) % 31 !== 0)
      continue;
    const end = content.indexOf("endstream", start);
    const opened = inflated(content.subarray(start + 2, end < 0 ? content.length : end));
    if (opened.length > 0) yield opened;
  }
}

function inflated(data: Uint8Array): Uint8Array {
  const parts: Uint8Array[] = [];
  let size = 0;
  const inflate = new Inflate((part) => {
    parts.push(part);
    size += part.length;
  });
  try {
    for (let at = 0; at < data.length && size < MOST_OPENED; at += 65_536) {
      inflate.push(data.subarray(at, at + 65_536), at + 65_536 >= data.length);
    }
  } catch {
    // What came before the damage is enough to look at.
  }
  return Buffer.concat(parts);
}
