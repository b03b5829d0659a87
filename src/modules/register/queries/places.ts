import type { Selectable } from "kysely";
import type { Translated } from "../../../kernel/translated.ts";
import type { Db } from "../../../platform/work/work.ts";
import type { PlaceTable } from "../schema.ts";
import { NAME_COLUMNS, nameOf, type OrganisationName } from "./organisations.ts";

export type PlaceRow = Selectable<PlaceTable>;

/** Every region and municipality that is in use, regions first, each in the order of the pack's codes. */
export const listPlaces = (db: Db): Promise<PlaceRow[]> =>
  db.selectFrom("place").selectAll().where("valid_to", "is", null).orderBy("kind", "desc").orderBy("code").execute();

export async function findPlaceBySlug(db: Db, slug: string): Promise<PlaceRow | null> {
  return (await db.selectFrom("place").selectAll().where("slug", "=", slug).executeTakeFirst()) ?? null;
}

export async function findPlace(db: Db, code: string): Promise<PlaceRow | null> {
  return (await db.selectFrom("place").selectAll().where("code", "=", code).executeTakeFirst()) ?? null;
}

export interface Municipality {
  /** Code of the place. */
  readonly code: string;
  readonly slug: string;
  readonly names: Translated;
  readonly region: string | null;
  readonly tile: { readonly column: number; readonly row: number } | null;
  /** Its institution, where the register has one. */
  readonly institution: OrganisationName | null;
}

/** All municipalities with the institution of each, by code. Two queries. */
export async function listMunicipalities(db: Db): Promise<Municipality[]> {
  const places = await db
    .selectFrom("place")
    .selectAll()
    .where("kind", "=", "municipality")
    .where("valid_to", "is", null)
    .orderBy("code")
    .execute();
  const institutions = await db
    .selectFrom("organisation")
    .select([...NAME_COLUMNS, "place_code"])
    .where("kind", "=", "municipality")
    .where("valid_to", "is", null)
    .execute();
  const byPlace = new Map(institutions.map((row) => [row.place_code, nameOf(row)]));
  return places.map((place) => ({
    code: place.code,
    slug: place.slug,
    names: place.names,
    region: place.region,
    tile:
      place.tile_column === null || place.tile_row === null ? null : { column: place.tile_column, row: place.tile_row },
    institution: byPlace.get(place.code) ?? null,
  }));
}
