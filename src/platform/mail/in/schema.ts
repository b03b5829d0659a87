import type { Json } from "../../db/tables.ts";

declare module "../../db/tables.ts" {
  interface Tables {
    mail_box: MailBoxTable;
  }
  interface MailInTable {
    /** Network address and name of the server that handed it over; null unless our own door took it. */
    client_address: string | null;
    client_name: string | null;
  }
}

/** How far a polled mailbox has been read. */
export interface MailBoxTable {
  account: string;
  uid_validity: number | string;
  last_uid: number;
  read_at: Date;
}

/** Where a held letter may belong. `module` is the department that suggests it. */
export interface Suggestion {
  readonly module: string;
  readonly recordKind: string;
  readonly recordId: string;
  readonly title: string;
  /** 0 to 1. */
  readonly score: number;
  readonly why: string;
}

export type Suggestions = Json<readonly Suggestion[]>;
