import { getDomain } from "tldts";
import { done, type Outcome, refused } from "../../../kernel/outcome.ts";
import { shown } from "../../../kernel/translated.ts";
import { uuidv7 } from "../../../platform/db/uuid.ts";
import { indexRecord } from "../../../platform/search/index.ts";
import { announce, enqueue, type Tx, touch, type Work } from "../../../platform/work/index.ts";
import { organisationNames } from "../../register/index.ts";
import { decideEmbargo, mayHoldBack, requestAddress, sendInSeries } from "../../requests/index.ts";
import { type BatchRow, countWaiting, findBatch, lockBatch, setBatch } from "../queries/batches.ts";
import { claimMember, listBusy, listLost, listMembers, type MemberRow, setMember } from "../queries/members.ts";
import { lastingPath } from "../rules/addresses.ts";
import { decideSubmission, personalise, type SubmitRefusal } from "../rules/batches.ts";
import { scheduleOf } from "../rules/pace.ts";
import { documentOf } from "./documents.ts";
import { house } from "./house.ts";
import { obeyRules } from "./obey-rules.ts";

export const REQUEST_QUEUE = "batches.request";

/** The writer sends: at once where staff have confirmed their standing, to staff otherwise. */
export const submitBatch = (
  work: Work,
  id: string,
  personId: string,
): Promise<Outcome<BatchRow, SubmitRefusal | "not-found" | "embargo">> =>
  work.inTransaction(async (tx) => {
    const row = await lockBatch(tx, id);
    if (row?.owner_id !== personId) return refused("not-found");
    const confirmed = await mayHoldBack(tx, personId, work.today);
    const decision = decideSubmission(
      {
        state: row.state,
        ownerId: row.owner_id,
        title: row.title,
        body: row.body,
        askerName: row.asker_name,
        institutions: (await listMembers(tx, id)).length,
      },
      { personId, confirmed, waiting: await countWaiting(tx, personId) },
    );
    if (!decision.ok) return decision;
    const embargo = decideEmbargo(row.embargo_until, { today: work.today, sentOn: work.today, mayHold: confirmed });
    if (!embargo.ok) return refused("embargo");
    if (decision.value === "sending") return done(await startSending(tx, work, row));
    const changes = { state: "submitted" as const, submitted_at: work.now, return_reason: null, updated_at: work.now };
    await setBatch(tx, id, changes);
    return done({ ...row, ...changes });
  });

/** Where a letter to an institution would go, by the operator of its mail server; null without an address. */
export async function receivingDomain(tx: Tx, institutionId: string, today: string): Promise<string | null> {
  const address = await requestAddress(tx, institutionId, today);
  if (!address) return null;
  const host = address.slice(address.lastIndexOf("@") + 1).toLowerCase();
  return getDomain(host) ?? host;
}

/** Every institution gets its own job, at its own time; those without an address wait for staff and hold up nobody. */
export async function startSending(tx: Tx, work: Work, row: BatchRow): Promise<BatchRow> {
  const changes = { state: "sending" as const, started_at: work.now, updated_at: work.now, return_reason: null };
  await setBatch(tx, row.id, changes);
  const started = await obeyRules(tx, { ...row, ...changes });
  await queueMembers(tx, work, row.id, await listMembers(tx, row.id));
  await indexRecord(tx, [documentOf(started)]);
  await announce(tx, { name: "batches.sent", kind: "batch", recordId: row.id });
  await touch(tx, "batches", `batch:${row.id}`);
  return started;
}

async function queueMembers(tx: Tx, work: Work, batchId: string, members: readonly MemberRow[]): Promise<number> {
  const found: { institutionId: string; domain: string }[] = [];
  for (const { institution_id } of members) {
    const domain = await receivingDomain(tx, institution_id, work.today);
    if (domain) found.push({ institutionId: institution_id, domain });
    else await setMember(tx, { batchId, institutionId: institution_id }, { state: "no-address" });
  }
  const times = await timesFor(
    tx,
    work,
    found.map(({ domain }) => domain),
  );
  for (const [at, { institutionId, domain }] of found.entries()) {
    const notBefore = times[at]!;
    const changes = { state: "queued" as const, domain, not_before: notBefore, request_id: null };
    await setMember(tx, { batchId, institutionId }, changes);
    await enqueue(tx, REQUEST_QUEUE, { batchId, institutionId }, { startAfter: notBefore });
  }
  return found.length;
}

/** When letters to these domains may leave, behind what already waits for each. */
export async function timesFor(tx: Tx, work: Work, domains: readonly string[]): Promise<Date[]> {
  const { pace } = house();
  const busy = await listBusy(tx, domains);
  const free = new Map(busy.map(({ domain, until }) => [domain, until.getTime() + 60_000 / pace - work.now.getTime()]));
  return scheduleOf(domains, pace, free).map((after) => new Date(work.now.getTime() + after));
}

/**
 * The letter to one institution, once: the request, its letter and the mark that it has left are one transaction. Run
 * again, it finds the mark; killed before the end, it leaves nothing behind and is run again.
 */
export const sendMember = (work: Work, batchId: string, institutionId: string): Promise<void> =>
  work.inTransaction(async (tx) => {
    const member = await claimMember(tx, batchId, institutionId);
    const batch = member && (await findBatch(tx, batchId));
    if (!member || batch?.state !== "sending") return;
    const name = (await organisationNames(tx, [institutionId])).get(institutionId);
    const institution = shown(name?.names ?? {}, batch.language).text;
    const id = uuidv7();
    const embargo = batch.embargo_until && batch.embargo_until > work.today ? batch.embargo_until : null;
    const sent = await sendInSeries(tx, work, {
      id,
      institutionId,
      asker: { id: batch.owner_id, name: batch.asker_name },
      shownAs: batch.shown_as,
      language: batch.language,
      title: personalise(batch.title_sent ?? batch.title, institution),
      body: personalise(batch.body, institution),
      embargoUntil: embargo,
      series: {
        path: lastingPath(batch),
        title: batch.title,
        size: (await listMembers(tx, batchId)).length,
      },
    });
    const state = sent.ok ? "sent" : sent.reason === "no-address" ? "no-address" : "ended";
    await setMember(tx, { batchId, institutionId }, { state, request_id: sent.ok ? id : null });
    await touch(tx, "batches", `batch:${batchId}`);
  });

/** Staff have mended addresses in the register: those of this batch that had none are tried again. */
export const sendToMended = (work: Work, batchId: string): Promise<number> =>
  work.inTransaction(async (tx) => {
    const row = await lockBatch(tx, batchId);
    if (row?.state !== "sending") return 0;
    const without = (await listMembers(tx, batchId)).filter(({ state }) => state === "no-address");
    const count = await queueMembers(tx, work, batchId, without);
    await touch(tx, `batch:${batchId}`);
    return count;
  });

const LOST_AFTER_MS = 2 * 60_000;

/** Takes up every letter whose time has passed and that no job came for. Putting one on the queue twice does no harm. */
export const sweepRequests = (work: Work): Promise<void> =>
  work.inTransaction(async (tx) => {
    for (const lost of await listLost(tx, new Date(work.now.getTime() - LOST_AFTER_MS))) {
      await enqueue(tx, REQUEST_QUEUE, { batchId: lost.batch_id, institutionId: lost.institution_id });
    }
  });
