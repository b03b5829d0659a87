import type pg from "pg";

export interface Column {
  readonly name: string;
  /** As a cast names it: `numeric(10,2)`, `text[]`. */
  readonly type: string;
}

/** Tables of the schema that hold data, by name; the ledger of migrations is not among them, see `Preface`. */
export async function listTables(client: pg.ClientBase): Promise<readonly string[]> {
  const { rows } = await client.query(
    "select relname from pg_class where relnamespace = current_schema()::regnamespace and relkind = 'r' and relname <> 'migration' order by relname",
  );
  return rows.map(({ relname }) => relname);
}

/** Columns that are written; those the database computes are left out. */
export async function listColumns(client: pg.ClientBase, table: string): Promise<readonly Column[]> {
  const { rows } = await client.query(
    `select a.attname as name, format_type(a.atttypid, a.atttypmod) as type from pg_attribute a
      where a.attrelid = (select oid from pg_class where relnamespace = current_schema()::regnamespace and relname = $1)
        and a.attnum > 0 and not a.attisdropped and a.attgenerated = '' order by a.attnum`,
    [table],
  );
  return rows;
}
