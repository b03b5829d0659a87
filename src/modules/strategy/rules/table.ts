import { type Day, parseDay } from "../../../kernel/day.ts";
import { isPeriod, type Period } from "./period.ts";

/** Columns of the one table of a strategy, the same in as out; a row is an objective, a measure, an activity or an indicator. */
export const COLUMNS = [
  "type",
  "code",
  "parent",
  "title_sq",
  "title_sr",
  "title_en",
  "lead",
  "supporting",
  "start",
  "due",
  "budget_eur",
  "funding",
  "output_sq",
  "output_sr",
  "output_en",
  "unit",
  "direction",
  "baseline_year",
  "baseline",
  "targets",
  "actuals",
] as const;
export type Column = (typeof COLUMNS)[number];

export const ROW_TYPES = ["objective", "measure", "activity", "indicator"] as const;
export type RowType = (typeof ROW_TYPES)[number];

type Titles = { readonly sq?: string; readonly sr?: string; readonly en?: string };

/** A number of a period, of the whole or of a part of it ("gender=women"). */
export interface PeriodValue {
  readonly period: Period;
  readonly dimension: string;
  /** As written, a decimal with a point. */
  readonly value: string;
}

export type TableRow =
  | { readonly type: "objective"; readonly line: number; readonly code: string; readonly titles: Titles }
  | {
      readonly type: "measure";
      readonly line: number;
      readonly code: string;
      readonly parent: string;
      readonly titles: Titles;
    }
  | {
      readonly type: "activity";
      readonly line: number;
      readonly code: string;
      readonly parent: string;
      readonly titles: Titles;
      readonly lead: string;
      readonly supporting: readonly string[];
      readonly start: Day | null;
      readonly due: Day;
      /** Euro cents. */
      readonly budget: number | null;
      readonly funding: string;
      readonly output: Titles;
    }
  | {
      readonly type: "indicator";
      readonly line: number;
      readonly code: string;
      readonly parent: string;
      readonly titles: Titles;
      readonly unit: string;
      readonly ascending: boolean;
      readonly baseline: { readonly year: number; readonly value: string } | null;
      readonly targets: readonly PeriodValue[];
      readonly actuals: readonly PeriodValue[];
    };

export type RowFault =
  | "no-type"
  | "no-code"
  | "code-twice"
  | "no-title"
  | "no-parent"
  | "no-lead"
  | "no-due"
  | "bad-start"
  | "bad-budget"
  | "bad-baseline"
  | "bad-values"
  | "too-long"
  | "unknown-lead"
  | "unknown-supporting";

export interface TableProblem {
  /** As in the file: the heading is line 1. */
  readonly line: number;
  readonly fault: RowFault;
}

export interface ReadTable {
  readonly rows: readonly TableRow[];
  readonly problems: readonly TableProblem[];
}

const CODE = /^[0-9A-Za-z][0-9A-Za-z.-]{0,19}$/;
const MOST_TITLE = 1000;

/**
 * Reads the table. Columns are found by their names in any order, others are left out; a missing one is empty. A row with a
 * fault stays out and is told with its line. Parents are those above it in the file, or known `before` by their code.
 */
export function readTable(
  columns: readonly string[],
  cells: readonly (readonly string[])[],
  before: ReadonlyMap<string, RowType> = new Map(),
): ReadTable | "no-columns" {
  const at = new Map(COLUMNS.map((name) => [name, columns.findIndex((each) => each.trim().toLowerCase() === name)]));
  if ((["type", "code", "title_sq"] as const).some((name) => at.get(name)! < 0)) return "no-columns";
  const rows: TableRow[] = [];
  const problems: TableProblem[] = [];
  const kinds = new Map(before);
  const seen = new Set<string>();
  for (const [index, row] of cells.entries()) {
    const get = (name: Column) => (row[at.get(name)!] ?? "").trim();
    if (COLUMNS.every((name) => get(name) === "")) continue;
    const read = readRow(get, index + 2, kinds, seen);
    if (typeof read === "string") problems.push({ line: index + 2, fault: read });
    else {
      rows.push(read);
      kinds.set(keyOf(read), read.type);
      seen.add(keyOf(read));
    }
  }
  return { rows, problems };
}

/** Indicators are numbered within their activity; the others share one set of codes. */
const keyOf = (row: TableRow): string => (row.type === "indicator" ? `${row.parent}#${row.code}` : row.code);

