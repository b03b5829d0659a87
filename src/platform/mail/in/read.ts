import { sql } from "kysely";
import type { ArrivedMail, Placing } from "../../module/answers.ts";
import { enqueue, type Tx, type Work } from "../../work/index.ts";
import { READ_QUEUE } from "./accept.ts";
import { readIntake } from "./arrived.ts";
import { findReturned, noteReturned } from "./returned.ts";
import { type Held, MOST_ATTEMPTS, mergeSuggestions } from "./rules.ts";
import type { Suggestion } from "./schema.ts";
import { takers, tellTakers } from "./takers.ts";

/** Why a letter is held that no department knows; said as well by one that only suggests. */
export const NOBODYS = "nobodys";

/** Where a letter went and why, as `bashke mail deliver` prints it. */
export interface WhereItWent {
  readonly state: "received" | "placed" | "held" | "set-aside" | "failed";
  /** Kind and id of the record it was placed to. */
  readonly kind: string | null;
  readonly id: string | null;
  readonly reason: string | null;
  readonly suggestions: readonly Suggestion[];
}

/**
 * Reads one accepted letter and puts it where it belongs: the job `mail.read`. Each department is asked in turn; what
 * it writes and where the letter went is one transaction, so a crash leaves both or neither, and running it again for
 * a letter that is done changes nothing. What nobody takes is held with the reason and suggestions. A letter that
 * cannot be read five times waits as "failed" until somebody looks at it; it is never dropped.
 */
export async function readArrived(work: Work, id: string): Promise<WhereItWent> {
  const attempt = await begin(work, id);
  if (attempt === null) return whereItWent(work, id);
  if (attempt > MOST_ATTEMPTS) {
    await fail(work, id);
    return whereItWent(work, id);
  }
  try {
    const arrived = await readIntake(work.db, id);
    await work.inTransaction((tx) => place(tx, work.now, arrived));
  } catch (error) {
    if (attempt < MOST_ATTEMPTS) throw error;
    await fail(work, id);
  }
  return whereItWent(work, id);
}

/** Counts the attempt before it is made, so that a letter that kills the process is counted too. */
async function begin(work: Work, id: string): Promise<number | null> {
  const row = await work.inTransaction((tx) =>
    tx
      .updateTable("mail_in")
      .set({ attempts: sql`attempts + 1` })
      .where("id", "=", id)
      .where("state", "=", "received")
      .returning("attempts")
      .executeTakeFirst(),
  );
  return row?.attempts ?? null;
}

async function fail(work: Work, id: string): Promise<void> {
  await work.inTransaction((tx) =>
    tx
      .updateTable("mail_in")
      .set({ state: "failed", reason: "could-not-be-read" })
      .where("id", "=", id)
      .where("state", "=", "received")
      .execute(),
  );
}

async function place(tx: Tx, now: Date, arrived: ArrivedMail): Promise<void> {
  const row = await tx
    .selectFrom("mail_in")
    .select("state")
    .where("id", "=", arrived.id)
    .forUpdate()
    .executeTakeFirst();
  if (row?.state !== "received") return;
  const returned = await findReturned(tx, arrived);
  if (returned) await noteReturned(tx, returned, arrived, tellTakers);
  const held: { module: string; held: Held }[] = [];
  let placing: Placing | null = null;
  for (const { module, taker } of takers()) {
    const answer = await taker.place(tx, arrived);
    if (answer.kind === "held") held.push({ module, held: answer });
    if (answer.kind !== "placed") continue;
    placing = answer;
    break;
  }
  const isAnswerToOurs = returned && returned.recordKind !== "" && arrived.classification.class !== "answer";
  if (!placing && isAnswerToOurs) {
    const { recordKind, recordId } = returned;
    placing = { kind: "placed", recordKind, recordId, why: "about-our-letter" };
  }
  const placed = placing?.kind === "placed" ? placing : null;
  await tx
    .updateTable("mail_in")
    .set({
      ...describe(arrived, now),
      state: placed ? "placed" : "held",
      reason: placed?.why ?? held.find((one) => one.held.why !== NOBODYS)?.held.why ?? NOBODYS,
      suggestion: placed ? null : JSON.stringify(mergeSuggestions(held)),
      placed_kind: placed?.recordKind ?? null,
      placed_id: placed?.recordId ?? null,
    })
    .where("id", "=", arrived.id)
    .execute();
}

/** What lists of letters show and search, taken out of the letter once. */
const describe = ({ mail, classification }: ArrivedMail, now: Date) => ({
  class: classification.class,
  message_id: mail.messageId?.slice(0, 998) ?? null,
  subject: clean(mail.subject),
  from_address: mail.from ? clean(mail.from.address) : null,
  read_at: now,
});

const clean = (text: string): string => text.replaceAll("\0", "").slice(0, 1000);

export async function whereItWent(work: Work, id: string): Promise<WhereItWent> {
  const row = await work.db
    .selectFrom("mail_in")
    .select(["state", "placed_kind", "placed_id", "reason", "suggestion"])
    .where("id", "=", id)
    .executeTakeFirstOrThrow();
  return {
    state: row.state,
    kind: row.placed_kind,
    id: row.placed_id,
    reason: row.reason,
    suggestions: (row.suggestion as readonly Suggestion[] | null) ?? [],
  };
}

const LOST_AFTER_MS = 5 * 60_000;

/**
 * Takes up letters that were accepted but that no job reads: the queue came back from a backup, or the process was
 * killed over them. `afterMs` leaves letters alone that another process may be reading now; 0 where there is no other.
 * @returns how many
 */
export async function sweepIncoming(work: Work, afterMs = LOST_AFTER_MS): Promise<number> {
  return work.inTransaction(async (tx) => {
    const rows = await tx
      .selectFrom("mail_in")
      .select("id")
      .where("state", "=", "received")
      .where("received_at", "<=", new Date(work.now.getTime() - afterMs))
      .orderBy("received_at")
      .limit(200)
      .execute();
    for (const { id } of rows) await enqueue(tx, READ_QUEUE, { id });
    return rows.length;
  });
}
