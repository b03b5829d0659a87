import { sql } from "kysely";
import { searchTerms } from "../src/kernel/text/index.ts";
import { addUpCounts } from "../src/modules/requests/queries/listing.ts";
import type { Db } from "../src/platform/work/index.ts";

const STEMS =
  "kontratë ujësjellës buxhet shpenzim raport tender rrugë shkollë leje ndërtim subvencion grant vendim proces mbeturinë energji shëndet spital arsim pagë udhëtim veturë ankesë padi borxh taksë tokë pronë pyll lumë ajër trafik kamerë polici gjykatë prokurori konsulent projekt plan strategji bursë student bibliotekë teatër sport stadium park treg çmim faturë licencë inspektim audit mision komision anëtar mbledhje".split(
    " ",
  );
const ENDINGS = ["", "t", "ve", "n", "s"];
const PLACES = ["veri", "jug", "qendër", "fshat", "lagje", "zonë", "pjesë", "njësi", "degë", "zyrë"];

/** Words from the commonest to the rarest, as they occur in titles and letters. */
export const WORDS: readonly string[] = STEMS.flatMap((stem) =>
  PLACES.flatMap((place) => ENDINGS.map((ending) => `${place.slice(0, 3)}${stem}${ending}`)),
).map((word) => searchTerms(word)[0]!);

interface Wish {
  /** One in so many is open. */
  readonly openOf: number;
  /** Spread over so many days up to today. */
  readonly days: number;
  /** By people who are written to. */
  readonly asked: boolean;
}
const USUAL: Wish = { openOf: 5, days: 1500, asked: false };

/** People whom nothing but their address sets apart. */
export async function seedPeople(db: Db, count: number): Promise<void> {
  await sql`insert into person (id, name, email, locale, created_at)
    select gen_random_uuid(), 'Arta Hoxha', 'bench' || n || '@example.org', 'sq', now()
    from generate_series(1, ${count}::int) n`.execute(db);
}

/**
 * Requests as a busy network would have them after years: four years of days, a fifth of them open, two to four letters
 * each, words by Zipf's law, spread unevenly over the institutions. Written by SQL, without history and without letters
 * on disk: what is measured is reading.
 */
export async function seedRequests(db: Db, count: number, wish: Wish = USUAL): Promise<void> {
  for (const table of ["request", "request_message", "search_document"]) {
    await sql`alter table ${sql.table(table)} disable trigger user`.execute(db);
  }
  const portion = 10_000;
  for (let from = 0; from < count; from += portion) await seedSome(db, from, Math.min(count, from + portion), wish);
  for (const table of ["request", "request_message", "search_document"]) {
    await sql`alter table ${sql.table(table)} enable trigger user`.execute(db);
  }
  await sql`insert into search_word select distinct unnest(string_to_array(title_words, ' ')) from search_document where kind = 'request'
    on conflict do nothing`.execute(db);
  await db.transaction().execute((tx) => addUpCounts(tx as never));
  await sql`vacuum analyze`.execute(db);
}

async function seedSome(db: Db, from: number, to: number, { openOf, days, asked }: Wish): Promise<void> {
  await sql`
    with place as (select array_agg(id order by slug) as ids, array_agg(place_code order by slug) as codes from organisation where kind = 'institution'),
    words as (select ${[...WORDS]}::text[] as w),
    made as (
      select n, gen_random_uuid() as id, (2022 + n % 5)::text || '-' || lpad((500000 + n)::text, 6, '0') as number,
        ids[1 + floor(cardinality(ids) * power(random(), 2))::int] as institution_id,
        codes[1 + floor(cardinality(codes) * power(random(), 2))::int] as place_code,
        (current_date - (n % ${days}::int)) as sent_on, n % ${openOf}::int = 0 as open,
        (select string_agg(w[1 + floor(power(cardinality(w)::float, random() + 0 * g))::int], ' ') from generate_series(1, 6) g where n > 0) as title,
        (select string_agg(w[1 + floor(power(cardinality(w)::float, random() + 0 * g))::int], ' ') from generate_series(1, 60) g where n > 0) as body
      from generate_series(${from}::int + 1, ${to}::int) n, place, words
    ),
    requests as (
      insert into request (id, number, slug, secret, institution_id, place_code, asker_id, asker_name, shown_as, language, title, progress,
        outcome, sent_at, sent_on, delivered_on, decided_on, due_on, complaint_by, last_moved_at)
      select id, number, number || '-kerkese', lpad(to_hex(n), 10, '0'), institution_id, place_code, case when ${asked} then people[1 + n % cardinality(people)] end, 'Arta Hoxha', 'full', 'sq', title,
        case when open then 'waiting' else 'closed' end,
        case when open then 'none' else (array['full', 'full', 'full', 'partial', 'refused', 'not-held'])[1 + n % 6] end,
        sent_on + time '10:00', sent_on, sent_on, case when open then null else sent_on + (n % 14) end,
        sent_on + 7, sent_on + 22, sent_on + time '10:00'
      from made, (select array_agg(id) as people from person where email like 'bench%') as askers returning id
    ),
    listed as (
      insert into request_listing (request_id, institution_id, place_code, year, sent_at, sent_on, state, timing, days, due_on, complaint_by, example, outcome)
      select id, institution_id, place_code, left(number, 4)::int, sent_on + time '10:00', sent_on,
        case when open then 'waiting' else (array['full', 'full', 'full', 'partial', 'refused', 'not-held'])[1 + n % 6] end,
        case when open then 'open' when n % 14 <= 7 then 'in-time' else 'late' end,
        case when open then null else n % 14 end, sent_on + 7, sent_on + 22, false,
        case when open then 'none' else (array['full', 'full', 'full', 'partial', 'refused', 'not-held'])[1 + n % 6] end
      from made returning 1
    ),
    told as (
      insert into request_notice (request_id, kind, about, at)
      select id, 'silent', (sent_on + 7)::text, now() from made where open returning 1
    ),
    letters as (
      insert into request_message (id, request_id, direction, purpose, class, subject, segments, at, day, suggestion)
      select gen_random_uuid(), id, case g when 1 then 'out' else 'in' end, case g when 1 then 'request' end,
        case g when 1 then null when 2 then 'auto-reply' else 'answer' end, title,
        jsonb_build_array(jsonb_build_object('kind', 'own', 'text', body)), sent_on + g * interval '1 day', sent_on + g, null
      from made, generate_series(1, 3) g where not (open and g = 3) returning 1
    )
    insert into search_document (kind, record_id, language, audience, title, body, address, day, facets, terms, title_words)
    select 'request', id::text, 'sq', 'public', title, body, '/requests/' || number || '-kerkese', sent_on,
      jsonb_build_object('institution', institution_id), setweight(to_tsvector('simple', title), 'A') || to_tsvector('simple', body), title
    from made`.execute(db);
}
