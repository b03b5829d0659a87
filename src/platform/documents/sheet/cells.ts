import { type CellObject, utils, type WorkSheet } from "@e965/xlsx";
import { type Concealed, concealed } from "../concealed.ts";

/** The visible text of a sheet (its name, then a line for each row, cells parted by tabs), and what is hidden on it. Only hidden rows and columns that hold something count. */
export function cellsOf(sheet: WorkSheet, name: string): { text: string; finds: Concealed[] } {
  const hiddenRows = new Set<number>();
  const hiddenColumns = new Set<number>();
  const lines = new Map<number, Map<number, string>>();
  let comments = 0;
  for (const [address, value] of Object.entries(sheet)) {
    if (address.startsWith("!")) continue;
    const cell = value as CellObject;
    const { r, c } = utils.decode_cell(address);
    if (cell.c?.length) comments++;
    const shown = cell.w ?? (cell.v === undefined ? "" : String(cell.v));
    if (shown.trim() === "") continue;
    const rowHides = isHidden(sheet["!rows"]?.[r]);
    const columnHides = isHidden(sheet["!cols"]?.[c]);
    if (rowHides) hiddenRows.add(r);
    if (columnHides) hiddenColumns.add(c);
    if (rowHides || columnHides) continue;
    const line = lines.get(r) ?? new Map<number, string>();
    lines.set(r, line.set(c, shown.replace(/[\t\n\r\f]+/g, " ")));
  }
  const finds = [
    hiddenRows.size > 0 ? [concealed("hidden-rows", name, hiddenRows.size)] : [],
    hiddenColumns.size > 0 ? [concealed("hidden-columns", name, hiddenColumns.size)] : [],
    comments > 0 ? [concealed("comments", name, comments)] : [],
  ].flat();
  const shownColumns = columnsOf(sheet, lines);
  const text = [...lines].sort(([a], [b]) => a - b).map(([, cells]) => lineOf(cells, shownColumns));
  return { text: [name, ...text].join("\n"), finds };
}

/** Columns that are kept in line with each other; a cell far out to the right stands behind them without its gap. */
const MOST_COLUMNS = 200;

function columnsOf(sheet: WorkSheet, lines: ReadonlyMap<number, ReadonlyMap<number, string>>): number[] {
  let last = -1;
  for (const cells of lines.values()) for (const column of cells.keys()) last = Math.max(last, column);
  return Array.from({ length: Math.min(last + 1, MOST_COLUMNS) }, (_, column) => column).filter(
    (column) => !isHidden(sheet["!cols"]?.[column]),
  );
}

function lineOf(cells: ReadonlyMap<number, string>, columns: readonly number[]): string {
  const inLine = columns.map((column) => cells.get(column) ?? "");
  const beyond = [...cells].filter(([column]) => column >= MOST_COLUMNS).map(([, shown]) => shown);
  return [...inLine, ...beyond].join("\t").replace(/\t+$/, "");
}

/** Hidden outright (also by a filter or a closed outline, which write the same), or made as narrow as nothing. */
const isHidden = (
  line: { hidden?: boolean; width?: number; wpx?: number; hpt?: number; hpx?: number } | null | undefined,
): boolean => Boolean(line) && (line?.hidden === true || [line?.width, line?.wpx, line?.hpt, line?.hpx].includes(0));
