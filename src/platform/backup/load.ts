import type pg from "pg";
import { ArchiveError, type Part } from "./archive.ts";
import { listColumns, listTables } from "./tables.ts";

/** Foreign keys that were taken off, as statements that put them back. */
export interface Loosened {
  readonly foreignKeys: readonly string[];
  readonly tables: readonly string[];
}

/**
 * Empties the tables and takes off what would fight the load: triggers, which would write history of the restore, and
 * foreign keys, because rows come in the order of table names. Checks and unique keys stay on.
 */
export async function looseTables(client: pg.ClientBase): Promise<Loosened> {
  const { rows: keys } = await client.query(
    `select conrelid::regclass::text as name, quote_ident(conname) as constraint, pg_get_constraintdef(oid) as definition from pg_constraint
      where connamespace = current_schema()::regnamespace and contype = 'f'`,
  );
  for (const { name, constraint } of keys) await client.query(`alter table ${name} drop constraint ${constraint}`);
  const tables = (await listTables(client)).map((table) => client.escapeIdentifier(table));
  for (const table of tables) {
    await client.query(`alter table ${table} disable trigger user`);
    await client.query(`delete from ${table}`);
  }
  return {
    foreignKeys: keys.map(
      ({ name, constraint, definition }) => `alter table ${name} add constraint ${constraint} ${definition}`,
    ),
    tables,
  };
}

/** Puts back what `looseTables` took off; foreign keys are checked over all rows on the way. */
export async function tightenTables(client: pg.ClientBase, { foreignKeys, tables }: Loosened): Promise<void> {
  for (const table of tables) await client.query(`alter table ${table} enable trigger user`);
  for (const statement of foreignKeys) await client.query(statement);
}

/** Names come out of an archive, so each is looked up in the live schema before it becomes part of a statement. */
export async function fillTable(client: pg.ClientBase, table: string, { columns, rows }: Part): Promise<void> {
  const types = new Map((await listColumns(client, table)).map(({ name, type }) => [name, type]));
  const names = columns.map((name) => client.escapeIdentifier(name));
  const values = columns.map((name, at) => {
    const type = types.get(name);
    if (!type)
      throw new ArchiveError(`The archive has ${table}.${name}, which this program does not know. Use a newer one.`);
    return `(line ->> ${at})::${type}`;
  });
  await client.query(
    `insert into ${client.escapeIdentifier(table)} (${names.join(", ")}) overriding system value
     select ${values.join(", ")} from json_array_elements($1::json) as line`,
    [JSON.stringify(rows)],
  );
}
