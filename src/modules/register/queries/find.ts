import { sql } from "kysely";
import { fold, searchTerms } from "../../../kernel/text/index.ts";
import { isUuid } from "../../../kernel/uuid.ts";
import type { Db } from "../../../platform/work/work.ts";
import { INSTITUTION_KINDS, type OrganisationKind } from "../rules/kinds.ts";
import { type NameRow, nameOf, type OrganisationName } from "./organisations.ts";

export interface FoundOrganisation extends OrganisationName {
  readonly placeCode: string | null;
  /** Last day on which it exists, where that is known. */
  readonly validTo: string | null;
  /** 1 for the very name, less for parts of it, below 0.5 for what is only spelt alike. */
  readonly score: number;
}

export interface FindOptions {
  readonly limit: number;
  /** Without it all kinds. */
  readonly kinds?: readonly OrganisationKind[];
  /** Only those that exist on this day. */
  readonly today?: string;
}

/** As `findOrganisations`, among institutions and municipalities that exist on `today`: for the form that asks. */
export const findInstitutions = (
  db: Db,
  text: string,
  options: { limit: number; today?: string },
): Promise<FoundOrganisation[]> => findOrganisations(db, text, { kinds: INSTITUTION_KINDS, ...options });

/**
 * Organisations by anything people call them, best first: names in any language and script, short names, acronyms,
 * aliases, the place of a municipality. Where no spelling has all the words, those spelt alike or with some of them.
 * An id finds its own organisation.
 */
export async function findOrganisations(db: Db, text: string, options: FindOptions): Promise<FoundOrganisation[]> {
  if (isUuid(text)) return ranked(db, sql`select ${text}::uuid as organisation_id, 1 as score`, options);
  const asked = text.slice(0, 200).replaceAll("\0", "").toWellFormed();
  const folded = fold(asked);
  if (folded === "") return [];
  const terms = searchTerms(asked)
    .slice(0, 12)
    .filter((term) => term.length > 1);
  const sure = await ranked(db, surely(folded, terms), options);
  return sure.length > 0 ? sure : ranked(db, perhaps(folded, terms), options);
}

const prefixes = (terms: readonly string[], between: string) => terms.map((term) => `'${term}':*`).join(between);
const likePrefix = (folded: string) => `${folded.replace(/[\\%_]/g, "\\$&")}%`;

/** The very spelling, its beginning, or all its words. A name that says nothing else is nearer than a longer one. */
function surely(folded: string, terms: readonly string[]) {
  const all = terms.length > 0 ? prefixes(terms, " & ") : null;
  return sql<{ organisation_id: string; score: number }>`
    select organisation_id, greatest(
        case when folded = ${folded} then 1 else 0 end,
        case when folded like ${likePrefix(folded)} then 0.6 + 0.3 * length(${folded}::text) / length(folded) else 0 end,
        case when terms @@ ${all}::tsquery then 0.5 + 0.45 * least(1, ${terms.length}::float / greatest(length(terms), 1)) else 0 end
      ) - case kind when 'place' then 0.02 else 0 end as score
    from organisation_alias
    where folded = ${folded} or folded like ${likePrefix(folded)} or terms @@ ${all}::tsquery`;
}

/** Spelt alike (three letters in a row at a time), or at least one of the words. */
function perhaps(folded: string, terms: readonly string[]) {
  const any = terms.length > 0 ? prefixes(terms, " | ") : null;
  return sql<{ organisation_id: string; score: number }>`
    select organisation_id, greatest(
        0.49 * similarity(${folded}, folded),
        0.44 * word_similarity(${folded}, folded),
        0.3 * coalesce(ts_rank(terms, ${any}::tsquery, 1), 0)
      ) as score
    from organisation_alias
    where folded % ${folded} or ${folded} <% folded or terms @@ ${any}::tsquery`;
}

async function ranked(db: Db, hits: ReturnType<typeof surely>, options: FindOptions): Promise<FoundOrganisation[]> {
  const kinds = options.kinds ? sql`and o.kind = any(${[...options.kinds]}::text[])` : sql``;
  const exists = options.today ? sql`and (o.valid_to is null or o.valid_to >= ${options.today}::date)` : sql``;
  const { rows } = await sql<NameRow & { place_code: string | null; valid_to: string | null; score: number }>`
    select o.id, o.slug, o.kind, o.names, o.short_names, o.example, o.place_code, o.valid_to, max(hit.score) as score
    from (${hits}) as hit join organisation o on o.id = hit.organisation_id
    where true ${kinds} ${exists}
    group by o.id
    order by max(hit.score) desc, o.valid_to is not null, o.kind = 'municipality' desc, o.parent_id is not null, o.slug
    limit ${options.limit}`.execute(db);
  return rows.map((row) => ({
    ...nameOf(row),
    placeCode: row.place_code,
    validTo: row.valid_to,
    score: Number(row.score),
  }));
}
