import type { PersonExport } from "../../../platform/module/answers.ts";
import type { Db, Tx } from "../../../platform/work/work.ts";
import { forgetReporter, listOfPerson } from "../queries/reports.ts";

/** What a person reported while signed in, and what was decided. */
export async function exportPerson(db: Db, personId: string): Promise<PersonExport> {
  const reports = await listOfPerson(db, personId);
  return {
    records: {
      reports: reports.map(({ at, path, reason, words, decision, reply, decided_at }) => ({
        at,
        path,
        reason,
        words,
        decision,
        reply,
        decided_at,
      })),
    },
    files: [],
  };
}

/** The report stays, since others may depend on it; who made it goes. */
export const forgetPerson = (tx: Tx, personId: string): Promise<void> => forgetReporter(tx, personId);
