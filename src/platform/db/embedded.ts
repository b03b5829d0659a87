import { chmodSync, mkdirSync, realpathSync, rmdirSync, statSync } from "node:fs";
import { setTimeout as pause } from "node:timers/promises";
import pg from "pg";
import type { DbLog } from "./connect.ts";
import { accountFor, canReach } from "./embedded/account.ts";
import { findBinaries } from "./embedded/binaries.ts";
import { ensureCluster, OWNER } from "./embedded/cluster.ts";
import { makePrivate, type Places, placesIn } from "./embedded/places.ts";
import { disarmStale, isOurs, readPostmaster } from "./embedded/postmaster.ts";
import { end, type Launched, launch } from "./embedded/server.ts";
import { DatabaseError } from "./prepare.ts";

export interface EmbeddedOptions {
  readonly stateDir: string;
  readonly log?: DbLog;
  /**
   * own (default): this process is the site; refused while another is. join: a command beside it (backup, user); uses
   * the server that runs, or starts one for as long as it needs it.
   */
  readonly mode?: "own" | "join";
  /** Told when the database went away and could not be brought back; the process can only end. */
  readonly onLost?: (error: Error) => void;
  /** false only in tests: nothing is flushed to disk. */
  readonly durable?: boolean;
}

export interface Embedded {
  /** postgres:// address over the unix socket. */
  readonly url: string;
  /** Process of the server, for those who must kill it: the tests. */
  readonly pid: () => number;
  /** Whether this was the first start on this state folder. */
  readonly fresh: boolean;
  /** Ends the server if this process owns it: fast, and clean. */
  stop(): Promise<void>;
}

/** Held in the cluster's own `postgres` database by whoever owns the server; the kernel frees it when that one dies. */
const OWNER_LOCK = 20_260_101;
/** How long a start waits for the one before to finish stopping. */
const LET_GO_WITHIN_MS = 2_000;
const READY_WITHIN_MS = 60_000;

/**
 * Starts the PostgreSQL that comes along and makes this process its owner, or says why not.
 *
 * Whatever was killed before is mended here: data half made are thrown away, a stale `postmaster.pid` is seen through
 * even when its number belongs to another process now, a server whose owner was killed is taken over as it runs. Of two
 * starts exactly one gets the lock, because it is a session's lock in that very server and not a file. If the server
 * dies under us it is started again, and everyone's next connection works.
 *
 * @throws DatabaseError with what to do: another start owns it, disk full, another PostgreSQL's data, wrong user.
 */
export async function startEmbedded(options: EmbeddedOptions): Promise<Embedded> {
  const { log, mode = "own", durable = true } = options;
  makeState(options.stateDir);
  const stateDir = realpathSync(options.stateDir);
  const places = placesIn(stateDir);
  mkdirSync(`${stateDir}/postgres`, { recursive: true, mode: 0o755 });
  const account = accountFor(places.data);
  if (account) letPass(stateDir);
  if (!canReach(account, `${stateDir}/postgres`)) {
    throw new DatabaseError(
      `PostgreSQL runs as user ${account?.name ?? "you"}, who cannot get to ${stateDir}, because a folder above it is private. Set STATE_DIR to another folder, such as /var/lib/bashke.`,
    );
  }
  const binaries = findBinaries(account, places.binaries);
  const cluster = ensureCluster(places.data, binaries, account, durable);
  makePrivate(places.socketDir, account);

  let stopping = false;
  let held: pg.Client | null = null;
  const start = () => launch(places, binaries, account, durable);

  const {
    client: first,
    socketDir,
    own,
  } = await reachAndLock(places, start, log, mode === "own" ? LET_GO_WITHIN_MS : 0);
  if (!own && mode === "own") {
    const who = await ownerOf(first);
    await first.end();
    throw new DatabaseError(
      `Bashkë is already running on ${stateDir}${who ? ` (process ${who})` : ""}. Stop that one first, or give this one another STATE_DIR and PORT.`,
    );
  }
  if (own) hold(first);
  await createDatabase(first);
  if (!own) await first.end();

  /** While the connection lives we own the server; when it ends though nobody stopped it, the server died or was restarted. */
  function hold(client: pg.Client): void {
    held = client;
    client.on("end", () => {
      held = null;
      if (!stopping) void bringBack();
    });
  }

  async function bringBack(): Promise<void> {
    log?.warn({}, "the database went away; starting it again");
    try {
      const again = await reach(places, start, log);
      if (stopping) return void (await again.client.end());
      if (!(await takeLock(again.client))) {
        await again.client.end();
        throw new DatabaseError(
          `Another start of Bashkë took over ${stateDir} while the database was down. This one ends.`,
        );
      }
      hold(again.client);
      log?.info({}, "the database is back");
    } catch (error) {
      if (options.onLost) options.onLost(error as Error);
      else log?.warn({ reason: (error as Error).message }, "the database could not be brought back");
    }
  }

  /** The short folder outside the state folder, if one was needed; PostgreSQL has left it empty. */
  function removeShortSocketDir(): void {
    try {
      if (!places.socketDir.startsWith(stateDir)) rmdirSync(places.socketDir);
    } catch {
      // somebody else's next start is using it
    }
  }

  const pid = () => readPostmaster(places.data)?.pid ?? -1;
  const atExit = () => {
    if (held && isOurs(pid(), places.data)) process.kill(pid(), "SIGINT");
  };
  if (own) process.on("exit", atExit);
  return {
    url: urlOf(socketDir, OWNER),
    pid,
    fresh: cluster === "made",
    stop: async () => {
      if (stopping) return;
      stopping = true;
      process.off("exit", atExit);
      const server = pid();
      if (!own) return;
      const last = held;
      if (isOurs(server, places.data)) await end(server);
      await last?.end().catch(() => {});
      removeShortSocketDir();
    },
  };
}

