import type { Insertable, Selectable, Updateable } from "kysely";
import { isUuid } from "../../../kernel/uuid.ts";
import type { Db, Tx } from "../../../platform/work/work.ts";
import type { MeetingInvitationTable, MeetingPresenceTable, MeetingReportTable } from "../schema.ts";

export type InvitationRow = Selectable<MeetingInvitationTable>;
export type PresenceRow = Selectable<MeetingPresenceTable>;
export type ReportRow = Selectable<MeetingReportTable>;

export const listInvitations = (db: Db, meetingIds: readonly string[]): Promise<InvitationRow[]> =>
  meetingIds.length === 0
    ? Promise.resolve([])
    : db
        .selectFrom("meeting_invitation")
        .selectAll()
        .where("meeting_id", "in", [...meetingIds])
        .execute();

export const listInvitationsOfMandates = (db: Db, mandateIds: readonly string[]): Promise<InvitationRow[]> =>
  mandateIds.length === 0
    ? Promise.resolve([])
    : db
        .selectFrom("meeting_invitation")
        .selectAll()
        .where("mandate_id", "in", [...mandateIds])
        .execute();

export async function findInvitation(db: Db, id: string): Promise<InvitationRow | null> {
  if (!isUuid(id)) return null;
  return (await db.selectFrom("meeting_invitation").selectAll().where("id", "=", id).executeTakeFirst()) ?? null;
}

export async function lockInvitation(tx: Tx, id: string): Promise<InvitationRow | null> {
  if (!isUuid(id)) return null;
  const row = await tx.selectFrom("meeting_invitation").selectAll().where("id", "=", id).forUpdate().executeTakeFirst();
  return row ?? null;
}

/** Those not invited yet; who was invited before keeps the answer. */
export async function inviteAlso(tx: Tx, rows: readonly Insertable<MeetingInvitationTable>[]): Promise<void> {
  if (rows.length === 0) return;
  await tx
    .insertInto("meeting_invitation")
    .values([...rows])
    .onConflict((conflict) => conflict.columns(["meeting_id", "mandate_id"]).doNothing())
    .execute();
}

export const setInvitations = (tx: Tx, ids: readonly string[], changes: Updateable<MeetingInvitationTable>) =>
  ids.length === 0
    ? Promise.resolve([])
    : tx
        .updateTable("meeting_invitation")
        .set(changes)
        .where("id", "in", [...ids])
        .execute();

export const listPresences = (db: Db, meetingIds: readonly string[]): Promise<PresenceRow[]> =>
  meetingIds.length === 0
    ? Promise.resolve([])
    : db
        .selectFrom("meeting_presence")
        .selectAll()
        .where("meeting_id", "in", [...meetingIds])
        .execute();

/** Writes each seat's presence over what stood there; seats not named stay as they were. */
export async function putPresences(tx: Tx, rows: readonly Insertable<MeetingPresenceTable>[]): Promise<void> {
  if (rows.length === 0) return;
  await tx
    .insertInto("meeting_presence")
    .values([...rows])
    .onConflict((conflict) =>
      conflict.columns(["meeting_id", "seat_id"]).doUpdateSet((given) => ({
        presence: given.ref("excluded.presence"),
        by_whom: given.ref("excluded.by_whom"),
        how: given.ref("excluded.how"),
      })),
    )
    .execute();
}

export const listReports = (db: Db, meetingIds: readonly string[]): Promise<ReportRow[]> =>
  meetingIds.length === 0
    ? Promise.resolve([])
    : db
        .selectFrom("meeting_report")
        .selectAll()
        .where("meeting_id", "in", [...meetingIds])
        .orderBy("reported_at")
        .execute();

/** One report for each member and meeting; writing again corrects it. */
export const putReport = (tx: Tx, row: Insertable<MeetingReportTable>) =>
  tx
    .insertInto("meeting_report")
    .values(row)
    .onConflict((conflict) =>
      conflict.columns(["meeting_id", "mandate_id"]).doUpdateSet((given) => ({
        words: given.ref("excluded.words"),
        language: given.ref("excluded.language"),
        reported_at: given.ref("excluded.reported_at"),
      })),
    )
    .execute();

/** True when it was not told before. */
export async function noteAbsence(
  tx: Tx,
  notice: { mandate_id: string; meeting_id: string; at: Date },
): Promise<boolean> {
  const rows = await tx
    .insertInto("meeting_notice")
    .values(notice)
    .onConflict((conflict) => conflict.doNothing())
    .returning("mandate_id")
    .execute();
  return rows.length > 0;
}

export const listReportsOfMandates = (db: Db, mandateIds: readonly string[]): Promise<ReportRow[]> =>
  mandateIds.length === 0
    ? Promise.resolve([])
    : db
        .selectFrom("meeting_report")
        .selectAll()
        .where("mandate_id", "in", [...mandateIds])
        .orderBy("reported_at")
        .execute();

export const wipeAnswers = (tx: Tx, mandateIds: readonly string[]) =>
  mandateIds.length === 0
    ? Promise.resolve([])
    : tx
        .updateTable("meeting_invitation")
        .set({ note: "" })
        .where("mandate_id", "in", [...mandateIds])
        .execute();

/** How seats were taken at meetings that took place, latest first. */
export const listPresencesOfSeats = (db: Db, seatIds: readonly string[]) =>
  seatIds.length === 0
    ? Promise.resolve([])
    : db
        .selectFrom("meeting_presence as p")
        .innerJoin("meeting as g", "g.id", "p.meeting_id")
        .select(["g.id", "g.body_id", "g.year", "g.number", "g.example", "g.starts_at", "p.seat_id", "p.presence"])
        .where("p.seat_id", "in", [...seatIds])
        .where("g.state", "in", ["held", "minutes-sent", "approved", "published"])
        .orderBy("g.starts_at", "desc")
        .limit(2000)
        .execute();
