import sharp from "sharp";
import { Stopped } from "../reading.ts";
import type { PageImage, PageRange } from "../shapes.ts";
import { call, type Engine, type OpenPdf, openPdf, type Pointer, withPage } from "./engine.ts";

export interface Bitmap {
  /** Four bytes a pixel: blue, green, red, nothing. */
  readonly data: Uint8Array<ArrayBuffer>;
  readonly width: number;
  readonly height: number;
  readonly dpi: number;
}

const MOST_PIXELS = 25_000_000;
const MOST_PAGES = 50;

/** Pages as encoded pictures. @throws Stopped */
export async function pdfPages(bytes: Uint8Array, range: PageRange, format: "png" | "webp"): Promise<PageImage[]> {
  const pdf = await openPdf(bytes);
  const from = Math.max(1, Math.trunc(range.from ?? 1));
  const to = Math.min(pdf.pages, range.to ?? pdf.pages, from + MOST_PAGES - 1);
  const images: PageImage[] = [];
  for (let page = from; page <= to; page++) {
    const bitmap = await drawPage(pdf, page, range);
    const bytes = await picture(bitmap).toFormat(format).toBuffer();
    images.push({ page, bytes, format, width: bitmap.width, height: bitmap.height, dpi: bitmap.dpi });
  }
  return images;
}

/** The page as it is printed, annotations included, on white. Huge sheets get fewer pixels, never none. */
export const drawPage = (pdf: OpenPdf, page: number, size: { dpi?: number; width?: number }): Promise<Bitmap> =>
  withPage(pdf, page, (opened) => draw(pdf.engine, opened, size));

/** A bitmap on its way to a file. */
export const picture = ({ data, width, height }: Bitmap) => {
  for (let at = 0; at < data.length; at += 4) {
    const blue = data[at]!;
    data[at] = data[at + 2]!;
    data[at + 2] = blue;
    data[at + 3] = 255;
  }
  return sharp(data, { raw: { width, height, channels: 4 } }).removeAlpha();
};

function draw(engine: Engine, page: Pointer, size: { dpi?: number; width?: number }): Bitmap {
  const wide = call(engine, "_FPDF_GetPageWidth", page);
  const high = call(engine, "_FPDF_GetPageHeight", page);
  if (!(wide > 0 && high > 0)) throw new Stopped("unreadable");
  const wished = size.width ? size.width / wide : (size.dpi ?? 150) / 72;
  const scale = Math.min(wished, Math.sqrt(MOST_PIXELS / (wide * high)));
  const width = Math.max(1, Math.round(wide * scale));
  const height = Math.max(1, Math.round(high * scale));
  if (width * height > 2 * MOST_PIXELS) throw new Stopped("too-large");
  const bitmap = call(engine, "_FPDFBitmap_CreateEx", width, height, BGRX, 0, 0);
  if (!bitmap) throw new Stopped("too-large");
  try {
    call(engine, "_FPDFBitmap_FillRect", bitmap, 0, 0, width, height, 0xffffffff);
    call(engine, "_FPDF_RenderPageBitmap", bitmap, page, 0, 0, width, height, 0, ANNOTATIONS);
    const at = call(engine, "_FPDFBitmap_GetBuffer", bitmap);
    return { data: engine.HEAPU8.slice(at, at + width * height * 4), width, height, dpi: scale * 72 };
  } finally {
    call(engine, "_FPDFBitmap_Destroy", bitmap);
  }
}

const BGRX = 3;
const ANNOTATIONS = 1;
