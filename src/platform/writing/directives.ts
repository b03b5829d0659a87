import type { LeafDirective, TextDirective } from "mdast-util-directive";
import { type Day, parseDay } from "../../kernel/day.ts";
import type { Reading } from "./runs.ts";
import type { FigureForm, Part } from "./shapes.ts";

const NAME = /^[a-z][a-z0-9]*([.-][a-z0-9]+)+$/;
const FORMS: readonly FigureForm[] = ["value", "of", "rate"];

type Directive = LeafDirective | TextDirective;

/** A line of its own: a live number or an exhibit; anything else stays as it was typed, with a word about it. */
export function readDirective(node: LeafDirective, reading: Reading): Part {
  const literal = (): Part => ({
    kind: "block",
    block: {
      kind: "paragraph",
      runs: [{ text: reading.source.slice(node.position?.start.offset ?? 0, node.position?.end.offset ?? 0) }],
    },
  });
  if (node.name === "figure") {
    const figure = readFigure(node, reading);
    return figure ? { kind: "figure", figure } : literal();
  }
  if (node.name === "exhibit") {
    const found = nameAndPeriod(node, reading);
    if (!found) return literal();
    const subject = (node.attributes?.subject ?? "").trim().slice(0, 200) || null;
    const key = ["e", found.name, subject, found.from, found.to].map((each) => each ?? "").join("|");
    reading.exhibits.set(key, { key, subject, ...found, line: lineOf(node) });
    return { kind: "exhibit", exhibit: key };
  }
  reading.faults.push({ line: lineOf(node), kind: "unknown-directive", about: node.name });
  return literal();
}

/** The key under which the live number is kept; null where the directive is not right. */
export function readFigure(node: Directive, reading: Reading): string | null {
  const found = nameAndPeriod(node, reading);
  if (!found) return null;
  const asked = node.attributes?.as ?? "";
  const form = FORMS.find((each) => each === asked) ?? "of";
  const key = [found.name, found.from ?? "", found.to ?? "", form].join("|");
  if (!reading.figures.has(key)) reading.figures.set(key, { key, ...found, form, line: lineOf(node) });
  return key;
}

function nameAndPeriod(node: Directive, reading: Reading): { name: string; from: Day | null; to: Day | null } | null {
  const { name = "", from = "", to = "" } = node.attributes ?? {};
  const fault = (kind: "no-name" | "bad-period", about: string): null => {
    reading.faults.push({ line: lineOf(node), kind, about: about.slice(0, 80) });
    return null;
  };
  if (!name || name.length > 100 || !NAME.test(name)) return fault("no-name", name ?? "");
  const [start, end] = [from, to].map((typed) => (typed ? parseDay(typed) : null));
  if ((from && !start) || (to && !end) || Boolean(start) !== Boolean(end)) return fault("bad-period", `${from} ${to}`);
  if (start && end && start > end) return fault("bad-period", `${from} ${to}`);
  return { name, from: start ?? null, to: end ?? null };
}

const lineOf = (node: Directive): number => node.position?.start.line ?? 1;
