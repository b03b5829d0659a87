import type { Nodes, Parents, Root, RootContent, Table } from "mdast";
import { directiveFromMarkdown } from "mdast-util-directive";
import { fromMarkdown } from "mdast-util-from-markdown";
import { gfmFootnoteFromMarkdown } from "mdast-util-gfm-footnote";
import { gfmTableFromMarkdown } from "mdast-util-gfm-table";
import { directive } from "micromark-extension-directive";
import { gfmFootnote } from "micromark-extension-gfm-footnote";
import { gfmTable } from "micromark-extension-gfm-table";
import type { Align, Block, Run } from "../../kernel/paper.ts";
import { textOf } from "../../kernel/paper.ts";
import { slug } from "../../kernel/text/index.ts";
import { readDirective } from "./directives.ts";
import { type Reading, runsOf } from "./runs.ts";
import type { Part, Writing } from "./shapes.ts";

/** Some two hundred pages. */
export const MOST_TEXT = 400_000;
const DEEPEST = 8;
const MOST_MARKS = 20;

/**
 * Reads what a person typed as Markdown: headings, lists, tables, footnotes, pictures of the publication, live numbers
 * and exhibits. Nothing in it can become markup: what is not understood stays as the words that were typed.
 */
export function readWriting(text: string): Writing {
  const reading: Reading = { source: text, faults: [], figures: new Map(), exhibits: new Map(), notes: new Set() };
  const plain = (kind: "too-long" | "too-deep", line: number): Writing => ({
    parts: [{ kind: "block", block: { kind: "paragraph", runs: [{ text: text.slice(0, MOST_TEXT) }] } }],
    notes: {},
    figures: [],
    exhibits: [],
    faults: [{ line, kind, about: "" }],
  });
  if (text.length > MOST_TEXT) return plain("too-long", 1);
  const deep = deepLine(text);
  if (deep) return plain("too-deep", deep);
  const tree = parse(text);
  const defined = new Map<string, readonly Run[]>();
  for (const node of tree.children) {
    if (node.type === "footnoteDefinition" && !defined.has(node.identifier))
      defined.set(
        node.identifier,
        node.children.flatMap((child, index) => [
          ...(index > 0 ? [{ text: "\n" }] : []),
          ...("children" in child ? runsOf(child.children as never, { ...reading, notes: new Set() }) : []),
        ]),
      );
  }
  const known: Reading = { ...reading, notes: new Set(defined.keys()) };
  const parts = partsOf(tree, known);
  return {
    parts,
    notes: Object.fromEntries(defined),
    figures: [...known.figures.values()],
    exhibits: [...known.exhibits.values()],
    faults: known.faults.toSorted((a, b) => a.line - b.line),
  };
}

const parse = (text: string): Root =>
  fromMarkdown(text, {
    extensions: [gfmTable(), gfmFootnote(), directive(), { disable: { null: ["directiveContainer"] } }],
    mdastExtensions: [gfmTableFromMarkdown(), gfmFootnoteFromMarkdown(), directiveFromMarkdown()],
  });

/** The first line that begins with more marks of quotes and lists than any writer nests; 0 where there is none. */
function deepLine(text: string): number {
  return (
    text.split("\n").findIndex((line) => {
      const head = /^[\s>*+\-.)\d]*/.exec(line)?.[0] ?? "";
      if (/^\s*([*_-])[\s*_-]*$/.test(line)) return false;
      return (head.match(/[>*+-]|\d[.)]/g) ?? []).length > MOST_MARKS || head.length > 200;
    }) + 1
  );
}

