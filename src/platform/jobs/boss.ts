import { fromKysely, PgBoss } from "pg-boss";
import type { Log } from "../log/index.ts";
import type { Metrics } from "../metrics/index.ts";
import type { Job } from "../module/define.ts";
import type { SendOptions, Tx, Work } from "../work/work.ts";

export interface Queue {
  /** Puts a job on a queue inside the given transaction: it exists if and only if that commits. */
  send(tx: Tx, queue: string, data: object, options?: SendOptions): Promise<void>;
  /** Begins to work on all queues, and to keep the timetable. */
  work(jobs: readonly Job[], work: () => Work): Promise<void>;
  /** Works off everything that is due now and returns: for commands and tests, where no worker runs. */
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
      notify: true,
    };
    if (!known.has(job.name)) await boss.createQueue(job.name, options);
  }

  return {
    async send(tx, queue, data, options) {
      await boss.send(queue, data, {
        db: fromKysely(tx as never),
        ...(options?.startAfter ? { startAfter: options.startAfter } : {}),
        ...(options?.singletonKey ? { singletonKey: options.singletonKey } : {}),
        ...(options?.retryLimit === undefined ? {} : { retryLimit: options.retryLimit }),
      });
    },
    async work(worked, work) {
      for (const job of worked) {
        await boss.work(
          job.name,
          { pollingIntervalSeconds: 2, notifyPollingIntervalSeconds: 15, localConcurrency: settings.concurrency },
          async ([one]: { id: string; data: unknown }[]) => {
            try {
              await job.run(work(), (one?.data ?? {}) as Record<string, unknown>);
              metrics.jobs.inc({ queue: job.name, result: "done" });
            } catch (error) {
              metrics.jobs.inc({ queue: job.name, result: "failed" });
              log.error({ error, queue: job.name, job: one?.id }, "a job failed and will be tried again");
              throw error;
            }
          },
        );
        if (job.cron) await boss.schedule(job.name, job.cron, {}, { tz: settings.timeZone });
      }
    },
    async drain(worked, work) {
      for (let found = true; found; ) {
        found = false;
        for (const job of worked) {
          const fetched = (await boss.fetch(job.name, { batchSize: 100 })) as { id: string; data: unknown }[];
          for (const { id, data } of fetched) {
            found = true;
            await job.run(work(), (data ?? {}) as Record<string, unknown>);
            await boss.complete(job.name, id);
          }
        }
      }
    },
    async stop() {
      await boss.stop({ graceful: true, timeout: 10_000 });
    },
  };
}
