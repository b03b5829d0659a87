import type { WorkBook } from "@e965/xlsx";
import { type Concealed, concealed } from "../concealed.ts";

/** Named ranges that point to a hidden sheet: a way into it that no tab shows. */
export function concealedInNames(book: WorkBook): Concealed[] {
  const hidden = new Set(book.SheetNames.filter((_, index) => Boolean(book.Workbook?.Sheets?.[index]?.Hidden)));
  const pointing = (book.Workbook?.Names ?? []).filter(({ Name, Ref }) => {
    const target = /^'?((?:[^'!]|'')+)'?!/.exec(Ref ?? "")?.[1]?.replaceAll("''", "'");
    return target !== undefined && hidden.has(target) && !Name.startsWith("_xlnm.");
  });
  return pointing.length > 0 ? [concealed("named-range", "", pointing.length)] : [];
}
