import type { PersonExport } from "../../../platform/module/answers.ts";
import type { Db, Tx } from "../../../platform/work/work.ts";
import { forgetFinder, listFindingsOf } from "../queries/people.ts";

/** The findings a person wrote down. */
export const exportPerson = async (db: Db, personId: string): Promise<PersonExport> => ({
  records: { findings: await listFindingsOf(db, personId) },
  files: [],
});

/** What was found stays, who wrote it down does not. */
export async function forgetPerson(tx: Tx, personId: string): Promise<void> {
  await forgetFinder(tx, personId);
}
