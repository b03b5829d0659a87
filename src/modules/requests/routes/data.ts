import { stringify } from "csv-stringify/sync";
import { oneLine } from "../../../kernel/text/index.ts";
import { download, json, notFound, type Reply } from "../../../platform/http/reply.ts";
import type { Visit } from "../../../platform/http/visit.ts";
import { type OrganisationName, organisationNames } from "../../register/index.ts";
import { standingOf } from "../actions/clock.ts";
import { attachmentsOf, listMessages } from "../queries/messages.ts";
import { findRequestBySlug, listAllAfter, type RequestRow } from "../queries/requests.ts";
import { isOpen, publicFile } from "../rules/attachments.ts";
import { publicName } from "../rules/names.ts";
import { publicText } from "../rules/public.ts";
import { publicSegments, publicSubject } from "../rules/redaction.ts";
import { isPublic } from "../rules/visible.ts";

const MASKS = { email: "[email]", phone: "[phone]" };

/** What anyone may know of a request, in fields. */
export function publicRecord(
  visit: Pick<Visit, "baseUrl" | "work">,
  row: RequestRow,
  institution: OrganisationName | undefined,
) {
  const now = standingOf(row, visit.work.today);
  return {
    number: row.number,
    url: `${visit.baseUrl}/en/requests/${row.slug}`,
    title: oneLine(publicText(row.title, row, MASKS)),
    language: row.language,
    institution: institution ? { id: institution.id, names: institution.names } : null,
    place: row.place_code,
    asker: publicName(row.asker_name, row.shown_as),
    sentOn: row.sent_on,
    registeredOn: row.registered_on,
    progress: row.progress,
    outcome: row.outcome,
    grounds: row.grounds,
    decidedOn: row.decided_on,
    standing: now.kind,
    dueOn: now.due,
    daysLate: now.daysLate,
    answeredInTime: now.inTime,
    complaintBy: now.complaintBy,
    unjudgedLetterSince: row.unjudged_since,
    example: row.example,
  };
}

/** One request with its letters, as data. */
export async function requestData(visit: Visit): Promise<Reply> {
  const row = await findRequestBySlug(visit.work.db, visit.params.slug ?? "");
  if (!row || !isPublic(row)) return notFound();
  visit.dependsOn(`request:${row.id}`);
  const [messages, names] = await Promise.all([
    listMessages(visit.work.db, row.id),
    organisationNames(visit.work.db, [row.institution_id]),
  ]);
  const attachments = await attachmentsOf(visit.work.db, messages);
  const base = `${visit.baseUrl}/en/requests/${row.slug}/letters`;
  return json({
    ...publicRecord(visit, row, names.get(row.institution_id)),
    letters: messages
      .filter((message) => !message.hidden_at)
      .map((message) => ({
        direction: message.direction,
        channel: message.channel,
        class: message.class,
        purpose: message.purpose,
        on: message.day,
        sender: message.sender,
        delivery: message.delivery,
        subject: publicText(publicSubject(message), row, MASKS),
        text: publicText(
          publicSegments(message)
            .map(({ text }) => text)
            .join(""),
          row,
          MASKS,
        ),
        attachments: attachments
          .filter((file) => file.message_id === message.id && isOpen(file))
          .map((file) => ({
            ...publicFile(file),
            name: publicText(publicFile(file).name, row, MASKS),
            url: `${base}/${message.id}/files/${file.position}`,
          })),
      })),
  });
}

/** All public requests as a table; examples are marked. Text that a spreadsheet would run begins with an apostrophe. */
export async function requestTable(visit: Visit): Promise<Reply> {
  const { db, today } = visit.work;
  const lines: Record<string, unknown>[] = [];
  let after: string | null = null;
  for (;;) {
    const rows: RequestRow[] = await listAllAfter(db, after, 1000);
    if (rows.length === 0) break;
    const names = await organisationNames(
      db,
      rows.map((row) => row.institution_id),
    );
    for (const row of rows.filter(isPublic)) {
      const { institution, grounds, ...fields } = publicRecord(
        { baseUrl: visit.baseUrl, work: visit.work },
        row,
        names.get(row.institution_id),
      );
      lines.push({
        ...fields,
        institution: institution?.names.sq ?? institution?.names.en ?? "",
        grounds: grounds.join(" "),
      });
    }
    after = rows.at(-1)?.id ?? null;
  }
  visit.dependsOn("requests");
  const csv = stringify(lines, { header: true, bom: true, escape_formulas: true });
  return download(`requests-${today}.csv`, "text/csv; charset=utf-8", csv);
}
