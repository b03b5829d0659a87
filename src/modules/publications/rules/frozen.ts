import type { Day } from "../../../kernel/day.ts";
import type { Language } from "../../../kernel/language.ts";
import type { Block, Caption, Paper, Run } from "../../../kernel/paper.ts";
import { textOf } from "../../../kernel/paper.ts";
import type { Translated } from "../../../kernel/translated.ts";
import type { Kind } from "./kinds.ts";

/** A number as it was on the day of publication, with the records it counted. */
export interface FrozenFigure {
  readonly key: string;
  readonly name: string;
  readonly title: Translated;
  readonly definition: Translated;
  readonly from: Day;
  readonly to: Day;
  readonly form: "value" | "of" | "rate";
  readonly value: number;
  readonly of?: number;
  readonly evidence: readonly string[];
  readonly evidenceKind?: string;
}

/** Numbers in rows as they were, in one language. */
export interface FrozenTable {
  readonly title: string;
  readonly columns: readonly string[];
  readonly rows: readonly { readonly label: string; readonly cells: readonly string[] }[];
}

export interface FrozenExhibit {
  readonly key: string;
  readonly name: string;
  readonly subject: string | null;
  readonly from: Day;
  readonly to: Day;
  readonly tables: Partial<Record<Language, FrozenTable>>;
}

/** One language of an edition: a text, or a finished document. */
export interface FrozenText {
  readonly state: "original" | "translated";
  readonly blocks: readonly Block[];
  readonly notes: NonNullable<Paper["notes"]>;
  readonly file?: { readonly sha256: string; readonly size: number; readonly pages: number | null };
}

/** All that a publication said on the day it was published. Its canonical form is what is hashed. */
export interface Frozen {
  readonly format: "bashke-publication/1";
  readonly slug: string;
  readonly kind: Kind;
  readonly edition: number;
  readonly publishedOn: Day;
  readonly language: Language;
  readonly titles: Translated;
  readonly summaries: Translated;
  readonly authors: string;
  readonly series: string | null;
  readonly words: readonly string[];
  readonly period: { readonly from: Day; readonly to: Day } | null;
  readonly cover: { readonly sha256: string; readonly alt: string } | null;
  readonly texts: Partial<Record<Language, FrozenText>>;
  readonly figures: readonly FrozenFigure[];
  readonly exhibits: readonly FrozenExhibit[];
  /** Bytes of every picture, by the hash that is its key in the blocks. */
  readonly pictures: Readonly<Record<string, "jpg" | "png">>;
}

/** The words of blocks, for search and for comparing: one line a paragraph. */
export function wordsOfBlocks(blocks: readonly Block[]): string {
  const lines: string[] = [];
  const line = (runs: readonly Run[] = []) => lines.push(textOf(runs));
  const walk = (block: Block): void => {
    if (block.kind === "heading" || block.kind === "paragraph") line(block.runs);
    if (block.kind === "list") for (const item of block.items) item.forEach(walk);
    if (block.kind === "quote") block.blocks.forEach(walk);
    if (block.kind === "facts") for (const item of block.items) lines.push(`${item.label}: ${textOf(item.runs)}`);
    if (block.kind === "picture" || block.kind === "drawing") line(block.caption?.runs);
    if (block.kind === "table") {
      line(block.caption?.runs);
      for (const row of [block.head, ...block.rows]) lines.push(row.map(textOf).join(" · "));
    }
  };
  blocks.forEach(walk);
  return lines.filter(Boolean).join("\n");
}

export interface SectionChange {
  readonly title: string;
  readonly before: string;
  readonly after: string;
}

/** Chapters whose words differ, by the address of their heading; those that came or went have one empty side. */
export function changedSections(before: readonly Block[], after: readonly Block[]): SectionChange[] {
  const old = sectionsOf(before);
  const now = sectionsOf(after);
  return [...new Set([...now.keys(), ...old.keys()])].flatMap((id) => {
    const was = old.get(id);
    const is = now.get(id);
    if ((was?.words ?? "") === (is?.words ?? "")) return [];
    return [{ title: is?.title ?? was?.title ?? "", before: was?.words ?? "", after: is?.words ?? "" }];
  });
}

function sectionsOf(blocks: readonly Block[]): Map<string, { title: string; words: string }> {
  const sections = new Map<string, { title: string; blocks: Block[] }>();
  let current = { title: "", blocks: [] as Block[] };
  sections.set("", current);
  for (const block of blocks) {
    if (block.kind === "heading") {
      current = { title: textOf(block.runs), blocks: [] };
      sections.set(block.id, current);
    } else current.blocks.push(block);
  }
  return new Map([...sections].map(([id, { title, blocks }]) => [id, { title, words: wordsOfBlocks(blocks) }]));
}

/** Rows and cells of two tables of one exhibit that differ. */
export function changedCells(
  before: FrozenTable,
  after: FrozenTable | null,
): { row: string; column: string; before: string; after: string }[] {
  const now = new Map((after?.rows ?? []).map(({ label, cells }) => [label, cells]));
  const then = new Map(before.rows.map(({ label, cells }) => [label, cells]));
  return [...new Set([...then.keys(), ...now.keys()])].flatMap((row) =>
    before.columns.flatMap((column, at) => {
      const [was = "–", is = "–"] = [then.get(row)?.[at], now.get(row)?.[at]];
      return was === is ? [] : [{ row, column, before: was, after: is }];
    }),
  );
}

/** The same blocks with every run changed: addresses made whole, words in another script. */
export function withRuns(blocks: readonly Block[], change: (run: Run) => Run): readonly Block[] {
  const runs = (all: readonly Run[]): Run[] => all.map(change);
  const caption = <T extends { readonly caption?: Caption }>(block: T): T =>
    block.caption ? { ...block, caption: { ...block.caption, runs: runs(block.caption.runs) } } : block;
  const walk = (block: Block): Block => {
    switch (block.kind) {
      case "heading":
      case "paragraph":
        return { ...block, runs: runs(block.runs) };
      case "list":
        return { ...block, items: block.items.map((item) => item.map(walk)) };
      case "quote":
        return { ...block, blocks: block.blocks.map(walk) };
      case "table":
        return caption({
          ...block,
          head: block.head.map(runs),
          rows: block.rows.map((row) => row.map(runs)),
          ...(block.note ? { note: runs(block.note) } : {}),
        });
      case "facts":
        return { ...block, items: block.items.map((item) => ({ ...item, runs: runs(item.runs) })) };
      case "picture":
      case "drawing":
        return caption(block);
      default:
        return block;
    }
  };
  return blocks.map(walk);
}

/** The addresses of our own pages made whole. */
export const withHrefs = (blocks: readonly Block[], whole: (path: string) => string): readonly Block[] =>
  withRuns(blocks, (run) => (run.href?.startsWith("/") ? { ...run, href: whole(run.href) } : run));

/** Numbers of one name and period once each, however often and in whatever form the text shows them; with their places. */
export const distinctFigures = (figures: readonly FrozenFigure[]): readonly { figure: FrozenFigure; at: number }[] => {
  const seen = new Set<string>();
  return figures.flatMap((figure, at) => {
    const key = [figure.name, figure.from, figure.to].join("|");
    if (seen.has(key)) return [];
    seen.add(key);
    return [{ figure, at }];
  });
};
