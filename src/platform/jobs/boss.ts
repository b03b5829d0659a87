import { sql } from "kysely";
import { fromKysely, PgBoss } from "pg-boss";
import type { Log } from "../log/index.ts";
import type { Metrics } from "../metrics/index.ts";
import type { Job } from "../module/define.ts";
import type { SendOptions, Tx, Work } from "../work/work.ts";

export interface Queue {
  /** Puts a job on a queue inside the given transaction: it exists if and only if that commits. */
  send(tx: Tx, queue: string, data: object, options?: SendOptions): Promise<void>;
  /** Many jobs of one queue in one statement. */
  sendAll(tx: Tx, queue: string, data: readonly object[]): Promise<void>;
  /** Begins to work on all queues, and to keep the timetable. */
  work(jobs: readonly Job[], work: () => Work): Promise<void>;
  /**
   * Works off everything that is due now and returns: for commands and tests, where no worker runs. A job that fails is
   * put off as the worker would, and the others still run.
   * @throws the failure at the end; an AggregateError where there were several.
   */
  drain(jobs: readonly Job[], work: () => Work): Promise<void>;
  stop(): Promise<void>;
}

export interface QueueSettings {
  /** How pg-boss reaches the database: a pg pool with our executeSql, and a way to listen. */
  readonly database: {
    executeSql(text: string, values?: unknown[]): Promise<{ rows: unknown[] }>;
    listen?(
      channel: string,
      onNotification: (payload: string) => void,
      onReconnect: () => void,
    ): Promise<{ close(): Promise<void> }>;
  };
  readonly schema: string;
  readonly timeZone: string;
  /** How many jobs of one queue run at a time in this process. */
  readonly concurrency: number;
  readonly log: Log;
  readonly metrics: Metrics;
}

const YEAR = 365 * 86_400;

/** A process that has not been heard of for so long was killed: its jobs are run again. */
const HEARTBEAT_SECONDS = 60;

/** More rounds than any chain of facts and jobs has: a job that forever puts itself on its queue. */
const MOST_ROUNDS = 1_000;

/** Opens the queues in the database; a waiting job is kept a year, for nothing may be lost to a long holiday. */
export async function openQueue(settings: QueueSettings, jobs: readonly Job[]): Promise<Queue> {
  const { log, metrics } = settings;
  const boss = new PgBoss({
    db: settings.database as never,
    schema: settings.schema,
    useListenNotify: Boolean(settings.database.listen),
    persistWarnings: false,
  });
  boss.on("error", (error: unknown) => log.error({ error }, "the job queue had an error"));
  boss.on("warning", (warning: { message?: string }) => log.warn({ warning: warning.message }, "the job queue warns"));
  await boss.start();
  const known = new Set((await boss.getQueues()).map((queue) => queue.name));
  for (const job of jobs) {
    const options = {
      retryLimit: 8,
      retryDelay: 5,
      retryBackoff: true,
      retentionSeconds: YEAR,
      deleteAfterSeconds: 86_400,
      heartbeatSeconds: HEARTBEAT_SECONDS,
      notify: true,
    };
    if (known.has(job.name)) await boss.updateQueue(job.name, options);
    else await boss.createQueue(job.name, options);
  }

  /** One pair of hands on a queue. Whoever has done a job looks at once for the next: only an empty queue is waited at. */
  const takeUp = async (job: Job, work: () => Work): Promise<void> => {
    const hand = await boss.work(
      job.name,
      { pollingIntervalSeconds: 2, notifyPollingIntervalSeconds: 15 },
      async ([one]: { id: string; data: unknown }[]) => {
        try {
          await job.run(work(), (one?.data ?? {}) as Record<string, unknown>);
          metrics.jobs.inc({ queue: job.name, result: "done" });
        } catch (error) {
          metrics.jobs.inc({ queue: job.name, result: "failed" });
          log.error({ error, queue: job.name, job: one?.id }, "a job failed and will be tried again");
          throw error;
        } finally {
          boss.notifyWorker(hand);
        }
      },
    );
  };

  return {
    async send(tx, queue, data, options) {
      if (options?.singletonKey && (await isWaiting(tx, settings.schema, queue, options.singletonKey))) return;
      await boss.send(queue, data, {
        db: fromKysely(tx as never),
        ...(options?.startAfter ? { startAfter: options.startAfter } : {}),
        ...(options?.singletonKey ? { singletonKey: options.singletonKey } : {}),
        ...(options?.retryLimit === undefined ? {} : { retryLimit: options.retryLimit }),
      });
    },
    async sendAll(tx, queue, data) {
      if (data.length === 0) return;
      const jobs = data.map((one) => ({ data: one }));
      await boss.insert(queue, jobs, { db: fromKysely(tx as never) });
    },
    async work(worked, work) {
      for (const job of worked) {
        for (let hand = 0; hand < settings.concurrency; hand += 1) await takeUp(job, work);
        if (job.cron) await boss.schedule(job.name, job.cron, {}, { tz: settings.timeZone });
      }
      const timed = new Set(worked.filter(({ cron }) => cron).map(({ name }) => name));
      for (const { name } of await boss.getSchedules()) if (!timed.has(name)) await boss.unschedule(name);
    },
    async drain(worked, work) {
      const failures: unknown[] = [];
      let found = true;
      for (let round = 0; found; round += 1) {
        if (round >= MOST_ROUNDS) throw new Error("the queues do not run empty: some job puts itself on again");
        found = false;
        for (const job of worked) {
          const fetched = (await boss.fetch(job.name, { batchSize: 100 })) as { id: string; data: unknown }[];
          found ||= fetched.length > 0;
          for (const { id, data } of fetched) {
            try {
              await job.run(work(), (data ?? {}) as Record<string, unknown>);
              await boss.complete(job.name, id);
            } catch (error) {
              failures.push(error);
              await boss.fail(job.name, id, { failed: error instanceof Error ? error.name : "unknown" });
            }
          }
        }
      }
      if (failures.length > 1) throw new AggregateError(failures, `${failures.length} jobs failed`);
      if (failures.length === 1) throw failures[0];
    },
    async stop() {
      await boss.stop({ graceful: true, timeout: 10_000 });
    },
  };
}

/**
 * Whether a job with this key waits already. The queue itself knows keys only for queues that hold one job in all; the
 * lock makes two transactions that ask at the same moment ask one after the other.
 */
async function isWaiting(tx: Tx, schema: string, queue: string, key: string): Promise<boolean> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`${queue} ${key}`}, 0))`.execute(tx);
  const { rows } = await sql`select 1 from ${sql.table(`${schema}.job`)}
    where name = ${queue} and singleton_key = ${key} and state in ('created', 'retry') limit 1`.execute(tx);
  return rows.length > 0;
}
