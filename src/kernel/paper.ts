import type { Locale } from "./language.ts";

/**
 * A stretch of text in one hand. A line break in `text` is a line break on paper. Everything is plain data, so that a
 * paper can be kept as JSON and set again in ten years.
 */
export interface Run {
  readonly text: string;
  readonly bold?: true;
  readonly italic?: true;
  readonly code?: true;
  /** An address, or "#id" of a heading of the same paper. */
  readonly href?: string;
  /** Name of a footnote whose mark stands here, in place of text. */
  readonly note?: string;
  /** Name of a live number that the text shows; where a page can open what was counted, it links to it. */
  readonly figure?: string;
  /** Where the words are not in the language of the paper. */
  readonly lang?: string;
}

/** "Foto 1" and the words after it. */
export interface Caption {
  readonly label?: string;
  readonly runs: readonly Run[];
}

export type Align = "start" | "center" | "end";

export interface TableBlock {
  readonly kind: "table";
  readonly caption?: Caption;
  readonly head: readonly (readonly Run[])[];
  readonly rows: readonly (readonly (readonly Run[])[])[];
  readonly align: readonly Align[];
  /** A quiet line below: how it was counted. */
  readonly note?: readonly Run[];
}

export type Block =
  | { readonly kind: "heading"; readonly level: 1 | 2 | 3 | 4; readonly id: string; readonly runs: readonly Run[] }
  | { readonly kind: "paragraph"; readonly runs: readonly Run[] }
  | { readonly kind: "list"; readonly ordered: boolean; readonly items: readonly (readonly Block[])[] }
  | { readonly kind: "quote"; readonly blocks: readonly Block[] }
  | TableBlock
  /** `key` names the bytes, which are lent beside the paper. Sizes in pixels. */
  | {
      readonly kind: "picture";
      readonly key: string;
      readonly alt: string;
      readonly caption?: Caption;
      readonly width: number;
      readonly height: number;
    }
  /** A drawing of our own, never one that was sent to us; `table` holds the same numbers in words. */
  | {
      readonly kind: "drawing";
      readonly svg: string;
      readonly alt: string;
      readonly caption?: Caption;
      readonly table?: TableBlock;
    }
  | { readonly kind: "facts"; readonly items: readonly { readonly label: string; readonly runs: readonly Run[] }[] }
  /** A line for each to sign on: minutes, attendance. */
  | { readonly kind: "signatures"; readonly lines: readonly { readonly name: string; readonly role?: string }[] }
  | { readonly kind: "break" };

export interface Paper {
  readonly title: string;
  readonly locale: Locale;
  readonly subtitle?: string;
  /** Quiet lines under the title: who, when, which number. */
  readonly meta?: readonly string[];
  readonly cover?: { readonly key: string; readonly alt: string };
  readonly contents?: boolean;
  /** What stands at the foot of every page beside its number; the title where nothing is given. */
  readonly foot?: string;
  readonly blocks: readonly Block[];
  readonly notes?: Readonly<Record<string, readonly Run[]>>;
}

export const plainRuns = (text: string): readonly Run[] => [{ text }];

export const textOf = (runs: readonly Run[]): string => runs.map(({ text }) => text).join("");

/** The same blocks with headings that never skip a level: readers by ear walk a document by its levels. */
export function consecutive(blocks: readonly Block[]): readonly Block[] {
  let before = 0;
  return blocks.map((block) => {
    if (block.kind !== "heading") return block;
    const level = Math.min(block.level, before + 1) as 1 | 2 | 3 | 4;
    before = level;
    return level === block.level ? block : { ...block, level };
  });
}

/** Footnotes in the order in which the text first names them. */
export function notesInOrder(blocks: readonly Block[], notes: Paper["notes"] = {}): readonly string[] {
  const found = new Set<string>();
  const note = (runs: readonly Run[] = []) => {
    for (const run of runs) if (run.note !== undefined && Object.hasOwn(notes, run.note)) found.add(run.note);
  };
  const walk = (block: Block): void => {
    if (block.kind === "heading" || block.kind === "paragraph") note(block.runs);
    if (block.kind === "list") for (const item of block.items) item.forEach(walk);
    if (block.kind === "quote") block.blocks.forEach(walk);
    if (block.kind === "facts") for (const item of block.items) note(item.runs);
    if (block.kind === "table") {
      note(block.caption?.runs);
      for (const cell of [...block.head, ...block.rows.flat()]) note(cell);
      note(block.note);
    }
    if (block.kind === "picture" || block.kind === "drawing") note(block.caption?.runs);
    if (block.kind === "drawing" && block.table) walk(block.table);
  };
  blocks.forEach(walk);
  return [...found];
}
