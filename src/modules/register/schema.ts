import type { Generated } from "kysely";
import type { Day } from "../../kernel/day.ts";
import type { Locale } from "../../kernel/language.ts";
import type { Translated } from "../../kernel/translated.ts";
import type { Json } from "../../platform/db/tables.ts";
import type { Channel, Purpose, Visibility } from "./rules/contacts.ts";
import type { ImportMapping, ImportResult, UndoEntry } from "./rules/import/shapes.ts";
import type { OrganisationKind } from "./rules/kinds.ts";
import type { SuggestionField, SuggestionState } from "./rules/suggestions.ts";

/** Where a record was found: a sentence, an address, the day it was looked at. */
export interface Source {
  readonly title?: string;
  readonly url?: string;
  readonly seen?: string;
  readonly note?: Translated;
}

export interface PlaceTable {
  code: string;
  kind: "region" | "municipality";
  slug: string;
  names: Json<Translated>;
  aliases: Json<readonly string[]>;
  /** Code of the region a municipality belongs to. */
  region: string | null;
  lat: number | null;
  lon: number | null;
  tile_column: number | null;
  tile_row: number | null;
  /** Two to four letters shown in the tile. */
  tile_label: string | null;
  source: Json<Source>;
  valid_to: Day | null;
}

export interface OrganisationTable {
  id: string;
  slug: string;
  kind: OrganisationKind;
  names: Json<Translated>;
  short_names: Json<Translated>;
  aliases: Json<readonly string[]>;
  description: Json<Translated>;
  place_code: string | null;
  parent_id: string | null;
  valid_from: Day | null;
  /** Last day on which it exists. */
  valid_to: Day | null;
  /** What it is among institutions; a word of the country pack. */
  category: string | null;
  website: string | null;
  /** Sections of ICNP/TSO, "A" to "L". */
  themes: string[];
  member: Generated<boolean>;
  example: Generated<boolean>;
  source: Json<Source>;
  pack_key: string | null;
  /** What the country pack said of it when it was last read. */
  pack: Json<Record<string, unknown>> | null;
  confirmed_at: Date | null;
  created_at: Date;
}

export interface OrganisationRevisionTable {
  organisation_id: string;
  revision: number;
  updated_at: Date;
}

export interface OrganisationAliasTable {
  organisation_id: string;
  kind: "name" | "short" | "alias" | "place";
  alias: string;
  folded: string;
  terms: string;
}

export interface OrganisationSuccessionTable {
  organisation_id: string;
  successor_id: string;
}

export interface OrganisationAreaTable {
  organisation_id: string;
  place_code: string;
}

export interface OrganisationIdentifierTable {
  id: string;
  organisation_id: string;
  scheme: string;
  number: string;
  evidence: string | null;
}

export interface ContactDetailTable {
  id: string;
  organisation_id: string;
  purpose: Purpose;
  channel: Channel;
  value: string;
  label: Json<Translated>;
  visibility: Visibility;
  confirmed_at: Date | null;
  valid_from: Day | null;
  valid_to: Day | null;
  pack_key: string | null;
  pack: Json<Record<string, unknown>> | null;
}

export interface OrganisationPostTable {
  id: string;
  organisation_id: string;
  title: Json<Translated>;
  single_seat: boolean;
  valid_from: Day | null;
  valid_to: Day | null;
}

export interface PostMembershipTable {
  id: string;
  post_id: string;
  /** The same as of the post; the exclusion constraint needs it in the row. */
  single_seat: boolean;
  /** Null once the person was forgotten. */
  person_name: string | null;
  person_id: string | null;
  on_behalf_of: string | null;
  valid_from: Day | null;
  /** Last day, included. */
  valid_to: Day | null;
  source: string | null;
  example: Generated<boolean>;
}

export interface RegisterSuggestionTable {
  id: string;
  organisation_id: string;
  field: SuggestionField;
  proposed: string;
  reason: Generated<string>;
  /** Null once the decision was told. */
  contact_email: string | null;
  locale: Locale;
  suggested_by: string | null;
  state: Generated<SuggestionState>;
  created_at: Date;
  decided_at: Date | null;
  decided_by: string | null;
  decision_reason: string | null;
}

export type ImportState = "uploaded" | "previewed" | "applied" | "undone";

export interface RegisterImportTable {
  id: string;
  created_at: Date;
  created_by: string | null;
  file_name: string;
  file_sha256: string;
  state: Generated<ImportState>;
  sheet: Json<{ columns: readonly string[]; rows: readonly (readonly string[])[] }>;
  rows: number;
  mapping: Json<ImportMapping>;
  result: Json<ImportResult>;
  undo: Json<readonly UndoEntry[]>;
  applied_at: Date | null;
  undone_at: Date | null;
}

declare module "../../platform/db/tables.ts" {
  interface Tables {
    place: PlaceTable;
    organisation: OrganisationTable;
    organisation_revision: OrganisationRevisionTable;
    organisation_alias: OrganisationAliasTable;
    organisation_succession: OrganisationSuccessionTable;
    organisation_area: OrganisationAreaTable;
    organisation_identifier: OrganisationIdentifierTable;
    contact_detail: ContactDetailTable;
    organisation_post: OrganisationPostTable;
    post_membership: PostMembershipTable;
    register_suggestion: RegisterSuggestionTable;
    register_import: RegisterImportTable;
  }
}
