import type { Day } from "../../kernel/day.ts";
import type { ListState, Timing } from "./rules/listing.ts";
import type { RequestOutcome } from "./rules/states.ts";

/** What the public list reads: one row a public request, and none for one that is not. */
export interface RequestListingTable {
  request_id: string;
  institution_id: string;
  place_code: string | null;
  year: number;
  sent_at: Date;
  sent_on: Day;
  state: ListState;
  timing: Timing;
  days: number | null;
  due_on: Day | null;
  complaint_by: Day | null;
  example: boolean;
  outcome: RequestOutcome;
  grounds: string[];
}

export interface RequestCountTable {
  institution_id: string;
  place_code: string | null;
  year: number;
  example: boolean;
  state: ListState;
  timing: Timing;
  outcome: RequestOutcome;
  n: number;
}

/** How often each legal ground was named in a refusal. */
export interface RequestGroundCountTable {
  institution_id: string;
  place_code: string | null;
  year: number;
  example: boolean;
  ground: string;
  n: number;
}

export interface RequestDaysTable {
  institution_id: string;
  place_code: string | null;
  year: number;
  example: boolean;
  days: number;
  n: number;
}

declare module "../../platform/db/tables.ts" {
  interface Tables {
    request_listing: RequestListingTable;
    request_count: RequestCountTable;
    request_ground_count: RequestGroundCountTable;
    request_days: RequestDaysTable;
  }
}
