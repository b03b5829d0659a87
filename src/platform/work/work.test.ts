import { PgBoss } from "pg-boss";
import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { testDatabase } from "../../../tests/support/database.ts";
import { tinyModule } from "../../../tests/support/site.ts";
import { openQueue, type Queue } from "../jobs/boss.ts";
import { factJobs, sweepFacts } from "../jobs/facts.ts";
import { openLog } from "../log/index.ts";
import { openMetrics } from "../metrics/index.ts";
import type { Job } from "../module/define.ts";
import { announce, enqueue, type Fact, SYSTEM, tagsOf, touch, touchedChannel, transact, type Work } from "./index.ts";

const database = await testDatabase();
const dropped: string[] = [];
const heard: string[] = [];
const ran: unknown[] = [];
let broken = true;

const module = tinyModule({
  listeners: [
    { fact: "tiny.done", name: "tiny.first", hear: async (_, fact: Fact) => void heard.push(`first ${fact.recordId}`) },
    {
      fact: "tiny.done",
      name: "tiny.broken",
      async hear(_, fact) {
        if (broken) throw new Error("not now");
        heard.push(`broken ${fact.recordId}`);
      },
    },
    { fact: "tiny.done", name: "tiny.last", hear: async (_, fact) => void heard.push(`last ${fact.recordId}`) },
  ],
});
const jobs: Job[] = [
  ...factJobs([module]),
  { name: "tiny.job", run: async (_, data) => void ran.push(data) },
  { name: "tiny.timed", cron: "30 7 * * *", run: async () => {} },
  {
    name: "tiny.fails",
    async run() {
      throw new Error("always");
    },
  },
  { name: "tiny.again", run: (work) => work.inTransaction((tx) => enqueue(tx, "tiny.again", {})) },
];
const open = () =>
  openQueue(
    {
      database: { executeSql: async (text, values) => database.pool.query(text, values as unknown[]) },
      schema: "bashke_jobs",
      timeZone: "Europe/Belgrade",
      concurrency: 2,
      log: openLog("silent"),
      metrics: openMetrics(),
    },
    jobs,
  );
const queue: Queue = await open();
afterAll(() => queue.stop());

const work = (): Work => ({
  actor: SYSTEM,
  now: new Date("2026-11-23T08:00:00Z"),
  today: "2026-11-23" as Work["today"],
  country: {} as never,
  db: database.db,
  inTransaction: (run) =>
    transact(
      database.db,
      { actor: SYSTEM, now: new Date(), send: queue.send, sendAll: queue.sendAll },
      (tags) => dropped.push(...tags),
      run,
    ),
});
const done = (recordId: string) => ({ name: "tiny.done", kind: "tiny", recordId });
const some = (...names: string[]) => jobs.filter(({ name }) => names.includes(name));
const count = async (text: string) => Number((await database.pool.query(`select count(*) ${text}`)).rows[0].count);

beforeEach(async () => {
  for (const list of [dropped, heard, ran]) list.length = 0;
  await database.pool.query("delete from bashke_jobs.job");
  await database.pool.query("delete from fact");
});

describe("inside a transaction of work", () => {
  test("nothing is told, queued or touched outside one", async () => {
    await expect(announce(database.db, done("1"))).rejects.toThrow(/inTransaction/);
    await expect(touch(database.db, "a")).rejects.toThrow(/inTransaction/);
    await expect(enqueue(database.db, "tiny.job", {})).rejects.toThrow(/inTransaction/);
    await database.db.transaction().execute(async (tx) => {
      await expect(announce(tx, done("1"))).rejects.toThrow(/inTransaction/);
    });
  });

  test("rolled back leaves no fact, no job and drops nothing", async () => {
    const failing = work().inTransaction(async (tx) => {
      await announce(tx, done("1"));
      await enqueue(tx, "tiny.job", { id: "1" });
      await touch(tx, "tiny:1");
      throw new Error("no");
    });
    await expect(failing).rejects.toThrow("no");
    expect(await count("from fact")).toBe(0);
    expect(await count("from bashke_jobs.job")).toBe(0);
    expect(dropped).toEqual([]);
  });

  test("committed leaves each of them, and who did it is known to the history", async () => {
    await work().inTransaction(async (tx) => {
      await announce(tx, done("1"));
      await enqueue(tx, "tiny.job", { id: "1" });
      await touch(tx, "tiny:1", "tiny:1", "tinies");
      await touch(tx, "tinies");
    });
    expect(await count("from fact where delivered_at is null and actor = 'system'")).toBe(1);
    expect(await count("from bashke_jobs.job")).toBe(2);
    expect(dropped).toEqual(["tiny:1", "tinies"]);
    await queue.drain(some("tiny.job"), work);
    expect(ran).toEqual([{ id: "1" }]);
  });

  test("any number of tags is told to the other processes, in as many notices as it takes", async () => {
    const told: string[] = [];
    const hearing = await database.listen(touchedChannel("bashke"), (payload) => told.push(...(tagsOf(payload) ?? [])));
    const tags = Array.from({ length: 3_000 }, (_, i) => `kërkesë "${i}" \\`);
    await work().inTransaction((tx) => touch(tx, ...tags));
    await expect.poll(() => told.length).toBe(3_000);
    expect(told).toEqual(tags);
    await hearing.close();
  });

  test("a notice of someone else's is no list of tags", () => {
    expect([tagsOf("x"), tagsOf("{}"), tagsOf("[1]"), tagsOf("")]).toEqual([null, null, null, null]);
    expect(tagsOf('["a"]')).toEqual(["a"]);
  });
});

