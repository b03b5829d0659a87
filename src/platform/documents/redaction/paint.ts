import { openPdf } from "../pdf/engine.ts";
import { type Bitmap, drawPage, picture } from "../pdf/pages.ts";
import { Stopped } from "../reading.ts";
import type { Box, PageBoxes, PageImage } from "../shapes.ts";

const MOST_PAGES = 300;

/** Every page as a picture, the boxes black in the bitmap itself, before anything is encoded. @throws Stopped */
export async function paintPages(bytes: Uint8Array, boxes: readonly PageBoxes[], dpi: number): Promise<PageImage[]> {
  const pdf = await openPdf(bytes);
  if (pdf.pages > MOST_PAGES) throw new Stopped("too-large");
  const images: PageImage[] = [];
  for (let page = 1; page <= pdf.pages; page++) {
    const bitmap = await drawPage(pdf, page, { dpi: Math.min(Math.max(dpi, 72), 300) });
    for (const each of boxes) if (each.page === page) for (const box of each.boxes) blacken(bitmap, 4, box);
    const { width, height } = bitmap;
    const bytes = await picture(bitmap).jpeg({ quality: 82 }).toBuffer();
    images.push({ page, bytes, format: "jpg", width, height, dpi: bitmap.dpi });
  }
  return images;
}

/** Makes a box black, grown outwards to whole pixels; what lies outside the picture is cut off. */
export function blacken({ data, width, height }: Omit<Bitmap, "dpi">, channels: number, box: Box): void {
  const left = Math.max(0, Math.floor(box.left * width));
  const top = Math.max(0, Math.floor(box.top * height));
  const right = Math.min(width, Math.ceil((box.left + box.width) * width));
  const bottom = Math.min(height, Math.ceil((box.top + box.height) * height));
  if (right <= left) return;
  for (let row = top; row < bottom; row++) {
    data.fill(0, (row * width + left) * channels, (row * width + right) * channels);
  }
}
