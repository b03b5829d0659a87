import { createHash } from "node:crypto";
import { once } from "node:events";
import type { Writable } from "node:stream";
import { gunzipSync, gzipSync } from "node:zlib";
import { DatabaseError } from "../db/prepare.ts";
import { tarEnd, tarHeader, tarPadding } from "./tar.ts";

/** The archive is damaged, cut off, of another program, or does not fit this database. Says what to do. */
export class ArchiveError extends DatabaseError {}

/** First entry, `bashke.json`: what must be known before anything is loaded. */
export interface Preface {
  readonly format: 1;
  readonly made: string;
  readonly program: string;
  readonly postgres: string;
  readonly migrations: readonly { readonly name: string; readonly checksum: string }[];
}

/** Last entry, `manifest.json`: what the archive must hold. An archive without it is cut off. */
export interface Manifest {
  readonly entries: readonly { readonly name: string; readonly size: number; readonly sha256: string }[];
  /** Rows of each table. */
  readonly tables: Readonly<Record<string, number>>;
  readonly sequences: Readonly<Record<string, string>>;
  /** Files that a row names but the store did not have, when the backup was made. */
  readonly missing: readonly string[];
}

/** A job that was waiting or under way. It lives in the queue's own tables, which are not in the archive. */
export interface WaitingJob {
  readonly queue: string;
  readonly data: object;
  /** ISO instant. */
  readonly startAfter: string;
  readonly singletonKey: string | null;
}

/** Rows of one table, or a part of them: a line of column names, then a line a row, every value as PostgreSQL writes it. */
export interface Part {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly (string | null)[])[];
}

export const packPart = (columns: readonly string[], lines: readonly string[]): Buffer =>
  gzipSync([JSON.stringify(columns), ...lines].join("\n"), { level: 6 });

export function unpackPart(packed: Buffer): Part {
  const [columns = "[]", ...rows] = gunzipSync(packed).toString("utf8").split("\n");
  return { columns: JSON.parse(columns), rows: rows.map((line) => JSON.parse(line)) };
}

/** Writes entries one after the other, waiting for the disk, and keeps the list for the manifest. */
export class ArchiveWriter {
  readonly entries: { name: string; size: number; sha256: string }[] = [];
  readonly #out: Writable;
  readonly #at: Date;
  #failed: Error | null = null;

  constructor(out: Writable, at: Date) {
    this.#out = out;
    this.#at = at;
    out.on("error", (error) => {
      this.#failed = error;
    });
  }

  async add(name: string, size: number, body: Iterable<Uint8Array> | AsyncIterable<Uint8Array>): Promise<void> {
    const hash = createHash("sha256");
    let written = 0;
    await this.#write(tarHeader(name, size, this.#at));
    for await (const chunk of body) {
      hash.update(chunk);
      written += chunk.length;
      await this.#write(chunk);
    }
    if (written !== size)
      throw new ArchiveError(
        `${name} should have ${size} bytes but has ${written}: it changed while it was read. Try again.`,
      );
    await this.#write(tarPadding(size));
    this.entries.push({ name, size, sha256: hash.digest("hex") });
  }

  async end(): Promise<void> {
    await this.#write(tarEnd());
    this.#out.end();
    await once(this.#out, "close");
  }

  async #write(chunk: Uint8Array): Promise<void> {
    if (this.#failed) throw this.#failed;
    if (chunk.length > 0 && !this.#out.write(chunk)) await once(this.#out, "drain");
  }
}
