import { sql } from "kysely";
import { indexRecord } from "../../../platform/search/index.ts";
import { touch } from "../../../platform/work/facts.ts";
import type { Db, Tx } from "../../../platform/work/work.ts";
import { spellingsOf } from "../rules/names.ts";
import { type DocumentSource, documentsOf } from "./documents.ts";
import type { PlaceRow } from "./places.ts";

/** As many tags as one notification of the database can carry (8000 bytes). */
const TAGS_AT_ONCE = 100;

/**
 * After any change of organisations: their spellings and search documents are written anew, their revision is raised,
 * and the pages that show them are dropped from the cache. In the same transaction as the change.
 */
export async function refresh(tx: Tx, ids: readonly string[], now: Date): Promise<void> {
  if (ids.length === 0) return;
  const rows = await tx
    .selectFrom("organisation")
    .selectAll()
    .where("id", "in", [...ids])
    .execute();
  await raiseRevisions(tx, ids, now);
  const places = await placesOf(tx, rows);
  await writeSpellings(
    tx,
    rows.map((row) => ({ row, place: places.get(row.place_code ?? "") ?? null })),
  );
  await indexRecord(
    tx,
    rows.flatMap((row) => documentsOf(row, places.get(row.place_code ?? "") ?? null)),
  );
  const near = rows.flatMap((row) => [row.id, row.parent_id]);
  await touchOrganisations(
    tx,
    near,
    rows.map((row) => row.place_code),
  );
}

async function raiseRevisions(tx: Tx, ids: readonly string[], now: Date): Promise<void> {
  await sql`insert into organisation_revision as r (organisation_id, revision, updated_at)
    select id, 1, ${now} from unnest(${[...ids]}::uuid[]) as id
    on conflict (organisation_id) do update set (revision, updated_at) = (r.revision + 1, excluded.updated_at)`.execute(
    tx,
  );
}

/** How often each organisation was changed; one that was never refreshed is missing. */
export async function revisionsOf(db: Db, ids: readonly string[]): Promise<Map<string, number>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .selectFrom("organisation_revision")
    .select(["organisation_id", "revision"])
    .where("organisation_id", "in", [...ids])
    .execute();
  return new Map(rows.map((row) => [row.organisation_id, row.revision]));
}

/** Drops the pages that show these organisations or list those of these places; nulls are passed over. */
export async function touchOrganisations(
  tx: Tx,
  ids: readonly (string | null)[],
  placeCodes: readonly (string | null)[],
): Promise<void> {
  const tags = new Set([
    "organisations",
    ...placeCodes.filter((code) => code !== null).map((code) => `place:${code}`),
    ...ids.filter((id) => id !== null).map((id) => `organisation:${id}`),
  ]);
  const all = [...tags];
  for (let at = 0; at < all.length; at += TAGS_AT_ONCE) await touch(tx, ...all.slice(at, at + TAGS_AT_ONCE));
}

async function placesOf(tx: Tx, rows: readonly { place_code: string | null }[]): Promise<Map<string, PlaceRow>> {
  const codes = [...new Set(rows.map((row) => row.place_code))].filter((code): code is string => code !== null);
  if (codes.length === 0) return new Map();
  const places = await tx.selectFrom("place").selectAll().where("code", "in", codes).execute();
  return new Map(places.map((place) => [place.code, place]));
}

async function writeSpellings(
  tx: Tx,
  sources: readonly { row: DocumentSource; place: PlaceRow | null }[],
): Promise<void> {
  const spellings = sources.flatMap(({ row, place }) =>
    spellingsOf(
      { names: row.names, shortNames: row.short_names, aliases: row.aliases },
      row.kind === "municipality" ? place : null,
    ).map((spelling) => ({ organisation_id: row.id, ...spelling })),
  );
  await tx
    .deleteFrom("organisation_alias")
    .where(
      "organisation_id",
      "in",
      sources.map(({ row }) => row.id),
    )
    .execute();
  await sql`insert into organisation_alias (organisation_id, kind, alias, folded, terms)
    select organisation_id, kind, alias, folded, to_tsvector('simple', terms)
    from jsonb_to_recordset(${JSON.stringify(spellings)}::jsonb)
      as s (organisation_id uuid, kind text, alias text, folded text, terms text)`.execute(tx);
}
