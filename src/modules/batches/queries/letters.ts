import type { Selectable } from "kysely";
import type { Db, Tx } from "../../../platform/work/work.ts";
import type { BatchLetterRequestTable, BatchLetterTable } from "../schema.ts";

export type BatchLetterRow = Selectable<BatchLetterTable>;
type Copy = Selectable<BatchLetterRequestTable>;

export async function insertBatchLetter(tx: Tx, letter: BatchLetterRow, copies: readonly Copy[]): Promise<void> {
  await tx.insertInto("batch_letter").values(letter).execute();
  if (copies.length > 0)
    await tx
      .insertInto("batch_letter_request")
      .values([...copies])
      .execute();
}

/** A copy with its text, for this worker alone; the queue holds it until its time. */
export const claimCopy = (tx: Tx, letterId: string, requestId: string) =>
  tx
    .selectFrom("batch_letter_request as c")
    .innerJoin("batch_letter as l", "l.id", "c.letter_id")
    .innerJoin("batch as b", "b.id", "l.batch_id")
    .select(["c.request_id", "l.body", "l.batch_id", "b.owner_id", "b.language"])
    .where("c.letter_id", "=", letterId)
    .where("c.request_id", "=", requestId)
    .where("c.state", "=", "queued")
    .forUpdate("c")
    .skipLocked()
    .executeTakeFirst();

export const setCopy = (tx: Tx, letterId: string, requestId: string, state: Copy["state"], reason: string | null) =>
  tx
    .updateTable("batch_letter_request")
    .set({ state, reason })
    .where("letter_id", "=", letterId)
    .where("request_id", "=", requestId)
    .execute();

export const listLostCopies = (db: Db, before: Date): Promise<Pick<Copy, "letter_id" | "request_id">[]> =>
  db
    .selectFrom("batch_letter_request")
    .select(["letter_id", "request_id"])
    .where("state", "=", "queued")
    .where("not_before", "<=", before)
    .orderBy("not_before")
    .limit(200)
    .execute();

/** What was written to many at once, with how far it has got; latest first. */
export async function listBatchLetters(db: Db, batchId: string) {
  const rows = await db
    .selectFrom("batch_letter as l")
    .leftJoin("batch_letter_request as c", "c.letter_id", "l.id")
    .select(({ fn }) => [
      "l.id",
      "l.of_state",
      "l.at",
      fn.count<number>("c.request_id").as("total"),
      fn.count<number>("c.request_id").filterWhere("c.state", "=", "sent").as("sent"),
      fn.count<number>("c.request_id").filterWhere("c.state", "=", "refused").as("refused"),
    ])
    .where("l.batch_id", "=", batchId)
    .groupBy(["l.id", "l.of_state", "l.at"])
    .orderBy("l.at", "desc")
    .limit(50)
    .execute();
  return rows.map((row) => ({
    ...row,
    total: Number(row.total),
    sent: Number(row.sent),
    refused: Number(row.refused),
  }));
}
