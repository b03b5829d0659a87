import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { emptyDatabase, testDatabase } from "../../../tests/support/database.ts";
import { connect, type Database } from "../db/index.ts";
import { openDiskStore } from "../files/index.ts";
import { openQueue } from "../jobs/boss.ts";
import { openLog } from "../log/index.ts";
import { openMetrics } from "../metrics/index.ts";
import { backup, restore } from "./index.ts";

const folder = mkdtempSync(join(tmpdir(), "bashke-backup-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const job = { name: "letters.send", run: async () => {} };

const queueOn = ({ pool, schema }: Database) =>
  openQueue(
    {
      database: { executeSql: async (text, values) => pool.query(text, values as unknown[]) },
      schema: `${schema}_jobs`,
      timeZone: "Europe/Belgrade",
      concurrency: 1,
      log: openLog("silent"),
      metrics: openMetrics(),
    },
    [job],
  );

async function waitingIn({ pool, schema }: Database) {
  const { rows } = await pool.query(
    `select data, start_after, singleton_key from ${schema}_jobs.job where name = $1 and state = 'created'`,
    [job.name],
  );
  return rows;
}

test("what waited on the real queue waits again after a restore, unless the restore fails", async () => {
  const source = await testDatabase();
  const queue = await queueOn(source);
  const startAfter = new Date("2031-05-01T08:00:00.000Z");
  await queue.send(source.db, job.name, { letterId: "7" }, { startAfter, singletonKey: "letter-7" });
  await queue.stop();
  const files = await openDiskStore(join(folder, "files"));
  await backup(source, files, join(folder, "all.tar"));

  const target = await connect({ url: await emptyDatabase(), schema: "restored" });
  const fresh = await queueOn(target);
  const resume: NonNullable<NonNullable<Parameters<typeof restore>[3]>["resume"]> = async (tx, jobs) => {
    for (const each of jobs) {
      await fresh.send(tx, each.queue, each.data, {
        startAfter: new Date(each.startAfter),
        ...(each.singletonKey ? { singletonKey: each.singletonKey } : {}),
      });
    }
  };
  const failing = restore(join(folder, "all.tar"), target, files, {
    resume: async (tx, jobs) => {
      await resume(tx, jobs);
      throw new Error("no power");
    },
  });
  await expect(failing).rejects.toThrow("no power");
  expect(await waitingIn(target)).toEqual([]);

  await restore(join(folder, "all.tar"), target, files, { resume });
  expect(await waitingIn(target)).toEqual([
    { data: { letterId: "7" }, start_after: startAfter, singleton_key: "letter-7" },
  ]);
  await fresh.stop();
  await target.close();
});
