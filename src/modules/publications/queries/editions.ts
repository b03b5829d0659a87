import { type Insertable, type Selectable, sql } from "kysely";
import type { Day } from "../../../kernel/day.ts";
import type { Language } from "../../../kernel/language.ts";
import type { Translated } from "../../../kernel/translated.ts";
import { isUuid } from "../../../kernel/uuid.ts";
import type { Db, Tx } from "../../../platform/work/work.ts";
import type { Frozen } from "../rules/frozen.ts";
import type { Kind } from "../rules/kinds.ts";
import type { EditionTable } from "../schema.ts";

export type EditionRow = Selectable<EditionTable>;

/** What was frozen, read back. The bytes are `row.frozen`. */
export const thawed = (row: Pick<EditionRow, "frozen">): Frozen => JSON.parse(row.frozen) as Frozen;

export const insertEdition = (tx: Tx, row: Insertable<EditionTable>) => tx.insertInto("edition").values(row).execute();

/** One edition, or the latest. */
export const findEdition = async (db: Db, publicationId: string, number?: number): Promise<EditionRow | null> =>
  (await db
    .selectFrom("edition")
    .selectAll()
    .where("publication_id", "=", publicationId)
    .$if(number !== undefined, (query) => query.where("number", "=", number!))
    .orderBy("number", "desc")
    .limit(1)
    .executeTakeFirst()) ?? null;

export const listEditions = (
  db: Db,
  publicationId: string,
): Promise<Pick<EditionRow, "number" | "published_on" | "sha256" | "languages">[]> =>
  db
    .selectFrom("edition")
    .select(["number", "published_on", "sha256", "languages"])
    .where("publication_id", "=", publicationId)
    .orderBy("number", "desc")
    .execute();

/** The latest of the same series that came out before. */
export const findEarlierOfSeries = async (
  db: Db,
  series: string,
  before: Pick<EditionRow, "id" | "publication_id" | "published_on">,
): Promise<(EditionRow & { slug: string; titles: Translated }) | null> =>
  (await db
    .selectFrom("edition as e")
    .innerJoin("publication as p", "p.id", "e.publication_id")
    .selectAll("e")
    .select(["p.slug", "p.titles"])
    .where("p.series", "=", series)
    .where("p.state", "=", "published")
    .where("p.id", "<>", before.publication_id)
    // Of one day, the keys tell which came first.
    .where((where) =>
      where.or([
        where("e.published_on", "<", before.published_on),
        where.and([where("e.published_on", "=", before.published_on), where("e.id", "<", before.id)]),
      ]),
    )
    .orderBy("e.published_on", "desc")
    .orderBy("e.id", "desc")
    .limit(1)
    .executeTakeFirst()) ?? null;

export interface LibraryFilter {
  readonly text: string;
  readonly kind: Kind | null;
  readonly year: number | null;
  readonly language: Language | null;
  readonly series: string | null;
}

export interface LibraryRow {
  readonly id: string;
  readonly slug: string;
  readonly kind: Kind;
  readonly titles: Translated;
  readonly summaries: Translated;
  readonly authors: string;
  readonly state: "published" | "withdrawn";
  readonly example: boolean;
  readonly number: number;
  readonly published_on: Day;
  readonly languages: Language[];
  readonly sha256: string;
  readonly cover_alt: string;
  readonly at: Date;
}

export interface Library {
  readonly rows: readonly LibraryRow[];
  readonly total: number;
  readonly kinds: ReadonlyMap<string, number>;
  readonly years: ReadonlyMap<string, number>;
  readonly languages: ReadonlyMap<string, number>;
}

/** The shelf: the latest edition of everything that was published; withdrawn ones stay in sight. Two queries, whatever it shows. */
export async function listLibrary(
  db: Db,
  filter: LibraryFilter,
  { limit, offset }: { limit: number; offset: number },
): Promise<Library> {
  const words = filter.text.toLowerCase().split(/\s+/).filter(Boolean).slice(0, 8);
  // Each facet counts without its own choice, so that the others stay to be chosen.
  const where = (leave: string) => sql`
    ${
      words.length === 0
        ? sql`true`
        : sql.join(
            words.map(
              (word) =>
                sql`lower(concat_ws(' ', l.titles::text, l.summaries::text, l.authors, array_to_string(l.words, ' '))) like ${`%${word.replace(/[\\%_]/g, "\\$&")}%`}`,
            ),
            sql` and `,
          )
    }
    and ${filter.kind && leave !== "kind" ? sql`l.kind = ${filter.kind}` : sql`true`}
    and ${filter.year && leave !== "year" ? sql`extract(year from l.published_on) = ${filter.year}` : sql`true`}
    and ${filter.language && leave !== "language" ? sql`${filter.language} = any(l.languages)` : sql`true`}
    and ${filter.series ? sql`l.series = ${filter.series}` : sql`true`}`;
  const latest = sql`
    select distinct on (p.id) p.id, p.slug, p.kind, p.titles, p.summaries, p.authors, p.words, p.series, p.state, p.example,
      p.cover_alt, e.number, e.published_on, e.languages, e.sha256, e.at
    from publication p join edition e on e.publication_id = p.id
    where p.state <> 'draft' order by p.id, e.number desc`;
  const [rows, facets] = await Promise.all([
    sql<LibraryRow & { total: string }>`with l as materialized (${latest})
      select l.*, count(*) over () as total from l where ${where("")}
      order by l.published_on desc, l.at desc, l.id limit ${limit} offset ${offset}`.execute(db),
    sql<{ facet: string; value: string; count: string }>`with l as materialized (${latest})
      select 'kind' as facet, l.kind as value, count(*) from l where ${where("kind")} group by l.kind
      union all select 'year', extract(year from l.published_on)::text, count(*) from l where ${where("year")} group by 2
      union all select 'language', each, count(*) from l, unnest(l.languages) as each where ${where("language")} group by each
      union all select 'total', '', count(*) from l where ${where("")}`.execute(db),
  ]);
  const facet = (name: string) =>
    new Map(facets.rows.filter((row) => row.facet === name).map(({ value, count }) => [value, Number(count)] as const));
  return {
    rows: rows.rows,
    total: facet("total").get("") ?? 0,
    kinds: facet("kind"),
    years: facet("year"),
    languages: facet("language"),
  };
}

