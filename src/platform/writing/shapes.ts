import type { Day } from "../../kernel/day.ts";
import type { Block, Run, TableBlock } from "../../kernel/paper.ts";

export const FAULTS = [
  "too-long",
  "too-deep",
  "unknown-directive",
  "not-alone",
  "no-name",
  "bad-period",
  "bad-picture",
  "picture-inline",
  "bad-link",
  "markup",
  "no-alt",
  "no-note",
  "unknown-figure",
  "unknown-exhibit",
  "unknown-picture",
] as const;

/** What is not right in a text, and in which line; the text is read all the same. */
export interface Fault {
  readonly line: number;
  readonly kind: (typeof FAULTS)[number];
  /** The words it is about. */
  readonly about: string;
}

/** How a live number is written: alone, beside its whole, or as a share with both. */
export type FigureForm = "value" | "of" | "rate";

export interface LiveFigure {
  readonly key: string;
  readonly name: string;
  /** Null where the text leaves it to the period of what it stands in. */
  readonly from: Day | null;
  readonly to: Day | null;
  readonly form: FigureForm;
  readonly line: number;
}

export interface LiveExhibit {
  readonly key: string;
  readonly name: string;
  readonly subject: string | null;
  readonly from: Day | null;
  readonly to: Day | null;
  readonly line: number;
}

/** A part of a text before its live places are filled. */
export type Part =
  | { readonly kind: "block"; readonly block: Block }
  | { readonly kind: "table"; readonly block: TableBlock; readonly caption: readonly Run[] | null }
  | { readonly kind: "figure"; readonly figure: string }
  | { readonly kind: "exhibit"; readonly exhibit: string }
  | {
      readonly kind: "picture";
      readonly number: number;
      readonly alt: string;
      readonly caption: string;
      readonly line: number;
    };

/** A text as it was read: what stands, what is live in it, and what is not right. */
export interface Writing {
  readonly parts: readonly Part[];
  readonly notes: Readonly<Record<string, readonly Run[]>>;
  readonly figures: readonly LiveFigure[];
  readonly exhibits: readonly LiveExhibit[];
  readonly faults: readonly Fault[];
}
