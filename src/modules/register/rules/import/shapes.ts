import type { Translated } from "../../../../kernel/translated.ts";
import type { OrganisationKind } from "../kinds.ts";

/** A file as rows of text: the first row is the heading. Dates of a spreadsheet are "YYYY-MM-DD" already. */
export interface Sheet {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** What a column of an imported file can mean. `ngo-number` and `fiscal-number` are the keys that say who is who. */
export const TARGETS = [
  "name.sq",
  "name.sr",
  "name.en",
  "short",
  "kind",
  "alias",
  "place",
  "areas",
  "themes",
  "website",
  "email",
  "phone",
  "address",
  "ngo-number",
  "fiscal-number",
  "business-number",
  "member",
  "founded",
  "ended",
  "description",
] as const;
export type Target = (typeof TARGETS)[number];
export const isTarget = (word: string): word is Target => (TARGETS as readonly string[]).includes(word);

/** For each column by its place: what it means, or null to leave it out. And what is true of all rows. */
export interface ImportMapping {
  readonly columns: readonly (Target | null)[];
  /** For rows whose file has no column of kinds. */
  readonly kind: OrganisationKind;
  /** Line of an ambiguous row → the organisation it is, or "new", or "skip". */
  readonly choices?: Readonly<Record<string, string>>;
}

/** One row, understood: only the fields the file has; an empty cell never empties what is known. */
export interface ImportRow {
  /** Line of the file as a spreadsheet counts it; the heading is 1. */
  readonly line: number;
  readonly names: Translated;
  readonly shortNames?: Translated;
  readonly kind?: OrganisationKind;
  readonly aliases?: readonly string[];
  readonly placeCode?: string;
  readonly areas?: readonly string[];
  readonly themes?: readonly string[];
  readonly website?: string;
  readonly email?: string;
  readonly phone?: string;
  readonly address?: string;
  readonly identifiers: readonly { scheme: string; number: string }[];
  readonly member?: boolean;
  readonly validFrom?: string;
  readonly validTo?: string;
  readonly description?: Translated;
}

export type RowProblem =
  | "name-missing"
  | "unknown-kind"
  | "unknown-place"
  | "ambiguous-place"
  | "unknown-theme"
  | "bad-email"
  | "bad-phone"
  | "bad-website"
  | "bad-date"
  | "ended-before-founded"
  | "bad-yes-no"
  | "too-long"
  | "twice-in-file";

/** What is wrong with one cell: where, what it says, and for places or kinds what was probably meant. */
export interface RowError {
  readonly line: number;
  readonly column: string;
  readonly value: string;
  readonly problem: RowProblem;
  readonly hint?: string;
}

export type RowVerdict = "new" | "changed" | "same" | "ambiguous" | "wrong";

/** What the import would do, or did, with one row. */
export interface RowReport {
  readonly line: number;
  readonly name: string;
  readonly verdict: RowVerdict;
  readonly organisationId?: string;
  /** The candidates of an ambiguous row. */
  readonly candidates?: readonly { id: string; name: string }[];
  /** Field → before and after. */
  readonly changes?: Readonly<Record<string, readonly [unknown, unknown]>>;
}

export interface ImportResult {
  readonly counts?: Readonly<Record<RowVerdict, number>>;
  readonly rows?: readonly RowReport[];
  readonly errors?: readonly RowError[];
}

/** What undoing an applied import needs for one organisation. */
export interface UndoEntry {
  readonly organisationId: string;
  readonly created: boolean;
  /** Revision right after the import: a higher one means somebody edited it since. */
  readonly revision: number;
  /** Fields as they were. */
  readonly before?: Readonly<Record<string, unknown>>;
  readonly addedContacts: readonly string[];
  readonly addedIdentifiers: readonly string[];
  readonly addedAreas: readonly string[];
}
