import type { Generated } from "kysely";
import type { Day } from "../../kernel/day.ts";
import type { Translated } from "../../kernel/translated.ts";
import type { Json } from "../../platform/db/tables.ts";
import type { Period } from "./rules/period.ts";
import type { RoundState } from "./rules/round.ts";
import type { Claimed, Found } from "./rules/scale.ts";
import type { SheetFault } from "./rules/sheet.ts";

export interface Evidence {
  readonly url: string;
  readonly title: string;
}

export interface StrategyTable {
  id: string;
  slug: string;
  names: Json<Translated>;
  act: string;
  act_url: string | null;
  valid_from: Day;
  valid_to: Day;
  state: Generated<"draft" | "adopted" | "ended">;
  example: Generated<boolean>;
  made_at: Date;
  changed_at: Date;
}

export interface StrategyPartTable {
  id: string;
  strategy_id: string;
  kind: "objective" | "measure";
  code: string;
  parent_id: string | null;
  names: Json<Translated>;
  position: number;
}

export interface ActivityTable {
  id: string;
  strategy_id: string;
  objective_id: string;
  measure_id: string | null;
  code: string;
  names: Json<Translated>;
  lead_id: string;
  starts_on: Day | null;
  first_due_on: Day;
  due_on: Day;
  /** Euro cents. */
  budget: number | null;
  funding: string;
  output: Json<Translated>;
  position: number;
  example: boolean;
  changed_at: Date;
}

export interface ActivitySupportTable {
  activity_id: string;
  organisation_id: string;
}

export interface ActivityRevisionTable {
  id: string;
  activity_id: string;
  due_before: Day;
  due_after: Day;
  act: string;
  decided_on: Day;
  at: Date;
}

export interface IndicatorTable {
  id: string;
  activity_id: string;
  code: string;
  names: Json<Translated>;
  unit: string;
  ascending: boolean;
  baseline_year: number | null;
  /** A decimal, as text. */
  baseline: string | null;
}

export interface IndicatorValueTable {
  indicator_id: string;
  period: Period;
  dimension: string;
  target: string | null;
  actual: string | null;
}

export interface MonitoringRoundTable {
  id: string;
  strategy_id: string;
  period: Period;
  from_on: Day;
  to_on: Day;
  state: RoundState;
  closes_on: Day | null;
  collecting_on: Day | null;
  closed_on: Day | null;
  published_on: Day | null;
  frozen_at: Date | null;
  example: boolean;
  made_at: Date;
  changed_at: Date;
}

export interface AssessmentTable {
  round_id: string;
  activity_id: string;
  objective_id: string;
  lead_id: string;
  due_on: Day;
  claimed: Claimed | null;
  claim_words: Generated<string>;
  claim_evidence: Json<readonly Evidence[]>;
  claimed_at: Date | null;
  claimed_by: Generated<string>;
  claim_how: "link" | "mail" | "paper" | "phone" | "meeting" | null;
  found: Found | null;
  rationale: Generated<string>;
  found_evidence: Json<readonly Evidence[]>;
  found_at: Date | null;
  found_by: string | null;
  kept_on: Day | null;
}

export interface RoundSheetTable {
  id: string;
  round_id: string;
  organisation_id: string;
  asked_on: Day | null;
  reminded_on: Day | null;
  last_called_on: Day | null;
  answered_on: Day | null;
  silent_on: Day | null;
}

export interface SheetProblemTable {
  id: string;
  sheet_id: string;
  line: number;
  code: string;
  words: string;
  reason: SheetFault;
  came_at: Date;
  settled_at: Date | null;
}

declare module "../../platform/db/tables.ts" {
  interface Tables {
    strategy: StrategyTable;
    strategy_part: StrategyPartTable;
    activity: ActivityTable;
    activity_support: ActivitySupportTable;
    activity_revision: ActivityRevisionTable;
    indicator: IndicatorTable;
    indicator_value: IndicatorValueTable;
    monitoring_round: MonitoringRoundTable;
    assessment: AssessmentTable;
    round_sheet: RoundSheetTable;
    sheet_problem: SheetProblemTable;
  }
}
