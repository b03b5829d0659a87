export { MOST_BYTES, MOST_ROWS, readSheet, type Sheet, type SheetRefusal } from "./read.ts";
export { CSV_TYPE, csvOf, XLSX_TYPE, xlsxOf } from "./write.ts";
