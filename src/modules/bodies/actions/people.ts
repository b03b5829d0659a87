import type { PersonExport } from "../../../platform/module/answers.ts";
import type { Db, Tx } from "../../../platform/work/work.ts";
import { forgetHolder, listOfPerson } from "../queries/bodies.ts";
import { settle } from "./settle.ts";

/** The mandates a person holds or held. */
export const exportPerson = async (db: Db, personId: string): Promise<PersonExport> => ({
  records: { mandates: await listOfPerson(db, personId) },
  files: [],
});

/** That a seat was held stays, who held it does not. */
export async function forgetPerson(tx: Tx, personId: string): Promise<void> {
  for (const bodyId of await forgetHolder(tx, personId)) await settle(tx, bodyId);
}
