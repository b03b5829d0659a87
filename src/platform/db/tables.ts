import type { ColumnType, Generated, JSONColumnType } from "kysely";

/**
 * All tables, for the type checker. A module adds its own by merging, in its `schema.ts`:
 *
 * ```ts
 * declare module "../../platform/db/tables.ts" {
 *   interface Tables {
 *     request: RequestTable;
 *   }
 * }
 * ```
 *
 * The tables below belong to the ground (`db/migrations/0001_ground.sql`).
 */
export interface Tables {
  history: HistoryTable;
  fact: FactTable;
  file: FileTable;
  search_document: SearchDocumentTable;
  search_word: SearchWordTable;
  record_link: RecordLinkTable;
  setting: SettingTable;
  mail_in: MailInTable;
  mail_out: MailOutTable;
  mail_event: MailEventTable;
}

/** A column of jsonb: read as what it holds; written as JSON text (`JSON.stringify`), as pg would write a list as an array. */
export type Json<T> = ColumnType<T, string, string>;
/** A timestamptz the database fills when it is left out. */
export type Moment = ColumnType<Date, Date | string | undefined, Date | string>;

/** Written by trigger only (`keep_history`). `changes` is {column: [before, after]}; [] where values are not kept. */
export interface HistoryTable {
  id: ColumnType<string, never, never>;
  at: ColumnType<Date, never, never>;
  actor: ColumnType<string | null, never, string | null>;
  action: ColumnType<"insert" | "update" | "delete", never, never>;
  table_name: ColumnType<string, never, never>;
  record_id: ColumnType<string, never, never>;
  changes: JSONColumnType<Record<string, [unknown, unknown] | []>, never, string>;
}

export interface FactTable {
  id: string;
  name: string;
  kind: string;
  record_id: string;
  payload: Json<Record<string, unknown>>;
  actor: string | null;
  at: Moment;
  delivered_at: Date | null;
}

export interface FileTable {
  sha256: string;
  /** Bytes. */
  size: number;
  type: string;
  created_at: Moment;
}

export interface SearchDocumentTable {
  kind: string;
  record_id: string;
  language: string;
  /** "public", or the permission a reader must hold. */
  audience: Generated<string>;
  title: string;
  body: string;
  /** Path without locale. */
  address: string;
  day: string | null;
  facets: ColumnType<Record<string, string>, string | undefined, string>;
  /** tsvector, written as text ("'fold':1A …") by the search index. */
  terms: string;
  /** The words of the title, folded, with blanks between them. */
  title_words: string;
}

/** Every word that occurs in a title, once: what a word with a typing error is compared with. */
export interface SearchWordTable {
  word: string;
}

export interface RecordLinkTable {
  from_kind: string;
  from_id: string;
  to_kind: string;
  to_id: string;
  relation: string;
  created_at: Moment;
  created_by: string | null;
}

export interface SettingTable {
  key: string;
  value: Json<unknown>;
}

export interface MailInTable {
  id: string;
  received_at: Moment;
  /** How it came: smtp, lmtp, imap, webhook, command. */
  source: string;
  envelope_from: string | null;
  envelope_to: string[];
  file_sha256: string;
  /** Bytes of the raw message. */
  size: number;
  state: Generated<"received" | "placed" | "held" | "set-aside" | "failed">;
  class: string | null;
  reason: string | null;
  suggestion: Json<unknown> | null;
  placed_kind: string | null;
  placed_id: string | null;
  message_id: string | null;
  subject: string | null;
  from_address: string | null;
  read_at: Date | null;
  attempts: Generated<number>;
}

export interface MailOutTable {
  id: string;
  created_at: Moment;
  kind: string;
  record_kind: string | null;
  record_id: string | null;
  message_id: string;
  envelope_from: string;
  envelope_to: string[];
  subject: string;
  /** The whole composed letter: from, to, cc, subject, text, html, headers, attachments by SHA-256. */
  mail: Json<Record<string, unknown>>;
  state: Generated<"queued" | "sending" | "sent" | "deferred" | "failed" | "kept">;
  attempts: Generated<number>;
  next_try_at: Date | null;
  smtp_code: number | null;
  smtp_response: string | null;
  sent_at: Date | null;
  last_error: string | null;
}

export interface MailEventTable {
  id: string;
  mail_out_id: string;
  at: Moment;
  kind: "accepted" | "deferred" | "refused" | "bounce" | "delay" | "complaint";
  /** Enhanced status (RFC 3463), "5.1.1". */
  status: string | null;
  detail: string | null;
}
