import type { Selectable } from "kysely";
import type { Translated } from "../../../kernel/translated.ts";
import { isUuid } from "../../../kernel/uuid.ts";
import type { Db, Tx } from "../../../platform/work/work.ts";
import { type OrganisationKind, pathOf } from "../rules/kinds.ts";
import type { OrganisationTable } from "../schema.ts";

export type OrganisationRow = Selectable<OrganisationTable>;

/** What any list or letter needs to name an organisation and lead to it. */
export interface OrganisationName {
  readonly id: string;
  readonly slug: string;
  readonly kind: OrganisationKind;
  readonly names: Translated;
  readonly shortNames: Translated;
  readonly example: boolean;
  /** Path without locale: "/institutions/komuna-e-kamenices". */
  readonly path: string;
}

export const NAME_COLUMNS = ["id", "slug", "kind", "names", "short_names", "example"] as const;
export type NameRow = Pick<OrganisationRow, (typeof NAME_COLUMNS)[number]>;

export const nameOf = (row: NameRow): OrganisationName => ({
  id: row.id,
  slug: row.slug,
  kind: row.kind,
  names: row.names,
  shortNames: row.short_names,
  example: row.example,
  path: pathOf(row),
});

export async function findOrganisation(db: Db, id: string): Promise<OrganisationRow | null> {
  if (!isUuid(id)) return null;
  return (await db.selectFrom("organisation").selectAll().where("id", "=", id).executeTakeFirst()) ?? null;
}

/** Locks the row: two editors wait for each other. Throws where it does not exist. */
export const lockOrganisation = (tx: Tx, id: string): Promise<OrganisationRow> =>
  tx.selectFrom("organisation").selectAll().where("id", "=", id).forUpdate().executeTakeFirstOrThrow();

export async function findBySlug(db: Db, slug: string): Promise<OrganisationRow | null> {
  return (await db.selectFrom("organisation").selectAll().where("slug", "=", slug).executeTakeFirst()) ?? null;
}

/** One query for any number of ids; those that do not exist are missing in the answer. */
export async function organisationNames(db: Db, ids: readonly string[]): Promise<Map<string, OrganisationName>> {
  const wanted = [...new Set(ids)].filter(isUuid);
  if (wanted.length === 0) return new Map();
  const rows = await db.selectFrom("organisation").select(NAME_COLUMNS).where("id", "in", wanted).execute();
  return new Map(rows.map((row) => [row.id, nameOf(row)]));
}

/** The first free slug: "komuna-e-pejes", else with "-2", "-3" behind. */
export async function freeSlug(tx: Tx, wanted: string, taken: ReadonlySet<string> = new Set()): Promise<string> {
  const base = wanted.slice(0, 110).replace(/-+$/, "") || "organizata";
  const rows = await tx
    .selectFrom("organisation")
    .select("slug")
    .where((where) => where.or([where("slug", "=", base), where("slug", "like", `${base}-%`)]))
    .execute();
  const used = new Set([...rows.map((row) => row.slug), ...taken]);
  if (!used.has(base)) return base;
  let number = 2;
  while (used.has(`${base}-${number}`)) number++;
  return `${base}-${number}`;
}
