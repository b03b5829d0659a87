import { slug } from "../../../kernel/text/index.ts";

export const KINDS = [
  "monitoring-report",
  "annual-report",
  "brochure",
  "infographic",
  "recommendation",
  "audit-report",
  "mapping",
  "other",
] as const;
export type Kind = (typeof KINDS)[number];
export const isKind = (word: string): word is Kind => (KINDS as readonly string[]).includes(word);

export type State = "draft" | "published" | "withdrawn";

/** Where a half-yearly report begins and the next is looked for. */
export const MONITORING_SERIES = "half-yearly-monitoring";

export const MOST_TITLE = 300;
export const MOST_SUMMARY = 2000;

/** Addresses that are pages of the department itself. */
const TAKEN = new Set(["new", "desk", "feed", "data", "editions"]);

/** An address from the title; with a number where it is taken. It stays for good: others point to it. */
export function slugOf(title: string, taken: ReadonlySet<string>): string {
  const base = slug(title) || "botim";
  for (let number = 1; ; number += 1) {
    const tried = number === 1 ? base : `${base}-${number}`;
    if (!taken.has(tried) && !TAKEN.has(tried)) return tried;
  }
}

/** A series as people type it, as it stands in an address; null where there is none. */
export const seriesOf = (typed: string): string | null => slug(typed).slice(0, 60).replace(/-+$/, "") || null;
