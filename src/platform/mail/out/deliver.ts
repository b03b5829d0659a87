import type { FileStore } from "../../files/index.ts";
import type { Metrics } from "../../metrics/index.ts";
import { enqueue, type Work } from "../../work/index.ts";
import { isReserved } from "./addresses.ts";
import { type Claimed, claim, LEASE_MS } from "./claim.ts";
import { compose } from "./compose.ts";
import { noteEvent, type OnEvent } from "./events.ts";
import { nextTry, type RecipientResult, stateAfter } from "./rules.ts";
import { SEND_QUEUE } from "./send.ts";
import type { SmtpDoor } from "./smtp.ts";

export interface OutgoingParts {
  /** Null where no server is configured: then every letter stays readable in the outbox. */
  readonly door: SmtpDoor | null;
  /** Hand letters for reserved domains (.example, .test …) to the server too; for tests on a loopback server only. */
  readonly allowReserved: boolean;
  readonly files: FileStore;
  readonly onEvent: OnEvent;
  readonly metrics?: Pick<Metrics, "mail">;
}

/**
 * Sends one letter of the outbox, once: the job `mail.send`. Does nothing when it is not due or another worker has it.
 *
 * Delivery is at least once. The letter is claimed and committed, sent, and the answer committed; only a process that
 * dies between the server's "250" and that commit makes it leave twice, with the same Message-ID, by which receiving
 * servers and readers know it. The other order could lose a letter, and a lost request costs a citizen the deadline.
 */
export async function deliver(work: Work, id: string, parts: OutgoingParts): Promise<void> {
  const letter = await claim(work, id);
  if (!letter) return;
  const stays = (address: string) => !parts.door || (isReserved(address) && !parts.allowReserved);
  const kept = letter.waitingFor.filter(stays).map(keptResult);
  const leaving = letter.waitingFor.filter((address) => !stays(address));
  const results = [...kept, ...(leaving.length > 0 ? await send(letter, leaving, parts) : [])];
  await record(work, letter, results, parts);
  for (const { outcome } of results) parts.metrics?.mail.inc({ direction: "out", result: outcome });
}

const keptResult = (recipient: string): RecipientResult => ({
  recipient,
  outcome: "kept",
  code: null,
  status: null,
  response: "",
});

async function send(letter: Claimed, to: readonly string[], parts: OutgoingParts): Promise<RecipientResult[]> {
  try {
    const raw = await compose(letter.mail, letter.messageId, parts.files);
    const signal = AbortSignal.timeout(LEASE_MS / 2);
    return await parts.door!.send({ id: letter.id, from: letter.envelopeFrom, to, raw, signal });
  } catch (error) {
    const response = `the letter could not be put together: ${(error as Error).message}`.slice(0, 1000);
    return to.map((recipient) => ({ recipient, outcome: "deferred", code: null, status: null, response }));
  }
}

async function record(
  work: Work,
  letter: Claimed,
  given: readonly RecipientResult[],
  parts: OutgoingParts,
): Promise<void> {
  const again = nextTry(letter.attempts, work.now);
  const results = again ? given : given.map(gaveUp);
  await work.inTransaction(async (tx) => {
    for (const { recipient, outcome, status, response } of results) {
      await noteEvent(tx, letter, { kind: outcome, at: work.now, recipient, status, detail: response }, parts.onEvent);
    }
    const latest = await latestOutcomes(tx, letter, results);
    const state = stateAfter(latest);
    const worst = results.find((one) => one.outcome === "refused") ?? results.find((one) => one.outcome === "deferred");
    const last = worst ?? results.find((one) => one.outcome === "accepted");
    const isLeft = state === "sent" && letter.mail.confidential;
    await tx
      .updateTable("mail_out")
      .set({
        state,
        waiting_for: results.filter((one) => one.outcome === "deferred").map((one) => one.recipient),
        next_try_at: state === "deferred" ? again : null,
        ...(results.some((one) => one.outcome === "accepted") ? { sent_at: work.now } : {}),
        ...(last ? { smtp_code: last.code, smtp_response: last.response } : {}),
        last_error: worst?.response ?? null,
        ...(isLeft ? { mail: JSON.stringify({ ...letter.mail, text: "", html: undefined, emptied: true }) } : {}),
      })
      .where("id", "=", letter.id)
      .where("state", "=", "sending")
      .where("attempts", "=", letter.attempts)
      .execute();
    if (state === "deferred" && again) await enqueue(tx, SEND_QUEUE, { id: letter.id }, { startAfter: again });
  });
}

const gaveUp = (result: RecipientResult): RecipientResult =>
  result.outcome === "deferred" ? { ...result, outcome: "refused" } : result;

/** The last word about every recipient of the envelope, those of earlier tries included. */
async function latestOutcomes(
  tx: Parameters<Parameters<Work["inTransaction"]>[0]>[0],
  letter: Claimed,
  results: readonly RecipientResult[],
): Promise<RecipientResult["outcome"][]> {
  const now = new Map(results.map((result) => [result.recipient, result.outcome]));
  const others = letter.envelopeTo.filter((address) => !now.has(address));
  if (others.length === 0) return [...now.values()];
  const earlier = await tx
    .selectFrom("mail_event")
    .distinctOn("recipient")
    .select(["recipient", "kind"])
    .where("mail_out_id", "=", letter.id)
    .where("recipient", "in", others)
    .where("kind", "in", ["accepted", "refused", "bounce", "kept"] as never[])
    .orderBy("recipient")
    .orderBy("at", "desc")
    .orderBy("id", "desc")
    .execute();
  const kinds = earlier.map((row) => row.kind as string);
  return [
    ...now.values(),
    ...kinds.map((kind) => (kind === "bounce" ? "refused" : kind) as RecipientResult["outcome"]),
  ];
}
