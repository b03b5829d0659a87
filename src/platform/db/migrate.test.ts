import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeEach, describe, expect, test } from "vitest";
import { emptyDatabase } from "../../../tests/support/database.ts";
import { connect, type Database, type Migration, migrate, readMigrations } from "./index.ts";

const migration = (name: string, sql: string, checksum = name): Migration => ({ name, sql, checksum });
const first = migration("0001_a", "create table a (id int)");
const second = migration("0002_b", "create table b (id int); insert into b values (1)");

let database: Database;
beforeEach(async () => {
  database = await connect({ url: await emptyDatabase(), schema: "one" });
  return () => database.close();
});

const tables = async (): Promise<string[]> =>
  (await database.pool.query("select tablename from pg_tables where schemaname = 'one' order by 1")).rows.map(
    ({ tablename }) => tablename,
  );

test("runs what has not run, in order, once", async () => {
  expect(await migrate(database.pool, [first])).toEqual(["0001_a"]);
  expect(await migrate(database.pool, [first, second])).toEqual(["0002_b"]);
  expect(await migrate(database.pool, [first, second])).toEqual([]);
  expect(await tables()).toEqual(["a", "b", "migration"]);
});

test("processes that start at once take turns", async () => {
  const ran = await Promise.all([1, 2, 3].map(() => migrate(database.pool, [first, second])));
  expect(ran.flat().sort()).toEqual(["0001_a", "0002_b"]);
});

test("one that fails leaves nothing behind and is named; those before it stay", async () => {
  const broken = migration("0002_b", "create table b (id int); select nothing_like_it()");
  await expect(migrate(database.pool, [first, broken])).rejects.toThrow(
    /^Migration 0002_b failed and left nothing behind: .*nothing_like_it/,
  );
  expect(await tables()).toEqual(["a", "migration"]);
  expect(await migrate(database.pool, [first, second])).toEqual(["0002_b"]);
});

describe("refuses", () => {
  test("a database that is newer than the program", async () => {
    await migrate(database.pool, [first, second]);
    await expect(migrate(database.pool, [first])).rejects.toThrow("newer than this program: it has migration 0002_b");
  });
  test("a migration that was changed after it ran", async () => {
    await migrate(database.pool, [first]);
    await expect(migrate(database.pool, [migration("0001_a", "select 1", "other")])).rejects.toThrow(
      "0001_a was changed",
    );
  });
  test("a migration that comes late", async () => {
    await migrate(database.pool, [second]);
    await expect(migrate(database.pool, [first, second])).rejects.toThrow("0001_a comes before 0002_b");
  });
});

test("two files with one number are refused by name", () => {
  const folder = mkdtempSync(join(tmpdir(), "bashke-migrations-"));
  writeFileSync(join(folder, "0001_a.sql"), "");
  writeFileSync(join(folder, "0001_b.sql"), "");
  expect(() => readMigrations(folder)).toThrow("Migrations 0001_a.sql and 0001_b.sql carry the same number");
  rmSync(folder, { recursive: true });
});

test("no migration of ours names the schema public", () => {
  for (const { name, sql } of readMigrations())
    expect(sql.replaceAll("'public'", ""), name).not.toMatch(/\bpublic\b\s*\./i);
});
