import type { ColumnType, Generated } from "kysely";
import type { Redaction } from "./rules/redaction.ts";

/** Of a request whose title the public reads otherwise than it left. */
export interface TitleColumns {
  /** As it left; null where the public reads the same. */
  title_sent: string | null;
  /** Staff wrote the public title; rules do not touch it. */
  title_by_hand: Generated<boolean>;
}

/** Of a letter: what is covered in it. */
export interface RedactionColumns {
  redactions: ColumnType<readonly Redaction[], string | undefined, string>;
}
