import { recognise } from "../ocr/recognise.ts";
import type { DocumentReading, Limits } from "../reading.ts";
import { upright } from "../redaction/picture.ts";

/** A picture: its words, where recognition is installed and allowed. @throws Error when it is no picture */
export async function readPicture(bytes: Uint8Array, limits: Limits): Promise<DocumentReading> {
  const picture = await upright(bytes);
  const text = limits.ocrPages > 0 ? await recognise([picture], limits.time / 2) : null;
  return {
    kind: "picture",
    text: (text?.[0] ?? "").slice(0, limits.text),
    pages: null,
    how: text?.[0] ? "ocr" : "none",
    concealed: [],
    problems: text ? [] : ["no-text"],
  };
}
