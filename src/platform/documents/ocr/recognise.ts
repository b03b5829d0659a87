import { mkdtemp, rm, symlink } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import sharp from "sharp";
import type { Block } from "tesseract.js";
import type { Box } from "../shapes.ts";
import { OCR_LANGUAGES, ocrAvailable, trainedData } from "./available.ts";

/** A word as recognition saw it: its place in parts of the picture, and on which line it stands. */
export interface SeenWord {
  readonly text: string;
  readonly box: Box;
  readonly line: number;
}
export interface Seen {
  readonly text: string;
  readonly words: readonly SeenWord[];
}

/** The text of pictures alone, as `see` reads them. */
export const recognise = async (pictures: readonly Uint8Array[], time: number): Promise<string[] | null> =>
  (await see(pictures, time))?.map(({ text }) => text) ?? null;

/**
 * The text of pictures, one after the other, as many as the time allows; null where recognition is not installed or
 * breaks. Its data come from the packages beside us, and nothing is asked of the net. Call it only in the documents'
 * own thread: the program can throw where nobody can catch it.
 * @param time milliseconds for all; the picture that is being read at the end is still read
 */
export async function see(pictures: readonly Uint8Array[], time: number): Promise<Seen[] | null> {
  if (pictures.length === 0 || !ocrAvailable()) return null;
  const until = performance.now() + time;
  try {
    const worker = await withLanguages(async (langPath) => {
      const { createWorker } = await import("tesseract.js");
      return createWorker([...OCR_LANGUAGES], 1, { langPath, cacheMethod: "none", errorHandler: () => undefined });
    });
    const seen: Seen[] = [];
    for (const picture of pictures) {
      if (performance.now() > until) break;
      const { width = 1, height = 1 } = await sharp(picture).metadata();
      const { data } = await worker.recognize(Buffer.from(picture), {}, { text: true, blocks: true });
      seen.push({ text: data.text.trim(), words: wordsOf(data.blocks ?? [], width, height) });
    }
    await worker.terminate();
    return seen;
  } catch {
    return null;
  }
}

const wordsOf = (blocks: readonly Block[], width: number, height: number): SeenWord[] =>
  blocks
    .flatMap(({ paragraphs }) => paragraphs.flatMap(({ lines }) => lines))
    .flatMap(({ words }, line) =>
      words.map(({ text, bbox: { x0, y0, x1, y1 } }) => ({
        text,
        box: { left: x0 / width, top: y0 / height, width: (x1 - x0) / width, height: (y1 - y0) / height },
        line,
      })),
    );

/** One folder in which the data of all languages stand, as the program wants it; gone once they are read. */
async function withLanguages<T>(use: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), "bashke-ocr-"));
  try {
    for (const language of OCR_LANGUAGES) {
      await symlink(trainedData(language)!, join(folder, `${language}.traineddata.gz`));
    }
    return await use(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
