import { type Concealed, concealed } from "../concealed.ts";
import { call, type Engine, type OpenPdf, type Pointer, withRoom } from "./engine.ts";
import { withText } from "./text.ts";

/** What the file as a whole carries along. */
export function concealedInDocument({ engine, document }: OpenPdf, bytes: Uint8Array): Concealed[] {
  const attachments = call(engine, "_FPDFDoc_GetAttachmentCount", document);
  const scripts = call(engine, "_FPDFDoc_GetJavaScriptActionCount", document);
  const raw = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const launches = raw.includes("/Launch") ? 1 : 0;
  const opening = /\/OpenAction\s*<<[^>]{0,400}\/JavaScript/.test(raw.subarray(0, 4_000_000).toString("latin1"))
    ? 1
    : 0;
  const properties = ["Author", "Creator", "Subject", "Keywords"].filter((tag) => meta(engine, document, tag) > 2);
  return [
    ...(attachments > 0 ? [concealed("attachment", "", attachments)] : []),
    ...(Math.max(scripts, 0) + launches + opening > 0
      ? [concealed("action", "", Math.max(scripts, 0) + launches + opening)]
      : []),
    ...(properties.length > 0 ? [concealed("properties", "", properties.length)] : []),
  ];
}

/**
 * Letters without ink on a page whose picture does not show them: a scan with a text layer has a picture over most of
 * the sheet and is left alone. Text under a black box cannot be told from a table's heading and is not looked for.
 */
export function concealedOnPage({ engine }: OpenPdf, page: Pointer, number: number): Concealed[] {
  const where = `page ${number}`;
  const notes = countNotes(engine, page);
  const files = notes.files > 0 ? [concealed("attachment", where, notes.files)] : [];
  const comments = notes.comments > 0 ? [concealed("comments", where, notes.comments)] : [];
  const invisible = hasPicture(engine, page) ? 0 : countInvisible(engine, page);
  return [...files, ...comments, ...(invisible > 0 ? [concealed("invisible-text", where, invisible)] : [])];
}

function countInvisible(engine: Engine, page: Pointer): number {
  return (
    withText(engine, page, (layer) => {
      const letters = Math.min(call(engine, "_FPDFText_CountChars", layer), 50_000);
      let invisible = 0;
      for (let index = 0; index < letters; index++) {
        if (call(engine, "_FPDFText_GetUnicode", layer, index) <= 0x20) continue;
        const part = call(engine, "_FPDFText_GetTextObject", layer, index);
        if (part && call(engine, "_FPDFTextObj_GetTextRenderMode", part) === INVISIBLE) invisible++;
      }
      return invisible;
    }) ?? 0
  );
}

/** Whether a picture covers at least half of the sheet. */
function hasPicture(engine: Engine, page: Pointer): boolean {
  const sheet = call(engine, "_FPDF_GetPageWidth", page) * call(engine, "_FPDF_GetPageHeight", page);
  const parts = Math.min(call(engine, "_FPDFPage_CountObjects", page), 2000);
  for (let index = 0; index < parts; index++) {
    const part = call(engine, "_FPDFPage_GetObject", page, index);
    if (call(engine, "_FPDFPageObj_GetType", part) !== PICTURE) continue;
    const covers = withRoom(engine, 16, (at) => {
      if (!call(engine, "_FPDFPageObj_GetBounds", part, at, at + 4, at + 8, at + 12)) return 0;
      const [left, bottom, right, top] = new Float32Array(engine.HEAPU8.buffer.slice(at, at + 16));
      return (right! - left!) * (top! - bottom!);
    });
    if (covers > sheet / 2) return true;
  }
  return false;
}

function countNotes(engine: Engine, page: Pointer): { comments: number; files: number } {
  const counts = { comments: 0, files: 0 };
  const all = Math.min(call(engine, "_FPDFPage_GetAnnotCount", page), 5000);
  for (let index = 0; index < all; index++) {
    const note = call(engine, "_FPDFPage_GetAnnot", page, index);
    if (!note) continue;
    const subtype = call(engine, "_FPDFAnnot_GetSubtype", note);
    if (subtype === NOTE) counts.comments++;
    if (subtype === FILE) counts.files++;
    call(engine, "_FPDFPage_CloseAnnot", note);
  }
  return counts;
}

const meta = (engine: Engine, document: Pointer, tag: string): number =>
  withRoom(engine, tag.length + 1, (at) => {
    engine.HEAPU8.set(Buffer.from(`${tag}\0`, "latin1"), at);
    return call(engine, "_FPDF_GetMetaText", document, at, 0, 0);
  });

const INVISIBLE = 3;
const PICTURE = 3;
const NOTE = 1;
const FILE = 17;
