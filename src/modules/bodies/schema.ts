import type { Generated } from "kysely";
import type { Day } from "../../kernel/day.ts";
import type { Translated } from "../../kernel/translated.ts";
import type { Json } from "../../platform/db/tables.ts";
import type { BodyKind, Ending, SeatRole, Side, Way } from "./rules/seats.ts";

export interface BodyTable {
  id: string;
  slug: string;
  kind: BodyKind;
  names: Json<Translated>;
  purpose: Json<Translated>;
  parent_id: string | null;
  place_code: string | null;
  act: Generated<string>;
  act_url: string | null;
  valid_from: Day | null;
  valid_to: Day | null;
  example: Generated<boolean>;
  made_at: Date;
  changed_at: Date;
}

export interface BodySeatTable {
  id: string;
  body_id: string;
  position: number;
  role: SeatRole;
  side: Side;
  label: Json<Translated>;
  appointed_by: string | null;
  appointed_how: Generated<string>;
  votes: Generated<boolean>;
  valid_from: Day | null;
  valid_to: Day | null;
}

export interface MandateTable {
  id: string;
  seat_id: string;
  deputy: Generated<boolean>;
  /** Null once the person was forgotten. */
  person_name: string | null;
  person_id: string | null;
  /** Where letters to the holder go; known to staff alone. */
  email: string | null;
  on_behalf_of: string | null;
  how: Way;
  act: string;
  valid_from: Day;
  valid_to: Day | null;
  ended_because: Ending | null;
  made_at: Date;
}

export interface BodyNoticeTable {
  seat_id: string;
  kind: "term-ends" | "seat-empty";
  /** The last day of the term, or the first day on which the seat was empty. */
  about: Day;
  at: Date;
}

declare module "../../platform/db/tables.ts" {
  interface Tables {
    body: BodyTable;
    body_seat: BodySeatTable;
    mandate: MandateTable;
    body_notice: BodyNoticeTable;
  }
}
