import { type Insertable, type Selectable, sql } from "kysely";
import { isUuid } from "../../kernel/uuid.ts";
import type { Db, Tx } from "../work/work.ts";
import type { UploadPieceTable, UploadTable } from "./schema.ts";

export type UploadRow = Selectable<UploadTable>;

export async function findUpload(db: Db, holder: string, id: string): Promise<UploadRow | null> {
  if (!isUuid(id)) return null;
  const row = await db
    .selectFrom("upload")
    .selectAll()
    .where("id", "=", id)
    .where("holder", "=", holder)
    .executeTakeFirst();
  return row ?? null;
}

/** Locks the row: of two pieces for one place the second finds the place taken. */
export async function lockUpload(tx: Tx, holder: string, id: string): Promise<UploadRow | null> {
  if (!isUuid(id)) return null;
  const row = await tx
    .selectFrom("upload")
    .selectAll()
    .where("id", "=", id)
    .where("holder", "=", holder)
    .forUpdate()
    .executeTakeFirst();
  return row ?? null;
}

/** One after the other for each holder, or two at once would each fit and together not. */
export const lockHolder = (tx: Tx, holder: string) =>
  sql`select pg_advisory_xact_lock(hashtext('upload'), hashtext(${holder}))`.execute(tx);

/** The files of a holder, whole and unfinished, in the order in which they were begun. */
export const listUploads = (db: Db, holder: string): Promise<UploadRow[]> =>
  db.selectFrom("upload").selectAll().where("holder", "=", holder).orderBy("id").execute();

export const insertUpload = (tx: Tx, row: Insertable<UploadTable>) => tx.insertInto("upload").values(row).execute();

export const touchUpload = (tx: Tx, id: string, now: Date) =>
  tx.updateTable("upload").set({ touched_at: now }).where("id", "=", id).execute();

export async function insertPiece(tx: Tx, piece: Insertable<UploadPieceTable>, now: Date): Promise<void> {
  await tx.insertInto("upload_piece").values(piece).execute();
  await tx
    .updateTable("upload")
    .set({ received: Number(piece.start) + Number(piece.size), touched_at: now })
    .where("id", "=", piece.upload_id)
    .execute();
}

export const listPieces = (db: Db, uploadId: string): Promise<Selectable<UploadPieceTable>[]> =>
  db.selectFrom("upload_piece").selectAll().where("upload_id", "=", uploadId).orderBy("start").execute();

export async function setWhole(tx: Tx, id: string, file: { sha256: string; type: string }, now: Date): Promise<void> {
  await tx
    .updateTable("upload")
    .set({ sha256: file.sha256, type: file.type, touched_at: now })
    .where("id", "=", id)
    .execute();
  await tx.deleteFrom("upload_piece").where("upload_id", "=", id).execute();
}

/** Back to nothing: what lay here was not what the sender has. */
export async function startOver(tx: Tx, id: string): Promise<void> {
  await tx.deleteFrom("upload_piece").where("upload_id", "=", id).execute();
  await tx.updateTable("upload").set({ received: 0 }).where("id", "=", id).execute();
}

export const removeUploads = (tx: Tx, ids: readonly string[]) =>
  tx
    .deleteFrom("upload")
    .where("id", "in", [...ids])
    .execute();

/** @returns how many were waiting longer than that */
export const removeUntouched = async (tx: Tx, before: Date): Promise<number> =>
  (await tx.deleteFrom("upload").where("touched_at", "<", before).returning("id").execute()).length;
