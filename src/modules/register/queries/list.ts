import { sql } from "kysely";
import type { Db } from "../../../platform/work/work.ts";
import { KINDS, ORGANISATION_KINDS, type OrganisationKind } from "../rules/kinds.ts";
import { findOrganisations } from "./find.ts";
import { type NameRow, nameOf, type OrganisationName } from "./organisations.ts";

export interface ListQuery {
  readonly text: string;
  readonly kind: OrganisationKind | null;
  readonly place: string | null;
  readonly theme: string | null;
  readonly member: boolean | null;
  /** From 1. */
  readonly page: number;
  readonly perPage: number;
}

export interface ListedOrganisation extends OrganisationName {
  readonly placeCode: string | null;
  readonly validTo: string | null;
  readonly member: boolean;
  readonly themes: readonly string[];
}

export interface OrganisationList {
  readonly rows: readonly ListedOrganisation[];
  readonly total: number;
  /** How many there would be of each kind, place, field, with the other conditions kept. */
  readonly counts: {
    readonly kind: ReadonlyMap<string, number>;
    readonly place: ReadonlyMap<string, number>;
    readonly theme: ReadonlyMap<string, number>;
    readonly member: ReadonlyMap<string, number>;
  };
}

const LISTED_KINDS = ORGANISATION_KINDS.filter((kind) => !KINDS[kind].institution);
/** As many hits of a search as a list can hold. */
const MOST_HITS = 1000;

/** The public list of organisations (institutions have a page of their own). A fixed number of queries, whatever it holds. */
export async function listOrganisations(db: Db, query: ListQuery): Promise<OrganisationList> {
  const hits = query.text
    ? (await findOrganisations(db, query.text, { limit: MOST_HITS, kinds: LISTED_KINDS })).map((found) => found.id)
    : null;
  const base = sql`from organisation o where o.kind = any(${LISTED_KINDS}::text[])
    ${hits ? sql`and o.id = any(${hits}::uuid[])` : sql``}`;
  const conditions = {
    kind: query.kind ? sql`and o.kind = ${query.kind}` : sql``,
    place: query.place
      ? sql`and (o.place_code = ${query.place} or exists
      (select from organisation_area a where a.organisation_id = o.id and a.place_code = ${query.place}))`
      : sql``,
    theme: query.theme ? sql`and ${query.theme} = any(o.themes)` : sql``,
    member: query.member === null ? sql`` : sql`and o.member = ${query.member}`,
  };
  const { kind, place, theme, member } = conditions;
  const order = hits ? sql`array_position(${hits}::uuid[], o.id)` : sql`o.valid_to is not null, o.slug`;
  const rows = await sql<
    NameRow & { place_code: string | null; valid_to: string | null; member: boolean; themes: string[]; total: number }
  >`
    select o.id, o.slug, o.kind, o.names, o.short_names, o.example, o.place_code, o.valid_to, o.member, o.themes,
      count(*) over () as total
    ${base} ${kind} ${place} ${theme} ${member}
    order by ${order} limit ${query.perPage} offset ${(query.page - 1) * query.perPage}`.execute(db);
  const counts = await sql<{ facet: "kind" | "place" | "theme" | "member"; value: string; count: number }>`
    select 'kind' as facet, o.kind as value, count(*) as count ${base} ${place} ${theme} ${member} group by o.kind
    union all
    select 'place', o.place_code, count(*) ${base} and o.place_code is not null ${kind} ${theme} ${member} group by o.place_code
    union all
    select 'theme', t, count(*) from unnest(array['A','B','C','D','E','F','G','H','I','J','K','L']) t,
      lateral (select o.id ${base} and t = any(o.themes) ${kind} ${place} ${member}) as of_theme group by t
    union all
    select 'member', case when o.member then 'yes' else 'no' end, count(*) ${base} ${kind} ${place} ${theme} group by o.member`.execute(
    db,
  );
  const facet = (name: string) =>
    new Map(counts.rows.filter((row) => row.facet === name).map((row) => [row.value, Number(row.count)]));
  return {
    rows: rows.rows.map(listed),
    total: Number(rows.rows[0]?.total ?? 0),
    counts: { kind: facet("kind"), place: facet("place"), theme: facet("theme"), member: facet("member") },
  };
}

