/** Formats that can be written again without what the camera noted beside the picture. */
const REWRITTEN = new Set(["jpeg", "png", "webp", "gif", "tiff", "avif"]);

/** A picture whose position data we cannot take out (HEIC, camera raw): it must not be published as it is. */
export class PositionKept extends Error {
  override readonly name = "PositionKept";
}

/**
 * The same picture without anything but the picture: no position, camera, time, preview or editing history. It is
 * turned upright first, because the note how to turn it goes as well; the colour profile stays.
 * @throws PositionKept where the format cannot be written again, or it is no picture
 */
export async function withoutPosition(bytes: Uint8Array): Promise<Uint8Array> {
  const { default: sharp } = await import("sharp");
  const format = await sharp(bytes)
    .metadata()
    .then((about) => (about.format === "heif" && about.compression === "av1" ? "avif" : about.format))
    .catch(() => undefined);
  if (!format || !REWRITTEN.has(format)) throw new PositionKept(`cannot take the position out of ${format ?? "this"}`);
  const upright = sharp(bytes, { animated: format === "gif" || format === "webp" })
    .autoOrient()
    .keepIccProfile();
  if (format === "jpeg") return upright.jpeg({ quality: 92, mozjpeg: false }).toBuffer();
  return upright.toFormat(format as "png").toBuffer();
}
