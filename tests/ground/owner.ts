import { startEmbedded } from "../../src/platform/db/embedded.ts";
import { connect, DatabaseError, migrate } from "../../src/platform/db/index.ts";

/**
 * A process that owns an embedded database and writes without pause, to be killed by tests. Each line it prints is
 * JSON: {ready}, {ack: n} once row n is committed, {log}, {lost}. Arguments: state folder, mode, "write" or "wait".
 */
const [stateDir = "", mode = "own", task = "wait"] = process.argv.slice(2);
const tell = (what: object) => process.stdout.write(`${JSON.stringify(what)}\n`);
const log = {
  info: (_: object, sentence: string) => void tell({ log: sentence }),
  warn: (_: object, sentence: string) => void tell({ log: sentence }),
};

try {
  const embedded = await startEmbedded({
    stateDir,
    mode: mode as "own" | "join",
    log,
    onLost: (error) => {
      tell({ lost: error.message });
      process.exit(1);
    },
  });
  const database = await connect({ url: embedded.url, schema: "bashke", log });
  await migrate(database.pool);
  let stopping = false;
  const stop = async () => {
    stopping = true;
    await database.close();
    await embedded.stop();
    process.exit(0);
  };
  process.on("SIGINT", stop);
  process.on("SIGTERM", stop);
  const idle = setInterval(() => {}, 1_000);

  const counted = await database.pool.query("select count(*) as count from setting");
  tell({ ready: { pid: embedded.pid(), url: embedded.url, fresh: embedded.fresh, rows: counted.rows[0].count } });

  const prefix = `${process.pid}-`;
  let next = 0;
  const writer = async () => {
    while (!stopping) {
      const n = `${prefix}${next++}`;
      try {
        await database.db
          .insertInto("setting")
          .values({ key: n, value: JSON.stringify("x".repeat(500)) })
          .execute();
        tell({ ack: n });
      } catch {
        // Not acknowledged: it may be there or not. The next one waits for the database by itself.
      }
    }
  };
  if (task === "write") await Promise.all([writer(), writer(), writer(), writer()]);
  if (task === "done") {
    clearInterval(idle);
    await stop();
  }
} catch (error) {
  process.stderr.write(`${(error as Error).message}\n`);
  process.exit(error instanceof DatabaseError ? 1 : 2);
}
