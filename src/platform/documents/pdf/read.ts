import { type Concealed, concealed } from "../concealed.ts";
import { recognise } from "../ocr/recognise.ts";
import type { DocumentReading, Limits, Problem } from "../reading.ts";
import { concealedInDocument, concealedOnPage } from "./concealed.ts";
import { call, type OpenPdf, openPdf, withPage } from "./engine.ts";
import { drawPage, picture } from "./pages.ts";
import { textOf, withText } from "./text.ts";

/** Fewer visible letters than this, and a page is a picture of a page. */
const FEW = 20;

/** @throws Stopped */
export async function readPdf(bytes: Uint8Array, limits: Limits): Promise<DocumentReading> {
  const pdf = await openPdf(bytes);
  const texts: string[] = [];
  const finds: Concealed[] = concealedInDocument(pdf, bytes);
  const problems = new Set<Problem>();
  const scans: number[] = [];
  let length = 0;
  const last = Math.min(pdf.pages, limits.pages);
  for (let page = 1; page <= last && length < limits.text; page++) {
    const read = await withPage(pdf, page, (opened) => ({
      text: withText(pdf.engine, opened, (layer) => textOf(pdf.engine, layer, limits.text).text) ?? "",
      hidden: concealedOnPage(pdf, opened, page),
      drawn: call(pdf.engine, "_FPDFPage_CountObjects", opened) > 0,
    })).catch(() => null);
    if (!read) problems.add("unreadable");
    const text = read?.text.replaceAll("\r\n", "\n").trim() ?? "";
    if (read) finds.push(...read.hidden);
    if (read?.drawn && text.length < FEW) scans.push(page);
    texts.push(text);
    length += text.length + 1;
  }
  if (last < pdf.pages || length > limits.text) problems.add("cut");
  const seen = scans.length > 0 ? await readScans(pdf, scans, limits) : null;
  for (const [page, text] of seen ?? []) texts[page - 1] = text;
  if (scans.length > 0 && !seen) problems.add("no-text");
  if (seen && seen.size < scans.length) problems.add("cut");
  const text = texts.join("\f").slice(0, limits.text);
  return {
    kind: "pdf",
    text,
    pages: pdf.pages,
    how: text.replaceAll("\f", "").trim() === "" ? "none" : seen ? "ocr" : "text",
    concealed: merged(finds),
    problems: [...problems],
  };
}

async function readScans(pdf: OpenPdf, pages: readonly number[], limits: Limits): Promise<Map<number, string> | null> {
  const pictures: { page: number; bytes: Uint8Array }[] = [];
  for (const page of pages.slice(0, limits.ocrPages)) {
    const bytes = await picture(await drawPage(pdf, page, { dpi: 200 }))
      .greyscale()
      .png({ compressionLevel: 1 })
      .toBuffer();
    pictures.push({ page, bytes });
  }
  const texts = await recognise(
    pictures.map(({ bytes }) => bytes),
    limits.time / 2,
  );
  return texts && new Map(texts.map((text, index) => [pictures[index]!.page, text]));
}

/** A list that a person can read even when all of a thousand pages conceal something. */
function merged(finds: readonly Concealed[]): Concealed[] {
  if (finds.length <= 200) return [...finds];
  const sums = new Map<Concealed["kind"], number>();
  for (const { kind, count } of finds) sums.set(kind, (sums.get(kind) ?? 0) + count);
  return [...sums].map(([kind, count]) => concealed(kind, "", count));
}
