import { open } from "node:fs/promises";
import { Readable } from "node:stream";
import { buffer } from "node:stream/consumers";
import { Kysely, PostgresDialect } from "kysely";
import type pg from "pg";
import type { Database, Migration, Tables } from "../db/index.ts";
import { readMigrations } from "../db/index.ts";
import { apply, makeLedger } from "../db/migrate.ts";
import type { FileStore } from "../files/store.ts";
import { ArchiveError, type Manifest, type Preface, unpackPart, type WaitingJob } from "./archive.ts";
import { clearEmptyTables, countSome } from "./empty.ts";
import { fillTable, type Loosened, looseTables, tightenTables } from "./load.ts";
import { listTables } from "./tables.ts";
import { readTar, TarDamaged, type TarEntry } from "./tar.ts";

export interface Restored {
  readonly tables: number;
  readonly rows: number;
  readonly files: number;
  /** Jobs that were waiting when the backup was made; `resume` was given them. */
  readonly waiting: readonly WaitingJob[];
  /** Files that were missing already when the backup was made. */
  readonly missing: readonly string[];
}

export interface RestoreOptions {
  /**
   * Puts the waiting jobs back on the queue, in the transaction of the restore: told facts whose listeners had not yet
   * heard, letters not yet sent, reminders not yet due. Without it they are only answered.
   */
  readonly resume?: (tx: Kysely<Tables>, jobs: readonly WaitingJob[]) => Promise<void>;
}

/**
 * Loads an archive into an empty database, of whatever PostgreSQL we support. An archive of an older program is loaded
 * into the tables of its time, which are then migrated. All or nothing: one transaction, committed when every checksum
 * of the manifest was right. Files are put as they come; they are named by their content, so those of a failed try are
 * only room taken.
 * @throws ArchiveError where the database holds something, or the archive is damaged, cut off or newer.
 */
export async function restore(
  archive: string | Readable,
  { pool }: Pick<Database, "pool">,
  files: Pick<FileStore, "put">,
  options: RestoreOptions = {},
): Promise<Restored> {
  const source = typeof archive === "string" ? await openArchive(archive) : archive;
  const client = await pool.connect();
  try {
    await client.query("begin");
    await client.query(
      "set local statement_timeout = 0; set local lock_timeout = '10s'; set local idle_in_transaction_session_timeout = 0; set local timezone = 'UTC'; set local datestyle = 'ISO'",
    );
    const restored = await load(source, client, files, options);
    await client.query("commit");
    for (const table of await listTables(client)) await client.query(`analyze ${client.escapeIdentifier(table)}`);
    return restored;
  } catch (error) {
    await client.query("rollback").catch(() => {});
    throw inWords(error as Error & { code?: string }, typeof archive === "string" ? archive : "the archive");
  } finally {
    source.destroy();
    client.release(true);
  }
}

async function openArchive(path: string): Promise<Readable> {
  try {
    return (await open(path)).createReadStream({ highWaterMark: 1 << 18 });
  } catch (error) {
    throw new ArchiveError(
      `${path} cannot be read (${(error as NodeJS.ErrnoException).code}). Check the path and who may read it.`,
    );
  }
}

async function load(
  source: Readable,
  client: pg.PoolClient,
  files: Pick<FileStore, "put">,
  { resume }: RestoreOptions,
): Promise<Restored> {
  const found: { name: string; size: number; sha256: string }[] = [];
  const counts = new Map<string, number>();
  const jobs: WaitingJob[] = [];
  let ready: { loosened: Loosened; later: readonly Migration[] } | null = null;
  let manifest: Manifest | null = null;
  let fileCount = 0;

  for await (const entry of readTar(source)) {
    const [kind, name = ""] = entry.name.split("/");
    if (!ready && kind !== "bashke.json")
      throw new ArchiveError("This is no backup of Bashkë: it does not begin as one.");
    if (kind === "bashke.json") ready = await makeTables(client, await json<Preface>(entry));
    else if (kind === "tables") await fill(client, name, await whole(entry), counts);
    else if (kind === "jobs") jobs.push(...unpackPart(await whole(entry)).rows.map(jobOf));
    else if (kind === "files") {
      await putFile(files, name, entry);
      fileCount += 1;
    } else if (kind === "manifest.json") manifest = await json<Manifest>(entry);
    else throw new ArchiveError(`The archive holds ${entry.name}, which this program does not know. Use a newer one.`);
    if (kind !== "manifest.json") found.push({ name: entry.name, size: entry.size, sha256: entry.sha256() });
  }
  if (!manifest || !ready) throw new TarDamaged("the archive is cut off");
  compare(manifest, found, counts);

  for (const [sequence, value] of Object.entries(manifest.sequences)) {
    await client.query("select setval($1::regclass, $2::bigint)", [client.escapeIdentifier(sequence), value]);
  }
  await tightenTables(client, ready.loosened);
  for (const migration of ready.later) await apply(client, migration);
  if (resume && jobs.length > 0) await resume(overClient(client), jobs);
  return {
    tables: Object.keys(manifest.tables).length,
    rows: [...counts.values()].reduce((sum, rows) => sum + rows, 0),
    files: fileCount,
    waiting: jobs,
    missing: manifest.missing,
  };
}

