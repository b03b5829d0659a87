import { type Day, parseDay } from "../../../kernel/day.ts";
import { isUuid } from "../../../kernel/uuid.ts";
import { isListState, type ListState } from "./listing.ts";

/** A search over the list as it is kept: operators are taken apart already, names are ids. */
export interface SavedSearch {
  readonly q: string;
  readonly state: ListState | null;
  readonly institution: string | null;
  readonly place: string | null;
  readonly year: number | null;
  readonly from: Day | null;
  readonly to: Day | null;
}

export const SEARCH_KIND = "request-search";
const KEYS = ["q", "state", "institution", "place", "year", "from", "to"] as const;

/** A search in its one form, "request-search:q=buxheti&state=late"; null where it narrows nothing. */
export function savedSearch(search: Partial<Record<keyof SavedSearch, string | number | null>>): string | null {
  const query = new URLSearchParams();
  for (const key of KEYS) {
    const value = String(search[key] ?? "")
      .replace(/\s+/g, " ")
      .trim();
    if (value) query.set(key, key === "q" ? value.toLowerCase() : value);
  }
  const text = query.toString();
  return text ? `${SEARCH_KIND}:${text}` : null;
}

/** Takes a kept search apart; what means nothing is left out, and null is what narrows nothing or is none. */
export function readSavedSearch(what: string): { what: string; query: string; search: SavedSearch } | null {
  if (!what.startsWith(`${SEARCH_KIND}:`) || what.length > 900) return null;
  const query = new URLSearchParams(what.slice(SEARCH_KIND.length + 1));
  const fitting = (key: string, fits: (value: string) => boolean) => {
    const value = query.get(key) ?? "";
    return fits(value) ? value : null;
  };
  const state = query.get("state") ?? "";
  const year = fitting("year", (value) => /^20\d{2}$/.test(value));
  const search: SavedSearch = {
    q: (query.get("q") ?? "").replaceAll("\0", "").slice(0, 200),
    state: isListState(state) ? state : null,
    institution: fitting("institution", isUuid),
    place: fitting("place", (value) => /^[A-Za-z0-9_-]{1,32}$/.test(value)),
    year: year ? Number(year) : null,
    from: parseDay(query.get("from") ?? ""),
    to: parseDay(query.get("to") ?? ""),
  };
  const canonical = savedSearch({ ...search });
  return canonical ? { what: canonical, query: canonical.slice(SEARCH_KIND.length + 1), search } : null;
}
