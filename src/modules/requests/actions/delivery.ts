import { dayAt } from "../../../kernel/day.ts";
import { oneLine } from "../../../kernel/text/index.ts";
import type { ArrivedMail, OutgoingEvent } from "../../../platform/module/answers.ts";
import { announce, type Tx } from "../../../platform/work/index.ts";
import {
  findLatestSent,
  findMessage,
  findMessageById,
  listByThread,
  type MessageRow,
  setMessage,
} from "../queries/messages.ts";
import { lockRequest, type RequestRow } from "../queries/requests.ts";
import { afterNews, DELIVERY, type DeliveryNews } from "../rules/delivery.ts";
import { house } from "./house.ts";
import { tellAsker } from "./notices.ts";
import { MESSAGE_KIND } from "./post.ts";
import { settle } from "./settle.ts";

/** What became of a letter to an institution: shown beside it, and what it means for the clock. */
export async function heardOfLetter(tx: Tx, event: OutgoingEvent): Promise<void> {
  if (event.recordKind !== MESSAGE_KIND) return;
  const message = await findMessageById(tx, event.recordId);
  const row = message && (await lockRequest(tx, message.request_id));
  if (!message || !row) return;
  await write(tx, row, message, {
    kind: event.kind,
    at: event.at,
    status: event.status,
    detail: event.detail,
    // Enhanced status 4.x.x: the server may still take it (RFC 3463).
    bounce: event.status?.startsWith("4") ? "soft" : "hard",
  });
}

/** A notice of non-delivery that came to the request's own address instead of the letter's return address. */
export async function noteBounce(tx: Tx, row: RequestRow, arrived: ArrivedMail): Promise<void> {
  const { mail, classification } = arrived;
  const named = (await listByThread(tx, [...mail.inReplyTo, ...mail.references])).filter(
    ({ request_id }) => request_id === row.id,
  );
  const ours = named[0]?.message_id;
  const message = (ours ? await findByMessageId(tx, row.id, ours) : null) ?? (await findLatestSent(tx, row.id));
  if (!message) return;
  await write(tx, row, message, {
    kind: classification.class === "delay" ? "delay" : "bounce",
    at: arrived.receivedAt,
    status: classification.bounce?.status ?? null,
    detail: "",
    bounce: classification.bounce?.kind ?? null,
  });
}

const findByMessageId = async (tx: Tx, requestId: string, messageId: string): Promise<MessageRow | null> => {
  const rows = await tx
    .selectFrom("request_message")
    .select("id")
    .where("request_id", "=", requestId)
    .where("message_id", "=", messageId)
    .where("direction", "=", "out")
    .execute();
  return rows[0] ? findMessage(tx, requestId, rows[0].id) : null;
};

async function write(
  tx: Tx,
  row: RequestRow,
  message: MessageRow,
  news: { kind: DeliveryNews; at: Date; status: string | null; detail: string; bounce: "hard" | "soft" | null },
): Promise<void> {
  const delivery = afterNews(message.delivery, news.kind, news.bounce);
  if (!delivery) return;
  await setMessage(tx, message.id, {
    delivery,
    delivery_at: news.at,
    delivery_status: news.status,
    delivery_detail: oneLine(news.detail).slice(0, 500) || null,
  });
  const latest = await findLatestSent(tx, row.id);
  const changes =
    latest?.id === message.id || message.purpose === "request" ? effectOn(row, message, delivery, news.at) : {};
  const settled = await settle(tx, row, changes);
  if (DELIVERY[delivery].failed && settled.undelivered) {
    await announce(tx, {
      name: "requests.undelivered",
      kind: "request",
      recordId: row.id,
      payload: { messageId: message.id },
    });
    await tellAsker(tx, settled, { kind: "undelivered", about: message.id });
  }
}

/** An institution that registered the request, or wrote about it, has it, whatever a mail server says. */
const hasEvidently = (row: RequestRow): boolean =>
  row.registered_on !== null || row.unjudged_since !== null || row.decided_on !== null;

/** Only the letter that asked starts the clock; an institution that registered the request evidently has it. */
function effectOn(row: RequestRow, message: MessageRow, delivery: keyof typeof DELIVERY, at: Date) {
  if (message.purpose !== "request" || hasEvidently(row)) return {};
  const rule = DELIVERY[delivery];
  if (rule.failed) return { undelivered: true };
  if (!rule.arrived) return {};
  const day = dayAt(at, house().country.timeZone);
  return { undelivered: false, delivered_on: row.delivered_on ?? (day < row.sent_on ? row.sent_on : day) };
}