/** The tables as they were when the archive was written, empty and ready to be filled in any order. */
async function makeTables(
  client: pg.PoolClient,
  preface: Preface,
): Promise<{ loosened: Loosened; later: readonly Migration[] }> {
  if (preface.format !== 1) throw new ArchiveError("The archive is of a newer Bashkë. Use that one to restore it.");
  const known = readMigrations();
  preface.migrations.forEach(({ name, checksum }, at) => {
    if (known[at]?.name !== name || known[at].checksum !== checksum) {
      throw new ArchiveError(
        `The archive was written by Bashkë ${preface.program} with migration ${name}, which this program does not have in its place. Restore it with that version or a newer one.`,
      );
    }
  });
  const before = await countSome(client);
  await clearEmptyTables(client, before);
  await makeLedger(client);
  for (const migration of known.slice(0, preface.migrations.length)) await apply(client, migration);
  const seeded = await countSome(client);
  for (const [table, rows] of before) {
    if (rows !== (seeded.get(table) ?? 0)) {
      throw new ArchiveError(
        `The database is not empty: table ${table} holds rows. Restore into a new STATE_DIR, a new database or another DATABASE_SCHEMA.`,
      );
    }
  }
  return { loosened: await looseTables(client), later: known.slice(preface.migrations.length) };
}

async function fill(client: pg.PoolClient, table: string, packed: Buffer, counts: Map<string, number>): Promise<void> {
  const part = unpackPart(packed);
  await fillTable(client, table, part);
  counts.set(table, (counts.get(table) ?? 0) + part.rows.length);
}

async function putFile(files: Pick<FileStore, "put">, name: string, entry: TarEntry): Promise<void> {
  // The type stands in the row of `file`; the store only hands it through.
  const { sha256 } = await files.put(Readable.from(entry.body), "application/octet-stream");
  if (sha256 !== name) throw new ArchiveError(`File ${name} in the archive is damaged. Use another backup.`);
}

function compare(manifest: Manifest, found: Manifest["entries"], counts: ReadonlyMap<string, number>): void {
  const listed = new Map(manifest.entries.map((entry) => [entry.name, entry]));
  for (const { name, size, sha256 } of found) {
    const entry = listed.get(name);
    if (entry?.sha256 !== sha256 || entry.size !== size)
      throw new ArchiveError(`${name} in the archive is damaged. Use another backup.`);
    listed.delete(name);
  }
  const [lost] = listed.keys();
  if (lost) throw new ArchiveError(`${lost} is missing from the archive. Use another backup.`);
  for (const [table, rows] of Object.entries(manifest.tables)) {
    if ((counts.get(table) ?? 0) !== rows)
      throw new ArchiveError(`Rows of ${table} are missing from the archive. Use another backup.`);
  }
}

/** A handle of kysely on the open transaction, for what is written with it elsewhere. */
function overClient(client: pg.PoolClient): Kysely<Tables> {
  const lent = { query: client.query.bind(client), release: () => {} };
  const pool = { connect: async () => lent, end: async () => {} };
  return new Kysely<Tables>({ dialect: new PostgresDialect({ pool: pool as never }) });
}

const jobOf = ([queue, data, startAfter, singletonKey]: readonly (string | null)[]): WaitingJob => ({
  queue: queue!,
  data: JSON.parse(data!),
  startAfter: startAfter!,
  singletonKey: singletonKey ?? null,
});

const whole = (entry: TarEntry): Promise<Buffer> => buffer(Readable.from(entry.body));
const json = async <T>(entry: TarEntry): Promise<T> => JSON.parse((await whole(entry)).toString("utf8"));

function inWords(error: Error & { code?: string }, archive: string): Error {
  if (error instanceof TarDamaged || error.code?.startsWith("Z_") || error instanceof SyntaxError) {
    return new ArchiveError(
      `${archive} is damaged or cut off (${error.message}). Nothing was loaded. Use another backup.`,
    );
  }
  if (error.code === "55P03") return new ArchiveError("The database is in use. Stop Bashkë, then restore.");
  return error;
}
