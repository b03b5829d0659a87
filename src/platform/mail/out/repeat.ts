import { done, type Outcome, refused } from "../../../kernel/outcome.ts";
import { enqueue, type Tx, type Work } from "../../work/index.ts";
import type { KeptLetter } from "./letter.ts";
import { OUT_STATES, type OutState } from "./rules.ts";
import { SEND_QUEUE } from "./send.ts";

/**
 * Puts a letter that failed, was kept or is put off on its way again, at once and with all its tries: to those who
 * have not taken it yet. The Message-ID stays, so nobody who did get it sees it as a second letter.
 */
export async function sendAgain(
  tx: Tx,
  id: string,
  now: Date,
): Promise<Outcome<null, "not-found" | "not-repeatable" | "emptied">> {
  const row = await tx
    .selectFrom("mail_out")
    .select(["state", "envelope_to", "mail"])
    .where("id", "=", id)
    .forUpdate()
    .executeTakeFirst();
  if (!row) return refused("not-found");
  if (!OUT_STATES[row.state as OutState].mayRepeat) return refused("not-repeatable");
  if ((row.mail as unknown as KeptLetter).emptied) return refused("emptied");
  const taken = await takenBy(tx, id);
  const waiting = row.envelope_to.filter((address) => !taken.has(address));
  await tx
    .updateTable("mail_out")
    .set({ state: "queued", attempts: 0, next_try_at: now, waiting_for: waiting.length > 0 ? waiting : null })
    .where("id", "=", id)
    .execute();
  await enqueue(tx, SEND_QUEUE, { id });
  return done(null);
}

/** Recipients whose server took the letter and did not return it since. */
async function takenBy(tx: Tx, id: string): Promise<Set<string>> {
  const rows = await tx
    .selectFrom("mail_event")
    .distinctOn("recipient")
    .select(["recipient", "kind"])
    .where("mail_out_id", "=", id)
    .where("recipient", "is not", null)
    .where("kind", "in", ["accepted", "refused", "bounce", "kept"] as never[])
    .orderBy("recipient")
    .orderBy("at", "desc")
    .orderBy("id", "desc")
    .execute();
  return new Set(rows.filter((row) => row.kind === "accepted").map((row) => row.recipient!));
}

const LOST_AFTER_MS = 2 * 60_000;

/**
 * Takes up every letter whose time has passed and that no job came for: a worker that died, a queue that was restored
 * from a backup. Putting one on the queue twice does no harm.
 * @returns how many
 */
export async function sweepOutgoing(work: Work): Promise<number> {
  return work.inTransaction(async (tx) => {
    const rows = await tx
      .selectFrom("mail_out")
      .select("id")
      .where("state", "in", ["queued", "sending", "deferred"])
      .where("next_try_at", "<=", new Date(work.now.getTime() - LOST_AFTER_MS))
      .orderBy("next_try_at")
      .limit(200)
      .execute();
    for (const { id } of rows) await enqueue(tx, SEND_QUEUE, { id });
    return rows.length;
  });
}
