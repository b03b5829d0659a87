import { Buffer } from "node:buffer";
import { Resvg } from "@resvg/resvg-js";
import { Document, Footer, Packer, PageNumber, Paragraph, TableOfContents, TabStopType, TextRun } from "docx";
import { estimatePageNumbersWith } from "docx/layout";
import { TAGS } from "../../kernel/language.ts";
import { type Block, consecutive, notesInOrder, type Paper } from "../../kernel/paper.ts";
import { sayIn } from "../../say/index.ts";
import { houseFonts } from "../pdf/index.ts";
import { docxBlocks } from "./docx-blocks.ts";
import { docxRuns } from "./docx-runs.ts";
import { DOCX_LISTS, DOCX_STYLES } from "./docx-styles.ts";
import { type PaperPictures, sizeOfDrawing } from "./pictures.ts";
import { texts } from "./texts.ts";

/** Drawings are painted at twice their size, so that they stay sharp in print. */
const SHARP = 2;

/** A paper as a Word document: real headings, contents, footnotes, tables with heads, pictures with their alternative texts. */
export async function paperDocx(paper: Paper, pictures: PaperPictures = new Map()): Promise<Uint8Array> {
  const say = sayIn(paper.locale);
  const order = notesInOrder(paper.blocks, paper.notes);
  const setting = {
    order,
    ids: new Set(paper.blocks.flatMap((block) => (block.kind === "heading" ? [block.id] : []))),
    pictures,
    drawings: await painted(paper.blocks),
    words: { name: say(texts.name), signature: say(texts.signature) },
    list: { count: 0 },
  };
  const cover = paper.cover && pictures.get(paper.cover.key);
  const document = new Document({
    title: paper.title,
    creator: "Bashkë",
    description: paper.subtitle ?? "",
    styles: DOCX_STYLES(TAGS[paper.locale].intl),
    numbering: DOCX_LISTS,
    pageNumbers: estimatePageNumbersWith({ guess: true }),
    footnotes: Object.fromEntries(
      order.map((key, index) => [
        String(index + 1),
        {
          children: [new Paragraph({ children: docxRuns(paper.notes![key]!, { ...setting, order: [] }) })],
        },
      ]),
    ),
    sections: [
      {
        properties: { page: { size: { width: 11906, height: 16838 }, margin: MARGIN } },
        footers: {
          default: new Footer({
            children: [
              new Paragraph({
                style: "Quiet",
                tabStops: [{ type: TabStopType.RIGHT, position: 11906 - 2 * MARGIN.left }],
                children: [
                  new TextRun(paper.foot ?? paper.title),
                  new TextRun({ children: ["\t", PageNumber.CURRENT, " / ", PageNumber.TOTAL_PAGES] }),
                ],
              }),
            ],
          }),
        },
        children: [
          ...(cover && paper.cover
            ? docxBlocks(
                [{ kind: "picture", key: paper.cover.key, alt: paper.cover.alt, width: 1200, height: 900 }],
                setting,
              )
            : []),
          new Paragraph({ style: "Title", children: [new TextRun(paper.title)] }),
          ...(paper.subtitle ? [new Paragraph({ style: "Subtitle", children: [new TextRun(paper.subtitle)] })] : []),
          ...(paper.meta ?? []).map((line) => new Paragraph({ style: "Quiet", children: [new TextRun(line)] })),
          ...(paper.contents && setting.ids.size > 0
            ? [
                new Paragraph({ style: "ContentsTitle", children: [new TextRun(say(texts.contents))] }),
                new TableOfContents(say(texts.contents), { hyperlink: true, headingStyleRange: "1-3" }),
                new Paragraph({ pageBreakBefore: true }),
              ]
            : []),
          ...docxBlocks(consecutive(paper.blocks), setting),
        ],
      },
    ],
  });
  return new Uint8Array(await Packer.toBuffer(document));
}

const MARGIN = { top: 1474, bottom: 1474, left: 1474, right: 1474 };

/** Word draws no SVG that older programs understand: each drawing becomes a picture, by its own source. */
async function painted(blocks: readonly Block[]): Promise<ReadonlyMap<string, Buffer>> {
  const drawings = new Map<string, Buffer>();
  const collect = (block: Block): string[] =>
    block.kind === "drawing"
      ? [block.svg]
      : block.kind === "quote"
        ? block.blocks.flatMap(collect)
        : block.kind === "list"
          ? block.items.flat().flatMap(collect)
          : [];
  const fontFiles = [...(await houseFonts())];
  for (const svg of new Set(blocks.flatMap(collect))) {
    const { width } = sizeOfDrawing(svg);
    const font = fontFiles.length > 0 ? { fontFiles, loadSystemFonts: false } : { loadSystemFonts: true };
    const drawing = new Resvg(svg, { font, fitTo: { mode: "width", value: width * SHARP } });
    drawings.set(svg, Buffer.from(drawing.render().asPng()));
  }
  return drawings;
}
