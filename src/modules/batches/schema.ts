import type { Generated } from "kysely";
import type { Day } from "../../kernel/day.ts";
import type { Language } from "../../kernel/language.ts";
import type { BatchState, MemberState } from "./rules/batches.ts";

export interface BatchTable {
  id: string;
  slug: string;
  owner_id: string | null;
  asker_name: Generated<string>;
  shown_as: Generated<"full" | "initials" | "hidden">;
  language: Language;
  title: Generated<string>;
  /** What the writer wrote, where a text rule covers words of it for the public. */
  title_sent: string | null;
  /** Holds {institution} where each institution's own name goes. */
  body: Generated<string>;
  embargo_until: Day | null;
  state: BatchState;
  return_reason: string | null;
  submitted_at: Date | null;
  decided_by: string | null;
  decided_at: Date | null;
  started_at: Date | null;
  example: Generated<boolean>;
  created_at: Date;
  updated_at: Date;
}

export interface BatchRequestTable {
  batch_id: string;
  institution_id: string;
  position: number;
  state: MemberState;
  domain: string | null;
  not_before: Date | null;
  request_id: string | null;
}

export interface BatchLetterTable {
  id: string;
  batch_id: string;
  of_state: string;
  body: string;
  at: Date;
}

export interface BatchLetterRequestTable {
  letter_id: string;
  request_id: string;
  state: "queued" | "sent" | "refused";
  reason: string | null;
  domain: string | null;
  not_before: Date;
}

declare module "../../platform/db/tables.ts" {
  interface Tables {
    batch: BatchTable;
    batch_request: BatchRequestTable;
    batch_letter: BatchLetterTable;
    batch_letter_request: BatchLetterRequestTable;
  }
}
