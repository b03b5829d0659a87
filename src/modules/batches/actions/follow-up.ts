import { done, type Outcome, refused } from "../../../kernel/outcome.ts";
import { shown } from "../../../kernel/translated.ts";
import { uuidv7 } from "../../../platform/db/uuid.ts";
import { enqueue, touch, type Work } from "../../../platform/work/index.ts";
import { sayIn } from "../../../say/index.ts";
import { organisationNames } from "../../register/index.ts";
import { compareRequests, type Judgement, judgeLetter, type ListState, sendFollowUp } from "../../requests/index.ts";
import { type BatchRow, lockBatch } from "../queries/batches.ts";
import { claimCopy, insertBatchLetter, listLostCopies, setCopy } from "../queries/letters.ts";
import { listMembers } from "../queries/members.ts";
import { MOST_BODY, personalise } from "../rules/batches.ts";
import { inside } from "./house.ts";
import { receivingDomain, timesFor } from "./sending.ts";

export const FOLLOW_UP_QUEUE = "batches.follow-up";

/** The states on which one letter to all makes sense: where an answer is still owed, or was given in part. */
export const FOLLOW_UP_STATES: readonly ListState[] = [
  "late",
  "silent",
  "due-today",
  "waiting",
  "partial",
  "refused",
  "not-held",
];

export type FollowUpFault = "not-found" | "no-body" | "body-too-long" | "nobody";

/** One letter to all requests of a batch that stand alike, each in its own exchange and at the pace of its server. */
export const writeToAll = (
  work: Work,
  batchId: string,
  personId: string,
  wish: { state: ListState; body: string },
): Promise<Outcome<number, FollowUpFault>> =>
  work.inTransaction(async (tx) => {
    const batch = await lockBatch(tx, batchId);
    if (batch?.owner_id !== personId) return refused("not-found");
    const body = wish.body.trim();
    if (body === "") return refused("no-body");
    if (body.length > MOST_BODY) return refused("body-too-long");
    const chosen = await standingAlike(inside(work, tx), batch, wish.state, personId);
    if (chosen.length === 0) return refused("nobody");
    const id = uuidv7();
    const domains: string[] = [];
    for (const { institutionId } of chosen) domains.push((await receivingDomain(tx, institutionId, work.today)) ?? "");
    const times = await timesFor(tx, work, domains);
    const copies = chosen.map((request, at) => ({
      letter_id: id,
      request_id: request.id,
      state: "queued" as const,
      reason: null,
      domain: domains[at] || null,
      not_before: times[at]!,
    }));
    await insertBatchLetter(tx, { id, batch_id: batchId, of_state: wish.state, body, at: work.now }, copies);
    for (const copy of copies) {
      const data = { letterId: id, requestId: copy.request_id };
      await enqueue(tx, FOLLOW_UP_QUEUE, data, { startAfter: copy.not_before });
    }
    await touch(tx, `batch:${batchId}`);
    return done(copies.length);
  });

/** The requests of a batch that are in one state today. */
export async function standingAlike(work: Work, batch: BatchRow, state: ListState, personId: string) {
  const ids = (await listMembers(work.db, batch.id)).flatMap(({ request_id }) => request_id ?? []);
  const all = await compareRequests(work.db, ids, sayIn("sq"), work.today, { personId, staff: false });
  return all.filter((request) => request.state === state);
}

/** One copy, once: the letter in its exchange and the mark that it has left are one transaction. */
export const sendCopy = (work: Work, letterId: string, requestId: string): Promise<void> =>
  work.inTransaction(async (tx) => {
    const copy = await claimCopy(tx, letterId, requestId);
    if (!copy) return;
    const by = { personId: copy.owner_id, staff: false };
    const batch = (await listMembers(tx, copy.batch_id)).find(({ request_id }) => request_id === requestId);
    const name = batch && (await organisationNames(tx, [batch.institution_id])).get(batch.institution_id);
    const body = personalise(copy.body, shown(name?.names ?? {}, copy.language).text);
    const outcome = copy.owner_id ? await sendFollowUp(inside(work, tx), requestId, by, body) : refused("not-yours");
    await setCopy(tx, letterId, requestId, outcome.ok ? "sent" : "refused", outcome.ok ? null : outcome.reason);
    await touch(tx, `batch:${copy.batch_id}`);
  });

const LOST_AFTER_MS = 2 * 60_000;

export const sweepCopies = (work: Work): Promise<void> =>
  work.inTransaction(async (tx) => {
    for (const lost of await listLostCopies(tx, new Date(work.now.getTime() - LOST_AFTER_MS))) {
      await enqueue(tx, FOLLOW_UP_QUEUE, { letterId: lost.letter_id, requestId: lost.request_id });
    }
  });

export interface Verdict {
  readonly requestId: string;
  readonly messageId: string;
  readonly judgement: Judgement;
  readonly grounds: readonly string[];
}

/** Several letters judged in one form, each by the rules of its own request; what is refused holds up no other. */
export async function judgeSeveral(
  work: Work,
  personId: string,
  verdicts: readonly Verdict[],
): Promise<{ judged: number; refused: { messageId: string; reason: string }[] }> {
  const failed: { messageId: string; reason: string }[] = [];
  for (const { requestId, messageId, judgement, grounds } of verdicts) {
    const wish = { judgement, grounds: [...grounds], registeredOn: null, registrationNumber: "" };
    const outcome = await judgeLetter(work, requestId, messageId, { personId, staff: false }, wish as never);
    if (!outcome.ok) failed.push({ messageId, reason: outcome.reason });
  }
  return { judged: verdicts.length - failed.length, refused: failed };
}
