import type { ColumnType, Generated } from "kysely";

/** Whether the public may have a file: see `rules/attachments.ts`. */
export type Checked = "waiting" | "clear" | "held" | "released";
export type PublicMade = "redacted" | "visible" | "cleaned";

/** Words that staff want black in a PDF, and how far that is. */
export interface FileRedaction {
  readonly words: readonly string[];
  readonly state: "making" | "made" | "failed";
  /** Words that stand nowhere in the file, or could still be found in it afterwards. */
  readonly left: readonly string[];
  readonly problem: string | null;
}

/** Of a file that came with a letter. */
export interface CheckColumns {
  read_at: Date | null;
  checked: Generated<Checked>;
  checked_by: string | null;
  checked_at: Date | null;
  /** What the public gets instead. */
  public_sha256: string | null;
  public_type: string | null;
  /** Bytes. */
  public_size: number | null;
  public_made: PublicMade | null;
  redaction: ColumnType<FileRedaction | null, string | null | undefined, string | null>;
}
