import type { Language } from "../../kernel/language.ts";
import { typeset } from "./typeset.ts";

/** One page that is a picture. Width and height in pixels; `dpi` says how large the sheet is. */
export interface PicturePage {
  readonly bytes: Uint8Array;
  readonly format: "jpg" | "png" | "webp";
  readonly width: number;
  readonly height: number;
  readonly dpi: number;
  /** What a reader who does not see the page should be told; never empty. */
  readonly alt: string;
}

/** A PDF in which each page is one picture and nothing else: no text layer, no metadata of the source, no attachments. */
export async function picturesPdf(
  pages: readonly PicturePage[],
  document: { readonly title: string; readonly language: Language },
): Promise<Uint8Array> {
  const paths = pages.map(({ format }, index) => `/picture-${index + 1}.${format}`);
  return typeset(
    TEMPLATE,
    {
      ...document,
      pages: pages.map(({ width, height, dpi, alt }, index) => ({
        path: paths[index],
        width: (width / dpi) * 72,
        height: (height / dpi) * 72,
        alt,
      })),
    },
    Object.fromEntries(pages.map(({ bytes }, index) => [paths[index]!, bytes])),
  );
}

const TEMPLATE = `
#let given = json(bytes(sys.inputs.data))
#set document(title: given.title)
#set text(lang: given.language)
#for sheet in given.pages {
  page(width: sheet.width * 1pt, height: sheet.height * 1pt, margin: 0pt,
    image(sheet.path, width: 100%, height: 100%, alt: sheet.alt))
}
`;
