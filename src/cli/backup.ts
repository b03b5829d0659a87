import { backup, restore, type WaitingJob } from "../platform/backup/index.ts";
import { type Config, readConfig } from "../platform/config/index.ts";
import { startEmbedded } from "../platform/db/embedded.ts";
import { connect, type Database } from "../platform/db/index.ts";
import { type FileStore, openFileStore } from "../platform/files/index.ts";
import { openQueue } from "../platform/jobs/boss.ts";
import { openLog } from "../platform/log/index.ts";
import { openMetrics } from "../platform/metrics/index.ts";
import type { Tx } from "../platform/work/index.ts";
import { type Arguments, type Command, CommandError, print } from "./command.ts";

export const backupCommand: Command = {
  name: "backup",
  usage: ["backup FILE"],
  summary: "Writes one archive of all tables, as of one moment, and all files.",
  async run(args) {
    const [file] = args.words;
    if (!file) throw new CommandError("Name the archive to write. Example: bashke backup bashke-2026-11-23.tar");
    return withStores(args, async (_, database, files) => {
      const { tables, rows, files: count, missing } = await backup(database, files, file);
      print(`Written: ${file} (${tables} tables, ${rows} rows, ${count} files).`);
      sayMissing(missing);
      return 0;
    });
  },
};

export const restoreCommand: Command = {
  name: "restore",
  usage: ["restore FILE"],
  summary: "Loads an archive into an empty database; what was waiting to be done goes on.",
  async run(args) {
    const [file] = args.words;
    if (!file) throw new CommandError("Name the archive to load. Example: bashke restore bashke-2026-11-23.tar");
    return withStores(args, async (config, database, files) => {
      const resume = (tx: Tx, jobs: readonly WaitingJob[]) => resumeJobs(config, database, tx, jobs);
      const loaded = await restore(file, database, files, { resume });
      print(
        `Loaded: ${loaded.rows} rows, ${loaded.files} files, ${loaded.waiting.length} jobs that were waiting. Now: bashke start`,
      );
      sayMissing(loaded.missing);
      return 0;
    });
  },
};

/** Database and files alone, without the house: a restore must find no tables yet. */
async function withStores(
  args: Arguments,
  use: (config: Config, database: Database, files: FileStore) => Promise<number>,
): Promise<number> {
  const config = readConfig(process.env, args.all);
  const embedded = config.database.url ? null : await startEmbedded({ stateDir: config.stateDir, mode: "join" });
  try {
    const url = config.database.url ?? embedded!.url;
    const database = await connect({ url, schema: config.database.schema, poolSize: 4 });
    try {
      return await use(config, database, await openFileStore(config));
    } finally {
      await database.close();
    }
  } finally {
    await embedded?.stop();
  }
}

/** Puts the jobs on their queues in the transaction of the restore: they are there if and only if the rows are. */
async function resumeJobs(config: Config, database: Database, tx: Tx, jobs: readonly WaitingJob[]): Promise<void> {
  const names = [...new Set(jobs.map(({ queue }) => queue))];
  const queue = await openQueue(
    {
      database: { executeSql: async (text, values) => database.pool.query(text, values as unknown[]) },
      schema: `${config.database.schema}_jobs`,
      timeZone: "UTC",
      concurrency: 1,
      log: openLog("warn"),
      metrics: openMetrics(),
    },
    names.map((name) => ({ name, run: async () => {} })),
  );
  for (const job of jobs) {
    const singleton = job.singletonKey ? { singletonKey: job.singletonKey } : {};
    await queue.send(tx, job.queue, job.data, { startAfter: new Date(job.startAfter), ...singleton });
  }
  await queue.stop();
}

function sayMissing(missing: readonly string[]): void {
  if (missing.length === 0) return;
  process.stderr.write(`${missing.length} files are named by a row but were not in the store: ${missing.join(", ")}\n`);
}
