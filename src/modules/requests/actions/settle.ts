import type { Updateable } from "kysely";
import { type Day, dayAt } from "../../../kernel/day.ts";
import { indexRecord } from "../../../platform/search/index.ts";
import { carried, type Tx, touch } from "../../../platform/work/index.ts";
import { organisationNames } from "../../register/index.ts";
import { writeListing } from "../queries/listing.ts";
import { findUnjudgedSince, listExchange } from "../queries/messages.ts";
import { type RequestRow, setRequest } from "../queries/requests.ts";
import { pausesAfter } from "../rules/pauses.ts";
import { isPublic } from "../rules/visible.ts";
import type { RequestTable } from "../schema.ts";
import { countedDates } from "./clock.ts";
import { documentOf } from "./documents.ts";
import { searchableTexts } from "./file-texts.ts";
import { house } from "./house.ts";
import { obeyRules } from "./obey-rules.ts";

/** Everything a page about requests may show; touched when any of them changes. */
export const tagsOf = (row: Pick<RequestRow, "id" | "institution_id">): string[] => [
  `request:${row.id}`,
  "requests",
  `institution:${row.institution_id}`,
];

/**
 * Writes changes of a locked request together with all that follows from them: the dates of the law, whether a letter
 * waits for a judgement, which words rules cover, what search finds, which cached pages are no longer true. Every action ends here.
 * @param letterOf day of the letter by which a person's word moved the request
 */
export async function settle(
  tx: Tx,
  row: RequestRow,
  changes: Updateable<RequestTable> = {},
  letterOf: Day | null = null,
): Promise<RequestRow> {
  const { now } = carried(tx);
  const today = dayAt(now, house().country.timeZone);
  const { messages, attachments } = await listExchange(tx, row.id);
  const { changes: obeyed, rules } = await obeyRules(tx, { ...row, ...changes } as RequestRow, messages, attachments);
  const pauses = pausesAfter(row, { ...row, ...changes }.progress as RequestRow["progress"], { letterOf, today });
  const changed = {
    ...row,
    ...changes,
    ...obeyed,
    pauses,
    unjudged_since: await findUnjudgedSince(tx, row.id),
  } as RequestRow;
  const settled: RequestRow = { ...changed, ...countedDates(changed, today) };
  await setRequest(tx, row.id, {
    ...changes,
    ...obeyed,
    ...(pauses === row.pauses ? {} : { pauses: JSON.stringify(pauses) }),
    unjudged_since: settled.unjudged_since,
    due_on: settled.due_on,
    complaint_by: settled.complaint_by,
  });
  await writeListing(tx, settled, isPublic(settled), today);
  const names = await organisationNames(tx, [settled.institution_id]);
  const texts = await searchableTexts(tx, attachments, rules);
  await indexRecord(tx, [documentOf(settled, messages, attachments, names.get(settled.institution_id), texts)]);
  await touch(tx, ...tagsOf(settled));
  return settled;
}
