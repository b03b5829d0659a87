import type { Generated } from "kysely";
import type { Locale } from "../../kernel/language.ts";
import type { Decision, Reason, ReportReason } from "./rules/reports.ts";
import type { RuleScope } from "./rules/text-rules.ts";

export interface ReportTable {
  id: string;
  source: "person" | "house";
  /** As `link` of a department knows it: "request", "request-message", "institution". */
  target_kind: string;
  target_id: string;
  title: Generated<string>;
  /** Without locale. */
  path: string;
  reason: ReportReason;
  words: Generated<string>;
  locale: Locale;
  /** Null once the decision was told. */
  contact_email: string | null;
  reported_by: string | null;
  at: Date;
  claimed_by: string | null;
  claimed_at: Date | null;
  decision: Decision | null;
  reply: Generated<string>;
  decided_at: Date | null;
  decided_by: string | null;
  example: Generated<boolean>;
}

export interface TextRuleTable {
  id: string;
  scope: RuleScope;
  institution_id: string | null;
  record_kind: string | null;
  record_id: string | null;
  record_path: string | null;
  words: string;
  reason: Reason;
  note: Generated<string>;
  made_by: string | null;
  made_at: Date;
  /** From then on the words are read again. */
  ended_at: Date | null;
  example: Generated<boolean>;
}

declare module "../../platform/db/tables.ts" {
  interface Tables {
    report: ReportTable;
    text_rule: TextRuleTable;
  }
}
