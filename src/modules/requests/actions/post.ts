import { randomBytes } from "node:crypto";
import { dayAt } from "../../../kernel/day.ts";
import { uuidv7 } from "../../../platform/db/uuid.ts";
import { sendLetter } from "../../../platform/mail/out/index.ts";
import { carried, type Tx } from "../../../platform/work/index.ts";
import { requestLetter } from "../messages/to-institution.ts";
import { insertMessage, listMessages, type MessageRow, setMessage } from "../queries/messages.ts";
import type { RequestRow } from "../queries/requests.ts";
import { addressOf } from "../rules/addresses.ts";
import type { Purpose } from "../schema.ts";
import { addAttachment } from "./attachments.ts";
import type { KeptFile } from "./draft-files.ts";
import { house } from "./house.ts";
import { lawOf } from "./law.ts";
import { makeAnswerLink } from "./officer-link.ts";

/** What mail out is told the record of a letter to an institution is. */
export const MESSAGE_KIND = "request-message";

/**
 * Writes a letter of the exchange and queues it to the institution in the same transaction, from the request's own
 * address and in its thread.
 */
export async function postLetter(
  tx: Tx,
  row: RequestRow,
  letter: {
    purpose: Purpose;
    to: string;
    institutionName: string;
    subject: string;
    body: string;
    at?: Date;
    files?: readonly KeptFile[];
  },
): Promise<string> {
  const at = letter.at ?? carried(tx).now;
  const { mailDomain, country, baseUrl } = house();
  const id = uuidv7();
  const earlier = (await listMessages(tx, row.id)).filter((message) => message.message_id && message.class !== "spam");
  const last =
    earlier.filter((message) => message.direction === "in" && message.class === "answer").at(-1) ?? earlier.at(-1);
  // Random and in no public page: an answer that names it is an answer to it.
  const messageId = `${randomBytes(18).toString("base64url")}@${mailDomain}`;
  const from = addressOf(row, mailDomain);
  const written = requestLetter({
    language: row.language,
    law: lawOf(country).title,
    number: row.number,
    purpose: letter.purpose,
    subject: letter.subject,
    body: letter.body,
    pageUrl: `${baseUrl}/${row.language}/requests/${row.slug}`,
    urgent: row.urgent && letter.purpose === "request",
    publicFrom: row.embargo_until,
    answerUrl: await makeAnswerLink(tx, row),
  });
  await insertMessage(tx, {
    id,
    request_id: row.id,
    direction: "out",
    purpose: letter.purpose,
    class_reasons: "[]",
    message_id: messageId,
    from_name: row.asker_name ?? "",
    from_address: from,
    to_address: letter.to,
    authenticity: "{}",
    subject: written.subject,
    segments: JSON.stringify([{ kind: "own", text: letter.body }]),
    language: row.language,
    at,
    day: dayAt(at, country.timeZone),
    delivery: "queued",
    delivery_at: at,
  });
  for (const [position, { name, type, size, sha256 }] of (letter.files ?? []).entries()) {
    await addAttachment(tx, { message_id: id, position, name, type, size, sha256 });
  }
  const mailOutId = await sendLetter(tx, {
    kind: `requests.${letter.purpose}`,
    recordKind: MESSAGE_KIND,
    recordId: id,
    from: { name: row.asker_name ?? "", address: from },
    to: [{ name: letter.institutionName, address: letter.to }],
    subject: written.subject,
    text: written.text,
    html: written.html,
    messageId,
    inReplyTo: last?.message_id ?? undefined,
    references: referencesOf(earlier),
    attachments: letter.files?.map(({ name, type, sha256 }) => ({ name, type, sha256 })),
  });
  await setMessage(tx, id, { mail_out_id: mailOutId });
  return id;
}

/** The first letter and the latest few: a header of a whole year's exchange is cut by some servers. */
function referencesOf(earlier: readonly MessageRow[]): string[] | undefined {
  const ids = earlier.flatMap(({ message_id }) => message_id ?? []);
  if (ids.length === 0) return undefined;
  return [...new Set([...ids.slice(0, 1), ...ids.slice(-8)])];
}
