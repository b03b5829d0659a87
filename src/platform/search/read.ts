import { sql } from "kysely";
import type { Db } from "../work/work.ts";
import { tsqueryOf } from "./query.ts";
import { alikeQuery } from "./spelling.ts";

export interface SearchQuery {
  readonly text: string;
  /** Kinds of records; empty means all. */
  readonly kinds?: readonly string[];
  /** "public" and the permissions the reader holds. */
  readonly audiences: readonly string[];
  /** The reader's language: its document of a record is preferred. */
  readonly language: string;
  readonly limit: number;
  readonly offset: number;
}

export interface Found {
  readonly kind: string;
  readonly recordId: string;
  readonly language: string;
  readonly title: string;
  /** Path without locale. */
  readonly path: string;
  readonly day: string | null;
  readonly facets: Readonly<Record<string, string>>;
  /** Beginning of the body; the page marks the words itself. */
  readonly excerpt: string;
  readonly total: number;
}

/** Of what occurs everywhere only the latest are looked through: more than anyone turns pages. A total of so many is "at least". */
export const MOST_CANDIDATES = 500;

/**
 * Finds records whose words all begin like the words asked for (folded and stemmed), best first: title before
 * body, newer before older; when nothing is found so, titles that are spelt alike. One row for a record, in the
 * reader's language where the record has it. `"words in a row"` and `-without` are understood.
 */
export async function search(db: Db, query: SearchQuery): Promise<Found[]> {
  const asked = tsqueryOf(query.text);
  if (asked) {
    // Of what is named so, however long ago, and of what merely speaks of it, the latest.
    const named = sql`d.title_terms @@ ${asked}::tsquery`;
    const spoken = sql`d.terms @@ ${asked}::tsquery`;
    const exact = await run(db, query, [named, spoken], sql`ts_rank_cd(d.terms, ${asked}::tsquery)`);
    if (exact.length > 0 || query.offset > 0) return exact;
  }
  const alike = await alikeQuery(db, query.text);
  if (alike === null) return [];
  const named = sql`d.title_terms @@ ${alike}::tsquery`;
  return run(db, query, [named], sql`ts_rank_cd(d.title_terms, ${alike}::tsquery)`);
}

async function run(
  db: Db,
  query: SearchQuery,
  conditions: readonly ReturnType<typeof sql>[],
  rank: ReturnType<typeof sql>,
): Promise<Found[]> {
  const audiences = [...query.audiences];
  const kinds = query.kinds && query.kinds.length > 0 ? sql`and d.kind = any(${[...query.kinds]}::text[])` : sql``;
  const candidates = (condition: ReturnType<typeof sql>) => sql`(
      select d.kind, d.record_id, d.language, d.title, d.address, d.day, d.facets, d.body, d.terms, d.title_terms
      from search_document d
      where d.audience = any(${audiences}::text[]) ${kinds} and ${condition}
      order by d.day desc nulls last limit ${MOST_CANDIDATES})`;
  const { rows } = await sql<{
    kind: string;
    record_id: string;
    language: string;
    title: string;
    address: string;
    day: string | null;
    facets: Record<string, string>;
    excerpt: string;
    total: string | number;
  }>`
    with candidate as materialized (${sql.join(conditions.map(candidates), sql` union all `)}), matched as (
      select distinct on (d.kind, d.record_id) d.kind, d.record_id, d.language, d.title, d.address, d.day, d.facets,
        left(d.body, 280) as excerpt, ${rank} as rank
      from candidate d
      order by d.kind, d.record_id, (d.language = ${query.language}) desc, rank desc
    ), best as (
      select *, count(*) over () as total from matched
      order by rank desc, day desc nulls last, title, record_id
      limit ${query.limit} offset ${query.offset}
    )
    select best.kind, best.record_id, best.day, best.total,
      coalesce(own.language, best.language) as language, coalesce(own.title, best.title) as title,
      coalesce(own.address, best.address) as address, coalesce(own.facets, best.facets) as facets,
      coalesce(left(own.body, 280), best.excerpt) as excerpt
    from best left join search_document own on own.kind = best.kind and own.record_id = best.record_id
      and own.language = ${query.language} and own.audience = any(${audiences}::text[])
    order by best.rank desc, best.day desc nulls last, best.title, best.record_id
  `.execute(db);
  return rows.map((row) => ({
    kind: row.kind,
    recordId: row.record_id,
    language: row.language,
    title: row.title,
    path: row.address,
    day: row.day,
    facets: row.facets,
    excerpt: row.excerpt,
    total: Number(row.total),
  }));
}
