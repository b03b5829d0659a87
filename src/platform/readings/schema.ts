import type { ColumnType } from "kysely";
import type { Json } from "../db/tables.ts";
import type { Concealed, DocumentKind, Problem } from "../documents/index.ts";

export interface FileReadingTable {
  sha256: string;
  kind: DocumentKind;
  text: string;
  pages: number | null;
  how: "text" | "ocr" | "none";
  concealed: Json<readonly Concealed[]>;
  problems: ColumnType<Problem[], readonly Problem[], never>;
  read_at: Date;
}

export interface FilePageTable {
  sha256: string;
  page: number;
  /** The picture's own content, in the file store. */
  picture: string;
  width: number;
  height: number;
}

declare module "../db/tables.ts" {
  interface Tables {
    file_reading: FileReadingTable;
    file_page: FilePageTable;
  }
}
