import type { Day } from "../../kernel/day.ts";
import type { UrgentGround } from "./rules/urgency.ts";

/** Columns that a way of asking adds to a request and to its draft. */
export interface AskingColumns {
  urgent_ground: UrgentGround | null;
  /** The first of the requests that ask the same. */
  same_as: string | null;
  /** While it is set, only the asker and staff see the request. */
  embargo_until: Day | null;
}

export interface RequestDraftFileTable {
  draft_id: string;
  position: number;
  name: string;
  type: string;
  /** Bytes. */
  size: number;
  sha256: string;
}

export interface RequestSentDraftTable {
  key_sha256: string;
  request_id: string;
}

export interface RequestStandingPersonTable {
  person_id: string;
  standing: "journalist" | "organisation";
  confirmed_by: string | null;
  confirmed_at: Date;
}

declare module "../../platform/db/tables.ts" {
  interface Tables {
    request_draft_file: RequestDraftFileTable;
    request_sent_draft: RequestSentDraftTable;
    request_standing_person: RequestStandingPersonTable;
  }
}
