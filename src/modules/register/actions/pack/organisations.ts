import { sql } from "kysely";
import { uuidv7 } from "../../../../platform/db/uuid.ts";
import type { Tx } from "../../../../platform/work/work.ts";
import type { OrganisationRow } from "../../queries/organisations.ts";
import { mergeFromPack } from "../../rules/pack.ts";
import type { PackOrganisation } from "../../rules/pack-shapes.ts";

/** The columns of an organisation that a pack gives. */
const columnsOf = (given: PackOrganisation, idOf: ReadonlyMap<string, string>) => ({
  kind: given.kind,
  names: given.names,
  short_names: given.shortNames,
  aliases: given.aliases,
  description: given.description,
  place_code: given.placeCode,
  parent_id: given.parent === null ? null : (idOf.get(given.parent) ?? null),
  valid_from: given.validFrom,
  valid_to: given.validTo,
  category: given.category,
  website: given.website,
  source: given.source,
});
type PackColumns = ReturnType<typeof columnsOf>;
/** What a record is taken to say once the pack has it no longer: it ended on the day that was noticed. */
const GONE = "gone";

export interface LoadedOrganisations {
  /** Key of the pack → id. */
  readonly idOf: ReadonlyMap<string, string>;
  /** Those that are new. */
  readonly fresh: readonly string[];
  /** Those new, changed or ended. */
  readonly changed: readonly string[];
  /** Fields that stay as they were edited here although the pack says otherwise: "key field". */
  readonly kept: readonly string[];
}

/**
 * Brings the pack's organisations into the register: new ones are added, known ones follow the pack in every field
 * nobody edited here, those the pack has no longer end today. Four statements whatever their number.
 */
export async function loadOrganisations(
  tx: Tx,
  given: readonly PackOrganisation[],
  about: { now: Date; today: string },
): Promise<LoadedOrganisations> {
  const known = await tx.selectFrom("organisation").selectAll().where("pack_key", "is not", null).forUpdate().execute();
  const byKey = new Map(known.map((row) => [row.pack_key!, row]));
  const idOf = new Map(given.map((each) => [each.key, byKey.get(each.key)?.id ?? uuidv7()]));
  const fresh = given.filter((each) => !byKey.has(each.key));
  await insertAll(tx, fresh, idOf, about.now);
  const kept: string[] = [];
  const updates: { id: string; row: object; pack: object }[] = [];
  const changed: string[] = fresh.map((each) => idOf.get(each.key)!);
  for (const each of given) {
    const row = byKey.get(each.key);
    if (!row) continue;
    const columns = columnsOf(each, idOf);
    const merged = mergeFromPack(current(row), row.pack, columns);
    kept.push(...merged.kept.map((field) => `${each.key} ${field}`));
    if (Object.keys(merged.changes).length > 0) changed.push(row.id);
    updates.push({ id: row.id, row: { ...current(row), ...merged.changes }, pack: columns });
  }
  const keys = new Set(given.map((each) => each.key));
  for (const row of known.filter((each) => !keys.has(each.pack_key!) && !isGone(each))) {
    const ended = { ...(row.pack ?? {}), valid_to: row.valid_to ?? about.today };
    const merged = mergeFromPack(current(row), row.pack, {
      valid_to: ended.valid_to,
    } as Partial<PackColumns> as PackColumns);
    if (Object.keys(merged.changes).length > 0) changed.push(row.id);
    updates.push({ id: row.id, row: { ...current(row), ...merged.changes }, pack: { ...ended, [GONE]: true } });
  }
  await updateAll(tx, updates);
  return { idOf, fresh: fresh.map((each) => idOf.get(each.key)!), changed, kept };
}

const isGone = (row: OrganisationRow): boolean => row.pack?.[GONE] === true;

const current = (row: OrganisationRow): PackColumns => ({
  kind: row.kind,
  names: row.names,
  short_names: row.short_names,
  aliases: row.aliases,
  description: row.description,
  place_code: row.place_code,
  parent_id: row.parent_id,
  valid_from: row.valid_from,
  valid_to: row.valid_to,
  category: row.category,
  website: row.website,
  source: row.source as Readonly<Record<string, unknown>>,
});

const RECORD = sql`(id uuid, slug text, kind text, names jsonb, short_names jsonb, aliases jsonb, description jsonb,
  place_code text, parent_id uuid, valid_from date, valid_to date, category text, website text,
  source jsonb, member boolean, pack_key text, pack jsonb)`;

async function insertAll(
  tx: Tx,
  fresh: readonly PackOrganisation[],
  idOf: ReadonlyMap<string, string>,
  now: Date,
): Promise<void> {
  if (fresh.length === 0) return;
  const taken = new Set((await tx.selectFrom("organisation").select("slug").execute()).map((row) => row.slug));
  const rows = fresh.map((each) => {
    const columns = columnsOf(each, idOf);
    return {
      id: idOf.get(each.key),
      slug: takeSlug(each.key, taken),
      ...columns,
      member: each.member,
      pack_key: each.key,
      pack: columns,
    };
  });
  await sql`
    insert into organisation (id, slug, kind, names, short_names, aliases, description, place_code, parent_id, valid_from,
      valid_to, category, website, source, member, pack_key, pack, created_at)
    select id, slug, kind, names, short_names, aliases, description, place_code, parent_id, valid_from,
      valid_to, category, website, source, member, pack_key, pack, ${now}
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as given ${RECORD}`.execute(tx);
}

async function updateAll(tx: Tx, updates: readonly { id: string; row: object; pack: object }[]): Promise<void> {
  if (updates.length === 0) return;
  const rows = updates.map(({ id, row, pack }) => ({ id, ...row, pack }));
  await sql`
    update organisation as o set (kind, names, short_names, aliases, description, place_code, parent_id, valid_from,
      valid_to, category, website, source, pack) = (given.kind, given.names, given.short_names, given.aliases,
      given.description, given.place_code, given.parent_id, given.valid_from, given.valid_to, given.category,
      given.website, given.source, given.pack)
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as given ${RECORD}
    where o.id = given.id and (o.pack is distinct from given.pack or (o.kind, o.names, o.short_names, o.aliases,
      o.description, o.place_code, o.parent_id, o.valid_from, o.valid_to, o.category, o.website, o.source)
      is distinct from (given.kind, given.names, given.short_names, given.aliases, given.description, given.place_code,
      given.parent_id, given.valid_from, given.valid_to, given.category, given.website, given.source))`.execute(tx);
}

function takeSlug(wanted: string, taken: Set<string>): string {
  let address = wanted;
  for (let number = 2; taken.has(address); number++) address = `${wanted}-${number}`;
  taken.add(address);
  return address;
}
