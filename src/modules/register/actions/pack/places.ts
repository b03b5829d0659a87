import { sql } from "kysely";
import type { Tx } from "../../../../platform/work/work.ts";
import type { PackPlace } from "../../rules/pack-shapes.ts";

/**
 * Makes the places exactly those of the pack: nobody edits them by hand, so the pack is always right. One that the pack
 * has no longer ends today and stays for what refers to it. @returns the codes that changed.
 */
export async function loadPlaces(tx: Tx, places: readonly PackPlace[], today: string): Promise<string[]> {
  const rows = places.map((place) => ({
    code: place.code,
    kind: place.kind,
    slug: place.slug,
    names: place.names,
    aliases: place.aliases,
    region: place.region,
    lat: place.lat,
    lon: place.lon,
    tile_column: place.tile?.column ?? null,
    tile_row: place.tile?.row ?? null,
    tile_label: place.tile?.label ?? null,
    source: place.source,
  }));
  const changed = await sql<{ code: string }>`
    insert into place as p (code, kind, slug, names, aliases, region, lat, lon, tile_column, tile_row, tile_label, source)
    select code, kind, slug, names, aliases, region, lat, lon, tile_column, tile_row, tile_label, source
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as given (code text, kind text, slug text, names jsonb,
      aliases jsonb, region text, lat float8, lon float8, tile_column int, tile_row int, tile_label text, source jsonb)
    on conflict (code) do update set (kind, slug, names, aliases, region, lat, lon, tile_column, tile_row, tile_label, source, valid_to) =
      (excluded.kind, excluded.slug, excluded.names, excluded.aliases, excluded.region, excluded.lat, excluded.lon,
       excluded.tile_column, excluded.tile_row, excluded.tile_label, excluded.source, null)
    where (p.kind, p.slug, p.names, p.aliases, p.region, p.lat, p.lon, p.tile_column, p.tile_row, p.tile_label, p.source, p.valid_to)
      is distinct from (excluded.kind, excluded.slug, excluded.names, excluded.aliases, excluded.region, excluded.lat, excluded.lon,
       excluded.tile_column, excluded.tile_row, excluded.tile_label, excluded.source, null)
    returning code`.execute(tx);
  const ended = await sql<{ code: string }>`
    update place set valid_to = ${today}::date
    where valid_to is null and not code = any(${places.map((place) => place.code)}::text[])
    returning code`.execute(tx);
  return [...changed.rows, ...ended.rows].map((row) => row.code);
}
