import { type DocumentReading, type Limits, type Problem, Stopped } from "../reading.ts";
import { type Format, formatOf } from "./format.ts";
import { namesOf } from "./unpack.ts";

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

const plain = () => import("./plain.ts");
const openDocument = () => import("./open-document.ts");

/** Each brings its own libraries along when it is needed: the thread lives for one file. */
const READERS: Partial<Record<Format, Reader>> = {
  pdf: async (bytes, limits) => (await import("../pdf/read.ts")).readPdf(bytes, limits),
  docx: async (bytes, limits) => (await import("./word.ts")).readWord(bytes, limits),
  pptx: async (bytes, limits) => (await import("./slides.ts")).readSlides(bytes, limits),
  spreadsheet: async (bytes, limits) => (await import("../sheet/read.ts")).readSheet(bytes, limits),
  odt: async (bytes, limits) => (await openDocument()).readOpenDocument(bytes, "word", limits),
  ods: async (bytes, limits) => (await openDocument()).readOpenDocument(bytes, "sheet", limits),
  odp: async (bytes, limits) => (await openDocument()).readOpenDocument(bytes, "slides", limits),
  rtf: async (bytes, limits) => (await plain()).readRich(bytes, limits),
  html: async (bytes, limits) => (await plain()).readHtml(bytes, limits),
  csv: async (bytes, limits) => (await plain()).readPlain(bytes, "sheet", limits),
  text: async (bytes, limits) => (await plain()).readPlain(bytes, "text", limits),
  picture: async (bytes, limits) => (await import("./seen.ts")).readPicture(bytes, limits),
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
