import { read, SSF, utils, type WorkSheet } from "@e965/xlsx";
import { parse } from "csv-parse/sync";
import { unzipSync } from "fflate";
import iconv from "iconv-lite";
import { done, type Outcome, refused } from "../../kernel/outcome.ts";

/** A table as text: its heading, and rows of as many cells. */
export interface Sheet {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

export type SheetRefusal = "empty-file" | "not-a-table" | "too-many-rows" | "too-large";

export const MOST_ROWS = 5000;
export const MOST_BYTES = 5 * 1_048_576;
const MOST_COLUMNS = 80;
const MOST_UNPACKED = 120 * 1_048_576;

/**
 * `mostRows`: so many are taken, more are refused.
 * Reads a CSV or a spreadsheet (its first sheet that has rows) as text. What it is, is told by its bytes, not its name.
 * CSV: UTF-8 or UTF-16 with or without mark, else Windows-1250, as Excel writes it here; comma, semicolon, tab or bar.
 */
export function readSheet(bytes: Uint8Array, mostRows = MOST_ROWS): Outcome<Sheet, SheetRefusal> {
  if (bytes.length === 0) return refused("empty-file");
  if (bytes.length > MOST_BYTES) return refused("too-large");
  const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b;
  const isOldOffice = bytes[0] === 0xd0 && bytes[1] === 0xcf && bytes[2] === 0x11;
  let grid: string[][] | null;
  try {
    if (isZip && unpackedSize(bytes) > MOST_UNPACKED) return refused("too-large");
    grid = isZip || isOldOffice ? readWorkbook(bytes, mostRows) : readCsv(bytes);
  } catch {
    return refused("not-a-table");
  }
  return grid ? asSheet(grid, mostRows) : refused("not-a-table");
}

function asSheet(grid: readonly (readonly string[])[], mostRows: number): Outcome<Sheet, SheetRefusal> {
  const start = grid.findIndex((row) => row.some((cell) => cell.trim() !== ""));
  const heading = grid[start];
  if (!heading) return refused("empty-file");
  const width = Math.min(
    MOST_COLUMNS,
    heading.reduce((last, cell, at) => (cell.trim() ? at + 1 : last), 0),
  );
  const rows = grid.slice(start + 1);
  while (rows.length > 0 && rows.at(-1)!.every((cell) => cell.trim() === "")) rows.pop();
  if (rows.length > mostRows) return refused("too-many-rows");
  const cut = (row: readonly string[]) =>
    Array.from({ length: width }, (_, at) => (row[at] ?? "").replaceAll("\0", ""));
  return done({ columns: cut(heading).map((cell) => cell.trim()), rows: rows.map(cut) });
}

/** Sum of the sizes the archive claims, without unpacking: a small file that opens into gigabytes is refused. */
function unpackedSize(bytes: Uint8Array): number {
  let sum = 0;
  unzipSync(bytes, {
    filter: (file) => {
      sum += file.originalSize;
      return false;
    },
  });
  return sum;
}

function readCsv(bytes: Uint8Array): string[][] | null {
  let text = decode(bytes);
  if (text.includes("\0")) return null;
  let delimiter = /^sep=(.)\r?\n/i.exec(text)?.[1];
  if (delimiter) text = text.slice(text.indexOf("\n") + 1);
  delimiter ??= delimiterOf(text);
  return parse(text, {
    delimiter,
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: false,
  }) as string[][];
}

function decode(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return iconv.decode(Buffer.from(bytes.subarray(2)), "utf-16le");
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return iconv.decode(Buffer.from(bytes.subarray(2)), "utf-16be");
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return iconv.decode(Buffer.from(bytes), "windows-1250");
  }
}

/** The separator that the heading has most of, outside quotation marks. */
function delimiterOf(text: string): string {
  const heading = (/^(?:"(?:[^"]|"")*"|[^"\r\n])*/.exec(text.trimStart())?.[0] ?? "").replace(/"(?:[^"]|"")*"/g, "");
  const count = (sign: string) => heading.split(sign).length;
  return [",", ";", "\t", "|"].sort((a, b) => count(b) - count(a))[0] ?? ",";
}

function readWorkbook(bytes: Uint8Array, mostRows: number): string[][] | null {
  const book = read(bytes, {
    type: "array",
    cellNF: true,
    cellFormula: false,
    cellHTML: false,
    sheetRows: mostRows + 50,
  });
  for (const name of book.SheetNames) {
    const sheet = book.Sheets[name];
    const grid = sheet && gridOf(sheet, mostRows);
    if (grid?.some((row) => row.some((cell) => cell !== ""))) return grid;
  }
  return null;
}

function gridOf(sheet: WorkSheet, mostRows: number): string[][] {
  if (!sheet["!ref"]) return [];
  const range = utils.decode_range(sheet["!ref"]);
  const grid: string[][] = [];
  for (let row = range.s.r; row <= Math.min(range.e.r, range.s.r + mostRows + 50); row++) {
    const cells: string[] = [];
    for (let column = range.s.c; column <= Math.min(range.e.c, range.s.c + MOST_COLUMNS); column++) {
      cells.push(cellText(sheet[utils.encode_cell({ r: row, c: column })]));
    }
    grid.push(cells);
  }
  return grid;
}

interface Cell {
  readonly t: string;
  readonly v?: unknown;
  readonly w?: string;
  readonly z?: string | number;
}

/** A date becomes YYYY-MM-DD whatever its format; a number keeps its leading zeros where the format shows them. */
function cellText(cell: Cell | undefined): string {
  if (!cell || cell.v === undefined || cell.v === null || cell.t === "e") return "";
  if (typeof cell.v === "boolean") return cell.v ? "1" : "0";
  if (typeof cell.v !== "number") return String(cell.v);
  if (typeof cell.z === "string" && SSF.is_date(cell.z)) {
    const { y, m, d } = SSF.parse_date_code(cell.v);
    return `${String(y).padStart(4, "0")}-${String(m).padStart(2, "0")}-${String(d).padStart(2, "0")}`;
  }
  return cell.w && /^[\d\s./-]+$/.test(cell.w) ? cell.w.trim() : String(cell.v);
}
