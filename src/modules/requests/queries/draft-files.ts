import type { Selectable } from "kysely";
import type { Db, Tx } from "../../../platform/work/work.ts";
import type { RequestDraftFileTable } from "../schema-asking.ts";

export type DraftFileRow = Selectable<RequestDraftFileTable>;

/** The files of a draft, in the order in which they came. */
export async function listDraftFiles(db: Db, draftId: string): Promise<DraftFileRow[]> {
  const rows = await db
    .selectFrom("request_draft_file")
    .selectAll()
    .where("draft_id", "=", draftId)
    .orderBy("position")
    .execute();
  return rows.map((row) => ({ ...row, size: Number(row.size) }));
}

export const insertDraftFile = (tx: Tx, row: DraftFileRow) => tx.insertInto("request_draft_file").values(row).execute();

export async function removeDraftFiles(tx: Tx, draftId: string, positions: readonly number[]): Promise<void> {
  if (positions.length === 0) return;
  await tx
    .deleteFrom("request_draft_file")
    .where("draft_id", "=", draftId)
    .where("position", "in", [...positions])
    .execute();
}
