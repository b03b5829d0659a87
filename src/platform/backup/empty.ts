import type pg from "pg";
import { ArchiveError } from "./archive.ts";
import { listTables } from "./tables.ts";

/** More rows than this in a table were not put there by a migration. */
const MOST_SEEDED = 1_000;

/** Rows of each table, counted no further than it takes to know that it is in use. */
export async function countSome(client: pg.ClientBase): Promise<Map<string, number>> {
  const counts = new Map<string, number>();
  for (const table of await listTables(client)) {
    const { rows } = await client.query(
      `select count(*)::int as count from (select from ${client.escapeIdentifier(table)} limit ${MOST_SEEDED + 1}) as first_rows`,
    );
    counts.set(table, rows[0].count);
  }
  return counts;
}

/**
 * Takes away the tables that a first `migrate` left, so that those of the archive can be made. What lives in the schema
 * and is no table or function of ours (an extension) stays.
 * @throws ArchiveError where a table is plainly in use.
 */
export async function clearEmptyTables(client: pg.ClientBase, counts: ReadonlyMap<string, number>): Promise<void> {
  for (const [table, rows] of counts) {
    if (rows > MOST_SEEDED) {
      throw new ArchiveError(
        `The database is not empty: table ${table} holds rows. Restore into a new STATE_DIR, a new database or another DATABASE_SCHEMA.`,
      );
    }
  }
  for (const table of [...counts.keys(), "migration"]) {
    await client.query(`drop table if exists ${client.escapeIdentifier(table)} cascade`);
  }
  const { rows } = await client.query(
    `select format('drop %s if exists %I cascade', case typtype when 'd' then 'domain' else 'type' end, typname) as statement
       from pg_type t where typnamespace = current_schema()::regnamespace and typtype in ('d', 'e', 'r')
        and not exists (select from pg_depend where classid = 'pg_type'::regclass and objid = t.oid and deptype = 'e')
     union all
     select format('drop %s if exists %s cascade', case prokind when 'p' then 'procedure' else 'function' end, p.oid::regprocedure)
       from pg_proc p where pronamespace = current_schema()::regnamespace and prokind in ('f', 'p')
        and not exists (select from pg_depend where classid = 'pg_proc'::regclass and objid = p.oid and deptype in ('e', 'i'))
     union all
     select format('drop sequence if exists %I cascade', relname)
       from pg_class where relnamespace = current_schema()::regnamespace and relkind = 'S'
     union all
     select format('drop view if exists %I cascade', relname)
       from pg_class where relnamespace = current_schema()::regnamespace and relkind = 'v'`,
  );
  for (const { statement } of rows) await client.query(statement);
}
