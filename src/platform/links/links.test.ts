import { expect, test } from "vitest";
import { testDatabase } from "../../../tests/support/database.ts";
import { SYSTEM, transact } from "../work/index.ts";
import { linkRecords, listLinks } from "./index.ts";

const { db } = await testDatabase();

test("a cross-reference is written once and seen from both ends", async () => {
  const link = { fromKind: "request", fromId: "1", toKind: "report", toId: "2", relation: "evidence-of" };
  const write = () =>
    transact(
      db,
      { actor: SYSTEM, now: new Date(), send: async () => {}, sendAll: async () => {} },
      () => {},
      (tx) => linkRecords(tx, link),
    );
  await write();
  await write();
  expect(await listLinks(db, "request", "1")).toEqual([link]);
  expect(await listLinks(db, "report", "2")).toEqual([link]);
  expect(await listLinks(db, "report", "1")).toEqual([]);
  await expect(linkRecords(db, link)).rejects.toThrow(/inTransaction/);
});
