import { join } from "node:path";
import { sql } from "kysely";
import { beforeAll, expect, test } from "vitest";
import { backup, restore } from "../../src/platform/backup/index.ts";
import { connect, type Database, describeSchema, migrate, uuidv7 } from "../../src/platform/db/index.ts";
import { type FileStore, openDiskStore } from "../../src/platform/files/index.ts";
import { emptyDatabase, testDatabase } from "../support/database.ts";
import { externalPostgres } from "../support/external-postgres.ts";
import { describeWith } from "../support/needs.ts";
import { groundFolder } from "./carry.ts";

const folder = groundFolder();

describeWith("external-postgres", "on an external PostgreSQL, as an ordinary user", (postgres) => {
  let url: string;
  let external: Database;
  beforeAll(async () => {
    const server = await externalPostgres(postgres);
    url = server.url;
    external = await connect({ url, schema: "network" });
    return async () => {
      await external.close();
      await server.stop();
    };
  });

  test("a backup of the embedded database is restored whole, and back again", async () => {
    const embedded = await testDatabase();
    const files = await openDiskStore(join(folder, "files"));
    await fill(embedded, files);
    const there = join(folder, "there.tar");
    const written = await backup(embedded, files, there);

    const restored = await restore(there, external, await openDiskStore(join(folder, "external-files")));
    expect(restored).toMatchObject({ tables: written.tables, rows: written.rows, files: 1 });
    expect(await contents(external)).toEqual(await contents(embedded));
    expect(await describeSchema(external.pool)).toBe(await describeSchema(embedded.pool));

    const back = join(folder, "back.tar");
    await backup(external, await openDiskStore(join(folder, "external-files")), back);
    const home = await connect({ url: await emptyDatabase(), schema: "bashke" });
    await restore(back, home, await openDiskStore(join(folder, "home-files")));
    expect(await contents(home)).toEqual(await contents(embedded));
    await home.close();
  });

  test("a fresh schema is set up and keeps history, beside another network's", async () => {
    const fresh = await connect({ url, schema: "second_network" });
    expect((await migrate(fresh.pool)).length).toBeGreaterThan(0);
    await fresh.db
      .insertInto("setting")
      .values({ key: "k", value: JSON.stringify("v") })
      .execute();
    const history = await fresh.db.selectFrom("history").select(["id", "record_id"]).execute();
    expect(history).toEqual([{ id: expect.stringMatching(/^.{14}7/), record_id: "k" }]);
    await fresh.close();
  });
});

async function fill({ db }: Database, files: FileStore): Promise<void> {
  const stored = await files.put(Buffer.from("Përgjigje"), "text/plain");
  await db.insertInto("file").values(stored).execute();
  await db
    .insertInto("setting")
    .values({ key: "ç", value: JSON.stringify({ deep: ["ë", null, 1.5] }) })
    .execute();
  await db
    .insertInto("mail_in")
    .values({
      id: uuidv7(),
      source: "imap",
      envelope_to: ["a@x.example"],
      file_sha256: stored.sha256,
      size: stored.size,
      suggestion: null,
      received_at: new Date("2026-03-29T01:30:00.123Z"),
    })
    .execute();
  await db
    .insertInto("search_document")
    .values({
      kind: "k",
      record_id: "1",
      language: "sq",
      title: "Qasje",
      body: "b",
      address: "/x",
      day: "2026-02-28",
      terms: sql`to_tsvector('simple', 'qasje ne dokumente')` as never,
      title_words: "qasje",
    })
    .execute();
}

/** Every row of every table as PostgreSQL writes it. */
async function contents({ pool, schema }: Database): Promise<Record<string, string[]>> {
  const { rows } = await pool.query(
    "select tablename from pg_tables where schemaname = $1 and tablename <> 'migration' order by 1",
    [schema],
  );
  const all: Record<string, string[]> = {};
  for (const { tablename } of rows) {
    const content = await pool.query(`select t::text as line from ${tablename} as t order by t::text collate "C"`);
    all[tablename] = content.rows.map(({ line }) => line);
  }
  return all;
}
