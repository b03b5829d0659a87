import { randomBytes } from "node:crypto";
import { uuidv7 } from "../../db/uuid.ts";
import { carried, enqueueAll, type Tx } from "../../work/index.ts";
import { domainOf, messageIdOf, oneLine, safeAddress } from "./addresses.ts";
import { checkHeaders } from "./headers.ts";
import type { Correspondent, KeptLetter, Letter } from "./letter.ts";
import { returnAddress } from "./return-address.ts";

/** The queue on which letters wait to leave. */
export const SEND_QUEUE = "mail.send";

/**
 * Writes a letter into the outbox of this transaction; it leaves if and only if the transaction commits.
 * @returns the id of its `mail_out` row
 * @throws BadAddress where an address, a Message-ID or a header could not be sent safely
 */
export async function sendLetter(tx: Tx, letter: Letter): Promise<string> {
  const [id] = await sendLetters(tx, [letter]);
  return id!;
}

/** Many letters in two statements; all leave if and only if the transaction commits. @throws BadAddress as `sendLetter` */
export async function sendLetters(tx: Tx, letters: readonly Letter[]): Promise<string[]> {
  if (letters.length === 0) return [];
  const { now } = carried(tx);
  const rows = letters.map((letter) => rowOf(letter, now));
  await tx.insertInto("mail_out").values(rows).execute();
  const ids = rows.map(({ id }) => id);
  await enqueueAll(
    tx,
    SEND_QUEUE,
    ids.map((id) => ({ id })),
  );
  return ids;
}

function rowOf(letter: Letter, now: Date) {
  const id = uuidv7();
  const from = safely(letter.from);
  const to = letter.to.map(safely);
  const cc = letter.cc?.map(safely);
  const domain = domainOf(from.address);
  checkHeaders(letter.headers ?? {});
  const mail: KeptLetter = {
    from,
    to,
    cc,
    replyTo: letter.replyTo && safely(letter.replyTo),
    subject: oneLine(letter.subject),
    text: letter.text,
    html: letter.html,
    inReplyTo: letter.inReplyTo && messageIdOf(letter.inReplyTo),
    references: letter.references?.map(messageIdOf),
    headers: letter.headers,
    attachments: letter.attachments,
    calendar: letter.calendar,
    confidential: letter.confidential,
    date: now.toISOString(),
  };
  const recipients = [...to, ...(cc ?? [])].map((one) => one.address);
  return {
    id,
    created_at: now,
    kind: letter.kind,
    record_kind: letter.recordKind,
    record_id: letter.recordId,
    message_id: letter.messageId
      ? messageIdOf(letter.messageId)
      : `<${randomBytes(18).toString("base64url")}@${domain}>`,
    envelope_from: letter.envelopeFrom ? safeAddress(letter.envelopeFrom) : returnAddress(id, domain),
    envelope_to: [...new Set(recipients)],
    subject: mail.subject,
    mail: JSON.stringify(mail),
    next_try_at: now,
  };
}

const safely = (one: Correspondent): Correspondent => ({ name: oneLine(one.name), address: safeAddress(one.address) });
