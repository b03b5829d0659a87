import type { Day } from "../../../kernel/day.ts";
import { sendLetter } from "../../../platform/mail/out/index.ts";
import { carried, type Tx } from "../../../platform/work/index.ts";
import { getPersonForLetter } from "../../accounts/index.ts";
import { organisationNames } from "../../register/index.ts";
import { noticeLetter } from "../messages/to-asker.ts";
import { noteNotice, type RequestRow } from "../queries/requests.ts";
import type { NoticeKind } from "../rules/notices.ts";
import { sentTitle } from "../rules/redaction.ts";
import { house } from "./house.ts";

export const NOTICE_KIND = "request-notice";

/**
 * Writes to the asker, once for each thing there is to tell: the row that says so and the letter are one transaction,
 * so a run that is missed loses none and a run that is repeated doubles none. Examples write to nobody.
 */
export async function tellAsker(
  tx: Tx,
  row: RequestRow,
  notice: { kind: NoticeKind; about: string; due?: Day | null; before?: Day | null; complaintBy?: Day | null },
): Promise<boolean> {
  const isNew = await noteNotice(tx, {
    requestId: row.id,
    kind: notice.kind,
    about: notice.about,
    at: carried(tx).now,
  });
  if (!isNew || row.example || !row.asker_id) return isNew;
  const person = await getPersonForLetter(tx, row.asker_id);
  if (!person) return isNew;
  const institution = (await organisationNames(tx, [row.institution_id])).get(row.institution_id);
  const { baseUrl, sender } = house();
  const letter = noticeLetter(person.locale, {
    kind: notice.kind,
    title: sentTitle(row),
    number: row.number,
    institution: institution?.names ?? {},
    due: notice.due ?? null,
    before: notice.before ?? null,
    complaintBy: notice.complaintBy ?? null,
    unjudged: row.unjudged_since !== null,
    href: `${baseUrl}/${person.locale}/requests/${row.slug}`,
  });
  await sendLetter(tx, {
    kind: `requests.notice-${notice.kind}`,
    recordKind: NOTICE_KIND,
    recordId: row.id,
    from: sender,
    to: [{ name: person.name, address: person.address }],
    headers: { "Auto-Submitted": "auto-generated" },
    ...letter,
  });
  return isNew;
}
