/** Records one can ask for; the words stand in texts. */
export const KINDS = ["request", "organisation", "place"] as const;
export type Kind = (typeof KINDS)[number];

export interface Asked {
  readonly text: string;
  readonly kind: Kind | null;
  /** From 1. */
  readonly page: number;
}

const LONGEST = 200;

/** Reads the address of a search; whatever does not fit is left out rather than refused. */
export function readAsked(query: URLSearchParams): Asked {
  const kind = query.get("kind");
  const page = Number(query.get("page") ?? 1);
  return {
    text: (query.get("q") ?? "").trim().slice(0, LONGEST),
    kind: KINDS.find((known) => known === kind) ?? null,
    page: Number.isInteger(page) && page > 0 && page < 1_000 ? page : 1,
  };
}
