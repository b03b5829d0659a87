import { type Insertable, type Selectable, sql } from "kysely";
import { isUuid } from "../../../kernel/uuid.ts";
import type { Db, Tx } from "../../../platform/work/work.ts";
import type { RequestAnswerLinkTable, RequestForwardingTable, RequestOfficerAnswerTable } from "../schema-officer.ts";
import type { RequestRow } from "./requests.ts";

export type AnswerLinkRow = Selectable<RequestAnswerLinkTable>;
export type OfficerAnswerRow = Selectable<RequestOfficerAnswerTable>;
export type ForwardingRow = Selectable<RequestForwardingTable>;

export const insertLink = (tx: Tx, row: Insertable<RequestAnswerLinkTable>) =>
  tx.insertInto("request_answer_link").values(row).execute();

export async function findLink(db: Db, tokenSha256: string): Promise<AnswerLinkRow | null> {
  const row = await db
    .selectFrom("request_answer_link")
    .selectAll()
    .where("token_sha256", "=", tokenSha256)
    .executeTakeFirst();
  return row ?? null;
}

/** @returns how many were still valid */
export const revokeLinks = async (tx: Tx, requestId: string, now: Date): Promise<number> =>
  (
    await tx
      .updateTable("request_answer_link")
      .set({ revoked_at: now })
      .where("request_id", "=", requestId)
      .where("revoked_at", "is", null)
      .returning("id")
      .execute()
  ).length;

/** From here on the history of this transaction says that the bearer of a link did it. */
export const actAsLink = (tx: Tx, linkId: string) =>
  sql`select set_config('bashke.actor', ${`link:${linkId}`}, true)`.execute(tx);

export const insertOfficerAnswer = (tx: Tx, row: Insertable<RequestOfficerAnswerTable>) =>
  tx.insertInto("request_officer_answer").values(row).execute();

/** The answers by link to one request, oldest first. */
export const listOfficerAnswers = (db: Db, requestId: string): Promise<OfficerAnswerRow[]> =>
  db.selectFrom("request_officer_answer").selectAll().where("request_id", "=", requestId).orderBy("ordinal").execute();

/** Of those, the ones that this institution gave: with the day of each. */
export const listAnswersOfInstitution = (db: Db, requestId: string, institutionId: string) =>
  db
    .selectFrom("request_officer_answer as a")
    .innerJoin("request_answer_link as l", "l.id", "a.link_id")
    .innerJoin("request_message as m", "m.id", "a.message_id")
    .select(["a.message_id", "a.ordinal", "a.kind", "m.day"])
    .where("a.request_id", "=", requestId)
    .where("l.institution_id", "=", institutionId)
    .orderBy("a.ordinal")
    .execute();

/** The receipt of an answer, for the institution that gave it. */
export async function findAnswerOfInstitution(
  db: Db,
  messageId: string,
  institutionId: string,
): Promise<OfficerAnswerRow | null> {
  if (!isUuid(messageId)) return null;
  const row = await db
    .selectFrom("request_officer_answer as a")
    .innerJoin("request_answer_link as l", "l.id", "a.link_id")
    .selectAll("a")
    .where("a.message_id", "=", messageId)
    .where("l.institution_id", "=", institutionId)
    .executeTakeFirst();
  return row ?? null;
}

export async function findOfficerAnswer(db: Db, messageId: string): Promise<OfficerAnswerRow | null> {
  if (!isUuid(messageId)) return null;
  const row = await db
    .selectFrom("request_officer_answer")
    .selectAll()
    .where("message_id", "=", messageId)
    .executeTakeFirst();
  return row ?? null;
}

/** Whether a person or an officer has said that the term was extended. */
export async function wasExtended(db: Db, requestId: string, institutionId: string): Promise<boolean> {
  const { rows } = await sql<{ extended: boolean }>`
    select exists (
        select 1 from request_judgement j join request_message m on m.id = j.message_id
        where j.request_id = ${requestId}::uuid and j.judged = 'extension' and m.at >= coalesce(
          (select max(f.at) from request_forwarding f where f.request_id = ${requestId}::uuid), '-infinity')
      ) or exists (
        select 1 from request_officer_answer a join request_answer_link l on l.id = a.link_id
        where a.request_id = ${requestId}::uuid and a.kind = 'extension' and l.institution_id = ${institutionId}::uuid
      ) as extended`.execute(db);
  return rows[0]?.extended ?? false;
}

export const insertForwarding = (tx: Tx, row: Insertable<RequestForwardingTable>) =>
  tx.insertInto("request_forwarding").values(row).execute();

/** How a request went from institution to institution, oldest first. */
export const listForwardings = (db: Db, requestId: string): Promise<ForwardingRow[]> =>
  db.selectFrom("request_forwarding").selectAll().where("request_id", "=", requestId).orderBy("at").execute();

/** The other parts of what was asked once: the request this one was split from, and those split from it. */
export const listParts = (db: Db, row: Pick<RequestRow, "id" | "split_from">): Promise<RequestRow[]> =>
  db
    .selectFrom("request")
    .selectAll()
    .where((where) =>
      where.or([where("split_from", "=", row.id), ...(row.split_from ? [where("id", "=", row.split_from)] : [])]),
    )
    .orderBy("sent_at")
    .limit(20)
    .execute();

/** Whether the part that went to this institution was sent already. */
export async function isSplitTo(db: Db, requestId: string, institutionId: string): Promise<boolean> {
  const row = await db
    .selectFrom("request")
    .select("id")
    .where("split_from", "=", requestId)
    .where("institution_id", "=", institutionId)
    .executeTakeFirst();
  return row !== undefined;
}
