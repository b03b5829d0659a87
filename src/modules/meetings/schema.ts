import type { Generated } from "kysely";
import type { Day } from "../../kernel/day.ts";
import type { Language } from "../../kernel/language.ts";
import type { Json } from "../../platform/db/tables.ts";
import type { ItemKind } from "./rules/agenda.ts";
import type { Answer } from "./rules/invitation.ts";
import type { EntryKind, VotesBySide } from "./rules/minutes.ts";
import type { Presence } from "./rules/presence.ts";
import type { MeetingState } from "./rules/way.ts";

export interface MeetingTable {
  id: string;
  body_id: string;
  year: number;
  number: number;
  state: MeetingState;
  starts_at: Date;
  ends_at: Date;
  form: "in-person" | "online" | "both";
  place: string;
  online_url: string | null;
  note: string;
  language: Language;
  minutes: string;
  minutes_version: number;
  /** SEQUENCE of its calendar entry. */
  sequence: number;
  convened_at: Date | null;
  minutes_sent_at: Date | null;
  approved_at: Date | null;
  approved_at_meeting_id: string | null;
  published_at: Date | null;
  cancelled_because: string | null;
  example: boolean;
  made_at: Date;
  changed_at: Date;
}

export interface MeetingItemTable {
  id: string;
  meeting_id: string;
  position: number;
  depth: number;
  kind: ItemKind;
  about_id: string | null;
  title: string;
  duration_minutes: number | null;
  internal: boolean;
}

export interface MeetingPaperTable {
  id: string;
  meeting_id: string;
  item_id: string | null;
  name: string;
  sha256: string | null;
  type: string | null;
  /** Bytes. */
  size: number | null;
  url: string | null;
  internal: boolean;
  added_at: Date;
}

export interface MeetingInvitationTable {
  id: string;
  meeting_id: string;
  mandate_id: string;
  answer: Generated<Answer | "needs-action">;
  note: Generated<string>;
  answered_at: Date | null;
  how: "link" | "mail" | "staff" | null;
  sent_sequence: number | null;
  sent_at: Date | null;
  reminded_at: Date | null;
  minutes_sent_at: Date | null;
}

export interface MeetingPresenceTable {
  meeting_id: string;
  seat_id: string;
  presence: Presence;
  by_whom: string;
  how: "list" | "code";
}

export interface MeetingMinutesTable {
  meeting_id: string;
  version: number;
  text: string;
  saved_at: Date;
  saved_by: string | null;
}

export interface MeetingCorrectionTable {
  id: string;
  meeting_id: string;
  mandate_id: string | null;
  words: string;
  asked_at: Date;
  verdict: "taken" | "declined" | null;
  reason: Generated<string>;
  decided_at: Date | null;
}

export interface MeetingRecordTable {
  id: string;
  meeting_id: string;
  kind: EntryKind;
  number: number;
  words: string;
  votes: Json<VotesBySide> | null;
  who: string | null;
  due_on: Day | null;
  commitment_id: string | null;
  struck: Generated<boolean>;
}

export interface MeetingReportTable {
  id: string;
  meeting_id: string;
  mandate_id: string;
  words: string;
  language: Language;
  reported_at: Date;
}

export interface MeetingNoticeTable {
  mandate_id: string;
  meeting_id: string;
  at: Date;
}

declare module "../../platform/db/tables.ts" {
  interface Tables {
    meeting: MeetingTable;
    meeting_item: MeetingItemTable;
    meeting_paper: MeetingPaperTable;
    meeting_invitation: MeetingInvitationTable;
    meeting_presence: MeetingPresenceTable;
    meeting_minutes: MeetingMinutesTable;
    meeting_correction: MeetingCorrectionTable;
    meeting_record: MeetingRecordTable;
    meeting_report: MeetingReportTable;
    meeting_notice: MeetingNoticeTable;
  }
}
