import { sql } from "kysely";
import { describe, expect, test } from "vitest";
import { inRolledBack, testDatabase } from "../../../tests/support/database.ts";
import { uuidv7 } from "./uuid.ts";

const { db } = await testDatabase();

const fileRow = (sha256 = "a".repeat(64)) => ({ sha256, size: 1, type: "text/plain" });

describe("history", () => {
  test("tells who changed what, and from what to what, in the same transaction", () =>
    inRolledBack(db, async (tx) => {
      await sql`select set_config('bashke.actor', 'person:7', true)`.execute(tx);
      await tx
        .insertInto("setting")
        .values({ key: "k", value: JSON.stringify({ a: 1 }) })
        .execute();
      await tx
        .updateTable("setting")
        .set({ value: JSON.stringify({ a: 2 }) })
        .execute();
      await tx
        .updateTable("setting")
        .set({ value: JSON.stringify({ a: 2 }) })
        .execute();
      await tx.deleteFrom("setting").execute();
      const rows = await tx
        .selectFrom("history")
        .select(["actor", "action", "table_name", "record_id", "changes"])
        .orderBy("id")
        .execute();
      const about = { actor: "person:7", table_name: "setting", record_id: "k" };
      expect(rows).toEqual([
        { ...about, action: "insert", changes: { key: [null, "k"], value: [null, { a: 1 }] } },
        { ...about, action: "update", changes: { value: [{ a: 1 }, { a: 2 }] } },
        { ...about, action: "delete", changes: { key: ["k", null], value: [{ a: 2 }, null] } },
      ]);
    }));

  test("of a key of several columns the record is all of them, and silent columns keep their values to themselves", () =>
    inRolledBack(db, async (tx) => {
      await sql`create table pass (a int, b text, token text)`.execute(tx);
      await sql`select keep_history('pass', '{a,b}', '{token}')`.execute(tx);
      await sql`insert into pass values (1, 'x', 'sehr geheim')`.execute(tx);
      const row = await tx.selectFrom("history").select(["record_id", "changes"]).executeTakeFirstOrThrow();
      expect(row).toEqual({ record_id: "1:x", changes: { a: [null, 1], b: [null, "x"], token: [] } });
    }));

  test("is append-only, except while a person is being erased", async () => {
    const write = sql`insert into setting values ('k', '1')`;
    for (const attempt of [sql`update history set actor = null`, sql`delete from history`, sql`truncate history`]) {
      const tried = inRolledBack(db, async (tx) => {
        await write.execute(tx);
        await attempt.execute(tx);
      });
      await expect(tried).rejects.toThrow("append-only");
    }
    await inRolledBack(db, async (tx) => {
      await write.execute(tx);
      await sql`select set_config('bashke.erasing', 'on', true)`.execute(tx);
      await sql`update history set changes = '{}'`.execute(tx);
      expect((await tx.selectFrom("history").select("changes").execute())[0]?.changes).toEqual({});
      await expect(sql`truncate history`.execute(tx)).rejects.toThrow("append-only");
    });
  });
});

describe("letters", () => {
  const letter = (to: string[]) => ({
    id: uuidv7(),
    source: "smtp",
    envelope_from: "a@b.example",
    envelope_to: to,
    file_sha256: "a".repeat(64),
    size: 10,
    suggestion: null,
  });

  test("the same bytes to the same people are one letter, whatever the order or case", () =>
    inRolledBack(db, async (tx) => {
      await tx.insertInto("file").values(fileRow()).execute();
      const insert = (to: string[]) =>
        tx
          .insertInto("mail_in")
          .values(letter(to))
          .onConflict((oc) => oc.doNothing())
          .returning("id")
          .executeTakeFirst();
      expect(await insert(["a@x.example", "b@x.example"])).toBeDefined();
      expect(await insert(["B@x.example", "a@x.example"])).toBeUndefined();
      expect(await insert(["a@x.example"])).toBeDefined();
      expect(await insert([])).toBeDefined();
      expect(await insert([])).toBeUndefined();
    }));

  test("a held letter needs its reason", () =>
    inRolledBack(db, async (tx) => {
      await tx.insertInto("file").values(fileRow()).execute();
      const held = tx.insertInto("mail_in").values({ ...letter([]), state: "held" });
      await expect(held.execute()).rejects.toThrow("check constraint");
    }));
});

test("the database makes UUIDs of version 7 that sort by time", async () => {
  const { rows } = await sql<{ id: string }>`select uuid_v7() as id from generate_series(1, 50)`.execute(db);
  expect(rows.every(({ id }) => /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/.test(id))).toBe(
    true,
  );
  const first = Number.parseInt(rows[0]!.id.replace("-", "").slice(0, 12), 16);
  expect(Math.abs(first - Date.now())).toBeLessThan(60_000);
});
