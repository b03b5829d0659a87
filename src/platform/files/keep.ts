import type {} from "../uploads/schema.ts";
import type { Db, Tx } from "../work/work.ts";
import type { FileStore, StoredFile } from "./store.ts";
import { typeOf } from "./type.ts";

const DAY_MS = 86_400_000;
const BATCH = 500;

/**
 * Keeps bytes and writes their row in the caller's transaction. The bytes go first: after a rollback they lie there
 * without a row, which harms nobody and is cleared up later (`removeOrphans`); a row never lacks its bytes.
 * @param type the media type where it is known for certain (a raw letter); otherwise it is found out from the content
 */
export async function keepFile(tx: Tx, store: FileStore, bytes: Uint8Array, type?: string): Promise<StoredFile> {
  const stored = await store.put(bytes, type ?? (await typeOf(bytes)));
  await noteFile(tx, stored);
  return stored;
}

/** The row of a content that was put before; a type already noted stays. */
export async function noteFile(tx: Tx, file: StoredFile): Promise<void> {
  await tx
    .insertInto("file")
    .values({ sha256: file.sha256, size: file.size, type: file.type })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/**
 * Removes contents that no row knows and that were put a day ago or earlier: left over from transactions that never
 * came about. The day protects what is being kept right now.
 * @returns how many were removed
 */
export async function removeOrphans(db: Db, store: FileStore, now: Date): Promise<number> {
  const before = new Date(now.getTime() - DAY_MS);
  let removed = 0;
  let batch: string[] = [];
  const sweep = async () => {
    const known = new Set(batch.length === 0 ? [] : await knownAmong(db, batch));
    for (const sha256 of batch.filter((name) => !known.has(name))) if (await store.remove(sha256, before)) removed++;
    batch = [];
  };
  for await (const sha256 of store.list()) {
    batch.push(sha256);
    if (batch.length === BATCH) await sweep();
  }
  await sweep();
  return removed;
}

/** Contents that have a row, or are still on their way here in pieces. */
async function knownAmong(db: Db, names: readonly string[]): Promise<string[]> {
  const rows = await db
    .selectFrom("file")
    .select("sha256")
    .where("sha256", "in", [...names])
    .union(
      db
        .selectFrom("upload_piece")
        .select("sha256")
        .where("sha256", "in", [...names]),
    )
    .union(
      db
        .selectFrom("upload")
        .select((upload) => upload.ref("sha256").$notNull().as("sha256"))
        .where("sha256", "in", [...names]),
    )
    .execute();
  return rows.map(({ sha256 }) => sha256);
}
