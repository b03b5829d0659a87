import { type Insertable, type Selectable, sql, type Updateable } from "kysely";
import type { Day } from "../../../kernel/day.ts";
import type { Db, Tx } from "../../../platform/work/work.ts";
import type { RequestAttachmentTable, RequestJudgementTable, RequestMessageTable } from "../schema.ts";

export type MessageRow = Selectable<RequestMessageTable>;
export type AttachmentRow = Selectable<RequestAttachmentTable>;
export type JudgementRow = Selectable<RequestJudgementTable>;

export const insertMessage = (tx: Tx, row: Insertable<RequestMessageTable>) =>
  tx.insertInto("request_message").values(row).execute();

export const setMessage = (tx: Tx, id: string, changes: Updateable<RequestMessageTable>) =>
  tx.updateTable("request_message").set(changes).where("id", "=", id).execute();

export const insertAttachment = (tx: Tx, row: Insertable<RequestAttachmentTable>) =>
  tx.insertInto("request_attachment").values(row).execute();

export const setAttachment = (tx: Tx, id: string, changes: Updateable<RequestAttachmentTable>) =>
  tx.updateTable("request_attachment").set(changes).where("id", "=", id).execute();

export const insertJudgement = (tx: Tx, row: Insertable<RequestJudgementTable>) =>
  tx.insertInto("request_judgement").values(row).execute();

/** The whole exchange of one request, oldest first. */
export const listMessages = (db: Db, requestId: string): Promise<MessageRow[]> =>
  db
    .selectFrom("request_message")
    .selectAll()
    .where("request_id", "=", requestId)
    .orderBy("at")
    .orderBy("id")
    .execute();

export const listAttachments = (db: Db, messageIds: readonly string[]): Promise<AttachmentRow[]> =>
  messageIds.length === 0
    ? Promise.resolve([])
    : db
        .selectFrom("request_attachment")
        .selectAll()
        .where("message_id", "in", [...messageIds])
        .orderBy("message_id")
        .orderBy("position")
        .execute();

/** The whole exchange with its files. Two queries. */
export async function listExchange(
  db: Db,
  requestId: string,
): Promise<{ messages: MessageRow[]; attachments: AttachmentRow[] }> {
  const messages = await listMessages(db, requestId);
  return { messages, attachments: await attachmentsOf(db, messages) };
}

/** The files of these letters. */
export const attachmentsOf = (db: Db, messages: readonly MessageRow[]): Promise<AttachmentRow[]> =>
  listAttachments(
    db,
    messages.map(({ id }) => id),
  );

/** What people said of the letters of a request, oldest first: the latest of each letter holds. */
export const listJudgements = (db: Db, requestId: string): Promise<JudgementRow[]> =>
  db
    .selectFrom("request_judgement")
    .selectAll()
    .where("request_id", "=", requestId)
    .orderBy("at")
    .orderBy("id")
    .execute();

export async function findMessage(db: Db, requestId: string, id: string): Promise<MessageRow | null> {
  const row = await db
    .selectFrom("request_message")
    .selectAll()
    .where("request_id", "=", requestId)
    .where(sql<string>`id::text`, "=", id)
    .executeTakeFirst();
  return row ?? null;
}

export async function findAttachment(db: Db, messageId: string, position: number): Promise<AttachmentRow | null> {
  const row = await db
    .selectFrom("request_attachment")
    .selectAll()
    .where("message_id", "=", messageId)
    .where("position", "=", position)
    .executeTakeFirst();
  return row ?? null;
}

export async function findAttachmentById(db: Db, id: string): Promise<AttachmentRow | null> {
  const row = await db
    .selectFrom("request_attachment")
    .selectAll()
    .where(sql<string>`id::text`, "=", id)
    .executeTakeFirst();
  return row ?? null;
}

export const listUnread = (db: Db, limit: number) =>
  db.selectFrom("request_attachment").select("id").where("read_at", "is", null).orderBy("id").limit(limit).execute();