/** A connection, and whether it made us the owner. One who is just leaving is given time to. */
async function reachAndLock(places: Places, start: () => Launched, log: DbLog | undefined, patience: number) {
  for (const giveUp = Date.now() + patience; ; ) {
    const { client, socketDir } = await reach(places, start, log);
    try {
      while (!(await takeLock(client))) {
        if (Date.now() > giveUp) return { client, socketDir, own: false };
        await pause(100);
      }
      return { client, socketDir, own: true };
    } catch {
      await client.end().catch(() => {}); // it left, and took its server along
    }
  }
}

/** A connection to a running server, which is started if there is none. */
async function reach(
  places: Places,
  start: () => Launched,
  log: DbLog | undefined,
): Promise<{ client: pg.Client; socketDir: string }> {
  let launched: Launched | null = null;
  let last = "";
  for (const giveUp = Date.now() + READY_WITHIN_MS; Date.now() < giveUp; await pause(20)) {
    const running = readPostmaster(places.data);
    const alive = running !== null && isOurs(running.pid, places.data);
    if (alive) {
      // After the state folder was renamed under a running server, its socket may stand where the server knew it.
      for (const socketDir of new Set([places.socketDir, running.socketDir])) {
        const tried = await tryConnect(socketDir);
        if (typeof tried !== "string") return { client: tried, socketDir };
        last = tried;
      }
    }
    const failure = launched?.failure() ?? null;
    if (failure instanceof DatabaseError) throw failure;
    if (failure === "already-running") {
      launched = null;
      await pause(100); // its owner is starting it, or old children of a killed server are still leaving
    }
    if (!alive && !launched) {
      if (disarmStale(places.data)) log?.warn({}, "postmaster.pid was left behind by a killed server; going on");
      launched = start();
    }
  }
  throw new DatabaseError(
    `The database did not get ready within ${READY_WITHIN_MS / 1000} seconds (${last || "no answer"}). Its own words are in ${places.log}.`,
  );
}

async function tryConnect(socketDir: string): Promise<pg.Client | string> {
  const client = new pg.Client({
    connectionString: urlOf(socketDir, "postgres"),
    application_name: `bashke ${process.pid}`,
  });
  client.on("error", () => {});
  try {
    await client.connect();
    return client;
  } catch (error) {
    await client.end().catch(() => {});
    return (error as Error).message;
  }
}

async function takeLock(client: pg.Client): Promise<boolean> {
  const { rows } = await client.query("select pg_try_advisory_lock($1) as mine", [OWNER_LOCK]);
  return rows[0].mine;
}

async function ownerOf(client: pg.Client): Promise<string | null> {
  const { rows } = await client.query(
    "select application_name from pg_locks join pg_stat_activity using (pid) where locktype = 'advisory' and objid = $1 and granted",
    [OWNER_LOCK],
  );
  return rows[0]?.application_name.replace(/^bashke /, "") ?? null;
}

async function createDatabase(client: pg.Client): Promise<void> {
  const { rowCount } = await client.query("select from pg_database where datname = $1", [OWNER]);
  if (rowCount) return;
  await client.query(`create database ${OWNER}`).catch((error) => {
    if (error.code !== "42P04" && error.code !== "23505") throw error; // made by another start in this moment
  });
}

/** The state folder lets others pass (0711), because as root PostgreSQL runs as somebody else inside it; what is in it is private. */
function makeState(stateDir: string): void {
  try {
    mkdirSync(stateDir, { recursive: true, mode: 0o711 });
  } catch (error) {
    throw new DatabaseError(
      `The state folder ${stateDir} cannot be made (${(error as Error).message}). Set STATE_DIR to a folder that this user may write.`,
    );
  }
}

/** Only the state folder itself is ours to open; a private folder above it is somebody's decision. */
function letPass(stateDir: string): void {
  const { mode } = statSync(stateDir);
  if ((mode & 0o011) !== 0o011) chmodSync(stateDir, (mode & 0o7777) | 0o011);
}

const urlOf = (socketDir: string, database: string): string =>
  `postgres://${OWNER}@/${database}?host=${encodeURIComponent(socketDir)}`;
