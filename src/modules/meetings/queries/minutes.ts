import type { Insertable, Selectable, Updateable } from "kysely";
import { isUuid } from "../../../kernel/uuid.ts";
import type { Db, Tx } from "../../../platform/work/work.ts";
import type { MeetingCorrectionTable, MeetingMinutesTable, MeetingRecordTable } from "../schema.ts";

export type RecordRow = Selectable<MeetingRecordTable>;
export type CorrectionRow = Selectable<MeetingCorrectionTable>;

export const insertVersion = (tx: Tx, row: Insertable<MeetingMinutesTable>) =>
  tx.insertInto("meeting_minutes").values(row).execute();

/** What minutes became, votes first, then decisions, then actions, each in their order. */
export const listRecords = (db: Db, meetingIds: readonly string[]): Promise<RecordRow[]> =>
  meetingIds.length === 0
    ? Promise.resolve([])
    : db
        .selectFrom("meeting_record")
        .selectAll()
        .where("meeting_id", "in", [...meetingIds])
        .orderBy("kind", "desc")
        .orderBy("number")
        .execute();

export const insertRecord = (tx: Tx, row: Insertable<MeetingRecordTable>) =>
  tx.insertInto("meeting_record").values(row).execute();
export const setRecord = (tx: Tx, id: string, changes: Updateable<MeetingRecordTable>) =>
  tx.updateTable("meeting_record").set(changes).where("id", "=", id).execute();

export const listCorrections = (db: Db, meetingIds: readonly string[]): Promise<CorrectionRow[]> =>
  meetingIds.length === 0
    ? Promise.resolve([])
    : db
        .selectFrom("meeting_correction")
        .selectAll()
        .where("meeting_id", "in", [...meetingIds])
        .orderBy("asked_at")
        .execute();

export const insertCorrection = (tx: Tx, row: Insertable<MeetingCorrectionTable>) =>
  tx.insertInto("meeting_correction").values(row).execute();

export async function lockCorrection(tx: Tx, meetingId: string, id: string): Promise<CorrectionRow | null> {
  if (!isUuid(id)) return null;
  const row = await tx
    .selectFrom("meeting_correction")
    .selectAll()
    .where("meeting_id", "=", meetingId)
    .where("id", "=", id)
    .forUpdate()
    .executeTakeFirst();
  return row ?? null;
}
export const setCorrection = (tx: Tx, id: string, changes: Updateable<MeetingCorrectionTable>) =>
  tx.updateTable("meeting_correction").set(changes).where("id", "=", id).execute();
