import { sql } from "kysely";
import { isUuid } from "../../../kernel/uuid.ts";
import { tsqueryOf } from "../../../platform/search/index.ts";
import type { Db } from "../../../platform/work/work.ts";
import type { SavedSearch } from "../rules/saved-search.ts";
import "../schema-listing.ts";
import type { RequestRow } from "./requests.ts";

/**
 * Which of the searches find one request as it is listed now: the request is held against all of them in one statement,
 * since a search of its own for each follower would cost the more the more people follow. Words are held against the
 * request's own search document; what the list finds only by similar spelling is not told.
 */
export async function matchingSearches(
  db: Db,
  searches: readonly { what: string; search: SavedSearch }[],
  requestId: string,
): Promise<string[]> {
  if (!isUuid(requestId)) return [];
  const wanted = searches.flatMap(({ what, search }) => {
    const isNumber = /^\d{4}-\d{6}$/.test(search.q);
    const terms = search.q && !isNumber ? tsqueryOf(search.q) : null;
    // Words of which none can be looked for find nothing.
    if (search.q && !isNumber && terms === null) return [];
    return [{ ...search, what, number: isNumber ? search.q : null, terms }];
  });
  const { rows } = await sql<{ what: string }>`
    select s.what from jsonb_to_recordset(${JSON.stringify(wanted)}::jsonb) as s(
      what text, number text, terms text, state text, institution uuid, place text, year int, "from" date, "to" date)
    join request_listing l on l.request_id = ${requestId}::uuid
    join request r on r.id = l.request_id
    left join search_document d on d.kind = 'request' and d.record_id = r.id::text and d.audience = 'public'
    where (s.number is null or s.number = r.number)
      and (s.terms is null or d.terms @@ s.terms::tsquery)
      and (s.state is null or s.state = l.state)
      and (s.institution is null or s.institution = l.institution_id)
      and (s.place is null or s.place = l.place_code)
      and (s.year is null or s.year = l.year)
      and (s."from" is null or l.sent_on >= s."from")
      and (s."to" is null or l.sent_on <= s."to")`.execute(db);
  return rows.map(({ what }) => what);
}

export const listRequestsByIds = (db: Db, ids: readonly string[]): Promise<RequestRow[]> =>
  db
    .selectFrom("request")
    .selectAll()
    .where("id", "=", sql<string>`any(${ids.filter(isUuid)}::uuid[])`)
    .execute();

/** Of letters, those a reader would call news: written by a person, or with substance, and shown to everyone. */
export async function listTellable(db: Db, messageIds: readonly string[]): Promise<ReadonlySet<string>> {
  const rows = await db
    .selectFrom("request_message")
    .select("id")
    .where("id", "=", sql<string>`any(${messageIds.filter(isUuid)}::uuid[])`)
    .where("hidden_at", "is", null)
    .where((where) =>
      where.or([where("class", "=", "answer"), where("class", "is", null), where("substance", "=", true)]),
    )
    .execute();
  return new Set(rows.map(({ id }) => id));
}