const listed = (
  row: NameRow & { place_code: string | null; valid_to: string | null; member: boolean; themes: string[] },
) => ({
  ...nameOf(row),
  placeCode: row.place_code,
  validTo: row.valid_to,
  member: row.member,
  themes: row.themes,
});

export interface ListedInstitution extends OrganisationName {
  readonly parentId: string | null;
  readonly category: string | null;
  readonly placeCode: string | null;
  readonly validTo: string | null;
}

/** Every institution and municipality, by the order of their addresses. */
export async function listInstitutions(db: Db): Promise<ListedInstitution[]> {
  const rows = await db
    .selectFrom("organisation")
    .select([
      "id",
      "slug",
      "kind",
      "names",
      "short_names",
      "example",
      "parent_id",
      "category",
      "place_code",
      "valid_to",
    ])
    .where("kind", "in", ["institution", "municipality"])
    .orderBy("slug")
    .execute();
  return rows.map((row) => ({
    ...nameOf(row),
    parentId: row.parent_id,
    category: row.category,
    placeCode: row.place_code,
    validTo: row.valid_to,
  }));
}

/** How many organisations that exist are seated in each place; the key "" counts those without a seat on record. */
export async function countBySeat(db: Db): Promise<Map<string, number>> {
  const rows = await db
    .selectFrom("organisation")
    .select([sql<string>`coalesce(place_code, '')`.as("place"), (count) => count.fn.countAll<number>().as("count")])
    .where("kind", "in", LISTED_KINDS)
    .where("valid_to", "is", null)
    .groupBy("place_code")
    .execute();
  return new Map(rows.map((row) => [row.place, Number(row.count)]));
}

/** Organisations seated in a place, or working there although seated elsewhere; at most `limit` of each. */
export async function listOfPlace(db: Db, code: string, limit: number) {
  const columns = [
    "id",
    "slug",
    "kind",
    "names",
    "short_names",
    "example",
    "place_code",
    "valid_to",
    "member",
    "themes",
  ] as const;
  const seated = await db
    .selectFrom("organisation")
    .select(columns)
    .where("place_code", "=", code)
    .where("kind", "in", LISTED_KINDS)
    .where("valid_to", "is", null)
    .orderBy("slug")
    .limit(limit)
    .execute();
  const working = await db
    .selectFrom("organisation")
    .innerJoin("organisation_area", "organisation_area.organisation_id", "organisation.id")
    .select(columns.map((column) => `organisation.${column}` as const))
    .where("organisation_area.place_code", "=", code)
    .where((where) =>
      where.or([where("organisation.place_code", "is", null), where("organisation.place_code", "<>", code)]),
    )
    .where("organisation.kind", "in", LISTED_KINDS)
    .where("organisation.valid_to", "is", null)
    .orderBy("organisation.slug")
    .limit(limit)
    .execute();
  return { seated: seated.map(listed), working: working.map(listed) };
}

/** Municipal institution of a place. */
export async function findInstitutionOf(db: Db, code: string): Promise<OrganisationName | null> {
  const row = await db
    .selectFrom("organisation")
    .select(["id", "slug", "kind", "names", "short_names", "example"])
    .where("place_code", "=", code)
    .where("kind", "=", "municipality")
    .orderBy("valid_to", (order) => order.desc().nullsFirst())
    .executeTakeFirst();
  return row ? nameOf(row) : null;
}

/** Ids of organisations with exactly this spelling as name, short name or alias. */
export async function resolveName(db: Db, folded: string): Promise<OrganisationName[]> {
  const { rows } = await sql<NameRow>`
    select o.id, o.slug, o.kind, o.names, o.short_names, o.example from organisation o
    where o.id in (select organisation_id from organisation_alias where folded = ${folded} and kind <> 'place')
    order by o.slug limit 10`.execute(db);
  return rows.map(nameOf);
}
