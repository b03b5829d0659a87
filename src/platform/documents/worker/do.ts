import { findInPdf } from "../pdf/find.ts";
import { pdfPages } from "../pdf/pages.ts";
import { read } from "../reading/read.ts";
import { paintPages } from "../redaction/paint.ts";
import { paintPicture, previewOf } from "../redaction/picture.ts";
import { prove } from "../redaction/prove.ts";
import type { Task, Tasks } from "./tasks.ts";

/** Who does which task. */
export const DO: { readonly [T in Task]: (asks: Tasks[T]["asks"]) => Promise<Tasks[T]["answers"]> } = {
  read,
  pages: ({ bytes, range, format }) => pdfPages(bytes, range, format),
  picture: ({ bytes, wanted }) => previewOf(bytes, wanted),
  find: ({ bytes, words }) => findInPdf(bytes, words),
  redact: ({ bytes, boxes, dpi }) => paintPages(bytes, boxes, dpi),
  redactPicture: ({ bytes, boxes }) => paintPicture(bytes, boxes),
  prove: ({ bytes, words, ocrPages }) => prove(bytes, words, ocrPages),
};
