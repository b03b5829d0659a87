import sharp from "sharp";
import { recognise } from "../ocr/recognise.ts";
import type { DocumentReading, Limits } from "../reading.ts";

const MOST_PIXELS = 100_000_000;

/** A picture: its words, where recognition is installed and allowed. @throws Error when it is no picture */
export async function readPicture(bytes: Uint8Array, limits: Limits): Promise<DocumentReading> {
  const upright = await sharp(bytes, { limitInputPixels: MOST_PIXELS })
    .autoOrient()
    .resize(2500, 2500, { fit: "inside", withoutEnlargement: true })
    .greyscale()
    .png({ compressionLevel: 1 })
    .toBuffer();
  const text = limits.ocrPages > 0 ? await recognise([upright], limits.time / 2) : null;
  return {
    kind: "picture",
    text: (text?.[0] ?? "").slice(0, limits.text),
    pages: null,
    how: text?.[0] ? "ocr" : "none",
    concealed: [],
    problems: text ? [] : ["no-text"],
  };
}
