import type { PersonExport } from "../../../platform/module/answers.ts";
import type { Db, Tx } from "../../../platform/work/work.ts";
import { forgetMaker, listByMaker } from "../queries/publications.ts";

/** What a person wrote and published. */
export const exportPerson = async (db: Db, personId: string): Promise<PersonExport> => ({
  records: await listByMaker(db, personId),
  files: [],
});

/** What was published stays, without who wrote it down. */
export const forgetPerson = (tx: Tx, personId: string): Promise<void> => forgetMaker(tx, personId);
