import { readAddresses } from "../addresses.ts";
import { header } from "../headers.ts";
import type { ReadMail } from "../types.ts";
import {
  isAutoSubject,
  isBounceSubject,
  isDelaySubject,
  isReplySubject,
  saysAway,
  saysBounce,
  saysDelay,
} from "./phrases.ts";
import { type DeliveryRecord, readDeliveryStatus, statusOf } from "./report.ts";
import { hasNullPath, isMailSystem } from "./sender.ts";

/** What became of a letter of ours that came back. */
export interface Bounce {
  /** Hard: this address will not take it. Soft: it may later (4.x.x, a full mailbox). */
  readonly kind: "hard" | "soft";
  readonly status: string | null;
  readonly recipient: string | null;
}

export type Delivery =
  | { readonly class: "bounce"; readonly bounce: Bounce; readonly reasons: string[] }
  | { readonly class: "delay"; readonly bounce: Bounce; readonly reasons: string[] }
  | { readonly class: "receipt"; readonly reasons: string[] };

/**
 * Recognises messages of mail systems about our own letters. First by their machine-readable report (RFC 3464); else
 * by text, but only when the envelope or the sender shows that no person wrote it: an answer that merely quotes
 * "550 5.1.1" is an answer. Null for all other mail.
 */
export function readDelivery(mail: ReadMail): Delivery | null {
  if (/report-type\s*=\s*"?disposition-notification/i.test(header(mail.headers, "content-type") ?? ""))
    return { class: "receipt", reasons: ["read receipt (report-type disposition-notification)"] };
  const records = mail.reports.flatMap(readDeliveryStatus);
  const failed = records.find((record) => record.action === "failed");
  if (failed) return { class: "bounce", bounce: fromRecord(failed, mail), reasons: reportReasons(failed) };
  const delayed = records.find((record) => record.action === "delayed");
  if (delayed)
    return { class: "delay", bounce: { ...fromRecord(delayed, mail), kind: "soft" }, reasons: reportReasons(delayed) };
  if (records.length > 0)
    return { class: "receipt", reasons: [`delivery report: ${records[0]!.action || "delivered"}`] };
  return byText(mail);
}

/** 4.x.x and full mailboxes (x.2.2) may pass; every other failure is final (RFC 3463). */
function kindOf(status: string | null, text: string): "hard" | "soft" {
  if (status) return status.startsWith("4") || status === "5.2.2" || status === "5.3.1" ? "soft" : "hard";
  if (/\b5[0-5]\d\b[ -]/.test(text) && !/quota|mailbox (?:is )?full|over quota/i.test(text)) return "hard";
  return /quota|mailbox (?:is )?full|storage|temporar|\b4[0-5]\d\b[ -]|try again later/i.test(text) ? "soft" : "hard";
}

function byText(mail: ReadMail): Delivery | null {
  const evidence = structuralEvidence(mail);
  if (evidence.length === 0) return null;
  const text = mail.text.slice(0, 20_000);
  const subject = mail.subject;
  if (isAutoSubject(subject) || saysAway(text)) return null;
  if (isReplySubject(subject) && evidence.join() === SENT_BY_SYSTEM) return null;
  const delays = isDelaySubject(subject) || (saysDelay(text) && !isBounceSubject(subject));
  const bounces =
    isBounceSubject(subject) ||
    saysBounce(text) ||
    namesFailure(text) ||
    header(mail.headers, "x-failed-recipients") !== undefined;
  if (!delays && !bounces) return null;
  const status = statusOf(text);
  const bounce: Bounce = {
    kind: delays ? "soft" : kindOf(status, text),
    status,
    recipient: failedRecipient(mail, text),
  };
  const reasons = [...evidence, ...(status ? [`status ${status} in the text`] : [])];
  if (isBounceSubject(subject) || isDelaySubject(subject)) reasons.push("subject of a mail system");
  else reasons.push(delays ? "text says delivery is delayed" : "text says delivery failed");
  return { class: delays ? "delay" : "bounce", bounce, reasons };
}

/** Alone it is not enough for a reply: a ministry's postmaster is a person, too. */
const SENT_BY_SYSTEM = "sent by a mail system";

function structuralEvidence(mail: ReadMail): string[] {
  const evidence: string[] = [];
  if (header(mail.headers, "x-failed-recipients") !== undefined) evidence.push("X-Failed-Recipients header");
  if (hasNullPath(mail)) evidence.push("null return path");
  if (isMailSystem(mail)) evidence.push(SENT_BY_SYSTEM);
  if (/multipart\/report/i.test(header(mail.headers, "content-type") ?? "")) evidence.push("multipart/report");
  if (evidence.length === 0 && isBounceSubject(mail.subject) && saysBounce(mail.text))
    evidence.push("subject and text of a mail system");
  return evidence;
}

/** An SMTP refusal in a machine's message: a code and a word about a mailbox near by. */
const namesFailure = (text: string): boolean =>
  /\b(?:5\d\d[ -]|[45]\.\d\.\d{1,2}\b)[^\n]{0,200}(?:recipient|mailbox|user|address|deliver|relay|spam|policy)/i.test(
    text.slice(0, 5000),
  );

function fromRecord(record: DeliveryRecord, mail: ReadMail): Bounce {
  const recipient = record.recipient ?? failedRecipient(mail, mail.text.slice(0, 20_000));
  return { kind: kindOf(record.status, record.diagnostic), status: record.status, recipient };
}

function reportReasons(record: DeliveryRecord): string[] {
  return [`delivery report: ${record.action}${record.status ? `, status ${record.status}` : ""}`];
}

const ADDRESS = /<?([a-z0-9][\w.+=%-]{0,120}@[a-z0-9][a-z0-9.-]{1,200}\.[a-z]{2,24})>?/gi;

/** The address that failed, when no report names it: the header, or the first foreign address in the text. */
function failedRecipient(mail: ReadMail, text: string): string | null {
  const [named] = readAddresses(header(mail.headers, "x-failed-recipients"));
  if (named) return named.address;
  const ours = new Set([...mail.recipients, ...mail.to.map((mailbox) => mailbox.address), mail.from?.address ?? ""]);
  for (const match of text.slice(0, 8000).matchAll(ADDRESS)) {
    const address = match[1]!.toLowerCase();
    if (!ours.has(address) && !/^(?:postmaster|mailer-daemon)@/.test(address)) return address;
  }
  return null;
}
