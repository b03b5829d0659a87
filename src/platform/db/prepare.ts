import pg from "pg";

/** Schema for pg_trgm where the database has it nowhere yet: apart from any one network, so that none drops it for others. */
const EXTENSIONS_SCHEMA = "bashke_extensions";

/** PostgreSQL that Bashkë is proved on, oldest first; a newer one is let through. */
const OLDEST_MAJOR = 15;

/** The database cannot be used as it is. The message says why and what to do. */
export class DatabaseError extends Error {
  override readonly name = "DatabaseError";
}

/**
 * Makes the schema and pg_trgm where they are missing, and answers the search path that finds both. It must be known
 * before the pool opens, because every connection is born with it; that is how no statement ever names a schema.
 * @throws DatabaseError with the fix in its message.
 */
export async function prepare(url: string, schema: string): Promise<string> {
  const client = new pg.Client({
    connectionString: url,
    application_name: "bashke prepare",
    connectionTimeoutMillis: 10_000,
  });
  client.on("error", () => {});
  try {
    await client.connect().catch((error) => {
      throw new DatabaseError(unreachable(error));
    });
    const { rows } = await client.query("select current_setting('server_version_num')::int as number");
    const major = Math.floor(rows[0].number / 10_000);
    if (major < OLDEST_MAJOR) {
      throw new DatabaseError(
        `The database is PostgreSQL ${major}, but Bashkë needs ${OLDEST_MAJOR} or newer. Upgrade it, or leave DATABASE_URL out to use the one that comes along.`,
      );
    }
    if (!(await trigramSchema(client)) || !(await hasSchema(client, schema))) await create(client, schema);
    return [schema, await trigramSchema(client)].map((name) => client.escapeIdentifier(name!)).join(",");
  } finally {
    await client.end().catch(() => {});
  }
}

/** Two processes that start at once wait for each other here; `if not exists` alone lets both fail on the same name. */
async function create(client: pg.Client, schema: string): Promise<void> {
  try {
    await client.query("begin");
    await client.query("select pg_advisory_xact_lock(hashtext('bashke prepare'))");
    if (!(await hasSchema(client, schema))) await client.query(`create schema ${client.escapeIdentifier(schema)}`);
    if (!(await trigramSchema(client))) {
      await client.query(`create schema if not exists ${EXTENSIONS_SCHEMA}`);
      await client.query(`create extension pg_trgm with schema ${EXTENSIONS_SCHEMA}`);
      const { rows } = await client.query("select current_user as me");
      // Another network's own user must be able to find it; it holds nothing but the functions of the extension.
      if (rows[0].me) await client.query(`grant usage on schema ${EXTENSIONS_SCHEMA} to public`);
    }
    await client.query("commit");
  } catch (error) {
    const { code, message } = error as { code?: string; message: string };
    if (code === "42501") {
      throw new DatabaseError(
        `The user of DATABASE_URL may not set the database up (${message}). As its owner, run: create schema ${schema} authorization THAT_USER; create schema ${EXTENSIONS_SCHEMA}; create extension pg_trgm with schema ${EXTENSIONS_SCHEMA}; grant usage on schema ${EXTENSIONS_SCHEMA} to THAT_USER;`,
      );
    }
    if (code === "58P01" || code === "0A000") {
      throw new DatabaseError(
        `The database has no extension pg_trgm (${message}). Install PostgreSQL's contrib package on it.`,
      );
    }
    throw error;
  }
}

async function hasSchema(client: pg.Client, schema: string): Promise<boolean> {
  const { rowCount } = await client.query("select from pg_namespace where nspname = $1", [schema]);
  return rowCount === 1;
}

async function trigramSchema(client: pg.Client): Promise<string | undefined> {
  const { rows } = await client.query(
    "select nspname from pg_extension e join pg_namespace n on n.oid = e.extnamespace where extname = 'pg_trgm'",
  );
  return rows[0]?.nspname;
}

function unreachable(error: { code?: string; message: string }): string {
  if (error.code === "28P01" || error.code === "28000") {
    return `The database refuses the user or password of DATABASE_URL (${error.message}). Correct them.`;
  }
  if (error.code === "3D000") {
    return `The database named in DATABASE_URL does not exist (${error.message}). Create it: createdb NAME.`;
  }
  return `The database of DATABASE_URL does not answer (${error.message || error.code}). Check that it runs and that host and port are right.`;
}
