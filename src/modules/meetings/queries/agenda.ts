import type { Insertable, Selectable } from "kysely";
import { isUuid } from "../../../kernel/uuid.ts";
import type { Db, Tx } from "../../../platform/work/work.ts";
import type { MeetingItemTable, MeetingPaperTable } from "../schema.ts";

export type ItemRow = Selectable<MeetingItemTable>;
export type PaperRow = Selectable<MeetingPaperTable>;

export const listItems = (db: Db, meetingIds: readonly string[]): Promise<ItemRow[]> =>
  meetingIds.length === 0
    ? Promise.resolve([])
    : db
        .selectFrom("meeting_item")
        .selectAll()
        .where("meeting_id", "in", [...meetingIds])
        .orderBy("position")
        .execute();

/** Puts an agenda in the place of the one that was there; items of the same id stay, with their papers. */
export async function putItems(
  tx: Tx,
  meetingId: string,
  rows: readonly Insertable<MeetingItemTable>[],
): Promise<void> {
  await tx
    .deleteFrom("meeting_item")
    .where("meeting_id", "=", meetingId)
    .$if(rows.length > 0, (query) =>
      query.where(
        "id",
        "not in",
        rows.map(({ id }) => id),
      ),
    )
    .execute();
  if (rows.length === 0) return;
  await tx
    .insertInto("meeting_item")
    .values([...rows])
    .onConflict((conflict) =>
      conflict.column("id").doUpdateSet((given) => ({
        position: given.ref("excluded.position"),
        depth: given.ref("excluded.depth"),
        duration_minutes: given.ref("excluded.duration_minutes"),
        internal: given.ref("excluded.internal"),
      })),
    )
    .execute();
}

export const listPapers = (db: Db, meetingIds: readonly string[]): Promise<PaperRow[]> =>
  meetingIds.length === 0
    ? Promise.resolve([])
    : db
        .selectFrom("meeting_paper")
        .selectAll()
        .where("meeting_id", "in", [...meetingIds])
        .orderBy("added_at")
        .orderBy("id")
        .execute();

export async function findPaper(db: Db, meetingId: string, id: string): Promise<PaperRow | null> {
  if (!isUuid(id)) return null;
  const row = await db
    .selectFrom("meeting_paper")
    .selectAll()
    .where("meeting_id", "=", meetingId)
    .where("id", "=", id)
    .executeTakeFirst();
  return row ?? null;
}

export const insertPaper = (tx: Tx, row: Insertable<MeetingPaperTable>) =>
  tx.insertInto("meeting_paper").values(row).execute();
export const removePaper = (tx: Tx, id: string) => tx.deleteFrom("meeting_paper").where("id", "=", id).execute();
