import { sql } from "kysely";
import type { Db } from "../../../platform/work/work.ts";

export interface HistoryEntry {
  readonly at: Date;
  /** "person:ID", "system", …; never a name. */
  readonly actor: string | null;
  readonly action: "insert" | "update" | "delete";
  readonly table: string;
  /** Column → before and after; an empty pair where values are not kept. */
  readonly changes: Readonly<Record<string, readonly [unknown, unknown] | readonly []>>;
}

/**
 * Every change of an organisation and of what belongs to it, latest first. Rows that were deleted are found by the
 * organisation they named when they were written.
 */
export async function listHistory(db: Db, organisationId: string, limit: number): Promise<HistoryEntry[]> {
  const { rows } = await sql<{
    at: Date;
    actor: string | null;
    action: HistoryEntry["action"];
    table_name: string;
    changes: HistoryEntry["changes"];
  }>`
    with parts as (
      select 'contact_detail' as name, id::text as id from contact_detail where organisation_id = ${organisationId}
      union all select 'organisation_identifier', id::text from organisation_identifier where organisation_id = ${organisationId}
      union all select 'organisation_post', id::text from organisation_post where organisation_id = ${organisationId}
      union all select 'post_membership', m.id::text from post_membership m join organisation_post p on p.id = m.post_id
        where p.organisation_id = ${organisationId}
    )
    select at, actor, action, table_name, changes from history h
    where (table_name = 'organisation' and record_id = ${organisationId})
      or (table_name in ('organisation_area', 'organisation_succession') and record_id like ${`${organisationId}:%`})
      or (table_name, record_id) in (select name, id from parts)
      or (table_name in ('contact_detail', 'organisation_identifier', 'organisation_post') and action = 'delete'
          and changes -> 'organisation_id' ->> 0 = ${organisationId})
    order by at desc, id desc limit ${limit}`.execute(db);
  return rows.map((row) => ({ ...row, table: row.table_name }));
}