/** First editions within a period: what came out, not what was mended. */
export const listPublishedBetween = (db: Db, from: Day, to: Day, limit: number) =>
  db
    .selectFrom("edition as e")
    .innerJoin("publication as p", "p.id", "e.publication_id")
    .select(["p.id", "p.slug", "p.kind", "p.titles", "p.example", "e.number", "e.published_on"])
    .where("p.state", "=", "published")
    .where("e.published_on", ">=", from)
    .where("e.published_on", "<=", to)
    .orderBy("e.published_on", "desc")
    .orderBy("e.at", "desc")
    .limit(limit)
    .execute();

export async function countPublished(db: Db, from: Day, to: Day, kind?: Kind): Promise<string[]> {
  const rows = await db
    .selectFrom("edition as e")
    .innerJoin("publication as p", "p.id", "e.publication_id")
    .select("p.id")
    .where("e.number", "=", 1)
    .where("p.state", "=", "published")
    .where("e.published_on", ">=", from)
    .where("e.published_on", "<=", to)
    .$if(kind !== undefined, (query) => query.where("p.kind", "=", kind!))
    .orderBy("e.published_on")
    .execute();
  return rows.map(({ id }) => id);
}

/** Everything for the desk of staff: drafts first, latest change first. */
export const listForDesk = (db: Db) =>
  db
    .selectFrom("publication as p")
    .leftJoin(
      (from) =>
        from
          .selectFrom("edition")
          .select(["publication_id", (count) => count.fn.max("number").as("number")])
          .groupBy("publication_id")
          .as("e"),
      (join) => join.onRef("e.publication_id", "=", "p.id"),
    )
    .select(["p.id", "p.slug", "p.kind", "p.titles", "p.state", "p.series", "p.changed_at", "p.example", "e.number"])
    .orderBy(sql`p.state = 'draft' desc`)
    .orderBy("p.changed_at", "desc")
    .limit(300)
    .execute();

/** Latest editions by publication, for news and links. */
export async function listLatestByIds(db: Db, ids: readonly string[]) {
  const known = ids.filter(isUuid);
  if (known.length === 0) return [];
  return db
    .selectFrom("publication as p")
    .innerJoin("edition as e", "e.publication_id", "p.id")
    .distinctOn("p.id")
    .select(["p.id", "p.slug", "p.kind", "p.titles", "p.series", "p.state", "p.example", "e.number", "e.published_on"])
    .where("p.id", "in", known)
    .orderBy("p.id")
    .orderBy("e.number", "desc")
    .execute();
}

export const findOfSeries = async (db: Db, series: readonly string[]): Promise<ReadonlyMap<string, boolean>> => {
  if (series.length === 0) return new Map();
  const rows = await db
    .selectFrom("publication")
    .select(["series", (fn) => fn.fn<boolean>("bool_and", ["example"]).as("example")])
    .where("series", "in", [...series])
    .where("state", "=", "published")
    .groupBy("series")
    .execute();
  return new Map(rows.map(({ series, example }) => [series ?? "", example]));
};

/** Latest editions in portions of the key, for a rebuild of the search. */
export const listLatestAfter = (db: Db, after: string | null, limit: number) =>
  db
    .selectFrom("edition as e")
    .innerJoin("publication as p", "p.id", "e.publication_id")
    .distinctOn("p.id")
    .selectAll("e")
    .select(["p.id as pid"])
    .where("p.state", "=", "published")
    .$if(after !== null, (query) => query.where("p.id", ">", after!))
    .orderBy("p.id")
    .orderBy("e.number", "desc")
    .limit(limit)
    .execute();
