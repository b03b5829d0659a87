import type { IPropertiesOptions } from "docx";
import { LevelFormat } from "docx";

/** Fonts that every Word has, so that the pages of the contents are right and nothing is replaced. */
const SANS = "Calibri";
const SERIF = "Cambria";
const INK = "1C2430";
const SOFT = "535C6A";

const heading = (size: number, before: number) => ({
  run: { font: SERIF, size, bold: true, color: INK },
  paragraph: { spacing: { before, after: 140 }, keepNext: true },
});

/** Styles that Word shows by their names, so that whoever edits the document changes the look in one place. */
export const DOCX_STYLES = (language: string): NonNullable<IPropertiesOptions["styles"]> => ({
  default: {
    document: {
      run: { font: SANS, size: 21, color: INK, language: { value: language } },
      paragraph: { spacing: { after: 140, line: 288 } },
    },
    title: { run: { font: SERIF, size: 50, bold: true, color: INK }, paragraph: { spacing: { after: 200 } } },
    heading1: heading(34, 440),
    heading2: heading(27, 340),
    heading3: heading(23, 280),
    heading4: { ...heading(21, 240), run: { font: SANS, size: 21, bold: true, color: SOFT } },
    caption: {
      run: { size: 19, color: INK, italics: false, bold: false },
      paragraph: { spacing: { before: 120, after: 120 } },
    },
    hyperlink: { run: { color: "0B5D63", underline: {} } },
    footnoteText: { run: { size: 17 }, paragraph: { spacing: { after: 40, line: 240 } } },
  },
  paragraphStyles: [
    { id: "Subtitle", name: "Subtitle", basedOn: "Normal", run: { size: 26, color: SOFT } },
    {
      id: "Quiet",
      name: "Quiet",
      basedOn: "Normal",
      run: { size: 18, color: SOFT },
      paragraph: { spacing: { after: 40 } },
    },
    {
      id: "ContentsTitle",
      name: "Contents Title",
      basedOn: "Normal",
      run: { font: SERIF, size: 28, bold: true },
      paragraph: { spacing: { before: 480, after: 160 } },
    },
    {
      id: "Quote",
      name: "Quote",
      basedOn: "Normal",
      run: { color: SOFT },
      paragraph: { indent: { left: 454, right: 454 } },
    },
    {
      id: "TableText",
      name: "Table Text",
      basedOn: "Normal",
      run: { size: 19 },
      paragraph: { spacing: { after: 0, line: 250 } },
    },
  ],
});

const indent = (level: number) => ({ style: { paragraph: { indent: { left: 397 * (level + 1), hanging: 284 } } } });
const LEVELS = [0, 1, 2, 3, 4, 5];

export const DOCX_LISTS: NonNullable<IPropertiesOptions["numbering"]> = {
  config: [
    {
      reference: "bullets",
      levels: LEVELS.map((level) => ({
        level,
        format: LevelFormat.BULLET,
        text: ["•", "–", "·"][level % 3]!,
        ...indent(level),
      })),
    },
    {
      reference: "numbers",
      levels: LEVELS.map((level) => ({ level, format: LevelFormat.DECIMAL, text: `%${level + 1}.`, ...indent(level) })),
    },
  ],
};
