import { sql } from "kysely";
import type { Db } from "../../../platform/work/work.ts";
import { INSTITUTION_KINDS, ORGANISATION_KINDS } from "../rules/kinds.ts";

export interface Counted {
  readonly value: number;
  readonly of?: number;
  /** Ids of what was counted. */
  readonly evidence: () => Promise<readonly string[]>;
}

const OTHERS = ORGANISATION_KINDS.filter((kind) => !INSTITUTION_KINDS.includes(kind));

const counted = (ids: readonly string[], of?: number): Counted => ({
  value: ids.length,
  of,
  evidence: async () => ids,
});

/** Organisations (institutions left out) that existed on a day. Examples count as long as they are there, as everywhere. */
export async function countOrganisations(db: Db, day: string, membersOnly = false): Promise<Counted> {
  const members = membersOnly ? sql`and member` : sql``;
  const { rows } = await sql<{
    id: string;
  }>`select id from organisation where kind = any(${OTHERS}::text[])
    and (valid_from is null or valid_from <= ${day}::date) and (valid_to is null or valid_to >= ${day}::date) ${members}
    order by id`.execute(db);
  return counted(rows.map((row) => row.id));
}

export async function countInstitutions(db: Db, day: string): Promise<Counted> {
  const { rows } = await sql<{ id: string }>`select id from organisation where kind = any(${INSTITUTION_KINDS}::text[])
    and (valid_from is null or valid_from <= ${day}::date) and (valid_to is null or valid_to >= ${day}::date)
    order by id`.execute(db);
  return counted(rows.map((row) => row.id));
}

/** Codes of municipalities in which at least one organisation sits or works, of all municipalities. */
export async function countMunicipalities(db: Db, day: string): Promise<Counted> {
  const { rows } = await sql<{ code: string; covered: boolean }>`
    select p.code, exists (
      select from organisation o left join organisation_area a on a.organisation_id = o.id and a.place_code = p.code
      where (o.place_code = p.code or a.place_code is not null) and o.kind = any(${OTHERS}::text[])
        and (o.valid_from is null or o.valid_from <= ${day}::date) and (o.valid_to is null or o.valid_to >= ${day}::date)
    ) as covered
    from place p where p.kind = 'municipality' and p.valid_to is null order by p.code`.execute(db);
  return counted(
    rows.filter((row) => row.covered).map((row) => row.code),
    rows.length,
  );
}
