import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { PDFiumModule } from "@hyzyla/pdfium";
import { Stopped } from "../reading.ts";

/** A place in the engine's memory; 0 is nothing. */
export type Pointer = number;
type Call = (...given: number[]) => number;

/** The parts of PDFium's C interface that are used here (fpdfview.h, fpdf_text.h, fpdf_edit.h, fpdf_attachment.h). */
export interface Engine {
  readonly HEAPU8: Uint8Array<ArrayBuffer>;
  readonly wasmExports: { malloc(size: number): Pointer; free(at: Pointer): void };
  readonly [call: `_${string}`]: Call;
}

export interface OpenPdf {
  readonly engine: Engine;
  readonly document: Pointer;
  readonly pages: number;
}

/**
 * Opens a PDF. The thread ends after its one task, so nothing is closed or freed by hand but what grows with pages.
 * @throws Stopped "locked" where a password is asked for, "unreadable" where it is no PDF
 */
export async function openPdf(bytes: Uint8Array): Promise<OpenPdf> {
  const wasm = await readFile(createRequire(import.meta.url).resolve("@hyzyla/pdfium/pdfium.wasm"));
  const engine = (await PDFiumModule({ wasmBinary: new Uint8Array(wasm).buffer } as never)) as unknown as Engine;
  call(engine, "_FPDF_InitLibrary");
  const at = engine.wasmExports.malloc(bytes.length);
  engine.HEAPU8.set(bytes, at);
  const document = call(engine, "_FPDF_LoadMemDocument", at, bytes.length, 0);
  if (!document) throw new Stopped(call(engine, "_FPDF_GetLastError") === PASSWORD ? "locked" : "unreadable");
  return { engine, document, pages: call(engine, "_FPDF_GetPageCount", document) };
}

export const call = (engine: Engine, name: `_${string}`, ...given: number[]): number => engine[name]!(...given);

/** Does something with a page and closes it. @param page counted from 1 @throws Stopped "unreadable" */
export async function withPage<T>({ engine, document }: OpenPdf, page: number, use: (page: Pointer) => T): Promise<T> {
  const opened = call(engine, "_FPDF_LoadPage", document, page - 1);
  if (!opened) throw new Stopped("unreadable");
  try {
    return await use(opened);
  } finally {
    call(engine, "_FPDF_ClosePage", opened);
  }
}

/** Room in the engine's memory for the time of one call. */
export function withRoom<T>(engine: Engine, size: number, use: (at: Pointer) => T): T {
  const at = engine.wasmExports.malloc(size);
  try {
    return use(at);
  } finally {
    engine.wasmExports.free(at);
  }
}

const PASSWORD = 4;
