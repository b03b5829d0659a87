import { utils, write } from "@e965/xlsx";
import { stringify } from "csv-stringify/sync";

export const XLSX_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
export const CSV_TYPE = "text/csv; charset=utf-8";

/** CSV with the mark that makes Excel read ë and č. What would be a formula is text (OWASP, CSV injection). */
export const csvOf = (rows: readonly (readonly string[])[]): string =>
  stringify(
    rows.map((row) => [...row]),
    { bom: true, escape_formulas: true },
  );

/** A workbook of one sheet, every cell text: nothing in it is reckoned. `widths` in characters. */
export function xlsxOf(
  name: string,
  rows: readonly (readonly string[])[],
  more: { readonly widths?: readonly number[] } = {},
): Uint8Array {
  const sheet = utils.aoa_to_sheet(rows.map((row) => row.map((cell) => ({ t: "s", v: cell, z: "@" }))));
  sheet["!autofilter"] = { ref: sheet["!ref"] ?? "A1" };
  if (more.widths) sheet["!cols"] = more.widths.map((wch) => ({ wch }));
  const book = utils.book_new();
  utils.book_append_sheet(book, sheet, name.slice(0, 31).replace(/[\\/?*[\]:]/g, " "));
  return new Uint8Array(write(book, { type: "array", bookType: "xlsx" }) as ArrayBuffer);
}
