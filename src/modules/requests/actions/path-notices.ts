import { addDays } from "../../../kernel/day.ts";
import type { Work } from "../../../platform/work/index.ts";
import { findComplaint, listBeforeAgency, listComplaintsEnding } from "../queries/complaint.ts";
import { lockRequest, lockRequests } from "../queries/requests.ts";
import { COMPLAINT_ENDS_DAYS, complaintNotices } from "../rules/notices.ts";
import { complaintState } from "./agency.ts";
import { mayComplain } from "./complaint.ts";
import { house } from "./house.ts";
import { countIn } from "./law.ts";
import { tellAsker, tellAskers } from "./notices.ts";

const DAY_MS = 86_400_000;
const PORTION = 500;

/**
 * Tells askers what the legal path after the answer brings: that the complaint ends in three days, that the Agency or the
 * institution let its day pass, that the lawsuit ends in a week. Once each; a day on which nothing ran loses none.
 * @returns how many were told
 */
export async function tellOfPath(work: Work): Promise<number> {
  let told = 0;
  const last = addDays(work.today, COMPLAINT_ENDS_DAYS);
  const toldSince = new Date(work.now.getTime() - COMPLAINT_ENDS_DAYS * DAY_MS);
  const ending = await listComplaintsEnding(work.db, work.today, last, toldSince);
  for (let from = 0; from < ending.length; from += PORTION)
    told += await tellOfEnding(work, ending.slice(from, from + PORTION));
  for (const id of await listBeforeAgency(work.db)) told += await tellOfComplaint(work, id);
  return told;
}

const tellOfEnding = (work: Work, ids: readonly string[]): Promise<number> =>
  work.inTransaction(async (tx) => {
    const tellings = (await lockRequests(tx, ids)).flatMap((row) => {
      const by = mayComplain(row, { personId: row.asker_id, staff: false }, work.today)?.by;
      return by ? [{ row, telling: { kind: "complaint-ends" as const, about: by, due: by } }] : [];
    });
    return (await tellAskers(tx, tellings)).length;
  });

const tellOfComplaint = (work: Work, id: string): Promise<number> =>
  work.inTransaction(async (tx) => {
    const row = await lockRequest(tx, id);
    const complaint = row && (await findComplaint(tx, id));
    if (!row || !complaint) return 0;
    let told = 0;
    for (const { kind, due } of complaintNotices(complaintState(complaint), work.today, countIn(house().country))) {
      if (await tellAsker(tx, row, { kind, about: due, due })) told++;
    }
    return told;
  });
