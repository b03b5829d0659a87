import { setTimeout as pause } from "node:timers/promises";
import { sql } from "kysely";
import pg from "pg";
import { describe, expect, test } from "vitest";
import { emptyDatabase, testDatabase } from "../../../tests/support/database.ts";
import { connect, countQueries, DatabaseError, migrate, onQuery } from "./index.ts";

const database = await testDatabase();

describe("connect", () => {
  test("reads a date as a calendar date, counts as numbers, money as text, moments as Date", async () => {
    const { rows } = await database.pool.query(
      `select '2024-02-29'::date as day, '{2024-01-01,null}'::date[] as days, 12::int8 as count, '{1,2}'::int8[] as counts,
              9007199254740993::int8 as huge, 1.50::numeric as money, '2024-01-01T00:00:00+02'::timestamptz as at, '{"a":1}'::jsonb as json`,
    );
    expect(rows[0]).toEqual({
      day: "2024-02-29",
      days: ["2024-01-01", null],
      count: 12,
      counts: [1, 2],
      huge: "9007199254740993",
      money: "1.50",
      at: new Date("2023-12-31T22:00:00Z"),
      json: { a: 1 },
    });
  });

  test("lets two networks live in one database, one schema each, with one pg_trgm", async () => {
    const url = await emptyDatabase();
    const [one, two] = await Promise.all(["one", "two"].map((schema) => connect({ url, schema })));
    await Promise.all([migrate(one!.pool), migrate(two!.pool)]);
    await one!.db
      .insertInto("setting")
      .values({ key: "k", value: JSON.stringify(1) })
      .execute();
    expect(await two!.db.selectFrom("setting").selectAll().execute()).toEqual([]);
    expect(await two!.db.selectFrom("history").selectAll().execute()).toEqual([]);
    expect(await one!.db.selectFrom("history").select("record_id").execute()).toEqual([{ record_id: "k" }]);
    const { rows } = await one!.pool.query("select tablename from pg_tables where schemaname = 'public'");
    expect(rows).toEqual([]);
    await Promise.all([one!.close(), two!.close()]);
  });

  test("uses pg_trgm where the owner of the database has put it", async () => {
    const url = await emptyDatabase();
    const owner = new pg.Client({ connectionString: url });
    await owner.connect();
    await owner.query('create schema "Odd, name"; create extension pg_trgm with schema "Odd, name"');
    await owner.end();
    const odd = await connect({ url, schema: "bashke" });
    await migrate(odd.pool);
    expect((await odd.pool.query("select 'prishtina' % 'prishtine' as alike")).rows[0].alike).toBe(true);
    await odd.close();
  });

  test.each([
    ["nobody listens", "postgres://x@127.0.0.1:1/x", "does not answer"],
    ["there is no such database", database.url.replace(/\/t_[0-9a-f]+\?/, "/nowhere?"), "Create it: createdb"],
  ])("says what to do where %s", async (_, url, sentence) => {
    const tried = connect({ url, schema: "bashke" });
    await expect(tried).rejects.toBeInstanceOf(DatabaseError);
    await expect(tried).rejects.toThrow(sentence);
  });

  test("says what to do where the user may not set the database up", async () => {
    const url = await emptyDatabase();
    const owner = new pg.Client({ connectionString: url });
    await owner.connect();
    await owner.query("drop role if exists weak; create role weak login");
    const weak = url.replace("bashke@", "weak@");
    await expect(connect({ url: weak, schema: "bashke" })).rejects.toThrow("create schema bashke authorization");
    await owner.end();
  });

  test("ends a wait for a lock, and does not let one statement run on", async () => {
    const { rows } = await database.pool.query(
      "select current_setting('lock_timeout') as lock, current_setting('statement_timeout') as statement",
    );
    expect(rows[0]).toEqual({ lock: "5s", statement: "15s" });
  });
});

describe("queries", () => {
  test("are counted for the page that sends them and for no other", async () => {
    const ask = (n: number) => sql`select ${n}::int`.execute(database.db);
    const [two, one] = await Promise.all([
      countQueries(async () => {
        await ask(1);
        await pause(5);
        await database.db.transaction().execute((tx) => sql`select 2`.execute(tx));
        return "page";
      }),
      countQueries(() => ask(3)),
    ]);
    expect(two).toEqual({ result: "page", queries: ["select $1::int", "select 2"] });
    expect(one.queries).toEqual(["select $1::int"]);
  });

  test("are told with their time and without their values, also those that fail", async () => {
    const heard: unknown[] = [];
    const stop = onQuery((event) => heard.push(event));
    await sql`select ${"secret@example.org"}::text`.execute(database.db);
    await sql`select * from nowhere`.execute(database.db).catch(() => {});
    stop();
    await sql`select 1`.execute(database.db);
    expect(heard).toMatchObject([
      { sql: "select $1::text", failed: false },
      { sql: "select * from nowhere", failed: true },
    ]);
    expect(JSON.stringify(heard)).not.toContain("secret");
  });

  test("that are slow are logged without their values", async () => {
    const warned: unknown[] = [];
    const log = { info: () => {}, warn: (what: object, sentence: string) => void warned.push([sentence, what]) };
    const slow = await connect({ url: database.url, schema: "bashke", log, slowMilliseconds: 30 });
    await sql`select pg_sleep(0.04), ${"secret"}::text`.execute(slow.db);
    await sql`select 1`.execute(slow.db);
    await slow.close();
    expect(warned).toEqual([
      ["slow query", { sql: "select pg_sleep(0.04), $1::text", milliseconds: expect.any(Number) }],
    ]);
  });
});

describe("a connection that breaks", () => {
  const cut = (like: string) =>
    database.pool.query(
      "select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and application_name like $1 and pid <> pg_backend_pid()",
      [like],
    );

  test("fails its query and leaves the process alone; the next one is opened anew", async () => {
    const other = await connect({ url: database.url, schema: "bashke", poolSize: 1 });
    const sleeping = other.pool.query("select pg_sleep(10)");
    const failed = expect(sleeping).rejects.toThrow();
    await pause(100);
    await cut("bashke");
    await failed;
    expect((await other.pool.query("select 1 as one")).rows).toEqual([{ one: 1 }]);
    await other.close();
  });

  test("that listens comes back by itself and says so", async () => {
    const said: string[] = [];
    const listening = await database.listen(
      "news",
      (payload) => said.push(payload),
      () => said.push("back"),
      () => said.push("gone"),
    );
    await database.pool.query("select pg_notify('news', 'one')");
    await expect.poll(() => said).toEqual(["one"]);
    await cut("bashke listen");
    await expect.poll(() => said).toEqual(["one", "gone", "back"]);
    await database.pool.query("select pg_notify('news', 'two')");
    await expect.poll(() => said).toEqual(["one", "gone", "back", "two"]);
    await listening.close();
  });
});
