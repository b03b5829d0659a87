import type { PersonExport } from "../../../platform/module/answers.ts";
import type { Db, Tx } from "../../../platform/work/work.ts";
import { forgetMaker } from "../queries/commitments.ts";
import { listByMaker } from "../queries/entries.ts";

/** What a person wrote down of promises. */
export const exportPerson = async (db: Db, personId: string): Promise<PersonExport> => ({
  records: await listByMaker(db, personId),
  files: [],
});

/** What was promised, claimed and found stays, without who wrote it down. */
export const forgetPerson = (tx: Tx, personId: string): Promise<void> => forgetMaker(tx, personId);
