import { join } from "node:path";
import { openDiskStore } from "./disk.ts";
import { openS3Store, type S3Settings } from "./s3.ts";
import type { FileStore } from "./store.ts";

export { openDiskStore } from "./disk.ts";
export { keepFile, noteFile, removeOrphans } from "./keep.ts";
export { PositionKept, withoutPosition } from "./picture.ts";
export { FileDamaged, FileMissing, type FileStore, type StoredFile, sha256Of } from "./store.ts";
export { typeOf } from "./type.ts";

/** Opens the store that the settings name: a bucket, or else `files` in the state folder. */
export const openFileStore = (config: {
  readonly stateDir: string;
  readonly s3: S3Settings | null;
}): Promise<FileStore> => (config.s3 ? openS3Store(config.s3) : openDiskStore(join(config.stateDir, "files")));

let registered: FileStore | null = null;

/** Makes a store the one of this process; the start does so once, before anything can ask for it. */
export function useFiles(store: FileStore): void {
  registered = store;
}

/** The store of this process. @throws Error before `useFiles` */
export function files(): FileStore {
  if (!registered)
    throw new Error("no file store is in use yet: call useFiles(await openFileStore(config)) at the start");
  return registered;
}
