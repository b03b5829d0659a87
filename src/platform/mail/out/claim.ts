import { sql } from "kysely";
import type { Work } from "../../work/index.ts";
import type { KeptLetter } from "./letter.ts";

/**
 * How long one worker may hold a letter. Should its process die in between, the letter is taken up again after this;
 * every attempt is ended earlier, so that two never send it at the same time.
 */
export const LEASE_MS = 10 * 60_000;

export interface Claimed {
  readonly id: string;
  readonly recordKind: string;
  readonly recordId: string;
  readonly messageId: string;
  readonly envelopeFrom: string;
  readonly envelopeTo: readonly string[];
  /** Whom to try now. */
  readonly waitingFor: readonly string[];
  readonly mail: KeptLetter;
  /** How often it was tried, this time included. */
  readonly attempts: number;
}

/**
 * Takes a letter whose time has come, for this worker alone; null where it is not due, is done, or another has it.
 * Committed before anything is sent: from here on a crash means "perhaps sent", and it is sent again.
 */
export async function claim(work: Work, id: string): Promise<Claimed | null> {
  return work.inTransaction(async (tx) => {
    const due = tx
      .selectFrom("mail_out")
      .select("id")
      .where("id", "=", id)
      .where("state", "in", ["queued", "deferred", "sending"])
      .where((where) => where.or([where("next_try_at", "is", null), where("next_try_at", "<=", work.now)]))
      .forUpdate()
      .skipLocked();
    const row = await tx
      .updateTable("mail_out")
      .set({
        state: "sending",
        attempts: sql`attempts + 1`,
        next_try_at: new Date(work.now.getTime() + LEASE_MS),
      })
      .where("id", "in", due)
      .returningAll()
      .executeTakeFirst();
    if (!row) return null;
    return {
      id: row.id,
      recordKind: row.record_kind ?? "",
      recordId: row.record_id ?? "",
      messageId: row.message_id,
      envelopeFrom: row.envelope_from,
      envelopeTo: row.envelope_to,
      waitingFor: row.waiting_for ?? row.envelope_to,
      mail: row.mail as unknown as KeptLetter,
      attempts: row.attempts,
    };
  });
}
