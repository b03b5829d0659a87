import { uuidv7 } from "../../platform/db/uuid.ts";
import { dropRecord, indexRecord } from "../../platform/search/index.ts";
import { touch, type Work } from "../../platform/work/index.ts";
import { joinSeries, listExampleSeries } from "../requests/index.ts";
import { documentOf } from "./actions/documents.ts";
import { insertBatch, listExamples, removeBatch } from "./queries/batches.ts";
import { putMembers, setMember } from "./queries/members.ts";
import { lastingPath, slugOf } from "./rules/addresses.ts";

/**
 * Makes one batch of the example requests that ask the same of many municipalities: answers, automatic replies, silences
 * and a returned letter are among them. No letter leaves.
 */
export async function loadExample(work: Work): Promise<void> {
  if ((await listExamples(work.db)).length > 0) return;
  await work.inTransaction(async (tx) => {
    const requests = await listExampleSeries(tx);
    const [first] = requests;
    if (!first) return;
    const id = uuidv7();
    const { title } = first;
    const row = {
      id,
      slug: slugOf(id, title),
      owner_id: null,
      asker_name: first.asker_name ?? "",
      shown_as: first.shown_as,
      language: first.language,
      title,
      title_sent: null,
      body: "",
      embargo_until: null,
      state: "sending" as const,
      return_reason: null,
      submitted_at: null,
      decided_by: null,
      decided_at: null,
      started_at: first.sent_at,
      example: true,
      created_at: first.sent_at,
      updated_at: work.now,
    };
    await insertBatch(tx, row);
    await putMembers(
      tx,
      id,
      requests.map(({ institution_id }) => institution_id),
    );
    for (const request of requests) {
      await setMember(
        tx,
        { batchId: id, institutionId: request.institution_id },
        { state: "sent", request_id: request.id },
      );
      await joinSeries(tx, request.id, { path: lastingPath(row), title, size: requests.length });
    }
    await indexRecord(tx, [documentOf(row)]);
    await touch(tx, "batches", `batch:${id}`, ...requests.map((request) => `request:${request.id}`));
  });
}

/** The requests themselves are taken away by the department that made them. */
export const removeExample = (work: Work): Promise<void> =>
  work.inTransaction(async (tx) => {
    for (const row of await listExamples(tx)) {
      await dropRecord(tx, "batch", row.id);
      await removeBatch(tx, row.id);
      await touch(tx, "batches", `batch:${row.id}`);
    }
  });
