import sharp from "sharp";
import type { Box, PageImage } from "../shapes.ts";
import { blacken } from "./paint.ts";

const MOST_PIXELS = 100_000_000;

/** As a reader holds it, grey and of a size that recognition likes. @throws Error when it is no picture or a monstrous one */
export const upright = (bytes: Uint8Array): Promise<Uint8Array> =>
  sharp(bytes, { limitInputPixels: MOST_PIXELS })
    .autoOrient()
    .resize(2500, 2500, { fit: "inside", withoutEnlargement: true })
    .flatten({ background: "#fff" })
    .greyscale()
    .png({ compressionLevel: 1 })
    .toBuffer();

/** @throws Error when it is no picture or a monstrous one */
export async function previewOf(bytes: Uint8Array, side: number): Promise<PageImage> {
  const { data, info } = await sharp(bytes, { limitInputPixels: MOST_PIXELS })
    .autoOrient()
    .resize(side, side, { fit: "inside", withoutEnlargement: true })
    .webp()
    .toBuffer({ resolveWithObject: true });
  return { page: 1, bytes: data, format: "webp", width: info.width, height: info.height, dpi: 96 };
}

/** @throws Error when it is no picture or a monstrous one */
export async function paintPicture(bytes: Uint8Array, boxes: readonly Box[]): Promise<PageImage> {
  const { data, info } = await sharp(bytes, { limitInputPixels: MOST_PIXELS })
    .autoOrient()
    .flatten({ background: "#fff" })
    .toColourspace("srgb")
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  const { width, height } = info;
  const pixels = new Uint8Array(data);
  for (const box of boxes) blacken({ data: pixels, width, height }, info.channels, box);
  const encoded = await sharp(pixels, { raw: { width, height, channels: info.channels } })
    .png()
    .toBuffer();
  return { page: 1, bytes: encoded, format: "png", width, height, dpi: 96 };
}
