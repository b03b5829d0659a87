import { formatPercent } from "../../kernel/format.ts";
import { type Block, type Caption, type Paper, plainRuns, type Run } from "../../kernel/paper.ts";
import type { Say } from "../../say/index.ts";
import type { Exhibit } from "../module/answers.ts";
import { exhibitDrawing } from "../paper/index.ts";
import type { Fault, LiveFigure, Writing } from "./shapes.ts";
import { writingTexts as texts } from "./texts.ts";

/** A live number with what it was when it was asked. */
export interface FilledFigure {
  readonly title: string;
  readonly value: number;
  readonly of?: number;
}

export interface FilledPicture {
  readonly key: string;
  /** As it was described when it was added; words in the text go first. */
  readonly alt: string;
  readonly caption: string;
  readonly width: number;
  readonly height: number;
}

/** What the live places of a text stand for now. */
export interface Fillings {
  readonly figures: ReadonlyMap<string, FilledFigure>;
  readonly exhibits: ReadonlyMap<string, Exhibit>;
  readonly pictures: ReadonlyMap<number, FilledPicture>;
}

/** Fills the live places and numbers the captions, in the language of `say`. */
export function fillWriting(
  { parts, notes, figures, exhibits, faults }: Writing,
  fillings: Fillings,
  say: Say,
): { blocks: readonly Block[]; notes: NonNullable<Paper["notes"]>; faults: readonly Fault[] } {
  const byKey = new Map(figures.map((figure) => [figure.key, figure]));
  const missing: Fault[] = [
    ...figures
      .filter(({ key }) => !fillings.figures.has(key))
      .map(({ line, name }) => ({ line, kind: "unknown-figure" as const, about: name })),
    ...exhibits
      .filter(({ key }) => !fillings.exhibits.has(key))
      .map(({ line, name }) => ({ line, kind: "unknown-exhibit" as const, about: name })),
  ];
  const count = { photo: 0, table: 0, drawing: 0 };
  const caption = (kind: keyof typeof count, runs: readonly Run[]): Caption => {
    count[kind] += 1;
    return { label: say(texts[kind], { number: count[kind] }), runs };
  };
  const written = (key: string): string => {
    const live = byKey.get(key);
    const filled = fillings.figures.get(key);
    return live && filled ? numberOf(live, filled, say) : "–";
  };
  const live = (runs: readonly Run[]): Run[] =>
    runs.map((run) => (run.figure === undefined ? run : { ...run, text: written(run.figure) }));
  const block = (one: Block): Block => mapRuns(one, live);
  const blocks: Block[] = [];
  for (const part of parts) {
    if (part.kind === "block") blocks.push(block(part.block));
    if (part.kind === "table")
      blocks.push({
        ...(block(part.block) as typeof part.block),
        ...(part.caption ? { caption: caption("table", part.caption) } : {}),
      });
    if (part.kind === "figure") {
      const item = {
        label: fillings.figures.get(part.figure)?.title ?? byKey.get(part.figure)?.name ?? "",
        runs: [{ text: written(part.figure), figure: part.figure }],
      };
      const last = blocks.at(-1);
      if (last?.kind === "facts") blocks[blocks.length - 1] = { kind: "facts", items: [...last.items, item] };
      else blocks.push({ kind: "facts", items: [item] });
    }
    if (part.kind === "exhibit") {
      const exhibit = fillings.exhibits.get(part.exhibit);
      if (exhibit) blocks.push(...exhibited(exhibit, caption, say));
    }
    if (part.kind === "picture") {
      const picture = fillings.pictures.get(part.number);
      if (!picture) {
        missing.push({ line: part.line, kind: "unknown-picture", about: String(part.number) });
        continue;
      }
      const alt = part.alt || picture.alt;
      if (alt === "") missing.push({ line: part.line, kind: "no-alt", about: String(part.number) });
      const words = part.caption || picture.caption;
      blocks.push({
        kind: "picture",
        key: picture.key,
        alt,
        ...(words ? { caption: caption("photo", plainRuns(words)) } : {}),
        width: picture.width,
        height: picture.height,
      });
    }
  }
  return {
    blocks,
    notes: Object.fromEntries(Object.entries(notes).map(([key, runs]) => [key, live(runs)])),
    faults: [...faults, ...missing].toSorted((a, b) => a.line - b.line),
  };
}

/** "14", "14 nga 29", "48 % (14 nga 29)". */
export function numberOf({ form }: Pick<LiveFigure, "form">, { value, of }: FilledFigure, say: Say): string {
  if (of === undefined || form === "value") return say.number(value);
  return form === "rate" ? formatPercent(value, of, say.locale) : say(texts.of, { value, whole: of });
}

/** A drawing where there is one, then the numbers behind it with the rule they were counted by. */
function exhibited(
  exhibit: Exhibit,
  caption: (kind: "table" | "drawing", runs: readonly Run[]) => Caption,
  say: Say,
): Block[] {
  const svg = exhibitDrawing(exhibit, say);
  return [
    ...(svg
      ? [
          {
            kind: "drawing" as const,
            svg,
            alt: exhibit.description,
            caption: caption("drawing", plainRuns(exhibit.title)),
          },
        ]
      : []),
    {
      kind: "table",
      caption: caption("table", plainRuns(exhibit.title)),
      head: [exhibit.heading, ...exhibit.columns.map(({ label }) => label)].map(plainRuns),
      rows: exhibit.rows.map(({ label, href, cells }) => [
        [{ text: label, ...(href?.startsWith("/") ? { href } : {}) }],
        ...cells.map(plainRuns),
      ]),
      align: [
        "start",
        ...exhibit.columns.map((_, at) =>
          exhibit.rows.every(({ values }) => values[at] === null || values[at] === undefined)
            ? ("start" as const)
            : ("end" as const),
        ),
      ],
      note: plainRuns(exhibit.rule),
    },
  ];
}

function mapRuns(block: Block, change: (runs: readonly Run[]) => Run[]): Block {
  switch (block.kind) {
    case "heading":
    case "paragraph":
      return { ...block, runs: change(block.runs) };
    case "list":
      return { ...block, items: block.items.map((item) => item.map((one) => mapRuns(one, change))) };
    case "quote":
      return { ...block, blocks: block.blocks.map((one) => mapRuns(one, change)) };
    case "table":
      return { ...block, head: block.head.map(change), rows: block.rows.map((row) => row.map(change)) };
    default:
      return block;
  }
}
