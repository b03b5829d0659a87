import type { Generated } from "kysely";
import type { Day } from "../../kernel/day.ts";
import type { Language } from "../../kernel/language.ts";
import type { Translated } from "../../kernel/translated.ts";
import type { Json } from "../../platform/db/tables.ts";
import type { QuestionStep } from "./rules/asking.ts";
import type { Evidence } from "./rules/evidence.ts";
import type { Claim, Status } from "./rules/scales.ts";

export interface CommitmentTable {
  id: string;
  number: string;
  slug: string;
  source_kind: string;
  source_id: string | null;
  source_title: string;
  source_url: string | null;
  addressee_id: string;
  addressee_office: Generated<string>;
  wording: Json<Translated>;
  language: Language;
  promised_on: Day;
  first_due_on: Day;
  due_on: Day;
  claimed: Claim | null;
  claimed_on: Day | null;
  found: Status | null;
  found_on: Day | null;
  kept_on: Day | null;
  example: Generated<boolean>;
  made_at: Date;
  made_by: string | null;
  changed_at: Date;
}

export interface CommitmentRevisionTable {
  id: string;
  commitment_id: string;
  due_before: Day;
  due_after: Day;
  /** Null where the wording stayed. */
  wording_before: Json<Translated> | null;
  act: string;
  act_url: string | null;
  decided_on: Day;
  by_id: string | null;
  at: Date;
}

/** How a claim came. */
export const CLAIM_WAYS = ["link", "letter", "call", "meeting"] as const;
export type ClaimWay = (typeof CLAIM_WAYS)[number];

export interface CommitmentClaimTable {
  id: string;
  commitment_id: string;
  status: Claim;
  words: string;
  evidence: Json<readonly Evidence[]>;
  how: ClaimWay;
  office: Generated<string>;
  claimed_on: Day;
  by_id: string | null;
  at: Date;
}

export interface CommitmentFindingTable {
  id: string;
  commitment_id: string;
  status: Status;
  rationale: string;
  evidence: Json<readonly Evidence[]>;
  found_on: Day;
  kept_on: Day | null;
  by_id: string | null;
  at: Date;
}

export interface CommitmentQuestionTable {
  id: string;
  commitment_id: string;
  step: QuestionStep;
  due_on: Day;
  asked_on: Day;
  token_sha256: string;
  mail_out_id: string | null;
  delivery: Generated<"queued" | "accepted" | "refused">;
  at: Date;
}

declare module "../../platform/db/tables.ts" {
  interface Tables {
    commitment: CommitmentTable;
    commitment_number: { year: number; last: number };
    commitment_revision: CommitmentRevisionTable;
    commitment_claim: CommitmentClaimTable;
    commitment_finding: CommitmentFindingTable;
    commitment_question: CommitmentQuestionTable;
  }
}
