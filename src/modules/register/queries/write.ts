import { sql } from "kysely";
import type { Day } from "../../../kernel/day.ts";
import { slug } from "../../../kernel/text/index.ts";
import { shown, type Translated } from "../../../kernel/translated.ts";
import { uuidv7 } from "../../../platform/db/uuid.ts";
import type { Tx } from "../../../platform/work/work.ts";
import type { OrganisationKind } from "../rules/kinds.ts";
import type { Source } from "../schema.ts";
import { freeSlug } from "./organisations.ts";

/** What may be said of an organisation in its own row and its areas. Empty texts and lists are given as such, not left out. */
export interface OrganisationFields {
  readonly kind: OrganisationKind;
  readonly names: Translated;
  readonly shortNames: Translated;
  readonly aliases: readonly string[];
  readonly description: Translated;
  readonly placeCode: string | null;
  readonly areas: readonly string[];
  readonly parentId: string | null;
  readonly validFrom: Day | null;
  readonly validTo: Day | null;
  /** Who took over its work; several where it was split. */
  readonly successors: readonly string[];
  readonly website: string | null;
  readonly themes: readonly string[];
  readonly member: boolean;
}

/** Columns for those fields that are given. Areas stand in their own table (`setAreas`). */
export function columnsOf(fields: Partial<OrganisationFields>) {
  const given = <K extends keyof OrganisationFields, T>(key: K, make: (value: OrganisationFields[K]) => T) =>
    fields[key] === undefined ? undefined : make(fields[key] as OrganisationFields[K]);
  const columns = {
    kind: fields.kind,
    names: given("names", JSON.stringify),
    short_names: given("shortNames", JSON.stringify),
    aliases: given("aliases", JSON.stringify),
    description: given("description", JSON.stringify),
    place_code: fields.placeCode,
    parent_id: fields.parentId,
    valid_from: fields.validFrom,
    valid_to: fields.validTo,
    website: fields.website,
    themes: given("themes", (themes) => [...themes]),
    member: fields.member,
  };
  return Object.fromEntries(Object.entries(columns).filter(([, value]) => value !== undefined)) as Partial<
    typeof columns
  >;
}

/** @returns the id of the new organisation; its slug is made from the name in the first language it has. */
export async function insertOrganisation(
  tx: Tx,
  fields: OrganisationFields,
  more: { now: Date; example?: boolean; source?: Source },
): Promise<string> {
  const id = uuidv7();
  await tx
    .insertInto("organisation")
    .values({
      id,
      slug: await freeSlug(tx, slug(shown(fields.names, "sq").text)),
      kind: fields.kind,
      names: JSON.stringify(fields.names),
      short_names: JSON.stringify(fields.shortNames),
      aliases: JSON.stringify(fields.aliases),
      description: JSON.stringify(fields.description),
      place_code: fields.placeCode,
      parent_id: fields.parentId,
      valid_from: fields.validFrom,
      valid_to: fields.validTo,
      website: fields.website,
      themes: [...fields.themes],
      member: fields.member,
      example: more.example ?? false,
      source: JSON.stringify(more.source ?? {}),
      created_at: more.now,
    })
    .execute();
  await setAreas(tx, id, fields.areas);
  await setSuccessors(tx, id, fields.successors);
  return id;
}

export async function setOrganisation(tx: Tx, id: string, fields: Partial<OrganisationFields>): Promise<void> {
  const columns = columnsOf(fields);
  if (Object.keys(columns).length > 0) {
    await tx.updateTable("organisation").set(columns).where("id", "=", id).execute();
  }
  if (fields.areas) await setAreas(tx, id, fields.areas);
  if (fields.successors) await setSuccessors(tx, id, fields.successors);
}

/** Makes the list of places an organisation works in exactly this one; rows that stay are not touched. */
export async function setAreas(tx: Tx, id: string, areas: readonly string[]): Promise<void> {
  const codes = [...new Set(areas)];
  await tx
    .deleteFrom("organisation_area")
    .where("organisation_id", "=", id)
    .where(({ not, eb }) => not(eb("place_code", "=", sql<string>`any(${codes}::text[])`)))
    .execute();
  if (codes.length === 0) return;
  await tx
    .insertInto("organisation_area")
    .values(codes.map((place_code) => ({ organisation_id: id, place_code })))
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

export async function setSuccessors(tx: Tx, id: string, successors: readonly string[]): Promise<void> {
  const ids = [...new Set(successors)];
  await tx
    .deleteFrom("organisation_succession")
    .where("organisation_id", "=", id)
    .where(({ not, eb }) => not(eb("successor_id", "=", sql<string>`any(${ids}::uuid[])`)))
    .execute();
  if (ids.length === 0) return;
  await tx
    .insertInto("organisation_succession")
    .values(ids.map((successor_id) => ({ organisation_id: id, successor_id })))
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** Parents on the way up from each of all organisations that have one; for the check against circles. */
export async function parentsOf(tx: Tx): Promise<Map<string, string | null>> {
  const rows = await tx
    .selectFrom("organisation")
    .select(["id", "parent_id"])
    .where("parent_id", "is not", null)
    .execute();
  return new Map(rows.map((row) => [row.id, row.parent_id]));
}
