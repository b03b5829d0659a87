import type { Insertable, Selectable, Updateable } from "kysely";
import type { Db, Tx } from "../../../platform/work/work.ts";
import type { RequestDraftTable } from "../schema.ts";

export type DraftRow = Selectable<RequestDraftTable>;

export async function findDraft(db: Db, key: string): Promise<DraftRow | null> {
  return (await db.selectFrom("request_draft").selectAll().where("key", "=", key).executeTakeFirst()) ?? null;
}

export async function lockDraft(tx: Tx, key: string): Promise<DraftRow | null> {
  return (
    (await tx.selectFrom("request_draft").selectAll().where("key", "=", key).forUpdate().executeTakeFirst()) ?? null
  );
}

export const insertDraft = (tx: Tx, row: Insertable<RequestDraftTable>) =>
  tx.insertInto("request_draft").values(row).execute();

export const setDraft = (tx: Tx, id: string, changes: Updateable<RequestDraftTable>) =>
  tx.updateTable("request_draft").set(changes).where("id", "=", id).execute();

export const removeDraft = (tx: Tx, id: string) => tx.deleteFrom("request_draft").where("id", "=", id).execute();

export const listDrafts = (db: Db, ownerId: string): Promise<DraftRow[]> =>
  db
    .selectFrom("request_draft")
    .selectAll()
    .where("owner_id", "=", ownerId)
    .orderBy("updated_at", "desc")
    .limit(50)
    .execute();

/** Drafts nobody has touched since: those without an owner go soon, those of a person late. */
export const removeStaleDrafts = (tx: Tx, before: { ownerless: Date; owned: Date }) =>
  tx
    .deleteFrom("request_draft")
    .where((where) =>
      where.or([
        where.and([where("owner_id", "is", null), where("updated_at", "<", before.ownerless)]),
        where("updated_at", "<", before.owned),
      ]),
    )
    .execute();
