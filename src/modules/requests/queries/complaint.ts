import type { Insertable, Selectable, Updateable } from "kysely";
import type { Day } from "../../../kernel/day.ts";
import type { Db, Tx } from "../../../platform/work/work.ts";
import type { RequestComplaintTable } from "../schema-complaint.ts";

export type ComplaintRow = Selectable<RequestComplaintTable>;

export const findComplaint = async (db: Db, requestId: string): Promise<ComplaintRow | null> =>
  (await db.selectFrom("request_complaint").selectAll().where("request_id", "=", requestId).executeTakeFirst()) ?? null;

/** A request that comes back to the institution and is refused again may be complained of again: the newest stands. */
export async function writeComplaint(tx: Tx, row: Insertable<RequestComplaintTable>): Promise<void> {
  await tx.deleteFrom("request_complaint").where("request_id", "=", row.request_id).execute();
  await tx.insertInto("request_complaint").values(row).execute();
}

export const setComplaint = (tx: Tx, requestId: string, changes: Updateable<RequestComplaintTable>) =>
  tx.updateTable("request_complaint").set(changes).where("request_id", "=", requestId).execute();

/**
 * Requests whose time for a complaint ends in a range of days, and of which none was made. Whoever was told of the silence
 * since an instant has just read until when she can complain.
 */
export const listComplaintsEnding = async (db: Db, from: Day, to: Day, toldSince: Date): Promise<string[]> =>
  (
    await db
      .selectFrom("request")
      .select("id")
      .where("complaint_by", ">=", from)
      .where("complaint_by", "<=", to)
      .where("asker_id", "is not", null)
      .where("progress", "not in", ["agency", "court"])
      .where("outcome", "not in", ["full", "withdrawn"])
      .where((where) =>
        where.not(
          where.exists(
            where
              .selectFrom("request_notice as n")
              .select("n.request_id")
              .whereRef("n.request_id", "=", "request.id")
              .where("n.kind", "=", "silent")
              .where("n.at", ">", toldSince),
          ),
        ),
      )
      .orderBy("id")
      .execute()
  ).map(({ id }) => id);

/** Requests that are before the Agency now. */
export const listBeforeAgency = async (db: Db): Promise<string[]> =>
  (await db.selectFrom("request").select("id").where("progress", "=", "agency").orderBy("id").execute()).map(
    ({ id }) => id,
  );

/**
 * The signed letter bears a private address: it goes with the person, from the record, from the outbox and from the store
 * of files, whose content without a row is swept away.
 */
export async function forgetComplaints(tx: Tx, requestIds: readonly string[]): Promise<void> {
  if (requestIds.length === 0) return;
  const letters = await tx
    .selectFrom("request_complaint")
    .select(["letter_sha256", "message_id"])
    .where("request_id", "in", [...requestIds])
    .execute();
  await tx
    .updateTable("request_complaint")
    .set({ letter_sha256: null })
    .where("request_id", "in", [...requestIds])
    .execute();
  const messages = letters.flatMap(({ message_id }) => message_id ?? []);
  const contents = letters.flatMap(({ letter_sha256 }) => letter_sha256 ?? []);
  if (messages.length > 0) {
    await tx
      .deleteFrom("mail_out")
      .where("kind", "=", "requests.complaint")
      .where("record_id", "in", messages)
      .where("state", "in", ["sent", "failed", "kept"])
      .execute();
  }
  if (contents.length > 0) await tx.deleteFrom("file").where("sha256", "in", contents).execute();
}
