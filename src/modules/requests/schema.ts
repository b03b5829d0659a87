import type { Generated } from "kysely";
import type { Day } from "../../kernel/day.ts";
import type { Language } from "../../kernel/language.ts";
import type { Json } from "../../platform/db/tables.ts";
import type { Judgement, MessageClass } from "./rules/judgements.ts";
import type { ShownAs } from "./rules/names.ts";
import type { NoticeKind } from "./rules/notices.ts";
import type { Pause } from "./rules/pauses.ts";
import type { SenderStanding } from "./rules/placing.ts";
import type { Progress, RequestOutcome } from "./rules/states.ts";
import type { AskingColumns } from "./schema-asking.ts";
import type { CheckColumns } from "./schema-documents.ts";
import type { PassingColumns } from "./schema-officer.ts";
import type { RedactionColumns, TitleColumns } from "./schema-redaction.ts";
import type { SeriesColumns } from "./schema-series.ts";

export interface RequestTable extends AskingColumns, SeriesColumns, PassingColumns, TitleColumns {
  id: string;
  /** "2026-000123". */
  number: string;
  slug: string;
  secret: string;
  institution_id: string;
  place_code: string | null;
  asker_id: string | null;
  asker_name: string | null;
  shown_as: ShownAs;
  language: Language;
  title: string;
  urgent: Generated<boolean>;
  urgent_reason: string | null;
  progress: Exclude<Progress, "draft">;
  outcome: Generated<RequestOutcome>;
  /** Codes of the country's grounds of refusal. */
  grounds: Generated<string[]>;
  sent_at: Date;
  sent_on: Day;
  delivered_on: Day | null;
  registered_on: Day | null;
  registration_number: string | null;
  undelivered: Generated<boolean>;
  decided_on: Day | null;
  unjudged_since: Day | null;
  /** While the institution waits for a clarification. */
  pauses: Json<readonly Pause[]>;
  due_on: Day | null;
  complaint_by: Day | null;
  last_moved_at: Date;
  hidden_at: Date | null;
  hidden_by: string | null;
  hidden_reason: string | null;
  example: Generated<boolean>;
}

export interface RequestDraftTable extends AskingColumns {
  id: string;
  key: string;
  owner_id: string | null;
  institution_id: string | null;
  language: Language;
  title: Generated<string>;
  body: Generated<string>;
  asker_name: Generated<string>;
  shown_as: Generated<ShownAs>;
  urgent: Generated<boolean>;
  urgent_reason: Generated<string>;
  created_at: Date;
  updated_at: Date;
}

export type Purpose = "request" | "follow-up" | "clarification" | "complaint" | "reminder";
export type Delivery = "queued" | "accepted" | "deferred" | "refused" | "bounced" | "delayed" | "kept";
export type PlacedBy = "address" | "learnt" | "near" | "thread" | "hand";
export interface StoredSegment {
  readonly kind: "own" | "quoted" | "signature" | "banner";
  readonly text: string;
}

export interface RequestMessageTable extends RedactionColumns {
  id: string;
  request_id: string;
  direction: "in" | "out";
  channel: Generated<"email" | "post" | "phone" | "visit" | "upload">;
  purpose: Purpose | null;
  class: MessageClass | null;
  /** A machine sent it, but it carries documents or a long text of its own. */
  substance: Generated<boolean>;
  class_reasons: Json<readonly string[]>;
  mail_in_id: string | null;
  mail_out_id: string | null;
  /** Without angle brackets. */
  message_id: string | null;
  from_name: Generated<string>;
  from_address: Generated<string>;
  to_address: Generated<string>;
  sender: SenderStanding | null;
  authenticity: Json<{ spf?: string; dkim?: string; dmarc?: string }>;
  placed_by: PlacedBy | null;
  subject: Generated<string>;
  segments: Json<readonly StoredSegment[]>;
  language: Language | null;
  at: Date;
  day: Day;
  delivery: Delivery | null;
  delivery_at: Date | null;
  delivery_status: string | null;
  delivery_detail: string | null;
  suggestion: Judgement | null;
  hidden_at: Date | null;
  hidden_by: string | null;
  hidden_reason: string | null;
}

export interface RequestAttachmentTable extends CheckColumns {
  id: string;
  message_id: string;
  position: number;
  name: string;
  type: string;
  /** What the public reads instead of the name; null: the name. */
  public_name: string | null;
  /** Bytes. */
  size: number;
  sha256: string;
  inline: Generated<boolean>;
  within: string | null;
  hidden_at: Date | null;
  hidden_by: string | null;
  hidden_reason: string | null;
}

export interface RequestJudgementTable {
  id: string;
  request_id: string;
  message_id: string;
  suggested: string | null;
  judged: Judgement;
  grounds: Generated<string[]>;
  by_id: string | null;
  by_staff: boolean;
  at: Date;
}

export interface RequestNoticeTable {
  request_id: string;
  kind: NoticeKind;
  about: string;
  at: Date;
}

export interface RequestNumberTable {
  year: number;
  last: number;
}

export interface RequestMisaddressTable {
  address: string;
  request_id: string;
  learnt_at: Date;
}

declare module "../../platform/db/tables.ts" {
  interface Tables {
    request: RequestTable;
    request_draft: RequestDraftTable;
    request_message: RequestMessageTable;
    request_attachment: RequestAttachmentTable;
    request_judgement: RequestJudgementTable;
    request_notice: RequestNoticeTable;
    request_number: RequestNumberTable;
    request_misaddress: RequestMisaddressTable;
  }
}
