import type { Insertable, Selectable, Updateable } from "kysely";
import { isUuid } from "../../../kernel/uuid.ts";
import type { Db, Tx } from "../../../platform/work/work.ts";
import type { Presence } from "../rules/meetings.ts";
import type { MeetingItemTable, MeetingTable } from "../schema.ts";

export type MeetingRow = Selectable<MeetingTable>;
export type ItemRow = Selectable<MeetingItemTable>;

export async function findMeeting(db: Db, id: string): Promise<MeetingRow | null> {
  if (!isUuid(id)) return null;
  return (await db.selectFrom("meeting").selectAll().where("id", "=", id).executeTakeFirst()) ?? null;
}

/** By "2026-3": the year and its number in it. */
export async function findMeetingByNumber(db: Db, bodyId: string, address: string): Promise<MeetingRow | null> {
  const found = /^(\d{4})-(\d{1,3})$/.exec(address);
  if (!found) return null;
  const row = await db
    .selectFrom("meeting")
    .selectAll()
    .where("body_id", "=", bodyId)
    .where("year", "=", Number(found[1]))
    .where("number", "=", Number(found[2]))
    .executeTakeFirst();
  return row ?? null;
}

export async function lockMeeting(tx: Tx, id: string): Promise<MeetingRow | null> {
  if (!isUuid(id)) return null;
  return (await tx.selectFrom("meeting").selectAll().where("id", "=", id).forUpdate().executeTakeFirst()) ?? null;
}

/** All meetings of a body, latest first. */
export const listMeetings = (db: Db, bodyId: string): Promise<MeetingRow[]> =>
  db
    .selectFrom("meeting")
    .selectAll()
    .where("body_id", "=", bodyId)
    .orderBy("starts_at", "desc")
    .orderBy("number", "desc")
    .execute();

/** Of all bodies, in a range of instants; neither drafts nor what was cancelled. */
export const listMeetingsBetween = (db: Db, from: Date, before: Date) =>
  db
    .selectFrom("meeting as m")
    .innerJoin("body as b", "b.id", "m.body_id")
    .selectAll("m")
    .select(["b.slug", "b.names"])
    .where("m.starts_at", ">=", from)
    .where("m.starts_at", "<", before)
    .where("m.state", "not in", ["draft", "cancelled"])
    .orderBy("m.starts_at")
    .limit(500)
    .execute();

export const insertMeeting = (tx: Tx, row: Insertable<MeetingTable>) => tx.insertInto("meeting").values(row).execute();
export const setMeeting = (tx: Tx, id: string, changes: Updateable<MeetingTable>) =>
  tx.updateTable("meeting").set(changes).where("id", "=", id).execute();

export async function nextNumber(tx: Tx, bodyId: string, year: number): Promise<number> {
  const rows = await tx
    .selectFrom("meeting")
    .select("number")
    .where("body_id", "=", bodyId)
    .where("year", "=", year)
    .execute();
  return Math.max(0, ...rows.map(({ number }) => number)) + 1;
}

export const listItems = (db: Db, meetingId: string): Promise<ItemRow[]> =>
  db.selectFrom("meeting_item").selectAll().where("meeting_id", "=", meetingId).orderBy("position").execute();

/** Puts an agenda in the place of the one that was there. */
export async function putItems(
  tx: Tx,
  meetingId: string,
  rows: readonly Insertable<MeetingItemTable>[],
): Promise<void> {
  await tx.deleteFrom("meeting_item").where("meeting_id", "=", meetingId).execute();
  if (rows.length > 0)
    await tx
      .insertInto("meeting_item")
      .values([...rows])
      .execute();
}

export async function listPresences(db: Db, meetingId: string): Promise<ReadonlyMap<string, Presence>> {
  const rows = await db.selectFrom("meeting_presence").selectAll().where("meeting_id", "=", meetingId).execute();
  return new Map(rows.map(({ seat_id, presence }) => [seat_id, presence]));
}

export async function putPresences(tx: Tx, meetingId: string, of: ReadonlyMap<string, Presence>): Promise<void> {
  await tx.deleteFrom("meeting_presence").where("meeting_id", "=", meetingId).execute();
  if (of.size > 0)
    await tx
      .insertInto("meeting_presence")
      .values([...of].map(([seat_id, presence]) => ({ meeting_id: meetingId, seat_id, presence })))
      .execute();
}

/** Which lines of the minutes became promises already. */
export const listActions = (db: Db, meetingIds: readonly string[]) =>
  meetingIds.length === 0
    ? Promise.resolve([])
    : db
        .selectFrom("meeting_action")
        .selectAll()
        .where("meeting_id", "in", [...meetingIds])
        .execute();

export const insertAction = (tx: Tx, row: { meeting_id: string; words: string; commitment_id: string }) =>
  tx.insertInto("meeting_action").values(row).execute();
