import type { Day } from "../../kernel/day.ts";
import type { AgencyDecision } from "./rules/complaint.ts";

export interface RequestComplaintTable {
  request_id: string;
  message_id: string | null;
  because: "silence" | "answer";
  made_on: Day;
  letter_sha256: string | null;
  protocol_number: string | null;
  decision: AgencyDecision | null;
  decided_on: Day | null;
  filed_on: Day | null;
  case_number: string | null;
}

declare module "../../platform/db/tables.ts" {
  interface Tables {
    request_complaint: RequestComplaintTable;
  }
}
