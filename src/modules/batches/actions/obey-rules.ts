import { indexRecord } from "../../../platform/search/index.ts";
import { type Tx, touch, type Work } from "../../../platform/work/index.ts";
import { findHits, findRule, listRulesFor } from "../../moderation/index.ts";
import { cover, nameSeries } from "../../requests/index.ts";
import { type BatchRow, listAllAfter, lockBatch, setBatch } from "../queries/batches.ts";
import { lastingPath, slugOf } from "../rules/addresses.ts";
import { documentOf } from "./documents.ts";

const PORTION = 200;

/** Takes words that a rule covers out of the title that the public reads, and out of the address; or gives them back. */
export async function obeyRules(tx: Tx, row: BatchRow): Promise<BatchRow> {
  const written = row.title_sent ?? row.title;
  const hits = findHits(written, await listRulesFor(tx, { recordKind: "batch", recordId: row.id }));
  const title = hits.length > 0 ? cover(written, hits) : written;
  if (title === row.title) return row;
  const changes = { title, title_sent: title === written ? null : written, slug: slugOf(row.id, title) };
  await setBatch(tx, row.id, changes);
  await nameSeries(tx, lastingPath(row), title);
  return { ...row, ...changes };
}

/** A rule began or ended: every batch whose title it may concern is looked at again. May be run again at any point. */
export async function hearRule(work: Work, ruleId: string): Promise<void> {
  const rule = await findRule(work.db, ruleId);
  if (!rule || rule.scope === "institution") return;
  for (let after: string | null = null; ; ) {
    const rows: BatchRow[] = await listAllAfter(work.db, after, PORTION);
    for (const row of rows) if (findHits(row.title_sent ?? row.title, [rule]).length > 0) await lookAgain(work, row.id);
    if (rows.length < PORTION) return;
    after = rows.at(-1)?.id ?? null;
  }
}

const lookAgain = (work: Work, id: string): Promise<void> =>
  work.inTransaction(async (tx) => {
    const row = await lockBatch(tx, id);
    if (!row) return;
    const obeyed = await obeyRules(tx, row);
    await indexRecord(tx, [documentOf(obeyed)]);
    await touch(tx, "batches", `batch:${id}`, "requests");
  });
