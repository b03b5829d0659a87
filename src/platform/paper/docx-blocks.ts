import {
  AlignmentType,
  Bookmark,
  BorderStyle,
  HeadingLevel,
  ImageRun,
  Paragraph,
  type ParagraphChild,
  Table,
  TableCell,
  TableRow,
  TextRun,
  VerticalAlign,
  WidthType,
} from "docx";
import type { Align, Block, Caption, Run, TableBlock } from "../../kernel/paper.ts";
import { bookmark, captionRuns, docxRuns, type RunSetting } from "./docx-runs.ts";
import { type PaperPictures, sizeOfDrawing } from "./pictures.ts";

export interface BlockSetting extends RunSetting {
  readonly pictures: PaperPictures;
  readonly drawings: ReadonlyMap<string, Buffer>;
  readonly words: { readonly name: string; readonly signature: string };
  /** Every numbered list counts for itself. */
  readonly list: { count: number };
}

type Part = Paragraph | Table;

/** Width of the text of an A4 page in pixels, and the height that leaves room for a caption. */
const WIDE = 597;
const TALL = 620;
const HEADINGS = {
  1: HeadingLevel.HEADING_1,
  2: HeadingLevel.HEADING_2,
  3: HeadingLevel.HEADING_3,
  4: HeadingLevel.HEADING_4,
};
const SIDES = { start: AlignmentType.LEFT, center: AlignmentType.CENTER, end: AlignmentType.RIGHT };

export const docxBlocks = (blocks: readonly Block[], setting: BlockSetting, style?: string): Part[] =>
  blocks.flatMap((block) => docxBlock(block, setting, style));

function docxBlock(block: Block, setting: BlockSetting, style?: string): Part[] {
  switch (block.kind) {
    case "heading":
      return [
        new Paragraph({
          heading: HEADINGS[block.level],
          children: [new Bookmark({ id: bookmark(block.id), children: docxRuns(block.runs, setting) })],
        }),
      ];
    case "paragraph":
      return [new Paragraph({ ...(style ? { style } : {}), children: docxRuns(block.runs, setting) })];
    case "list":
      return listed(block, setting, 0);
    case "quote":
      return docxBlocks(block.blocks, setting, "Quote");
    case "table":
      return tabled(block, setting);
    case "picture": {
      const picture = setting.pictures.get(block.key);
      // Word before 2024 shows no WebP: our own pictures are kept as JPEG or PNG.
      if (!picture || picture.format === "webp") return [];
      const size = fitted(block.width, block.height);
      const run = new ImageRun({
        type: picture.format,
        data: Buffer.from(picture.bytes),
        transformation: size,
        altText: { name: block.key, description: block.alt },
      });
      return pictured(run, block.caption, setting);
    }
    case "drawing": {
      const size = sizeOfDrawing(block.svg);
      const run = new ImageRun({
        type: "png",
        data: setting.drawings.get(block.svg)!,
        transformation: fitted(size.width, size.height, WIDE),
        altText: { name: "drawing", description: block.alt },
      });
      return [...pictured(run, block.caption, setting), ...(block.table ? tabled(block.table, setting) : [])];
    }
    case "facts":
      return [
        grid(
          block.items.map(({ label, runs }) => [[{ text: label, bold: true }] as readonly Run[], runs]),
          ["start", "start"],
          setting,
        ),
        gap(),
      ];
    case "signatures":
      return [
        grid(
          block.lines.map(({ name, role }) => [[{ text: role ? `${name}\n${role}` : name }] as readonly Run[], []]),
          ["start", "start"],
          setting,
          [[{ text: setting.words.name }], [{ text: setting.words.signature }]],
        ),
        gap(),
      ];
    case "break":
      return [new Paragraph({ pageBreakBefore: true })];
  }
}

function listed(block: Block & { kind: "list" }, setting: BlockSetting, level: number): Part[] {
  setting.list.count += 1;
  const numbering = {
    reference: block.ordered ? "numbers" : "bullets",
    level: Math.min(level, 5),
    instance: setting.list.count,
  };
  return block.items.flatMap((item) =>
    item.flatMap((part, index): Part[] => {
      if (part.kind === "list") return listed(part, setting, level + 1);
      if (part.kind !== "paragraph") return docxBlock(part, setting);
      const children = docxRuns(part.runs, setting);
      const place = index === 0 ? { numbering } : { indent: { left: 397 * (numbering.level + 1) } };
      return [new Paragraph({ ...place, spacing: { after: 80 }, children })];
    }),
  );
}

const pictured = (run: ImageRun, caption: Caption | undefined, setting: BlockSetting): Paragraph[] => [
  new Paragraph({ keepNext: caption !== undefined, spacing: { before: 200, after: 80 }, children: [run] }),
  ...(caption ? [captioned(caption, setting, false)] : []),
];

const captioned = (caption: Caption, setting: BlockSetting, above: boolean): Paragraph =>
  new Paragraph({ style: "Caption", keepNext: above, children: captionRuns(caption, setting) });

const tabled = (block: TableBlock, setting: BlockSetting): Part[] => [
  ...(block.caption ? [captioned(block.caption, setting, true)] : []),
  grid(block.rows, block.align, setting, block.head),
  ...(block.note ? [new Paragraph({ style: "Quiet", children: docxRuns(block.note, setting) })] : []),
  gap(),
];

const LINE = { style: BorderStyle.SINGLE, size: 4, color: "D8D2C4" };
const NONE = { style: BorderStyle.NONE, size: 0, color: "FFFFFF" };

function grid(
  rows: readonly (readonly (readonly Run[])[])[],
  align: readonly Align[],
  setting: BlockSetting,
  head?: readonly (readonly Run[])[],
): Table {
  const width = Math.max(1, head?.length ?? 0, ...rows.map((row) => row.length));
  const cell = (children: ParagraphChild[], at: number) =>
    new TableCell({
      margins: { top: 60, bottom: 60, left: 80, right: 80 },
      verticalAlign: VerticalAlign.TOP,
      children: [new Paragraph({ style: "TableText", alignment: SIDES[align[at] ?? "start"], children })],
    });
  const places = Array.from({ length: width }, (_, at) => at);
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    borders: { top: LINE, bottom: LINE, left: NONE, right: NONE, insideHorizontal: LINE, insideVertical: NONE },
    rows: [
      ...(head
        ? [
            new TableRow({
              tableHeader: true,
              cantSplit: true,
              children: places.map((at) =>
                cell(
                  docxRuns(
                    (head[at] ?? []).map((run) => ({ ...run, bold: true as const })),
                    setting,
                  ),
                  at,
                ),
              ),
            }),
          ]
        : []),
      ...rows.map(
        (row) =>
          new TableRow({ cantSplit: true, children: places.map((at) => cell(docxRuns(row[at] ?? [], setting), at)) }),
      ),
      // A table without rows is one that Word cannot open.
      ...(rows.length === 0 && !head ? [new TableRow({ children: [cell([new TextRun("")], 0)] })] : []),
    ],
  });
}

/** Two tables in a row would grow together. */
const gap = (): Paragraph => new Paragraph({ spacing: { after: 120 }, children: [] });

function fitted(width: number, height: number, least = 0): { width: number; height: number } {
  const scale = Math.min(Math.max(WIDE, least) / width, TALL / height, least > 0 ? 2 : 1);
  return { width: Math.round(width * scale), height: Math.round(height * scale) };
}
