import type { Language } from "../../kernel/language.ts";
import { picturesPdf } from "../pdf/index.ts";
import { type DocumentReading, LIMITS, type Limits } from "./reading.ts";
import {
  type Box,
  DocumentFailed,
  type PageBoxes,
  type PageImage,
  type RedactionProof,
  type WordPlaces,
} from "./shapes.ts";
import { type Answered, ask } from "./worker/ask.ts";
import type { Task, Tasks } from "./worker/tasks.ts";

export { type Concealed, type ConcealedKind, mustBeHeld } from "./concealed.ts";
export { ocrAvailable } from "./ocr/available.ts";
export { type DocumentKind, type DocumentReading, LIMITS, type Limits, type Problem } from "./reading.ts";
export {
  type Box,
  DocumentFailed,
  type PageBoxes,
  type PageImage,
  type RedactionProof,
  type WordPlaces,
} from "./shapes.ts";

let usual: Limits = LIMITS;

/** How many pages of a scan are recognised where a caller does not say; 0 switches recognition off. For the start alone. */
export function useRecognition(ocrPages: number): void {
  usual = { ...LIMITS, ocrPages };
}

/**
 * What a file holds: its visible text, and what it conceals. Never throws; what went wrong stands in `problems`.
 * @param type media type as `typeOf` found it; the bytes have the last word
 * @param name as the sender named it; only its ending is asked, where bytes say no more than "text"
 */
export async function readDocument(
  bytes: Uint8Array,
  type: string,
  name: string,
  limits: Partial<Limits> = {},
): Promise<DocumentReading> {
  const bounds = { ...usual, ...limits };
  const nothing = { kind: "other", text: "", pages: null, how: "none", concealed: [] } as const;
  if (bytes.length > bounds.bytes) return { ...nothing, problems: ["too-large"] };
  const done = await ask("read", { bytes, type, name, limits: bounds }, bounds.time);
  if ("answer" in done) return done.answer;
  // Recognition is the likeliest to break or to be late; what the file conceals must be known without it.
  const again =
    bounds.ocrPages > 0
      ? await ask("read", { bytes, type, name, limits: { ...bounds, ocrPages: 0 } }, bounds.time)
      : done;
  return "answer" in again ? again.answer : { ...nothing, problems: [again.problem] };
}

/**
 * What a file holds, and its first pages (or the picture itself) made small for readers, in one go. Never throws; where
 * nothing can be drawn there are no pictures.
 */
export async function lookInto(
  file: { readonly bytes: Uint8Array; readonly type: string; readonly name: string },
  drawn: { readonly pages: number; readonly width: number },
  limits: Partial<Limits> = {},
): Promise<{ reading: DocumentReading; pictures: readonly PageImage[] }> {
  const bounds = { ...usual, ...limits };
  if (file.bytes.length > bounds.bytes)
    return { reading: await readDocument(file.bytes, file.type, file.name, limits), pictures: [] };
  const done = await ask("look", { ...file, ...drawn, limits: bounds }, bounds.time);
  if ("answer" in done) return done.answer;
  return { reading: await readDocument(file.bytes, file.type, file.name, limits), pictures: [] };
}

/**
 * Where each of the words stands in a PDF or a picture, in either alphabet, with or without ë and capitals, also broken
 * over a line's end. A word with a star takes every ending (`Gashi*`). What has no text is read by recognition, as far as
 * that is installed: a word it misreads is not found. @throws DocumentFailed
 */
export const findWords = (
  file: { readonly bytes: Uint8Array; readonly type: string },
  words: readonly string[],
  options: { readonly ocrPages?: number } = {},
): Promise<WordPlaces[]> =>
  must("find", { ...file, words, ocrPages: options.ocrPages ?? usual.ocrPages }, 5 * LIMITS.time);

/**
 * The PDF again as pictures with the boxes painted black: no text, no properties, no attachment of the old file is left,
 * on no page. Whoever publishes it should ask `proveRedaction` first. At most 300 pages.
 * @param about title of the new file and its language; never taken from the old one
 * @throws DocumentFailed
 */
export async function redactPdf(
  pdf: Uint8Array,
  boxes: readonly PageBoxes[],
  about: { readonly title: string; readonly language: Language; readonly alt: (page: number) => string },
  options: { readonly dpi?: number } = {},
): Promise<Uint8Array> {
  const pages = await must("redact", { bytes: pdf, boxes, dpi: options.dpi ?? 200 }, 5 * LIMITS.time);
  return picturesPdf(
    pages.map(({ page, ...picture }) => ({ ...picture, alt: about.alt(page) })),
    about,
  );
}

/** The picture upright, with boxes painted black and nothing but the picture left. @throws DocumentFailed */
export const redactPicture = (bytes: Uint8Array, boxes: readonly Box[]): Promise<PageImage> =>
  must("redactPicture", { bytes, boxes }, LIMITS.time);

/** Looks for the words in what was redacted, in every way a stranger could. @throws DocumentFailed */
export const proveRedaction = (
  file: { readonly bytes: Uint8Array; readonly type: string },
  words: readonly string[],
  options: { readonly ocrPages?: number } = {},
): Promise<RedactionProof> =>
  must("prove", { ...file, words, ocrPages: options.ocrPages ?? usual.ocrPages }, 5 * LIMITS.time);

async function must<T extends Task>(task: T, asks: Tasks[T]["asks"], time: number): Promise<Tasks[T]["answers"]> {
  const done: Answered<T> = await ask(task, asks, time);
  if ("answer" in done) return done.answer;
  throw new DocumentFailed(done.problem);
}
