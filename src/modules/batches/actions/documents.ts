import type { SearchDocument } from "../../../platform/module/answers.ts";
import { indexRecord } from "../../../platform/search/index.ts";
import { type Db, touch, type Work } from "../../../platform/work/index.ts";
import { type BatchRow, findEmbargoEnded, listAllAfter, setBatch } from "../queries/batches.ts";

/** What search may find of a batch: its title. The letters are found with the requests they became. */
export const documentOf = (row: BatchRow): SearchDocument => ({
  kind: "batch",
  recordId: row.id,
  language: row.language,
  audience: row.embargo_until === null ? "public" : "batches.approve",
  title: row.title,
  body: "",
  path: `/batches/${row.slug}`,
  day: null,
  facets: {},
});

/** All of them, for a rebuild of the search; in portions, so that memory stays flat. */
export async function* allDocuments(db: Db): AsyncIterable<SearchDocument> {
  let after: string | null = null;
  for (;;) {
    const rows: BatchRow[] = await listAllAfter(db, after, 200);
    for (const row of rows) yield documentOf(row);
    if (rows.length < 200) return;
    after = rows.at(-1)?.id ?? null;
  }
}

/** With the first of its requests that becomes public on the day of its embargo, the batch is for everyone. */
export const openWith = (work: Work, requestId: string): Promise<void> =>
  work.inTransaction(async (tx) => {
    const row = await findEmbargoEnded(tx, requestId, work.today);
    if (!row) return;
    await setBatch(tx, row.id, { embargo_until: null });
    await indexRecord(tx, [documentOf({ ...row, embargo_until: null })]);
    await touch(tx, "batches", `batch:${row.id}`);
  });