function readRow(
  get: (name: Column) => string,
  line: number,
  kinds: ReadonlyMap<string, RowType>,
  seen: ReadonlySet<string>,
): TableRow | RowFault {
  const type = ROW_TYPES.find((each) => each === get("type").toLowerCase());
  if (!type) return "no-type";
  const code = get("code");
  const parent = get("parent");
  if (!CODE.test(code)) return "no-code";
  if (seen.has(type === "indicator" ? `${parent}#${code}` : code)) return "code-twice";
  const titles = translated(get, "title");
  if (!titles.sq) return "no-title";
  if (Object.values(titles).some((title) => title.length > MOST_TITLE)) return "too-long";
  if (type === "objective") return { type, line, code, titles };
  const kind = kinds.get(parent);
  if (type === "measure") return kind === "objective" ? { type, line, code, parent, titles } : "no-parent";
  if (type === "activity") {
    if (kind !== "objective" && kind !== "measure") return "no-parent";
    return readActivity(get, { line, code, parent, titles });
  }
  return kind === "activity" ? readIndicator(get, { line, code, parent, titles }) : "no-parent";
}

type Base = { readonly line: number; readonly code: string; readonly parent: string; readonly titles: Titles };

function readActivity(get: (name: Column) => string, base: Base): TableRow | RowFault {
  const lead = get("lead");
  const due = parseDay(get("due"));
  const start = get("start") === "" ? null : parseDay(get("start"));
  if (lead === "") return "no-lead";
  if (!due) return "no-due";
  if (get("start") !== "" && (!start || start > due)) return "bad-start";
  const budget = get("budget_eur");
  if (budget !== "" && !/^\d{1,12}(\.\d{1,2})?$/.test(budget)) return "bad-budget";
  if (get("funding").length > 300) return "too-long";
  return {
    type: "activity",
    ...base,
    lead,
    supporting: get("supporting")
      .split(";")
      .map((name) => name.trim())
      .filter(Boolean),
    start,
    due,
    budget: budget === "" ? null : Math.round(Number(budget) * 100),
    funding: get("funding"),
    output: translated(get, "output"),
  };
}

function readIndicator(get: (name: Column) => string, base: Base): TableRow | RowFault {
  const [year, value] = [get("baseline_year"), get("baseline")];
  const hasBaseline = year !== "" || value !== "";
  if (hasBaseline && !(/^\d{4}$/.test(year) && NUMBER.test(value))) return "bad-baseline";
  const [targets, actuals] = [readValues(get("targets")), readValues(get("actuals"))];
  if (!targets || !actuals) return "bad-values";
  return {
    type: "indicator",
    ...base,
    unit: get("unit").slice(0, 60),
    ascending: get("direction") !== "down",
    baseline: hasBaseline ? { year: Number(year), value } : null,
    targets,
    actuals,
  };
}

const NUMBER = /^-?\d{1,15}(\.\d{1,6})?$/;

/** "2022=10; 2023-1=12; 2023-1/gender=women=7". Null where a part of it is no value. */
export function readValues(typed: string): PeriodValue[] | null {
  const values: PeriodValue[] = [];
  for (const part of typed
    .split(";")
    .map((each) => each.trim())
    .filter(Boolean)) {
    const found = /^([\d-]+)(?:\/([^=;/]{1,40}=[^=;/]{1,60}))?\s*=\s*(\S+)$/.exec(part);
    if (!found || !isPeriod(found[1]!) || !NUMBER.test(found[3]!)) return null;
    values.push({ period: found[1] as Period, dimension: found[2]?.trim() ?? "", value: found[3]! });
  }
  return values;
}

export const writeValues = (values: readonly PeriodValue[]): string =>
  values
    .map(({ period, dimension, value }) => `${period}${dimension === "" ? "" : `/${dimension}`}=${value}`)
    .join("; ");

const translated = (get: (name: Column) => string, name: "title" | "output"): Titles =>
  Object.fromEntries(
    (["sq", "sr", "en"] as const).flatMap((language) => {
      const words = get(`${name}_${language}`);
      return words === "" ? [] : [[language, words]];
    }),
  );

/** The table as it is written: the same rows read again give the same. */
export function writeTable(rows: readonly TableRow[]): string[][] {
  return [[...COLUMNS], ...rows.map((row) => COLUMNS.map((name) => cellsOf(row)[name] ?? ""))];
}

function cellsOf(row: TableRow): Partial<Record<Column, string>> {
  const base = {
    type: row.type,
    code: row.code,
    title_sq: row.titles.sq,
    title_sr: row.titles.sr,
    title_en: row.titles.en,
  };
  if (row.type === "objective") return base;
  if (row.type === "measure") return { ...base, parent: row.parent };
  if (row.type === "activity")
    return {
      ...base,
      parent: row.parent,
      lead: row.lead,
      supporting: row.supporting.join("; "),
      start: row.start ?? "",
      due: row.due,
      budget_eur: row.budget === null ? "" : (row.budget / 100).toFixed(2),
      funding: row.funding,
      output_sq: row.output.sq,
      output_sr: row.output.sr,
      output_en: row.output.en,
    };
  return {
    ...base,
    parent: row.parent,
    unit: row.unit,
    direction: row.ascending ? "up" : "down",
    baseline_year: row.baseline ? String(row.baseline.year) : "",
    baseline: row.baseline?.value ?? "",
    targets: writeValues(row.targets),
    actuals: writeValues(row.actuals),
  };
}
