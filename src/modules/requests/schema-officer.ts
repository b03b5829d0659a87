import type { Generated } from "kysely";
import type { Day } from "../../kernel/day.ts";
import type { AnswerKind } from "./rules/officer.ts";

/** A column of a request. */
export interface PassingColumns {
  /** The request of which this one is the part that another institution holds. */
  split_from: string | null;
}

export interface RequestAnswerLinkTable {
  id: string;
  token_sha256: string;
  request_id: string;
  institution_id: string;
  made_at: Date;
  revoked_at: Date | null;
}

export interface RequestOfficerAnswerTable {
  message_id: string;
  request_id: string;
  link_id: string | null;
  /** Of the form it came with. */
  once: string;
  /** The how-manieth answer by link to this request: its receipt bears the number. */
  ordinal: number;
  kind: AnswerKind;
  grounds: Generated<string[]>;
  extended_until: Day | null;
  /** The institution to which it is passed on, whole or in part. */
  passed_to: string | null;
  registered_on: Day | null;
  registration_number: string | null;
}

export interface RequestForwardingTable {
  message_id: string;
  request_id: string;
  from_id: string;
  to_id: string;
  /** Of the letter that passed it on. */
  day: Day;
  /** Until when the law lets an institution pass it on. */
  due_on: Day | null;
  by_staff: boolean;
  at: Date;
}

declare module "../../platform/db/tables.ts" {
  interface Tables {
    request_answer_link: RequestAnswerLinkTable;
    request_officer_answer: RequestOfficerAnswerTable;
    request_forwarding: RequestForwardingTable;
  }
}