/** Letters already made of one that came in: taking it in again must not double them. */
export const listOfMailIn = (db: Db, mailInId: string) =>
  db.selectFrom("request_message").select(["id", "request_id"]).where("mail_in_id", "=", mailInId).execute();

/** Requests of the letters that were sent or received under one of these Message-IDs. */
export const listByThread = (db: Db, messageIds: readonly string[]) =>
  messageIds.length === 0
    ? Promise.resolve([])
    : db
        .selectFrom("request_message")
        .select(["request_id", "message_id"])
        .where("message_id", "in", [...messageIds])
        .limit(50)
        .execute();

/** The latest letter that left to the institution, which a bounce without any reference speaks of. */
export const findLatestSent = (db: Db, requestId: string): Promise<MessageRow | undefined> =>
  db
    .selectFrom("request_message")
    .selectAll()
    .where("request_id", "=", requestId)
    .where("direction", "=", "out")
    .orderBy("at", "desc")
    .orderBy("id", "desc")
    .limit(1)
    .executeTakeFirst();

/** Day of the oldest letter of a person that nobody has judged; null when all are. */
export async function findUnjudgedSince(db: Db, requestId: string): Promise<Day | null> {
  const row = await db
    .selectFrom("request_message as m")
    .select("m.day")
    .where("m.request_id", "=", requestId)
    .where("m.direction", "=", "in")
    .where("m.class", "=", "answer")
    .where("m.hidden_at", "is", null)
    .where((where) =>
      where.not(
        where.exists(where.selectFrom("request_judgement as j").select("j.id").whereRef("j.message_id", "=", "m.id")),
      ),
    )
    .orderBy("m.day")
    .limit(1)
    .executeTakeFirst();
  return row?.day ?? null;
}

/** Letters that did not arrive, for the staff's list of wrong addresses. */
export const listTrouble = (db: Db, limit: number) =>
  db
    .selectFrom("request_message as m")
    .innerJoin("request as r", "r.id", "m.request_id")
    .select([
      "m.id",
      "m.request_id",
      "m.day",
      "m.to_address",
      "m.delivery",
      "m.delivery_status",
      "m.delivery_detail",
      "r.slug",
      "r.number",
      "r.title",
      "r.institution_id",
      "r.example",
    ])
    .where("m.delivery", "in", ["refused", "bounced"])
    .where("m.direction", "=", "out")
    .where((where) =>
      where.not(
        where.exists(
          where
            .selectFrom("request_message as later")
            .select("later.id")
            .whereRef("later.request_id", "=", "m.request_id")
            .whereRef("later.at", ">", "m.at")
            .where("later.direction", "=", "out"),
        ),
      ),
    )
    .orderBy("m.at")
    .limit(limit)
    .execute();

/** Letters of people whose sender does not fit the institution and that nobody has judged yet. */
export const listUnverified = (db: Db, limit: number) =>
  db
    .selectFrom("request_message as m")
    .innerJoin("request as r", "r.id", "m.request_id")
    .select([
      "m.id",
      "m.day",
      "m.from_name",
      "m.from_address",
      "m.subject",
      "r.slug",
      "r.title",
      "r.institution_id",
      "r.example",
    ])
    .where("m.direction", "=", "in")
    .where("m.class", "=", "answer")
    .where("m.sender", "=", "stranger")
    .where("m.hidden_at", "is", null)
    .where((where) =>
      where.not(
        where.exists(where.selectFrom("request_judgement as j").select("j.id").whereRef("j.message_id", "=", "m.id")),
      ),
    )
    .orderBy("m.at")
    .limit(limit)
    .execute();

export async function findMessageById(db: Db, id: string): Promise<MessageRow | null> {
  const row = await db
    .selectFrom("request_message")
    .selectAll()
    .where(sql<string>`id::text`, "=", id)
    .executeTakeFirst();
  return row ?? null;
}
