import { type Claimed, isClaimed } from "./scale.ts";

/** Columns of an institution's sheet: what is known in front, what it fills in behind. */
export const SHEET_COLUMNS = ["code", "activity", "due", "last_status", "status", "what_was_done", "evidence"] as const;

export const MOST_CLAIM_WORDS = 4000;

export interface SheetAnswer {
  /** As in the file: the heading is line 1. */
  readonly line: number;
  readonly code: string;
  readonly status: Claimed;
  readonly words: string;
  /** An address; other words of the cell are taken with what was done. */
  readonly evidence: readonly { readonly url: string; readonly title: string }[];
}

export type SheetFault = "unknown-code" | "not-yours" | "no-status" | "no-words" | "too-long";

export interface SheetProblem {
  readonly line: number;
  readonly code: string;
  readonly words: string;
  readonly reason: SheetFault;
}

/** What a status is called, in any language of the sheet, folded by the caller. */
export type StatusOf = (word: string) => Claimed | null;

/**
 * Reads a sheet that came back. Rows that nobody filled in are no answer and no fault. `own` are the codes of the institution,
 * `all` those of the round: a row of another's activity is told as such.
 */
export function readSheetBack(
  columns: readonly string[],
  rows: readonly (readonly string[])[],
  known: { readonly own: ReadonlySet<string>; readonly all: ReadonlySet<string>; readonly statusOf: StatusOf },
): { readonly answers: SheetAnswer[]; readonly problems: SheetProblem[] } | "no-columns" {
  const at = (name: (typeof SHEET_COLUMNS)[number]) => columns.findIndex((each) => keyIn(each) === name);
  const [code, status, done, evidence] = [at("code"), at("status"), at("what_was_done"), at("evidence")];
  if (code < 0 || status < 0) return "no-columns";
  const answers: SheetAnswer[] = [];
  const problems: SheetProblem[] = [];
  for (const [index, row] of rows.entries()) {
    const cell = (place: number) => (place < 0 ? "" : (row[place] ?? "").trim());
    const said = { code: cell(code), status: cell(status), words: cell(done), evidence: cell(evidence) };
    if (said.status === "" && said.words === "" && said.evidence === "") continue;
    const line = index + 2;
    const problem = (reason: SheetFault) =>
      problems.push({
        line,
        code: said.code.slice(0, 100),
        words: [said.status, said.words, said.evidence].filter(Boolean).join(" | ").slice(0, 8000),
        reason,
      });
    const claimed = known.statusOf(said.status) ?? (isClaimed(said.status) ? said.status : null);
    const links = linksIn(said.evidence);
    const words = [said.words, links.rest].filter(Boolean).join("\n");
    if (!known.all.has(said.code)) problem("unknown-code");
    else if (!known.own.has(said.code)) problem("not-yours");
    else if (!claimed) problem("no-status");
    else if (words === "" && claimed !== "not-started") problem("no-words");
    else if (words.length > MOST_CLAIM_WORDS) problem("too-long");
    else answers.push({ line, code: said.code, status: claimed, words, evidence: links.found });
  }
  return { answers, problems };
}

/** The name of a column is the part before the first blank or bracket: "status (mbusheni)" is "status". */
const keyIn = (heading: string): string =>
  heading
    .trim()
    .toLowerCase()
    .split(/[\s(:]/)[0] ?? "";

/** Web addresses in a text, at most ten, and what stands beside them. */
export function linksIn(text: string): { readonly found: { url: string; title: string }[]; readonly rest: string } {
  const found = [...text.matchAll(/https?:\/\/[^\s<>"]+/g)]
    .map(([url]) => url.replace(/[.,;)]+$/, ""))
    .filter((url) => URL.canParse(url) && url.length <= 1000)
    .slice(0, 10);
  const rest = text
    .replace(/https?:\/\/[^\s<>"]+/g, " ")
    .replace(/\s+/g, " ")
    .replace(/^[\s;,]+|[\s;,]+$/g, "");
  return { found: found.map((url) => ({ url, title: "" })), rest };
}
