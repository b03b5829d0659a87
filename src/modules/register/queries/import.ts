import type { Selectable } from "kysely";
import { fold } from "../../../kernel/text/index.ts";
import type { Db } from "../../../platform/work/work.ts";
import { type Index, identifierKey, type Known } from "../rules/import/diff.ts";
import { nameKey } from "../rules/names.ts";
import type { RegisterImportTable } from "../schema.ts";

export type ImportRun = Selectable<RegisterImportTable>;

/** Everybody in the register by number and by name, and those named in full. A handful of queries for any file. */
export async function readIndex(db: Db): Promise<Index> {
  const organisations = await db.selectFrom("organisation").select(["id", "names", "short_names", "aliases"]).execute();
  const identifiers = await db
    .selectFrom("organisation_identifier")
    .select(["organisation_id", "scheme", "number"])
    .execute();
  const byName = new Map<string, string[]>();
  for (const row of organisations) {
    const spelled = [...Object.values(row.names), ...Object.values(row.short_names), ...row.aliases];
    for (const key of new Set(spelled.map(nameKey))) byName.set(key, [...(byName.get(key) ?? []), row.id]);
  }
  return { byName, byIdentifier: new Map(identifiers.map((row) => [identifierKey(row), row.organisation_id])) };
}

export async function readKnown(db: Db, ids: readonly string[], today: string): Promise<Map<string, Known>> {
  if (ids.length === 0) return new Map();
  const wanted = [...ids];
  const [rows, identifiers, contacts, areas] = await Promise.all([
    db.selectFrom("organisation").selectAll().where("id", "in", wanted).execute(),
    db.selectFrom("organisation_identifier").selectAll().where("organisation_id", "in", wanted).execute(),
    db.selectFrom("contact_detail").selectAll().where("organisation_id", "in", wanted).orderBy("id").execute(),
    db.selectFrom("organisation_area").selectAll().where("organisation_id", "in", wanted).execute(),
  ]);
  const of = <T extends { organisation_id: string }>(all: readonly T[], id: string) =>
    all.filter((each) => each.organisation_id === id);
  return new Map(
    rows.map((row) => [
      row.id,
      {
        id: row.id,
        names: row.names,
        shortNames: row.short_names,
        description: row.description,
        aliases: row.aliases,
        kind: row.kind,
        placeCode: row.place_code,
        areas: of(areas, row.id).map((area) => area.place_code),
        themes: row.themes,
        website: row.website,
        member: row.member,
        validFrom: row.valid_from,
        validTo: row.valid_to,
        identifiers: of(identifiers, row.id),
        contacts: of(contacts, row.id).filter((contact) => contact.valid_to === null || contact.valid_to >= today),
      },
    ]),
  );
}

/** Folded names and aliases of places → codes; a municipality goes before the region of the same name. */
export async function readPlaceNames(db: Db): Promise<Map<string, readonly string[]>> {
  const places = await db
    .selectFrom("place")
    .select(["code", "kind", "names", "aliases"])
    .where("valid_to", "is", null)
    .execute();
  const found = new Map<string, string[]>();
  for (const kind of ["municipality", "region"]) {
    const inner = new Map<string, string[]>();
    for (const place of places.filter((each) => each.kind === kind)) {
      const words = new Set([...Object.values(place.names), ...place.aliases, place.code].map(fold));
      for (const word of words) inner.set(word, [...(inner.get(word) ?? []), place.code]);
    }
    for (const [word, codes] of inner) if (!found.has(word)) found.set(word, codes);
  }
  return found;
}

export async function findImport(db: Db, id: string): Promise<ImportRun | null> {
  return (await db.selectFrom("register_import").selectAll().where("id", "=", id).executeTakeFirst()) ?? null;
}

export const listImports = (db: Db) =>
  db
    .selectFrom("register_import")
    .select(["id", "created_at", "file_name", "state", "rows", "result", "applied_at", "undone_at"])
    .orderBy("created_at", "desc")
    .limit(50)
    .execute();
