import { done, type Outcome, refused } from "../../../kernel/outcome.ts";
import type { ArrivedMail } from "../../module/answers.ts";
import { enqueue, type Tx, type Work } from "../../work/index.ts";
import { READ_QUEUE } from "./accept.ts";
import { readIntake } from "./arrived.ts";
import { takers } from "./takers.ts";

export interface PlacedByHand {
  readonly recordKind: string;
  readonly recordId: string;
  readonly arrived: ArrivedMail;
}

/**
 * Puts a letter that waits (held, failed or set aside) to the record that staff chose. Every department is asked for
 * the record; the one that knows it writes what belongs to it, in one transaction with the letter's new state and what
 * `also` writes.
 */
export async function placeByHand(
  work: Work,
  id: string,
  recordId: string,
  also: (tx: Tx, placed: PlacedByHand) => Promise<void> = async () => {},
): Promise<Outcome<PlacedByHand, "not-found" | "not-waiting" | "no-such-record">> {
  const waiting = await work.db.selectFrom("mail_in").select("state").where("id", "=", id).executeTakeFirst();
  if (!waiting) return refused("not-found");
  if (!WAITING.includes(waiting.state)) return refused("not-waiting");
  const arrived = await readIntake(work.db, id);
  return work.inTransaction(async (tx) => {
    const row = await tx.selectFrom("mail_in").select("state").where("id", "=", id).forUpdate().executeTakeFirst();
    if (!row || !WAITING.includes(row.state)) return refused("not-waiting");
    for (const { taker } of takers()) {
      const answer = await taker.placeByHand(tx, arrived, recordId);
      if (answer.kind !== "placed") continue;
      const placed = { recordKind: answer.recordKind, recordId: answer.recordId, arrived };
      await tx
        .updateTable("mail_in")
        .set({
          state: "placed",
          reason: answer.why,
          suggestion: null,
          placed_kind: answer.recordKind,
          placed_id: answer.recordId,
          class: arrived.classification.class,
        })
        .where("id", "=", id)
        .execute();
      await also(tx, placed);
      return done(placed);
    }
    return refused("no-such-record");
  });
}

const WAITING: readonly string[] = ["held", "failed", "set-aside"];

/** Takes a letter out of the pen, with the reason; it stays readable and can be brought back. */
export async function setAside(tx: Tx, id: string, reason: string): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable("mail_in")
    .set({ state: "set-aside", reason })
    .where("id", "=", id)
    .where("state", "in", ["held", "failed"])
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** Has a letter read anew, with all its attempts: after a fault was mended, or to bring back what was set aside. */
export async function readAgain(tx: Tx, id: string): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable("mail_in")
    .set({ state: "received", attempts: 0, reason: null, suggestion: null })
    .where("id", "=", id)
    .where("state", "in", ["held", "failed", "set-aside"])
    .executeTakeFirst();
  if (numUpdatedRows === 0n) return false;
  await enqueue(tx, READ_QUEUE, { id });
  return true;
}
