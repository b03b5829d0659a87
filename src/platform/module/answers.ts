import type { Day } from "../../kernel/day.ts";
import type { Locale } from "../../kernel/language.ts";
import type { Translated } from "../../kernel/translated.ts";
import type { Say } from "../../say/index.ts";
import type { Country } from "../country/index.ts";
import type { Db, Tx } from "../work/work.ts";
import type { Viewer } from "./people.ts";

/** An answer that does not exist, with the reason: forgetting is not possible, declining is. */
export interface None {
  readonly none: string;
}
export const none = (because: string): None => ({ none: because });
export const answered = <T extends object>(answer: T | None): answer is T => !("none" in answer);

/** What a reader of several departments knows while it asks. */
export interface Reading {
  readonly db: Db;
  readonly say: Say;
  readonly country: Country;
  readonly today: Day;
  readonly viewer: Viewer | null;
  /** Address of a page in the reader's locale. */
  href(path: string): string;
}

export interface Range {
  readonly from: Day;
  /** Last day, included. */
  readonly to: Day;
  /** So many are enough, the nearest to today; a department may give more. */
  readonly most?: number;
}

/** A dated thing ahead or behind, of whatever department. */
export interface Dated {
  readonly kind: string;
  readonly recordId: string;
  readonly day: Day;
  readonly title: string;
  readonly href: string;
  readonly note?: string;
  readonly place?: string;
  readonly example?: boolean;
}

export type Tone = "ok" | "due" | "late" | "idle" | "info";

/** A measure: a number, what it is a part of (a rate never stands alone), and where its evidence is. */
export interface Measure {
  readonly label: string;
  readonly value: number | null;
  readonly of?: number;
  readonly unit?: "count" | "days" | "share";
  readonly href?: string;
}

/** A department's panel on an institution's page. */
export interface ProfilePanel {
  readonly title: string;
  /** One sentence that says what is going on before any number. */
  readonly sentence: string;
  readonly measures: readonly Measure[];
  readonly items: readonly {
    title: string;
    href: string;
    tone?: Tone;
    tag?: string;
    meta?: string;
    example?: boolean;
  }[];
  readonly more?: { label: string; href: string };
  /** What the reader can do here and now, shown as a button. */
  readonly step?: { label: string; href: string };
  /** Cache tags the panel depends on. */
  readonly tags: readonly string[];
}

/** A named measure over a period. The records it counts are fetched only by whoever wants to see them. */
export interface FigureDefinition {
  readonly name: string;
  readonly title: Translated;
  readonly definition: Translated;
  /** Kind of the records that are its evidence, as the department's `link` knows it; left out where none has a page. */
  readonly evidenceKind?: string;
  readonly count: (
    reading: Reading,
    range: Range,
  ) => Promise<{ value: number; of?: number; evidence: () => Promise<readonly string[]> }>;
  /** The same measure for each place it can be told for, by place code; for maps. */
  readonly byPlace?: (reading: Reading, range: Range) => Promise<ReadonlyMap<string, { value: number; of: number }>>;
}

/** What an exhibit is about: one record ("strategy-round", id), or everything within a period. */
export interface ExhibitSubject {
  readonly id: string;
  readonly title: string;
}

/** A named table or chart over records, for publications: live while one writes, kept as it was drawn once published. */
export interface ExhibitDefinition {
  readonly name: string;
  readonly title: Translated;
  readonly definition: Translated;
  /** What it can be about, offered to whoever embeds it; empty where the period alone says it. */
  readonly subjects: (reading: Reading) => Promise<readonly ExhibitSubject[]>;
  /** Null when there is no such subject (any more). `subjectId` is null where the period alone says it. */
  readonly draw: (reading: Reading, range: Range, subjectId: string | null) => Promise<Exhibit | null>;
}

/** Numbers in rows, and how they may be drawn beside the table. */
export interface Exhibit {
  readonly title: string;
  /** What it shows, in the sentence one would say on the telephone; also the text for who does not see it. */
  readonly description: string;
  /** How it was counted and of how many: a rate never stands alone. */
  readonly rule: string;
  /** Head of the labels, then of each value. */
  readonly heading: string;
  readonly columns: readonly { readonly label: string; readonly tone?: Tone }[];
  /** `href` is a path without locale; `cells` are the values as people read them, in the order of the columns. */
  readonly rows: readonly {
    readonly label: string;
    readonly href?: string;
    readonly values: readonly (number | null)[];
    readonly cells: readonly string[];
  }[];
  /** "bars": one bar a row, of the first value. "shares": one bar a row, divided among the columns. "none": the table alone. */
  readonly drawing: "bars" | "shares" | "none";
}

