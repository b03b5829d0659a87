import { randomBytes } from "node:crypto";
import type { Kysely } from "kysely";
import pg from "pg";
import { afterAll, inject } from "vitest";
import { connect, type Database, type Tables } from "../../src/platform/db/index.ts";

/**
 * A migrated database of the calling test file alone; it goes with the whole cluster at the end of the run. Call it at the top of the file:
 * `const database = await testDatabase();`
 */
export async function testDatabase(): Promise<Database> {
  const database = await connect({ url: await freshDatabase("bashke_template"), schema: "bashke", poolSize: 5 });
  afterAll(() => database.close());
  return database;
}

/** An empty database, not even with our schema: for tests of setting up, of restoring. @returns its address. */
export const emptyDatabase = (): Promise<string> => freshDatabase("template0");

/** Runs `run` in a transaction that is rolled back whatever happens. For code that opens none itself. */
export async function inRolledBack<T>(db: Kysely<Tables>, run: (tx: Kysely<Tables>) => Promise<T>): Promise<T> {
  let result: T | undefined;
  await db
    .transaction()
    .execute(async (tx) => {
      result = await run(tx);
      throw rollBack;
    })
    .catch((error) => {
      if (error !== rollBack) throw error;
    });
  return result as T;
}

const rollBack = new Error("rolled back");

async function freshDatabase(template: string): Promise<string> {
  const cluster = inject("clusterUrl");
  const name = `t_${randomBytes(6).toString("hex")}`;
  await asAdmin(cluster, `create database ${name} template ${template} strategy file_copy`);
  return cluster.replace(/\/bashke\?/, `/${name}?`);
}

async function asAdmin(url: string, statement: string): Promise<void> {
  const admin = new pg.Client({ connectionString: url });
  await admin.connect();
  try {
    await admin.query(statement);
  } finally {
    await admin.end();
  }
}
