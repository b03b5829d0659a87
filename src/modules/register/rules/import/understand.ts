import type { Language } from "../../../../kernel/language.ts";
import { fold } from "../../../../kernel/text/index.ts";
import { isEmail, isPhone, webAddress } from "../contacts.ts";
import type { Theme } from "../kinds.ts";
import { readDate } from "./dates.ts";
import type { ImportMapping, ImportRow, RowError, RowProblem, Sheet, Target } from "./shapes.ts";
import { kindOf, themeOf, yesOrNo } from "./words.ts";

/** What the words in cells are looked up in. */
export interface Lookups {
  /** Folded name or alias of a place → codes; more than one where two places share it. */
  readonly places: ReadonlyMap<string, readonly string[]>;
  /** Folded name of a field of work → its letter. */
  readonly themes: ReadonlyMap<string, Theme>;
}

/** Longest text of one cell that is taken. */
const MOST: Partial<Record<Target, number>> = { description: 5000, address: 500, email: 254, website: 500 };

type Draft = { -readonly [K in keyof ImportRow]: ImportRow[K] };

/** All rows of a file as records, and all that is wrong with them, cell by cell. Rows with an error are in `errors` only. */
export function understandSheet(
  sheet: Sheet,
  mapping: ImportMapping,
  lookups: Lookups,
): { rows: ImportRow[]; errors: RowError[] } {
  const rows: ImportRow[] = [];
  const errors: RowError[] = [];
  sheet.rows.forEach((cells, index) => {
    if (cells.every((cell) => cell.trim() === "")) return;
    const found = understandRow(cells, index + 2, sheet.columns, mapping, lookups);
    if (found.errors.length > 0) errors.push(...found.errors);
    else rows.push(found.row);
  });
  return { rows, errors };
}

function understandRow(
  cells: readonly string[],
  line: number,
  columns: readonly string[],
  mapping: ImportMapping,
  lookups: Lookups,
): { row: ImportRow; errors: RowError[] } {
  const row: Draft = { line, names: {}, identifiers: [] };
  // Texts without a language of their own are in that of the file's first column of names.
  const language = (mapping.columns.find((target) => target?.startsWith("name."))?.slice(5) ?? "sq") as Language;
  const errors: RowError[] = [];
  mapping.columns.forEach((target, place) => {
    const value = unquoted(cells[place] ?? "");
    if (!target || value === "") return;
    const wrong = (problem: RowProblem, hint?: string) =>
      errors.push({ line, column: columns[place] ?? String(place + 1), value: value.slice(0, 200), problem, hint });
    if (value.length > (MOST[target] ?? 300)) wrong("too-long", String(MOST[target] ?? 300));
    else take(row, target, value, { ...lookups, language }, wrong);
  });
  if (Object.keys(row.names).length === 0) {
    const column = columns[mapping.columns.findIndex((target) => target?.startsWith("name."))] ?? "";
    errors.push({ line, column, value: "", problem: "name-missing" });
  }
  if (row.validFrom && row.validTo && row.validTo < row.validFrom) {
    const column = columns[mapping.columns.indexOf("ended")] ?? "";
    errors.push({ line, column, value: row.validTo, problem: "ended-before-founded" });
  }
  return { row, errors };
}

/** The export writes an apostrophe before what a spreadsheet would run as a formula; here it comes off again. */
const unquoted = (cell: string): string =>
  cell
    .normalize("NFC")
    // biome-ignore lint/suspicious/noControlCharactersInRegex: cells come from anywhere
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u200b\ufeff]/g, "")
    .trim()
    .replace(/^'(?=[=+\-@])/, "");

type Wrong = (problem: RowProblem, hint?: string) => void;

function take(
  row: Draft,
  target: Target,
  value: string,
  lookups: Lookups & { language: Language },
  wrong: Wrong,
): void {
  const set = <K extends keyof Draft>(key: K, found: Draft[K] | null, problem: RowProblem) => {
    if (found === null) wrong(problem);
    else row[key] = found as Draft[K];
  };
  const identify = (scheme: string) => {
    row.identifiers = [...row.identifiers, { scheme, number: value }];
  };
  switch (target) {
    case "name.sq":
    case "name.sr":
    case "name.en":
      row.names = { ...row.names, [target.slice(5)]: oneLine(value) };
      return;
    case "short":
      row.shortNames = { [lookups.language]: oneLine(value) };
      return;
    case "description":
      row.description = { [lookups.language]: value };
      return;
    case "alias":
      row.aliases = parts(value);
      return;
    case "kind":
      set("kind", kindOf(value), "unknown-kind");
      return;
    case "place":
      row.placeCode = onePlace(value, lookups, wrong);
      return;
    case "areas":
      row.areas = parts(value)
        .map((each) => onePlace(each, lookups, wrong))
        .filter((code): code is string => code !== undefined);
      return;
    case "themes":
      row.themes = parts(value).flatMap((each) => {
        const theme = themeOf(each, lookups.themes);
        if (!theme) wrong("unknown-theme", each);
        return theme ?? [];
      });
      return;
    case "website":
      set("website", webAddress(value), "bad-website");
      return;
    case "email":
      set("email", isEmail(value) ? value : null, "bad-email");
      return;
    case "phone":
      set("phone", isPhone(value) ? value : null, "bad-phone");
      return;
    case "address":
      row.address = oneLine(value);
      return;
    case "ngo-number":
      identify("ngo");
      return;
    case "fiscal-number":
      identify("fiscal");
      return;
    case "business-number":
      identify("business");
      return;
    case "member":
      set("member", yesOrNo(value), "bad-yes-no");
      return;
    case "founded":
      set("validFrom", readDate(value), "bad-date");
      return;
    case "ended":
      set("validTo", readDate(value), "bad-date");
      return;
  }
}

const oneLine = (text: string): string => text.replace(/\s+/g, " ").trim();
const parts = (text: string): string[] =>
  text
    .split(/[;|\n]|,(?!\d)/)
    .map(oneLine)
    .filter(Boolean);

function onePlace(value: string, lookups: Lookups, wrong: Wrong): string | undefined {
  const folded = fold(value.replace(/^(komuna e|komuna|opština|opstina|municipality of)\s+/i, ""));
  const codes = lookups.places.get(folded) ?? lookups.places.get(fold(value)) ?? [];
  if (codes.length === 1) return codes[0];
  if (codes.length > 1) wrong("ambiguous-place");
  else wrong("unknown-place", nearestPlace(folded, lookups));
  return undefined;
}

/** The place whose name shares the longest beginning, if at least three letters: "Prishtna" → "prishtine". */
function nearestPlace(folded: string, lookups: Lookups): string | undefined {
  let best: { name: string; length: number } | undefined;
  for (const name of lookups.places.keys()) {
    let length = 0;
    while (length < folded.length && folded[length] === name[length]) length++;
    if (length >= 3 && length > (best?.length ?? 0)) best = { name, length };
  }
  return best && lookups.places.get(best.name)?.[0];
}
