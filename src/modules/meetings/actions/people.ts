import type { PersonExport } from "../../../platform/module/answers.ts";
import type { Db, Tx } from "../../../platform/work/work.ts";
import { listMandatesOfPerson } from "../../bodies/index.ts";
import { listInvitationsOfMandates, listReportsOfMandates, wipeAnswers } from "../queries/people.ts";

const mandatesOf = async (db: Db, personId: string): Promise<string[]> =>
  (await listMandatesOfPerson(db, personId)).map(({ id }) => id);

/** What a person answered to invitations, and reported back. */
export async function exportPerson(db: Db, personId: string): Promise<PersonExport> {
  const mandates = await mandatesOf(db, personId);
  return {
    records: {
      invitations: await listInvitationsOfMandates(db, mandates),
      reports: await listReportsOfMandates(db, mandates),
    },
    files: [],
  };
}

/** What was written beside an answer goes; that a seat was there, and what it reported in public, stays without the name. */
export async function forgetPerson(tx: Tx, personId: string): Promise<void> {
  await wipeAnswers(tx, await mandatesOf(tx, personId));
}
