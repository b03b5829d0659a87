import { read, type WorkBook } from "@e965/xlsx";
import { zipSync } from "fflate";
import { type Concealed, concealed } from "../concealed.ts";
import { carried } from "../reading/package.ts";
import { namesOf, type Parts, unpack } from "../reading/unpack.ts";
import { type DocumentReading, type Limits, Stopped } from "../reading.ts";
import { carriedUnseen, carriedUnseenOld } from "./carried.ts";
import { cellsOf } from "./cells.ts";
import { concealedInNames } from "./names.ts";

const MOST_ROWS = 100_000;

/** Excel, old and new. The text is what stands in visible cells of visible sheets. @throws Stopped */
export function readSheet(bytes: Uint8Array, limits: Limits): DocumentReading {
  const isZip = bytes[0] === 0x50;
  const parts = isZip ? unpack(bytes, limits, (name) => /^(xl\/|docProps\/|\[Content|_rels\/)/.test(name)) : {};
  const book = open(isZip ? packedAgain(parts) : bytes);
  const finds: Concealed[] = [];
  const texts: string[] = [];
  for (const [index, name] of book.SheetNames.entries()) {
    const sheet = book.Sheets[name];
    const isHidden = Boolean(book.Workbook?.Sheets?.[index]?.Hidden);
    const cells = sheet ? cellsOf(sheet, name) : { text: "", finds: [] };
    if (isHidden) finds.push(concealed("hidden-sheet", name, 1));
    else texts.push(cells.text);
    finds.push(...cells.finds);
  }
  finds.push(...concealedInNames(book), ...(isZip ? carriedUnseen(parts) : carriedUnseenOld(bytes)));
  const text = texts.join("\f");
  return {
    kind: "sheet",
    text: text.slice(0, limits.text),
    pages: book.SheetNames.length,
    how: text.trim() ? "text" : "none",
    concealed: [...finds, ...(isZip ? carried(namesOf(bytes, limits), parts) : [])],
    problems: text.length > limits.text ? ["cut"] : [],
  };
}

function open(bytes: Uint8Array): WorkBook {
  try {
    return read(bytes, { type: "array", cellStyles: true, cellFormula: false, cellHTML: false, sheetRows: MOST_ROWS });
  } catch (error) {
    throw new Stopped(/password|encrypt/i.test(String(error)) ? "locked" : "unreadable");
  }
}

/** What was opened within bounds, packed again without packing: the workbook reader has no bounds of its own. */
const packedAgain = (parts: Parts): Uint8Array => zipSync({ ...parts }, { level: 0 });
