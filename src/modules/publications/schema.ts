import type { Generated } from "kysely";
import type { Day } from "../../kernel/day.ts";
import type { Language } from "../../kernel/language.ts";
import type { Translated } from "../../kernel/translated.ts";
import type { Json } from "../../platform/db/tables.ts";
import type { Kind, State } from "./rules/kinds.ts";

export interface PublicationTable {
  id: string;
  slug: string;
  kind: Kind;
  language: Language;
  titles: Json<Translated>;
  summaries: Json<Translated>;
  authors: Generated<string>;
  series: string | null;
  words: Generated<string[]>;
  period_from: Day | null;
  period_to: Day | null;
  cover_sha256: string | null;
  cover_alt: Generated<string>;
  state: Generated<State>;
  withdrawn_on: Day | null;
  withdrawn_because: string | null;
  example: Generated<boolean>;
  made_at: Date;
  made_by: string | null;
  changed_at: Date;
}

export interface PublicationTextTable {
  publication_id: string;
  language: Language;
  markdown: string;
  state: "original" | "translated";
  version: number;
  changed_at: Date;
  changed_by: string | null;
}

export interface PublicationDraftTable {
  publication_id: string;
  language: Language;
  version: number;
  markdown: string;
  at: Date;
  by_id: string | null;
}

export interface PublicationPictureTable {
  publication_id: string;
  number: number;
  sha256: string;
  format: "jpg" | "png";
  width: number;
  height: number;
  alts: Json<Translated>;
  captions: Json<Translated>;
  at: Date;
}

export interface PublicationFileTable {
  publication_id: string;
  language: Language;
  sha256: string;
  size: number;
  pages: number | null;
  words: string;
  at: Date;
}

export interface EditionTable {
  id: string;
  publication_id: string;
  number: number;
  frozen: string;
  sha256: string;
  languages: Language[];
  published_on: Day;
  published_by: string | null;
  example: Generated<boolean>;
  at: Date;
}

declare module "../../platform/db/tables.ts" {
  interface Tables {
    publication: PublicationTable;
    publication_text: PublicationTextTable;
    publication_draft: PublicationDraftTable;
    publication_picture: PublicationPictureTable;
    publication_file: PublicationFileTable;
    edition: EditionTable;
  }
}
