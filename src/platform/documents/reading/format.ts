import type { DocumentKind } from "../reading.ts";

export type Format =
  | "pdf"
  | "docx"
  | "pptx"
  | "spreadsheet"
  | "odt"
  | "ods"
  | "odp"
  | "rtf"
  | "html"
  | "csv"
  | "text"
  | "picture"
  | "zip"
  | "old-office"
  | "locked"
  | "other";

/** What a file is: by its bytes first, by its type, and by its name only to tell a table from other text. */
export function formatOf(bytes: Uint8Array, type: string, name: string): { format: Format; kind: DocumentKind } {
  const format = fromBytes(bytes) ?? fromType(type, name);
  return { format, kind: KINDS[format] };
}

function fromBytes(bytes: Uint8Array): Format | null {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 1024)).toString("latin1");
  if (head.includes("%PDF-")) return "pdf";
  if (head.startsWith("{\\rtf")) return "rtf";
  const content = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (head.startsWith("PK\x03\x04")) return fromParts(content);
  if (head.startsWith("\xd0\xcf\x11\xe0")) return fromStreams(content);
  return null;
}

function fromParts(content: Buffer): Format {
  const head = content.subarray(0, 200).toString("latin1");
  const opened = /mimetypeapplication\/vnd\.oasis\.opendocument\.(text|spreadsheet|presentation)/.exec(head)?.[1];
  if (opened) return opened === "text" ? "odt" : opened === "spreadsheet" ? "ods" : "odp";
  // Names stand unpacked in the directory at the end.
  if (content.lastIndexOf("word/document.xml") >= 0) return "docx";
  if (content.lastIndexOf("ppt/presentation.xml") >= 0 || content.lastIndexOf("ppt/slides/") >= 0) return "pptx";
  if (/xl\/workbook\.(xml|bin)/.test(content.subarray(-2_000_000).toString("latin1"))) return "spreadsheet";
  return "zip";
}

/** Old Office files and locked new ones share one container; names of its streams (UTF-16) tell them apart. */
function fromStreams(content: Buffer): Format {
  const holds = (stream: string) => content.includes(Buffer.from(stream, "utf16le"));
  if (holds("EncryptedPackage")) return "locked";
  return holds("Workbook") ? "spreadsheet" : "old-office";
}

function fromType(type: string, name: string): Format {
  if (type.startsWith("image/") && type !== "image/svg+xml") return "picture";
  if (type === "text/html") return "html";
  if (type === "text/csv" || (type.startsWith("text/") && /\.(csv|tsv)$/i.test(name))) return "csv";
  return type.startsWith("text/") || type === "application/json" || type === "application/xml" ? "text" : "other";
}

const KINDS: Readonly<Record<Format, DocumentKind>> = {
  pdf: "pdf",
  docx: "word",
  odt: "word",
  rtf: "word",
  "old-office": "word",
  pptx: "slides",
  odp: "slides",
  spreadsheet: "sheet",
  ods: "sheet",
  csv: "sheet",
  html: "text",
  text: "text",
  picture: "picture",
  zip: "archive",
  locked: "other",
  other: "other",
};
