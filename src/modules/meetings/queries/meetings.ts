import { type Insertable, type Selectable, sql, type Updateable } from "kysely";
import { isUuid } from "../../../kernel/uuid.ts";
import type { Db, Tx } from "../../../platform/work/work.ts";
import type { MeetingTable } from "../schema.ts";

export type MeetingRow = Selectable<MeetingTable>;

export async function findMeeting(db: Db, id: string): Promise<MeetingRow | null> {
  if (!isUuid(id)) return null;
  return (await db.selectFrom("meeting").selectAll().where("id", "=", id).executeTakeFirst()) ?? null;
}

export async function lockMeeting(tx: Tx, id: string): Promise<MeetingRow | null> {
  if (!isUuid(id)) return null;
  return (await tx.selectFrom("meeting").selectAll().where("id", "=", id).forUpdate().executeTakeFirst()) ?? null;
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

/** All meetings of a body, latest first. */
export const listMeetings = (db: Db, bodyId: string): Promise<MeetingRow[]> =>
  db
    .selectFrom("meeting")
    .selectAll()
    .where("body_id", "=", bodyId)
    .orderBy("starts_at", "desc")
    .orderBy("number", "desc")
    .execute();

export const listMeetingsByIds = (db: Db, ids: readonly string[]): Promise<MeetingRow[]> =>
  ids.length === 0
    ? Promise.resolve([])
    : db
        .selectFrom("meeting")
        .selectAll()
        .where("id", "in", [...ids])
        .execute();

/** Of all bodies, in a range of instants, earliest first; neither drafts nor what was cancelled. */
export const listMeetingsBetween = (db: Db, from: Date, before: Date): Promise<MeetingRow[]> =>
  db
    .selectFrom("meeting")
    .selectAll()
    .where("starts_at", ">=", from)
    .where("starts_at", "<", before)
    .where("state", "not in", ["draft", "cancelled"])
    .orderBy("starts_at")
    .limit(2000)
    .execute();

/** Everything the public may know of, earliest first. */
export const listPublicMeetings = (db: Db): Promise<MeetingRow[]> =>
  db.selectFrom("meeting").selectAll().where("state", "!=", "draft").orderBy("starts_at").execute();

/** Meetings in these states, earliest first; for desks and jobs. */
export const listMeetingsIn = (db: Db, states: readonly MeetingRow["state"][]): Promise<MeetingRow[]> =>
  db
    .selectFrom("meeting")
    .selectAll()
    .where("state", "in", [...states])
    .orderBy("starts_at")
    .execute();

export const insertMeeting = (tx: Tx, row: Insertable<MeetingTable>) => tx.insertInto("meeting").values(row).execute();
export const setMeeting = (tx: Tx, id: string, changes: Updateable<MeetingTable>) =>
  tx.updateTable("meeting").set(changes).where("id", "=", id).execute();

/** The next number of a body in a year; whoever asks at the same time waits. */
export async function nextNumber(tx: Tx, bodyId: string, year: number): Promise<number> {
  await sql`select pg_advisory_xact_lock(hashtext(${`meeting ${bodyId}`}))`.execute(tx);
  const { most } = await tx
    .selectFrom("meeting")
    .select((number) => number.fn.max("number").as("most"))
    .where("body_id", "=", bodyId)
    .where("year", "=", year)
    .executeTakeFirstOrThrow();
  return (most ?? 0) + 1;
}

export const removeExamples = (tx: Tx): Promise<{ id: string; body_id: string }[]> =>
  tx.deleteFrom("meeting").where("example", "=", true).returning(["id", "body_id"]).execute();
