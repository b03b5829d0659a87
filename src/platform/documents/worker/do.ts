import { read } from "../reading/read.ts";
import type { DocumentReading } from "../reading.ts";
import type { PageImage } from "../shapes.ts";
import type { Task, Tasks } from "./tasks.ts";

/** Who does which task; each brings its own libraries along. */
export const DO: { readonly [T in Task]: (asks: Tasks[T]["asks"]) => Promise<Tasks[T]["answers"]> } = {
  read,
  look: async ({ pages, width, ...asked }) => {
    const reading = await read(asked);
    return { reading, pictures: await pictures(asked.bytes, reading, pages, width).catch(() => []) };
  },
  find: async ({ bytes, type, words, ocrPages }) =>
    (await import("../redaction/find.ts")).findWords(bytes, type, words, ocrPages),
  redact: async ({ bytes, boxes, dpi }) => (await import("../redaction/paint.ts")).paintPages(bytes, boxes, dpi),
  redactPicture: async ({ bytes, boxes }) => (await import("../redaction/picture.ts")).paintPicture(bytes, boxes),
  prove: async ({ bytes, type, words, ocrPages }) =>
    (await import("../redaction/prove.ts")).prove(bytes, type, words, ocrPages),
};

async function pictures(
  bytes: Uint8Array,
  { kind, problems }: DocumentReading,
  pages: number,
  width: number,
): Promise<PageImage[]> {
  if (problems.includes("locked") || problems.includes("unreadable")) return [];
  if (kind === "pdf") return (await import("../pdf/pages.ts")).pdfPages(bytes, { from: 1, to: pages, width }, "webp");
  if (kind !== "picture") return [];
  return [await (await import("../redaction/picture.ts")).previewOf(bytes, width)];
}
