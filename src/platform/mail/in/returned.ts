import { sql } from "kysely";
import type { ArrivedMail } from "../../module/answers.ts";
import type { Tx } from "../../work/index.ts";
import { letterOfReturnAddress, noteEvent, type OnEvent } from "../out/index.ts";

/** One of our letters that came back, or about which a server or an absent person wrote. */
export interface ReturnedLetter {
  readonly id: string;
  readonly recordKind: string;
  readonly recordId: string;
  readonly envelopeTo: readonly string[];
}

/** Message-IDs stand in the report, in the enclosed headers or letter; more than this are somebody's collection. */
const MOST_IDS = 60;
const HEAD_OF_ENCLOSED = 32 * 1024;

/**
 * Finds the letter of ours that an automatic letter is about: by the return address made for that one letter, by a
 * Message-ID of ours anywhere in it, or by the address it left from together with the recipient who failed. Null where
 * none is found, or the letter is one a person wrote.
 */
export async function findReturned(tx: Tx, arrived: ArrivedMail): Promise<ReturnedLetter | null> {
  const byAddress = arrived.recipients.map(letterOfReturnAddress).filter((id) => id !== null);
  if (byAddress.length > 0) {
    const found = await letters(tx).where("id", "in", byAddress).executeTakeFirst();
    if (found) return shaped(found);
  }
  if (!isReport(arrived)) return null;
  const ids = messageIdsIn(arrived);
  if (ids.length > 0) {
    const found = await letters(tx).where("message_id", "in", ids).orderBy("created_at", "desc").executeTakeFirst();
    if (found) return shaped(found);
  }
  const failed = arrived.classification.bounce?.recipient?.toLowerCase();
  if (!failed || arrived.recipients.length === 0) return null;
  const found = await letters(tx)
    .where("envelope_from", "in", [...arrived.recipients])
    .where(sql<boolean>`${failed} in (select lower(one) from unnest(envelope_to) as one)`)
    .where("sent_at", "is not", null)
    .orderBy("created_at", "desc")
    .executeTakeFirst();
  return found ? shaped(found) : null;
}

/**
 * Writes what the report says of our letter and tells its department. A letter that came back counts as failed, so that
 * staff see it and can send it again; a delay changes nothing but is a visible fact.
 */
export async function noteReturned(
  tx: Tx,
  letter: ReturnedLetter,
  arrived: ArrivedMail,
  onEvent: OnEvent,
): Promise<void> {
  if (!isReport(arrived)) return;
  const { bounce } = arrived.classification;
  const kind = arrived.classification.class === "bounce" ? "bounce" : "delay";
  const named = bounce?.recipient?.toLowerCase();
  const recipient =
    letter.envelopeTo.find((address) => address.toLowerCase() === named) ??
    (letter.envelopeTo.length === 1 ? letter.envelopeTo[0]! : null);
  const status = bounce?.status ?? null;
  const detail = arrived.mail.subject.slice(0, 300);
  await noteEvent(tx, letter, { kind, at: arrived.receivedAt, recipient, status, detail }, onEvent);
  if (kind === "delay") return;
  await tx
    .updateTable("mail_out")
    .set({ state: "failed", last_error: [status, detail].filter(Boolean).join(" ") })
    .where("id", "=", letter.id)
    .where("state", "=", "sent")
    .execute();
}

const isReport = ({ classification }: ArrivedMail): boolean =>
  classification.class === "bounce" || classification.class === "delay";

const letters = (tx: Tx) => tx.selectFrom("mail_out").select(["id", "record_kind", "record_id", "envelope_to"]);

const shaped = (row: {
  id: string;
  record_kind: string | null;
  record_id: string | null;
  envelope_to: string[];
}): ReturnedLetter => ({
  id: row.id,
  recordKind: row.record_kind ?? "",
  recordId: row.record_id ?? "",
  envelopeTo: row.envelope_to,
});

function messageIdsIn({ mail }: ArrivedMail): string[] {
  const enclosed = mail.attachments
    .filter(({ type }) => /^(message|text)\//.test(type))
    .slice(0, 10)
    .map(({ content }) => Buffer.from(content.subarray(0, HEAD_OF_ENCLOSED)).toString("latin1"));
  const quoted = [...mail.reports, ...enclosed, mail.text.slice(0, 200_000)].flatMap(
    (text) => text.match(/<[^<>\s@]{1,200}@[^<>\s@]{1,253}>/g) ?? [],
  );
  const named = [...mail.inReplyTo, ...mail.references].map((id) => `<${id}>`);
  return [...new Set([...named, ...quoted])].slice(0, MOST_IDS);
}
