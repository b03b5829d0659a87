import { readPdf } from "../pdf/read.ts";
import { type DocumentReading, type Limits, type Problem, Stopped } from "../reading.ts";
import { readSheet } from "../sheet/read.ts";
import { type Format, formatOf } from "./format.ts";
import { readOpenDocument } from "./open-document.ts";
import { readHtml, readPlain, readRich } from "./plain.ts";
import { readPicture } from "./seen.ts";
import { readSlides } from "./slides.ts";
import { namesOf } from "./unpack.ts";
import { readWord } from "./word.ts";

/** Reads a file by its format; whatever breaks becomes a problem of the reading, with its kind kept. */
export async function read(asked: {
  bytes: Uint8Array;
  type: string;
  name: string;
  limits: Limits;
}): Promise<DocumentReading> {
  const { format, kind } = formatOf(asked.bytes, asked.type, asked.name);
  const nothing = (problem?: Problem): DocumentReading => ({
    kind,
    text: "",
    pages: null,
    how: "none",
    concealed: [],
    problems: problem ? [problem] : [],
  });
  try {
    return (
      (await READERS[format]?.(asked.bytes, asked.limits)) ?? nothing(format === "old-office" ? "unlooked" : undefined)
    );
  } catch (error) {
    return nothing(error instanceof Stopped ? error.problem : "unreadable");
  }
}

type Reader = (bytes: Uint8Array, limits: Limits) => DocumentReading | Promise<DocumentReading>;

const READERS: Partial<Record<Format, Reader>> = {
  pdf: readPdf,
  docx: readWord,
  pptx: readSlides,
  spreadsheet: readSheet,
  odt: (bytes, limits) => readOpenDocument(bytes, "word", limits),
  ods: (bytes, limits) => readOpenDocument(bytes, "sheet", limits),
  odp: (bytes, limits) => readOpenDocument(bytes, "slides", limits),
  rtf: readRich,
  html: readHtml,
  csv: (bytes, limits) => readPlain(bytes, "sheet", limits),
  text: (bytes, limits) => readPlain(bytes, "text", limits),
  picture: readPicture,
  locked: () => {
    throw new Stopped("locked");
  },
  zip: (bytes, limits) => {
    const names = namesOf(bytes, limits);
    return {
      kind: "archive",
      text: names.join("\n").slice(0, limits.text),
      pages: null,
      how: "text",
      concealed: [],
      problems: ["unlooked"],
    };
  },
};
