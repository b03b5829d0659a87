import { Kysely, type LogEvent, PostgresDialect } from "kysely";
import type pg from "pg";
import { noteQuery } from "./count-queries.ts";
import { type Listening, listen } from "./listen.ts";
import { PatientPool } from "./patient-pool.ts";
import { prepare } from "./prepare.ts";
import type { Tables } from "./tables.ts";
import { columnTypes } from "./types.ts";

/** What the database floor says of itself. pino fits. Never given values of a statement. */
export interface DbLog {
  info(what: object, sentence: string): void;
  warn(what: object, sentence: string): void;
}

export interface ConnectOptions {
  readonly url: string;
  /** A replica that may be a moment behind; without it reads go to the original. */
  readonly readUrl?: string | null;
  readonly schema: string;
  readonly log?: DbLog;
  /** Connections of this process; default 10. The embedded database has 60 in all. */
  readonly poolSize?: number;
  /** From how many milliseconds a statement is reported as slow; default 500. */
  readonly slowMilliseconds?: number;
}

export interface Database {
  readonly url: string;
  readonly schema: string;
  readonly pool: pg.Pool;
  readonly db: Kysely<Tables>;
  /** For pages that may be a moment behind; `db` itself where there is no replica. */
  readonly readDb: Kysely<Tables>;
  /** Hears NOTIFY on a channel, over a connection of its own that comes back by itself. */
  listen(
    channel: string,
    onPayload: (payload: string) => void,
    onReconnect?: () => void,
    onLost?: () => void,
  ): Promise<Listening>;
  close(): Promise<void>;
}

/** A statement longer than this is a fault, not patience: a visitor has left by then. */
const STATEMENT_TIMEOUT_MS = 15_000;
const LOCK_TIMEOUT_MS = 5_000;
const IDLE_IN_TRANSACTION_MS = 60_000;

/**
 * Opens the database: makes schema and extension where missing (see `prepare`), never tables (see `migrate`).
 * @throws DatabaseError where it cannot be reached or set up.
 */
export async function connect(options: ConnectOptions): Promise<Database> {
  const searchPath = await prepare(options.url, options.schema);
  const pool = open(options, options.url, searchPath);
  const readPool = options.readUrl ? open(options, options.readUrl, searchPath) : null;
  const db = kysely(pool, options);
  return {
    url: options.url,
    schema: options.schema,
    pool,
    db,
    readDb: readPool ? kysely(readPool, options) : db,
    listen: (channel, onPayload, onReconnect, onLost) =>
      listen({ url: options.url, channel, onPayload, onReconnect, onLost, log: options.log }),
    close: async () => {
      // kysely ends the pool only if it was ever asked something, and knows nothing of a second one.
      await db.destroy();
      for (const each of [pool, readPool]) if (each && !each.ending) await each.end();
    },
  };
}

function open(options: ConnectOptions, url: string, searchPath: string): pg.Pool {
  const settings = {
    search_path: searchPath,
    statement_timeout: STATEMENT_TIMEOUT_MS,
    lock_timeout: LOCK_TIMEOUT_MS,
    idle_in_transaction_session_timeout: IDLE_IN_TRANSACTION_MS,
    timezone: "UTC",
  };
  const pool = new PatientPool({
    connectionString: url,
    application_name: "bashke",
    max: options.poolSize ?? 10,
    idleTimeoutMillis: 30_000,
    connectionTimeoutMillis: 10_000,
    keepAlive: true,
    types: columnTypes(),
    options: Object.entries(settings)
      .map(([name, value]) => `-c ${name}=${String(value).replace(/([\\ ])/g, "\\$1")}`)
      .join(" "),
  });
  // One that breaks while it is lent out says so twice: to its query, which fails, and as an event that would end us.
  pool.on("connect", (client) => client.on("error", () => {}));
  // An idle connection that breaks (the database was restarted) is no reason to die: the next one is opened anew.
  pool.on("error", (error) => {
    if (!pool.ending) options.log?.warn({ reason: error.message }, "a database connection broke");
  });
  return pool;
}

function kysely(pool: pg.Pool, { log, slowMilliseconds = 500 }: ConnectOptions): Kysely<Tables> {
  return new Kysely<Tables>({
    dialect: new PostgresDialect({ pool }),
    log: (event: LogEvent) => {
      const { sql } = event.query;
      const milliseconds = event.queryDurationMillis;
      noteQuery({ sql, milliseconds, failed: event.level === "error" });
      if (milliseconds >= slowMilliseconds) log?.warn({ sql, milliseconds: Math.round(milliseconds) }, "slow query");
    },
  });
}
