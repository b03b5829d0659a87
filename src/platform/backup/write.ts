import { createWriteStream, readFileSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import type { Writable } from "node:stream";
import type pg from "pg";
import { projectRoot } from "../config/root.ts";
import type { Database } from "../db/index.ts";
import type { FileStore } from "../files/store.ts";
import { ArchiveError, ArchiveWriter, type Manifest, type Preface, packPart } from "./archive.ts";
import { listColumns, listTables } from "./tables.ts";

export interface Written {
  readonly tables: number;
  readonly rows: number;
  readonly files: number;
  /** Names (SHA-256) of files that a row names but the store does not have: the archive cannot bring them back. */
  readonly missing: readonly string[];
}

/** Bytes of rows, before packing, that one entry holds. */
const PART_BYTES = 4_000_000;
const ROWS_AT_ONCE = 500;

/**
 * Writes one archive: all tables of the schema as of one moment, what waits in the queue at that moment, and every file
 * that a row of `file` names. The site may run on meanwhile. A file is written aside and renamed when it is whole, and
 * only its owner can read it, for it holds everybody's data.
 * @throws ArchiveError, and errors of the disk.
 */
export async function backup(
  database: Pick<Database, "pool" | "schema">,
  files: Pick<FileStore, "open" | "has">,
  out: Writable | string,
  now = new Date(),
): Promise<Written> {
  if (typeof out !== "string") return write(database, files, out, now);
  const aside = `${out}.part`;
  const stream = createWriteStream(aside, { mode: 0o600, flush: true });
  try {
    const written = await write(database, files, stream, now);
    renameSync(aside, out);
    return written;
  } catch (error) {
    stream.destroy();
    rmSync(aside, { force: true });
    if ((error as NodeJS.ErrnoException).code === "ENOSPC") {
      throw new ArchiveError(`The disk is full: ${out} was not written. Make room, or name another place.`);
    }
    throw error;
  }
}

async function write(
  { pool, schema }: Pick<Database, "pool" | "schema">,
  files: Pick<FileStore, "open" | "has">,
  out: Writable,
  now: Date,
): Promise<Written> {
  const archive = new ArchiveWriter(out, now);
  const addJson = (name: string, value: object) => {
    const bytes = Buffer.from(`${JSON.stringify(value, null, 1)}\n`);
    return archive.add(name, bytes.length, [bytes]);
  };
  const client = await pool.connect();
  const tables: Record<string, number> = {};
  let sequences: Record<string, string>;
  let names: { sha256: string; size: number }[];
  try {
    await client.query("begin isolation level repeatable read read only");
    await client.query(
      "set local statement_timeout = 0; set local idle_in_transaction_session_timeout = 0; set local timezone = 'UTC'; set local datestyle = 'ISO'; set local intervalstyle = 'postgres'; set local extra_float_digits = 1; set local bytea_output = 'hex'",
    );
    await addJson("bashke.json", await preface(client, now));
    for (const table of await listTables(client)) tables[table] = await writeTable(client, table, archive);
    await writeJobs(client, `${schema}_jobs`, archive);
    sequences = await readSequences(client);
    names = (await client.query("select sha256, size from file order by sha256")).rows;
    await client.query("commit");
  } finally {
    client.release(true);
  }
  const missing: string[] = [];
  for (const { sha256, size } of names) {
    // A file may have been erased since that moment, with the right of its person; a lost one looks the same and is told.
    if (await files.has(sha256)) await archive.add(`files/${sha256}`, size, await files.open(sha256));
    else missing.push(sha256);
  }
  await addJson("manifest.json", { entries: archive.entries, tables, sequences, missing } satisfies Manifest);
  await archive.end();
  const counts = Object.values(tables);
  return {
    tables: counts.length,
    rows: counts.reduce((sum, rows) => sum + rows, 0),
    files: names.length - missing.length,
    missing,
  };
}

async function preface(client: pg.ClientBase, now: Date): Promise<Preface> {
  const { rows } = await client.query("select name, checksum from migration order by name");
  const version = await client.query("select current_setting('server_version') as postgres");
  const program = JSON.parse(readFileSync(join(projectRoot(), "package.json"), "utf8")).version;
  return { format: 1, made: now.toISOString(), program, postgres: version.rows[0].postgres, migrations: rows };
}

/** Each value as text, so that it comes back exactly as PostgreSQL wrote it, whatever its type. @returns how many rows. */
async function writeTable(client: pg.ClientBase, table: string, archive: ArchiveWriter): Promise<number> {
  const columns = (await listColumns(client, table)).map(({ name }) => name);
  const values = columns.map((name) => `${client.escapeIdentifier(name)}::text`);
  const row = `array_to_json(array[${values.join(", ")}]::text[])::text`;
  await client.query(`declare rows no scroll cursor for select ${row} as line from ${client.escapeIdentifier(table)}`);
  let count = 0;
  let part = 0;
  let lines: string[] = [];
  let bytes = 0;
  const flush = async () => {
    if (lines.length === 0) return;
    const packed = packPart(columns, lines);
    part += 1;
    await archive.add(`tables/${table}/${String(part).padStart(6, "0")}.ndjson.gz`, packed.length, [packed]);
    lines = [];
    bytes = 0;
  };
  for (;;) {
    const { rows } = await client.query<{ line: string }>(`fetch ${ROWS_AT_ONCE} from rows`);
    for (const { line } of rows) {
      lines.push(line);
      bytes += line.length;
      if (bytes >= PART_BYTES) await flush();
    }
    count += rows.length;
    if (rows.length < ROWS_AT_ONCE) break;
  }
  await flush();
  await client.query("close rows");
  return count;
}

/** What the queue still owes. A job under way counts as waiting: every job bears being run again. */
async function writeJobs(client: pg.ClientBase, schema: string, archive: ArchiveWriter): Promise<void> {
  const table = `${client.escapeIdentifier(schema)}.job`;
  const there = await client.query("select to_regclass($1) is not null as there", [table]);
  if (!there.rows[0].there) return;
  const { rows } = await client.query<{ line: string }>(
    `select json_build_array(name, coalesce(data, '{}')::text, to_char(start_after at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), singleton_key)::text as line
       from ${table} where state in ('created', 'retry', 'active') and name not like '\\_\\_pgboss%' order by created_on, id`,
  );
  if (rows.length === 0) return;
  const packed = packPart(
    ["queue", "data", "startAfter", "singletonKey"],
    rows.map(({ line }) => line),
  );
  await archive.add("jobs/000001.ndjson.gz", packed.length, [packed]);
}

async function readSequences(client: pg.ClientBase): Promise<Record<string, string>> {
  const { rows } = await client.query(
    "select sequencename as name, last_value::text as value from pg_sequences where schemaname = current_schema() and last_value is not null",
  );
  return Object.fromEntries(rows.map(({ name, value }) => [name, value]));
}