function partsOf(tree: Root, reading: Reading): Part[] {
  const ids = new Set<string>();
  const parts: Part[] = [];
  let caption: readonly Run[] | null = null;
  for (const node of tree.children) {
    if (node.type === "footnoteDefinition" || node.type === "definition") continue;
    if (node.type === "leafDirective" && node.name === "table") {
      caption = [{ text: node.attributes?.caption ?? "" }];
      continue;
    }
    if (node.type === "table") {
      parts.push({ kind: "table", block: tableOf(node, reading), caption });
      caption = null;
      continue;
    }
    caption = null;
    const picture = node.type === "paragraph" && node.children.length === 1 ? node.children[0] : null;
    if (node.type === "leafDirective") parts.push(readDirective(node, reading));
    else if (picture?.type === "image") parts.push(pictureOf(picture, reading));
    else if (node.type === "heading") {
      const runs = runsOf(node.children, reading);
      if (runs.length === 0) continue;
      const id = freeId(slug(textOf(runs)).slice(0, 60) || "pjesa", ids);
      parts.push({ kind: "block", block: { kind: "heading", level: Math.min(4, node.depth) as 1, id, runs } });
    } else for (const block of blocksOf(node, reading, 0)) parts.push({ kind: "block", block });
  }
  return parts;
}

/** A name for the place of a heading that no other has. */
function freeId(base: string, taken: Set<string>): string {
  for (let number = 1; ; number += 1) {
    const id = `p-${base}${number > 1 ? `-${number}` : ""}`;
    if (taken.has(id)) continue;
    taken.add(id);
    return id;
  }
}

function blocksOf(node: RootContent, reading: Reading, depth: number): Block[] {
  const literal = (): Block => ({ kind: "paragraph", runs: [{ text: sourceOf(node, reading) }] });
  if (depth > DEEPEST) {
    reading.faults.push({ line: lineOf(node), kind: "too-deep", about: "" });
    return [literal()];
  }
  const inside = (parent: Parents) =>
    parent.children.flatMap((child) => blocksOf(child as RootContent, reading, depth + 1));
  switch (node.type) {
    case "paragraph": {
      const runs = runsOf(node.children, reading);
      return runs.length > 0 ? [{ kind: "paragraph", runs }] : [];
    }
    case "heading":
      return [
        { kind: "paragraph", runs: runsOf(node.children, reading).map((run) => ({ ...run, bold: true as const })) },
      ];
    case "blockquote":
      return [{ kind: "quote", blocks: inside(node) }];
    case "list":
      return [{ kind: "list", ordered: node.ordered === true, items: node.children.map((item) => inside(item)) }];
    case "code":
      return node.value === "" ? [] : [{ kind: "paragraph", runs: [{ text: node.value, code: true }] }];
    case "thematicBreak":
      return depth === 0 ? [{ kind: "break" }] : [];
    case "table":
      return [tableOf(node, reading)];
    case "html":
      reading.faults.push({ line: lineOf(node), kind: "markup", about: node.value.slice(0, 60) });
      return [literal()];
    case "leafDirective":
      reading.faults.push({ line: lineOf(node), kind: "not-alone", about: node.name });
      return [literal()];
    case "footnoteDefinition":
    case "definition":
      return [];
    default:
      return [literal()];
  }
}

function pictureOf(node: Nodes & { type: "image" }, reading: Reading): Part {
  const number = Number(/^(?:foto|photo|slika):(\d{1,4})$/i.exec(node.url)?.[1] ?? 0);
  if (number === 0) {
    reading.faults.push({ line: lineOf(node), kind: "bad-picture", about: node.url.slice(0, 80) });
    return { kind: "block", block: { kind: "paragraph", runs: [{ text: sourceOf(node, reading) }] } };
  }
  return { kind: "picture", number, alt: node.alt ?? "", caption: node.title ?? "", line: lineOf(node) };
}

const SIDES: Record<string, Align> = { left: "start", center: "center", right: "end" };

function tableOf(node: Table, reading: Reading): Block & { kind: "table" } {
  const [head, ...rows] = node.children.map((row) => row.children.map((cell) => runsOf(cell.children, reading)));
  const width = head?.length ?? 0;
  return {
    kind: "table",
    head: head ?? [],
    rows: rows.map((row) => Array.from({ length: width }, (_, at) => row[at] ?? [])),
    align: Array.from({ length: width }, (_, at) => SIDES[node.align?.[at] ?? "left"] ?? "start"),
  };
}

const lineOf = (node: Nodes): number => node.position?.start.line ?? 1;
const sourceOf = (node: Nodes, { source }: Reading): string =>
  source.slice(node.position?.start.offset ?? 0, node.position?.end.offset ?? 0);
