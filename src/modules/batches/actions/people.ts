import type { PersonExport } from "../../../platform/module/answers.ts";
import { indexRecord } from "../../../platform/search/index.ts";
import { type Db, type Tx, touch } from "../../../platform/work/index.ts";
import { findBatch, forgetOwner, listOfOwner } from "../queries/batches.ts";
import { listMembers } from "../queries/members.ts";
import { documentOf } from "./documents.ts";

/** A person's batches with the institutions they went to. */
export async function exportPerson(db: Db, personId: string): Promise<PersonExport> {
  const batches = [];
  for (const row of await listOfOwner(db, personId)) {
    batches.push({ ...row, institutions: (await listMembers(db, row.id)).map(({ institution_id }) => institution_id) });
  }
  return { records: { batches }, files: [] };
}

/** What was sent stays without the name; what was not goes. */
export async function forgetPerson(tx: Tx, personId: string): Promise<void> {
  for (const id of await forgetOwner(tx, personId)) {
    const row = await findBatch(tx, id);
    if (row) await indexRecord(tx, [documentOf(row)]);
    await touch(tx, `batch:${id}`);
  }
}
