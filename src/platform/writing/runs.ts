import type { Nodes, PhrasingContent } from "mdast";
import type { Run } from "../../kernel/paper.ts";
import { readFigure } from "./directives.ts";
import type { Fault, LiveExhibit, LiveFigure } from "./shapes.ts";

/** What is gathered while a text is read. */
export interface Reading {
  readonly source: string;
  readonly faults: Fault[];
  readonly figures: Map<string, LiveFigure>;
  readonly exhibits: Map<string, LiveExhibit>;
  /** Footnotes that are defined. */
  readonly notes: ReadonlySet<string>;
}

type Hand = Pick<Run, "bold" | "italic" | "href">;

/** The words of a line in their hands. Emphasis within emphasis is only so deep: the rest is one hand. */
export function runsOf(nodes: readonly PhrasingContent[], reading: Reading, hand: Hand = {}, depth = 0): Run[] {
  return joined(nodes.flatMap((node) => runOf(node, reading, hand, depth)));
}

function runOf(node: PhrasingContent, reading: Reading, hand: Hand, depth: number): Run[] {
  const literal = (): Run[] => [{ ...hand, text: sourceOf(node, reading) }];
  const fault = (kind: Fault["kind"], about: string): void => {
    reading.faults.push({ line: node.position?.start.line ?? 1, kind, about: about.slice(0, 80) });
  };
  if (depth > 12) return literal();
  switch (node.type) {
    case "text":
      return [{ ...hand, text: node.value.replace(/\n/g, " ") }];
    case "break":
      return [{ ...hand, text: "\n" }];
    case "strong":
      return runsOf(node.children, reading, { ...hand, bold: true }, depth + 1);
    case "emphasis":
      return runsOf(node.children, reading, { ...hand, italic: true }, depth + 1);
    case "inlineCode":
      return [{ ...hand, text: node.value, code: true }];
    case "link": {
      if (isSafe(node.url)) return runsOf(node.children, reading, { ...hand, href: node.url }, depth + 1);
      fault("bad-link", node.url);
      return runsOf(node.children, reading, hand, depth + 1);
    }
    case "footnoteReference":
      if (reading.notes.has(node.identifier)) return [{ text: "", note: node.identifier }];
      fault("no-note", node.identifier);
      return literal();
    case "textDirective": {
      // "Ora 10:30" and "shih:këtu" are words; only ":figure" is ours.
      if (node.name !== "figure") return literal();
      const key = readFigure(node, reading);
      return key ? [{ ...hand, text: "", figure: key }] : literal();
    }
    case "image":
      fault("picture-inline", node.url);
      return literal();
    case "html":
      fault("markup", node.value);
      return literal();
    default:
      return literal();
  }
}

/** A page of ours, a place in the text, an address of the web or of mail; nothing that could run. */
const isSafe = (url: string): boolean =>
  url.length <= 2000 &&
  (/^https?:\/\/[^\s]+$/i.test(url) || /^mailto:[^\s]+@[^\s]+$/i.test(url) || /^(\/(?![/\\])|#)[^\s]*$/.test(url));

/** Neighbours in one hand are one run. */
function joined(runs: readonly Run[]): Run[] {
  const whole: Run[] = [];
  for (const run of runs) {
    const last = whole.at(-1);
    const same =
      last &&
      last.bold === run.bold &&
      last.italic === run.italic &&
      last.code === run.code &&
      last.href === run.href &&
      last.note === undefined &&
      run.note === undefined &&
      last.figure === undefined &&
      run.figure === undefined;
    if (same) whole[whole.length - 1] = { ...last, text: last.text + run.text };
    else if (run.text !== "" || run.note !== undefined || run.figure !== undefined) whole.push(run);
  }
  return whole;
}

const sourceOf = (node: Nodes, { source }: Reading): string =>
  source.slice(node.position?.start.offset ?? 0, node.position?.end.offset ?? 0);
