import type { Generated } from "kysely";

export interface UploadTable {
  id: string;
  /** Whose it is, as the department that takes it says: "request-answer:ID". */
  holder: string;
  name: string;
  /** Bytes, as the browser announced them; a whole file has just so many. */
  size: number;
  mark: string;
  /** Bytes that lie here, from the beginning on. */
  received: Generated<number>;
  /** Set once it is whole. */
  sha256: string | null;
  type: string | null;
  touched_at: Date;
}

export interface UploadPieceTable {
  upload_id: string;
  start: number;
  size: number;
  sha256: string;
}

declare module "../db/tables.ts" {
  interface Tables {
    upload: UploadTable;
    upload_piece: UploadPieceTable;
  }
}
