import { mkdtemp, rm, symlink } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { OCR_LANGUAGES, ocrAvailable, trainedData } from "./available.ts";

/**
 * The text of pictures, one after the other, as many as the time allows; null where recognition is not installed or
 * breaks. Its data come from the packages beside us, and nothing is asked of the net. Call it only in the documents'
 * own thread: the program can throw where nobody can catch it.
 * @param time milliseconds for all; the picture that is being read at the end is still read
 */
export async function recognise(pictures: readonly Uint8Array[], time: number): Promise<string[] | null> {
  if (pictures.length === 0 || !ocrAvailable()) return null;
  const until = performance.now() + time;
  try {
    const worker = await withLanguages(async (langPath) => {
      const { createWorker } = await import("tesseract.js");
      return createWorker([...OCR_LANGUAGES], 1, { langPath, cacheMethod: "none", errorHandler: () => undefined });
    });
    const texts: string[] = [];
    for (const picture of pictures) {
      if (performance.now() > until) break;
      const { data } = await worker.recognize(Buffer.from(picture));
      texts.push(data.text.trim());
    }
    await worker.terminate();
    return texts;
  } catch {
    return null;
  }
}

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