describe("facts", () => {
  test("reach every listener; one that fails disturbs no other and is tried again alone", async () => {
    broken = true;
    await work().inTransaction((tx) => announce(tx, done("7")));
    await expect(queue.drain(jobs, work)).rejects.toThrow("not now");
    expect(heard.sort()).toEqual(["first 7", "last 7"]);
    expect(await count("from bashke_jobs.job where name = 'facts.hear' and state = 'retry'")).toBe(1);

    broken = false;
    await database.pool.query("update bashke_jobs.job set start_after = now() where state = 'retry'");
    await queue.drain(jobs, work);
    expect(heard.sort()).toEqual(["broken 7", "first 7", "last 7"]);
  });

  test("whose job was lost are found by the sweep, and told once", async () => {
    broken = false;
    await work().inTransaction((tx) => announce(tx, done("8")));
    await database.pool.query("delete from bashke_jobs.job");
    expect(await sweepFacts(work())).toBe(1);
    expect(await sweepFacts(work())).toBe(1);
    await queue.drain(jobs, work);
    expect(heard.sort()).toEqual(["broken 8", "first 8", "last 8"]);
    expect(await sweepFacts(work())).toBe(0);
  });
});

describe("queues", () => {
  test("a failing job is put off, reported at the end, and holds up no other", async () => {
    await work().inTransaction(async (tx) => {
      await enqueue(tx, "tiny.fails", {});
      await enqueue(tx, "tiny.fails", {});
      await enqueue(tx, "tiny.job", { id: "2" });
    });
    await expect(queue.drain(some("tiny.fails", "tiny.job"), work)).rejects.toThrow("2 jobs failed");
    expect(ran).toEqual([{ id: "2" }]);
    expect(await count("from bashke_jobs.job where state = 'retry' and start_after > now()")).toBe(2);
    await queue.drain(some("tiny.fails"), work);
  });

  test("a job that puts itself on for ever is found out", async () => {
    await work().inTransaction((tx) => enqueue(tx, "tiny.again", {}));
    await expect(queue.drain(some("tiny.again"), work)).rejects.toThrow(/do not run empty/);
  });

  test("one job waits for a key, however many ask at once", async () => {
    const ask = (key: string) => work().inTransaction((tx) => enqueue(tx, "tiny.job", { key }, { singletonKey: key }));
    await Promise.all([ask("a"), ask("a"), ask("b"), ask("a")]);
    expect(await count("from bashke_jobs.job where state = 'created'")).toBe(2);
    await queue.drain(some("tiny.job"), work);
    await ask("a");
    expect(await count("from bashke_jobs.job where state = 'created'")).toBe(1);
  });

  test("a job put off is not run before its time", async () => {
    const startAfter = new Date(Date.now() + 3_600_000);
    await work().inTransaction((tx) => enqueue(tx, "tiny.job", {}, { startAfter }));
    await queue.drain(jobs, work);
    expect(ran).toEqual([]);
  });

  test("timed jobs go by the country's clock, and those no longer known are taken off", async () => {
    await database.pool.query(
      "insert into bashke_jobs.schedule (name, cron, timezone) select name, '* * * * *', 'UTC' from bashke_jobs.queue where name = 'tiny.job'",
    );
    const other = await open();
    await other.work(jobs, work);
    const { rows } = await database.pool.query("select name, cron, timezone from bashke_jobs.schedule");
    expect(rows).toEqual([{ name: "tiny.timed", cron: "30 7 * * *", timezone: "Europe/Belgrade" }]);
    await other.stop();
  });

  test("a stop waits for the job in hand; every queue misses the heartbeat of a killed process", async () => {
    let finished = false;
    const slow: Job = {
      name: "tiny.job",
      async run() {
        await new Promise((resolve) => setTimeout(resolve, 400));
        finished = true;
      },
    };
    const other = await open();
    await work().inTransaction((tx) => enqueue(tx, "tiny.job", {}));
    await other.work([slow], work);
    await expect.poll(() => count("from bashke_jobs.job where state = 'active'"), { timeout: 5_000 }).toBe(1);
    await other.stop();
    expect(finished).toBe(true);
    const { rows } = await database.pool.query(
      "select distinct heartbeat_seconds from bashke_jobs.queue where name not like '\\_\\_%'",
    );
    expect(rows).toEqual([{ heartbeat_seconds: 60 }]);
  });

  test("a job whose process was killed is run again by another", async () => {
    await work().inTransaction((tx) => enqueue(tx, "tiny.job", { id: "9" }));
    const executeSql = async (text: string, values?: unknown[]) => database.pool.query(text, values as unknown[]);
    const killed = new PgBoss({
      db: { executeSql } as never,
      schema: "bashke_jobs",
      supervise: false,
      schedule: false,
    });
    await killed.start();
    expect(await killed.fetch("tiny.job")).toHaveLength(1);
    await database.pool.query("update bashke_jobs.job set heartbeat_on = now() - interval '5 minutes'");
    await database.pool.query("update bashke_jobs.queue set monitor_on = null, maintain_on = null");
    await killed.supervise("tiny.job");
    await killed.stop();
    expect(await count("from bashke_jobs.job where state = 'retry'")).toBe(1);
    await database.pool.query("update bashke_jobs.job set start_after = now()");
    await queue.drain(some("tiny.job"), work);
    expect(ran).toEqual([{ id: "9" }]);
  });
});