/** What one record offers to the search of the house. Personal data only where its purpose needs it. */
export interface SearchDocument {
  readonly kind: string;
  readonly recordId: string;
  readonly language: string;
  /** "public", or a permission that the reader must hold. */
  readonly audience: string;
  readonly title: string;
  readonly body: string;
  /** Path without locale. */
  readonly path: string;
  readonly day: Day | null;
  readonly facets: Readonly<Record<string, string>>;
}

export interface LinkedRecord {
  readonly title: string;
  readonly href: string;
  readonly visible: boolean;
}

/** One data set in an open standard. */
export interface Dataset {
  readonly name: string;
  readonly title: Translated;
  readonly standard: string;
  readonly path: string;
}

/** One person's data out of one department: records as JSON, and files by their SHA-256. */
export interface PersonExport {
  readonly records: Readonly<Record<string, unknown>>;
  readonly files: readonly { name: string; sha256: string }[];
}

/** A letter that came in, read, as a department sees it when asked whether it is its own. */
export interface ArrivedMail {
  readonly id: string;
  readonly recipients: readonly string[];
  readonly envelopeFrom: string | null;
  readonly receivedAt: Date;
  readonly mail: import("../mail/reading/index.ts").ReadMail;
  readonly classification: import("../mail/reading/index.ts").Classification;
  readonly authenticity: { spf: string; dkim: string; dmarc: string };
}

/** What a department says of a letter: mine and placed; perhaps mine, hold it with this reason and suggestion; not mine. */
export type Placing =
  | { readonly kind: "placed"; readonly recordKind: string; readonly recordId: string; readonly why: string }
  | {
      readonly kind: "held";
      readonly why: string;
      readonly suggestions: readonly {
        recordKind: string;
        recordId: string;
        title: string;
        score: number;
        why: string;
      }[];
    }
  | { readonly kind: "not-mine" };

export interface MailTaker {
  /** Decides and writes in the given transaction; must be safe to run again for the same letter. */
  readonly place: (tx: Tx, arrived: ArrivedMail) => Promise<Placing>;
  /** Staff put a held letter to a record by hand. */
  readonly placeByHand: (tx: Tx, arrived: ArrivedMail, recordId: string) => Promise<Placing>;
  /** What became of a letter we sent (`recordKind`/`recordId` as given when it was sent). */
  readonly told: (tx: Tx, event: OutgoingEvent) => Promise<void>;
}

/** A visible fact about a letter that left: taken, put off, refused, returned. */
export interface OutgoingEvent {
  readonly outgoingId: string;
  readonly recordKind: string;
  readonly recordId: string;
  readonly at: Date;
  readonly kind: "accepted" | "deferred" | "refused" | "bounce" | "delay" | "kept";
  /** Enhanced status ("5.1.1") where known. */
  readonly status: string | null;
  readonly detail: string;
}

/** A named measure with its value over the period that was asked for. */
export interface Figure {
  readonly name: string;
  readonly title: Translated;
  readonly definition: Translated;
  readonly value: number;
  readonly of?: number;
}

/** A measure one can look into. */
export interface CountedFigure extends Figure {
  readonly evidenceKind?: string;
  readonly evidence: () => Promise<readonly string[]>;
}

/** What a page may ask of all departments at once; built by app.ts from the modules' answers. */
export interface Readers {
  profile(institutionId: string): Promise<readonly ProfilePanel[]>;
  upcoming(range: Range): Promise<readonly Dated[]>;
  happened(range: Range): Promise<readonly Dated[]>;
  figures(range: Range): Promise<readonly Figure[]>;
  /** One measure, with the records it counted when they are asked for; null when no department knows it. */
  figure(name: string, range: Range): Promise<CountedFigure | null>;
  /** One measure on the map: place code → part and whole. */
  figureByPlace(name: string, range: Range): Promise<ReadonlyMap<string, { value: number; of: number }>>;
  link(kind: string, recordId: string): Promise<LinkedRecord | null>;
  /** All exhibits of the house, with what each can be about. */
  exhibits(): Promise<
    readonly (Pick<ExhibitDefinition, "name" | "title" | "definition"> & { subjects: readonly ExhibitSubject[] })[]
  >;
  /** One exhibit, drawn now; null when no department knows it or its subject. */
  exhibit(name: string, range: Range, subjectId: string | null): Promise<Exhibit | null>;
  datasets(): readonly Dataset[];
}

export type { Locale };
