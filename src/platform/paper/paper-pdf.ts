import { TAGS } from "../../kernel/language.ts";
import { type Block, consecutive, notesInOrder, type Paper, type Run, textOf } from "../../kernel/paper.ts";
import { sayIn } from "../../say/index.ts";
import { typeset } from "../pdf/index.ts";
import { PAPER_TEMPLATE } from "./paper-template.ts";
import type { PaperPictures } from "./pictures.ts";
import { texts } from "./texts.ts";

/**
 * A paper as PDF/UA-1: tagged, with bookmarks, a table of contents with page numbers, footnotes at the foot of their
 * page, heads of tables repeated where a table goes on. The text reaches the typesetter as data, never as source.
 */
export async function paperPdf(paper: Paper, pictures: PaperPictures = new Map()): Promise<Uint8Array> {
  const say = sayIn(paper.locale);
  const files: Record<string, Uint8Array> = {};
  const pathOf = (key: string): string | null => {
    const picture = pictures.get(key);
    if (!picture) return null;
    const path = `/${[...pictures.keys()].indexOf(key)}.${picture.format}`;
    files[path] = picture.bytes;
    return path;
  };
  let drawings = 0;
  // A heading without words is none, and PDF/UA refuses it.
  const all = paper.blocks.filter((block) => block.kind !== "heading" || hasWords(textOf(block.runs)));
  const ids = onceOnly(all.flatMap((block) => (block.kind === "heading" ? [block.id] : [])));
  const order = notesInOrder(all, paper.notes);
  const set = { told: new Set<string>(), ids, order };
  // A page can end between the parts of a paper, never within a list or a quote.
  const inside = (parts: readonly Block[]): unknown[] => parts.filter(({ kind }) => kind !== "break").map(given);
  const given = (block: Block): unknown => {
    switch (block.kind) {
      case "heading":
      case "paragraph":
        return { ...block, runs: runsOf(block.runs, set) };
      case "list":
        return { ...block, items: block.items.map(inside) };
      case "quote":
        return { ...block, blocks: inside(block.blocks) };
      case "table":
        return {
          ...block,
          caption: captionOf(block.caption, set),
          columns: Math.max(1, block.head.length, ...block.rows.map((row) => row.length)),
          head: block.head.map((cell) => runsOf(cell, set)),
          rows: block.rows.map((row) => row.map((cell) => runsOf(cell, set))),
          note: runsOf(block.note ?? [], set),
        };
      case "picture":
        return { ...block, path: pathOf(block.key), alt: block.alt || " ", caption: captionOf(block.caption, set) };
      case "drawing": {
        drawings += 1;
        const path = `/drawing-${drawings}.svg`;
        files[path] = new TextEncoder().encode(block.svg);
        return {
          ...block,
          svg: "",
          path,
          alt: block.alt || " ",
          caption: captionOf(block.caption, set),
          table: block.table ? given(block.table) : null,
        };
      }
      case "facts":
        return { ...block, items: block.items.map((item) => ({ ...item, runs: runsOf(item.runs, set) })) };
      case "signatures":
        return { ...block, lines: block.lines.map((line) => ({ role: "", ...line })) };
      case "break":
        return block;
    }
  };
  const blocks = consecutive(all).map(given);
  const [lang = "sq", script = ""] = TAGS[paper.locale].lang.split("-");
  return typeset(
    PAPER_TEMPLATE,
    {
      title: paper.title,
      lang,
      script: script.toLowerCase(),
      subtitle: paper.subtitle ?? "",
      meta: paper.meta ?? [],
      cover: paper.cover ? { path: pathOf(paper.cover.key), alt: paper.cover.alt } : { path: null, alt: "" },
      contents: paper.contents === true && ids.size > 0,
      foot: paper.foot ?? paper.title,
      words: { contents: say(texts.contents), name: say(texts.name), signature: say(texts.signature) },
      blocks,
      notes: Object.fromEntries(
        order.map((key, index) => [`n${index}`, runsOf(paper.notes![key]!, { ...set, order: [] })]),
      ),
    },
    files,
  );
}

/** Blanks and signs without a shape are no words. */
const hasWords = (text: string): boolean => /[^\p{Z}\p{C}]/u.test(text);

/** Names that stand for one place each: two places of one name cannot be pointed to. */
const onceOnly = (names: readonly string[]): ReadonlySet<string> =>
  new Set(names.filter((name) => names.indexOf(name) === names.lastIndexOf(name)));

interface Setting {
  /** Footnotes whose text was already given: a second mark points to the first. */
  readonly told: Set<string>;
  readonly ids: ReadonlySet<string>;
  readonly order: readonly string[];
}

function runsOf(runs: readonly Run[], { told, ids, order }: Setting) {
  return runs.flatMap((run) => {
    const at = run.note === undefined ? -1 : order.indexOf(run.note);
    if (run.note !== undefined && at < 0) return [];
    const note = at < 0 ? "" : `n${at}`;
    const first = note !== "" && !told.has(note);
    if (first) told.add(note);
    const inside = run.href?.startsWith("#") ? run.href.slice(1) : null;
    return [
      {
        text: run.text,
        bold: run.bold === true,
        italic: run.italic === true,
        code: run.code === true,
        lang: run.lang?.slice(0, 2) ?? "",
        href: run.href && inside === null ? run.href : "",
        to: inside !== null && ids.has(inside) ? inside : "",
        note,
        first,
      },
    ];
  });
}

const captionOf = (caption: { label?: string; runs: readonly Run[] } | undefined, set: Setting) =>
  caption ? { label: caption.label ?? "", runs: runsOf(caption.runs, set) } : null;
