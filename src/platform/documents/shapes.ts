/** A rectangle in parts of the page's width and height as it is shown (0 to 1, from the top left): fits any preview. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Boxes of one page; pages are counted from 1. */
export interface PageBoxes {
  readonly page: number;
  readonly boxes: readonly Box[];
}

/** Where one of the words that were looked for stands; on no page where it was not found. */
export interface WordPlaces {
  readonly word: string;
  readonly pages: readonly PageBoxes[];
}

/** A page or picture as an encoded bitmap; `dpi` is what makes its size on paper. */
export interface PageImage {
  readonly page: number;
  readonly bytes: Uint8Array;
  readonly format: "png" | "webp" | "jpg";
  /** Pixels. */
  readonly width: number;
  readonly height: number;
  readonly dpi: number;
}

/** Pages counted from 1, `to` included; either a resolution or a width in pixels. */
export interface PageRange {
  readonly from?: number;
  readonly to?: number;
  readonly dpi?: number;
  readonly width?: number;
}

export interface RedactionProof {
  /** True only if nothing of the words was found in text, raw bytes and opened streams, nor by recognition if it ran. */
  readonly gone: boolean;
  readonly found: readonly string[];
  /** Whether the pages were also read as pictures. */
  readonly seen: boolean;
}

/** The work could not be done: "unreadable", "locked", "too-large" or "too-slow". */
export class DocumentFailed extends Error {
  override readonly name = "DocumentFailed";
  readonly problem: string;
  constructor(problem: string) {
    super(`the document is ${problem}`);
    this.problem = problem;
  }
}
