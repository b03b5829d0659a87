/** The bytes of a picture of a paper, by the key under which its blocks name it. */
export interface PaperPicture {
  readonly bytes: Uint8Array;
  readonly format: "jpg" | "png" | "webp";
}

export type PaperPictures = ReadonlyMap<string, PaperPicture>;

/** Width and height of a drawing of ours, from its viewBox; they are always written. */
export function sizeOfDrawing(svg: string): { width: number; height: number } {
  const [, width, height] = /viewBox="0 0 ([\d.]+) ([\d.]+)"/.exec(svg) ?? [];
  return { width: Number(width ?? 640), height: Number(height ?? 360) };
}
