import { ExternalHyperlink, FootnoteReferenceRun, InternalHyperlink, type ParagraphChild, TextRun } from "docx";
import type { Caption, Run } from "../../kernel/paper.ts";

export interface RunSetting {
  /** Footnotes in the order of their numbers. */
  readonly order: readonly string[];
  /** Headings that a link may point to. */
  readonly ids: ReadonlySet<string>;
}

export const docxRuns = (runs: readonly Run[], setting: RunSetting): ParagraphChild[] =>
  runs.flatMap((run): ParagraphChild[] => {
    if (run.note !== undefined) {
      const at = setting.order.indexOf(run.note);
      return at < 0 ? [] : [new FootnoteReferenceRun(at + 1)];
    }
    const inside = run.href?.startsWith("#") ? run.href.slice(1) : null;
    if (inside !== null && setting.ids.has(inside))
      return [new InternalHyperlink({ anchor: bookmark(inside), children: lines(run, true) })];
    if (run.href && inside === null) return [new ExternalHyperlink({ link: run.href, children: lines(run, true) })];
    return lines(run, false);
  });

/** Word's names of places are short and of letters, digits and underscores. */
export const bookmark = (id: string): string => `_${id.replace(/[^\p{L}\p{N}]+/gu, "_").slice(0, 38)}`;

export const captionRuns = (caption: Caption, setting: RunSetting): ParagraphChild[] => [
  ...(caption.label ? [new TextRun({ text: `${caption.label}: `, bold: true })] : []),
  ...docxRuns(caption.runs, setting),
];

const lines = (run: Run, link: boolean): TextRun[] =>
  run.text.split("\n").map(
    (text, index) =>
      new TextRun({
        text: printable(text),
        break: index > 0 ? 1 : 0,
        ...(run.bold ? { bold: true } : {}),
        ...(run.italic ? { italics: true } : {}),
        ...(run.code ? { font: "Consolas" } : {}),
        ...(link ? { style: "Hyperlink" } : {}),
        ...(run.lang ? { language: { value: run.lang } } : {}),
      }),
  );

/** Signs that XML cannot hold would make a document that Word refuses. */
const printable = (text: string): string => text.toWellFormed().replace(/[\p{Cc}\ufffe\uffff]/gu, " ");
