import { sql } from "kysely";
import { fold, searchTerms } from "../../kernel/text/index.ts";
import type { Db } from "../work/work.ts";

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

/**
 * Finds records whose words all begin like the words asked for (folded and stemmed), best first: title before
 * body, newer before older; when nothing is found so, titles that are spelt alike. One row for a record.
 */
export async function search(db: Db, query: SearchQuery): Promise<Found[]> {
  const terms = searchTerms(query.text).slice(0, 12);
  if (terms.length === 0) return [];
  const exact = await run(
    db,
    query,
    sql`d.terms @@ ${prefixQuery(terms)}::tsquery`,
    sql`ts_rank_cd(d.terms, ${prefixQuery(terms)}::tsquery)`,
  );
  if (exact.length > 0 || query.offset > 0) return exact;
  const folded = fold(query.text);
  return run(db, query, sql`${folded} <% d.trigrams`, sql`word_similarity(${folded}, d.trigrams)`);
}

/** A tsquery from terms that are plain words already: each must be there, as the beginning of a word. */
const prefixQuery = (terms: readonly string[]): string =>
  terms.map((term) => `'${term.replace(/['\\]/g, "")}':*`).join(" & ");

async function run(
  db: Db,
  query: SearchQuery,
  condition: ReturnType<typeof sql>,
  rank: ReturnType<typeof sql>,
): Promise<Found[]> {
  const kinds = query.kinds && query.kinds.length > 0 ? sql`and d.kind = any(${[...query.kinds]}::text[])` : sql``;
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
    with matched as (
      select distinct on (d.kind, d.record_id) d.kind, d.record_id, d.language, d.title, d.address, d.day, d.facets,
        left(d.body, 280) as excerpt, ${rank} as rank
      from search_document d
      where d.audience = any(${[...query.audiences]}::text[]) ${kinds} and ${condition}
      order by d.kind, d.record_id, (d.language = ${query.language}) desc, rank desc
    )
    select *, count(*) over () as total from matched
    order by rank desc, day desc nulls last, title, record_id
    limit ${query.limit} offset ${query.offset}
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
