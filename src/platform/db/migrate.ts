import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type pg from "pg";
import { projectRoot } from "../config/root.ts";
import { DatabaseError } from "./prepare.ts";

export interface Migration {
  /** `0001_ground` */
  readonly name: string;
  readonly sql: string;
  readonly checksum: string;
}

/** All migrations of this program in order. @throws DatabaseError where two carry the same number. */
export function readMigrations(folder = join(projectRoot(), "db/migrations")): readonly Migration[] {
  const files = readdirSync(folder)
    .filter((file) => /^\d{4}_[a-z0-9_]+\.sql$/.test(file))
    .sort();
  files.forEach((file, at) => {
    const next = files[at + 1];
    if (next?.slice(0, 4) === file.slice(0, 4)) {
      throw new DatabaseError(
        `Migrations ${file} and ${next} carry the same number. Give the later one the next free number.`,
      );
    }
  });
  return files.map((file) => {
    const sql = readFileSync(join(folder, file), "utf8");
    return { name: file.slice(0, -4), sql, checksum: createHash("sha256").update(sql).digest("hex") };
  });
}

/**
 * Brings the tables to what this program knows: forward only, each migration in a transaction of its own together
 * with the note that it ran. Processes that start at once take turns.
 * @returns names of what ran now.
 * @throws DatabaseError where the database is newer than the program, or an applied migration was changed.
 */
export async function migrate(pool: pg.Pool, migrations = readMigrations()): Promise<readonly string[]> {
  const client = await pool.connect();
  try {
    // Held by the session, so that a killed process leaves nothing locked; the schema is part of the key.
    await client.query("set statement_timeout = 0; set lock_timeout = 0");
    await client.query("select pg_advisory_lock(hashtext('bashke migrate'), hashtext(current_schema()))");
    const pending = await pendingMigrations(client, migrations);
    for (const migration of pending) {
      await client.query("begin");
      await apply(client, migration);
      await client.query("commit");
    }
    return pending.map(({ name }) => name);
  } finally {
    client.release(true); // not reused: its timeouts are off and it holds the lock
  }
}

/** Runs one migration and notes it, in the transaction that is open. */
export async function apply(client: pg.ClientBase, migration: Migration): Promise<void> {
  try {
    await client.query(migration.sql);
    await client.query("insert into migration (name, checksum) values ($1, $2)", [migration.name, migration.checksum]);
  } catch (error) {
    throw new DatabaseError(`Migration ${migration.name} failed and left nothing behind: ${(error as Error).message}`, {
      cause: error,
    });
  }
}

/** What has not run yet, after checking that what has run is what this program knows. Makes the ledger where missing. */
async function pendingMigrations(
  client: pg.ClientBase,
  migrations: readonly Migration[],
): Promise<readonly Migration[]> {
  await makeLedger(client);
  const { rows } = await client.query<{ name: string; checksum: string }>(
    "select name, checksum from migration order by name",
  );
  const known = new Map(migrations.map((migration) => [migration.name, migration]));
  for (const { name, checksum } of rows) {
    const migration = known.get(name);
    if (!migration) {
      throw new DatabaseError(
        `The database is newer than this program: it has migration ${name}, which this program does not know. Start the newer program, or restore a backup of the older one.`,
      );
    }
    if (migration.checksum !== checksum) {
      throw new DatabaseError(
        `Migration ${name} was changed after this database had run it. Put the file back as it was and make a new migration for the change.`,
      );
    }
  }
  const applied = new Set(rows.map(({ name }) => name));
  const last = rows.at(-1)?.name ?? "";
  const pending = migrations.filter(({ name }) => !applied.has(name));
  const late = pending.find(({ name }) => name < last);
  if (late) {
    throw new DatabaseError(
      `Migration ${late.name} comes before ${last}, which this database has already run. Give it the next free number.`,
    );
  }
  return pending;
}

/** The table that notes what ran, and with what content. */
export async function makeLedger(client: pg.ClientBase): Promise<void> {
  await client.query(
    "create table if not exists migration (name text primary key, checksum text not null, applied_at timestamptz not null default now())",
  );
}
