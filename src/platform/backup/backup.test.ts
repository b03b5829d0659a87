import { mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { sql } from "kysely";
import { afterAll, describe, expect, test } from "vitest";
import { emptyDatabase, testDatabase } from "../../../tests/support/database.ts";
import { connect, type Database, uuidv7 } from "../db/index.ts";
import { openDiskStore, sha256Of } from "../files/index.ts";
import { ArchiveError, backup, restore } from "./index.ts";

const folder = mkdtempSync(join(tmpdir(), "bashke-backup-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const archive = join(folder, "all.tar");
const source = await testDatabase();
const files = await openDiskStore(join(folder, "files"));
const big = Buffer.alloc(300_001, "ë");

await fill(source);
const written = await backup(source, files, archive, new Date("2026-11-23T10:00:00Z"));

test("a backup is one file that any tar can list, private to its owner", () => {
  expect(written).toMatchObject({ files: 2, missing: [] });
  expect(written.rows).toBeGreaterThan(6_000);
  expect(statSync(archive).mode & 0o777).toBe(0o600);
  const bytes = readFileSync(archive);
  expect(bytes.length % 512).toBe(0);
  expect(bytes.toString("latin1", 257, 262)).toBe("ustar");
});

describe("restore", () => {
  test("brings back every row of every table, every file, and what waited in the queue", async () => {
    const target = await empty();
    const store = await openDiskStore(join(folder, "restored"));
    const resumed: unknown[] = [];
    const restored = await restore(archive, target, store, {
      resume: async (tx, jobs) => {
        // In the transaction of the restore: the rows are seen before anybody else sees them.
        expect(await tx.selectFrom("setting").select("key").execute()).not.toHaveLength(0);
        resumed.push(...jobs);
      },
    });
    expect(restored).toMatchObject({ rows: written.rows, files: 2, missing: [] });
    expect(resumed).toEqual([
      { queue: "facts", data: { factId: "7" }, startAfter: "2031-01-01T00:00:00.000Z", singletonKey: "once" },
    ]);
    for (const table of await tablesOf(source)) {
      expect(await contentOf(target, table), table).toEqual(await contentOf(source, table));
    }
    expect(Buffer.from(await store.read(sha256Of(big)))).toEqual(big);
    // Triggers and foreign keys are on again.
    const setting = target.db.updateTable("setting").set({ value: JSON.stringify("new") });
    await setting.where("key", "=", "plain").execute();
    expect((await contentOf(target, "history")).length).toBe((await contentOf(source, "history")).length + 1);
    const orphan = target.db
      .insertInto("mail_event")
      .values({ id: uuidv7(), mail_out_id: uuidv7(), kind: "bounce", status: null, detail: null });
    await expect(orphan.execute()).rejects.toThrow("foreign key");
  });

  test("refuses a database that holds something, and leaves it as it was", async () => {
    const before = await contentOf(source, "history");
    await expect(restore(archive, source, files)).rejects.toThrow("The database is not empty: table");
    expect(await contentOf(source, "history")).toEqual(before);
  });

  test("takes tables that are there but empty", async () => {
    const target = await testDatabase();
    expect(await restore(archive, target, files)).toMatchObject({ rows: written.rows });
  });

  test.each([
    ["cut off", (bytes: Buffer) => bytes.subarray(0, 51_200)],
    ["cut off before its end", (bytes: Buffer) => bytes.subarray(0, bytes.length - 4_096)],
    ["with a flipped bit in a file", (bytes: Buffer) => flip(bytes, bytes.indexOf(big.subarray(0, 64)) + 5)],
    ["with a flipped bit in a table", (bytes: Buffer) => flip(bytes, bytes.indexOf("tables/mail_in/") + 560)],
    ["that is none", () => Buffer.from("PK not at all an archive".repeat(100))],
  ])("loads nothing of an archive %s", async (_, damage) => {
    const target = await empty();
    const tried = restore(Readable.from([damage(Buffer.from(readFileSync(archive)))]), target, files);
    await expect(tried).rejects.toBeInstanceOf(ArchiveError);
    expect(await tablesOf(target)).toEqual([]);
  });

  test("says that an archive does not exist, or is of a newer program", async () => {
    const target = await empty();
    await expect(restore(join(folder, "nowhere.tar"), target, files)).rejects.toThrow(
      "nowhere.tar cannot be read (ENOENT)",
    );
    await sql`update migration set checksum = 'other' where name = '0001_ground'`.execute(source.db);
    const newer = join(folder, "newer.tar");
    await backup(source, files, newer);
    await expect(restore(newer, target, files)).rejects.toThrow(
      "migration 0001_ground, which this program does not have",
    );
  });
});

test("a file that the store lost is told, and the rest is saved", async () => {
  const lossy = { open: files.open.bind(files), has: async (sha256: string) => sha256 !== sha256Of(big) };
  expect(await backup(source, lossy, join(folder, "lossy.tar"))).toMatchObject({ files: 1, missing: [sha256Of(big)] });
});

test("a backup that cannot be written leaves no half of one", async () => {
  await expect(backup(source, files, join(folder, "no/such/folder.tar"))).rejects.toThrow("ENOENT");
  const broken = { has: async () => true, open: async () => Readable.from([Buffer.from("short")]) };
  const path = join(folder, "broken.tar");
  await expect(backup(source, broken, path)).rejects.toThrow("changed while it was read");
  expect(() => statSync(`${path}.part`)).toThrow("ENOENT");
  expect(() => statSync(path)).toThrow("ENOENT");
});

async function empty(): Promise<Database> {
  return connect({ url: await emptyDatabase(), schema: "other_network" });
}

/** Everything that has an own way to be written as text, and rows enough for several parts. */
async function fill({ db, pool }: Database): Promise<void> {
  for (const [bytes, type] of [
    [big, "text/plain"],
    [Buffer.from([0, 255, 10]), "application/octet-stream"],
  ] as const) {
    const stored = await files.put(bytes, type);
    await db
      .insertInto("file")
      .values({ ...stored, type })
      .execute();
  }
  const values = {
    plain: "ç",
    nothing: null,
    list: [1, "2", null],
    deep: { "a\\nb": "line\nline\t\u2028\"'" },
    big: 12345678901234,
  };
  for (const [key, value] of Object.entries(values)) {
    await sql`insert into setting values (${key}, ${JSON.stringify(value)}::jsonb)`.execute(db);
  }
  const mail = (n: number) => ({
    id: uuidv7(),
    source: "smtp",
    envelope_to: ["a,b@x.example", '"quoted \\ "@x.example', `n${n}@x.example`],
    file_sha256: sha256Of(big),
    size: n,
    suggestion: JSON.stringify([{ n }]),
    subject: n % 2 ? null : "",
  });
  await db
    .insertInto("mail_in")
    .values(Array.from({ length: 3_000 }, (_, n) => mail(n)))
    .execute();
  await db
    .insertInto("search_document")
    .values({
      kind: "k",
      record_id: "1",
      language: "sq",
      title: "Qasje në dokumente",
      body: "x".repeat(5_000_000),
      address: "/x",
      day: "2023-02-28",
      terms: sql`'''qasje'':1A,3 ''it''''s'':2B'::tsvector` as never,
      title_words: "qasje",
    })
    .execute();
  await pool.query(
    "insert into fact (id, name, kind, record_id, at) select gen_random_uuid(), 'a.b', 'k', n::text, timestamptz '2023-03-26 01:59:59.123456+01' + n * interval '1 microsecond' from generate_series(1, 3000) as n",
  );
  await pool.query(
    "create schema bashke_jobs; create table bashke_jobs.job (id uuid default gen_random_uuid(), name text, data jsonb, state text, start_after timestamptz, singleton_key text, created_on timestamptz default now())",
  );
  await pool.query(
    "insert into bashke_jobs.job (name, data, state, start_after, singleton_key) values ('facts', '{\"factId\":\"7\"}', 'retry', '2031-01-01Z', 'once'), ('facts', '{}', 'completed', now(), null), ('__pgboss__maintain', '{}', 'created', now(), null)",
  );
}

async function tablesOf({ pool, schema }: Database): Promise<string[]> {
  const { rows } = await pool.query("select tablename from pg_tables where schemaname = $1 order by 1", [schema]);
  return rows.map(({ tablename }) => tablename).filter((name) => name !== "migration");
}

async function contentOf({ pool }: Database, table: string): Promise<string[]> {
  const { rows } = await pool.query(`select t::text as line from ${table} as t order by 1`);
  return rows.map(({ line }) => line);
}

function flip(bytes: Buffer, at: number): Buffer {
  bytes[at] = bytes[at]! ^ 1;
  return bytes;
}
