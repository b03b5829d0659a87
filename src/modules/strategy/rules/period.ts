import { addDays, type Day, day } from "../../../kernel/day.ts";

/** "2022" for a year, "2023-1" for a half of one. */
export type Period = string & { readonly __period: unique symbol };

export const isPeriod = (word: string): word is Period => /^(19|20)\d{2}(-[12])?$/.test(word);

export function spanOf(period: Period): { readonly from: Day; readonly to: Day } {
  const [year = "", half] = period.split("-");
  const from = day(`${year}-${half === "2" ? "07" : "01"}-01`);
  const next = half === "1" ? day(`${year}-07-01`) : day(`${Number(year) + 1}-01-01`);
  return { from, to: addDays(next, -1) };
}
