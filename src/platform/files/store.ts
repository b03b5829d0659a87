import { createHash } from "node:crypto";
import type { Readable } from "node:stream";

/** What was put: its name is the hash of its content, so the same bytes are kept once. */
export interface StoredFile {
  /** 64 hexadecimal digits, lower case. */
  readonly sha256: string;
  /** Bytes. */
  readonly size: number;
  readonly type: string;
}

/**
 * Where the bytes of all files lie: on disk or in an S3 store, named by their SHA-256. It knows no names, owners or
 * rights; those are rows of the departments. What `put` has answered is on the disk and survives a power cut.
 */
export interface FileStore {
  /** Keeps the content; putting the same again changes nothing. `type` is handed through, see `typeOf`. */
  put(content: Uint8Array | Readable, type: string): Promise<StoredFile>;
  /** The content as a stream. @throws FileMissing */
  open(sha256: string): Promise<Readable>;
  /** The whole content, checked against its name. @throws FileMissing, FileDamaged */
  read(sha256: string): Promise<Uint8Array>;
  has(sha256: string): Promise<boolean>;
  /** The names of all contents, in no order. */
  list(): AsyncIterable<string>;
  /** Takes a content away; with `writtenBefore` only if it was last put before that instant. True if it is gone. */
  remove(sha256: string, writtenBefore?: Date): Promise<boolean>;
}

export class FileMissing extends Error {
  override readonly name = "FileMissing";
  constructor(sha256: string) {
    super(`no file with the hash ${sha256.slice(0, 12)}… in the store`);
  }
}

/** The bytes on the disk are not those that were put: a failing disk, or somebody's hand. */
export class FileDamaged extends Error {
  override readonly name = "FileDamaged";
  constructor(sha256: string) {
    super(`the file with the hash ${sha256.slice(0, 12)}… is damaged: restore it from a backup`);
  }
}

export const sha256Of = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");

/** Names come out of rows and backups; anything else must never become part of a path or key. */
export function checkName(sha256: string): string {
  if (!/^[0-9a-f]{64}$/.test(sha256)) throw new TypeError("not a SHA-256 in 64 lower-case hexadecimal digits");
  return sha256;
}

export function checkContent(sha256: string, bytes: Uint8Array): Uint8Array {
  if (sha256Of(bytes) !== sha256) throw new FileDamaged(sha256);
  return bytes;
}
