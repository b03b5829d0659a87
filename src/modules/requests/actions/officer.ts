import type { Locale } from "../../../kernel/language.ts";
import { done, type Outcome, refused } from "../../../kernel/outcome.ts";
import { oneLine, withoutTricks } from "../../../kernel/text/index.ts";
import { uuidv7 } from "../../../platform/db/uuid.ts";
import { sendLetter } from "../../../platform/mail/out/index.ts";
import { type TakenFile, takeUploads } from "../../../platform/uploads/index.ts";
import { announce, type Tx, type Work } from "../../../platform/work/index.ts";
import { sayIn } from "../../../say/index.ts";
import { officerLetter, receiptLetter } from "../messages/officer.ts";
import { findMessage, insertMessage, listAttachments } from "../queries/messages.ts";
import {
  actAsLink,
  findAnswerOfInstitution,
  insertOfficerAnswer,
  listOfficerAnswers,
  type OfficerAnswerRow,
  wasExtended,
} from "../queries/officer.ts";
import { lockRequest, type RequestRow } from "../queries/requests.ts";
import type { LinkStanding } from "../rules/answer-link.ts";
import {
  ANSWERS,
  decideAnswer,
  MOST_OFFICER_NAME,
  type OfficerGiven,
  type OfficerRefusal,
  type OfficerWish,
  type ReceiptFacts,
  receiptNumber,
} from "../rules/officer.ts";
import { sentTitle } from "../rules/redaction.ts";
import { startOf } from "../rules/standing.ts";
import { addAttachment } from "./attachments.ts";
import { clockFactsOf } from "./clock.ts";
import { house } from "./house.ts";
import { findAskable, requestAddress } from "./institution.ts";
import { countIn, lawOf } from "./law.ts";
import { tellAsker } from "./notices.ts";
import { linkStanding, type OpenedLink, openLink } from "./officer-link.ts";
import { settle } from "./settle.ts";

export const RECEIPT_KIND = "request-officer-receipt";

/** Uploads of the bearers of one link. */
export const uploadHolder = (linkId: string): string => `request-answer:${linkId}`;

/** The officer's form, read. */
export interface OfficerAnswer extends Omit<OfficerWish, "files"> {
  readonly once: string;
  readonly office: string;
  /** Where a receipt goes; empty for none. Not kept with the request. */
  readonly email: string;
  /** Ids of whole uploads. */
  readonly uploads: readonly string[];
}

export type AnswerRefusal =
  | OfficerRefusal
  | Exclude<LinkStanding, "open">
  | "not-found"
  | "file-missing"
  | "passed-unknown"
  | "passed-no-address";

/** What the rules need to know beside the form. */
export async function givenFor(db: Work["db"], row: RequestRow, today: Work["today"]): Promise<OfficerGiven> {
  const { country } = house();
  const [extendedBefore, answers] = await Promise.all([
    wasExtended(db, row.id, row.institution_id),
    listOfficerAnswers(db, row.id),
  ]);
  return {
    today,
    sentOn: row.sent_on,
    institutionId: row.institution_id,
    knownGrounds: lawOf(country).grounds.map(({ code }) => code),
    extendedBefore: extendedBefore || row.progress === "extended",
    extensionUntil: countIn(country)("extension", startOf(clockFactsOf(row)).day)?.due ?? null,
    answersBefore: answers.length,
  };
}

/**
 * Takes an officer's answer into the exchange with its files, tells the asker, and mails a receipt, all in one
 * transaction. What the officer said is the suggestion of the letter: the request itself moves when a person judges it.
 * The same form sent twice is one answer.
 */
export const answerByLink = (
  work: Work,
  token: string,
  answer: OfficerAnswer,
  locale: Locale,
): Promise<Outcome<OfficerAnswerRow, AnswerRefusal>> =>
  work.inTransaction(async (tx) => {
    const opened = await openLink(tx, token);
    const row = opened && (await lockRequest(tx, opened.row.id));
    if (!opened || !row) return refused("not-found");
    const before = (await listOfficerAnswers(tx, row.id)).find(({ once }) => once === answer.once);
    if (before) return done(before);
    const standing = linkStanding(opened.link, row);
    if (standing !== "open") return refused(standing);
    const given = await givenFor(tx, row, work.today);
    const decision = decideAnswer({ ...answer, files: answer.uploads.length }, given);
    if (!decision.ok) return decision;
    const passed = ANSWERS[answer.kind].passes ? await passable(tx, answer.passedTo ?? "", work.today) : done(null);
    if (!passed.ok) return passed;
    await actAsLink(tx, opened.link.id);
    const taken = await takeUploads(tx, uploadHolder(opened.link.id), answer.uploads);
    if (!taken) return refused("file-missing");

    const until = decision.value.extendedUntil;
    const messageId = await writeLetter(tx, work, row, answer, { until, passedTo: passed.value?.names ?? null, taken });
    const said: OfficerAnswerRow = {
      message_id: messageId,
      request_id: row.id,
      link_id: opened.link.id,
      once: answer.once,
      ordinal: given.answersBefore + 1,
      kind: answer.kind,
      grounds: ANSWERS[answer.kind].grounds ? [...answer.grounds] : [],
      extended_until: until,
      passed_to: passed.value?.id ?? null,
      registered_on: answer.registeredOn,
      registration_number: tidy(answer.registrationNumber) || null,
    };
    await insertOfficerAnswer(tx, said);
    const settled = await settle(tx, row, { last_moved_at: work.now });
    await announce(tx, {
      name: "requests.message-received",
      kind: "request",
      recordId: row.id,
      payload: { messageId, class: "answer" },
    });
    await tellAsker(tx, settled, { kind: "letter-arrived", about: messageId });
    if (answer.email) await mailReceipt(tx, work, settled, said, taken, { locale, address: answer.email });
    return done(said);
  });

/** An institution that a request can be sent to: it exists, and the register knows where it takes requests. */
async function passable(tx: Tx, id: string, today: Work["today"]) {
  const institution = await findAskable(tx, id, today);
  if (!institution) return refused("passed-unknown");
  return (await requestAddress(tx, institution.id, today)) ? done(institution) : refused("passed-no-address");
}

const tidy = (text: string, most = 100): string => oneLine(withoutTricks(text)).slice(0, most).trim();

async function writeLetter(
  tx: Tx,
  work: Work,
  row: RequestRow,
  answer: OfficerAnswer,
  more: {
    until: OfficerAnswerRow["extended_until"];
    passedTo: Parameters<typeof officerLetter>[1]["passedTo"];
    taken: readonly TakenFile[];
  },
): Promise<string> {
  const id = uuidv7();
  const { grounds } = lawOf(house().country);
  const name = tidy(answer.name, MOST_OFFICER_NAME);
  const text = officerLetter(row.language, {
    kind: answer.kind,
    grounds: ANSWERS[answer.kind].grounds
      ? grounds.filter(({ code }) => answer.grounds.includes(code)).map((ground) => ground.text)
      : [],
    until: more.until,
    passedTo: more.passedTo,
    registeredOn: answer.registeredOn,
    registrationNumber: tidy(answer.registrationNumber),
    text: withoutTricks(answer.text),
    name,
    office: tidy(answer.office, MOST_OFFICER_NAME),
  });
  await insertMessage(tx, {
    id,
    request_id: row.id,
    direction: "in",
    channel: "upload",
    purpose: null,
    class: "answer",
    class_reasons: JSON.stringify(["answer-link"]),
    from_name: name,
    sender: "contact",
    authenticity: "{}",
    segments: JSON.stringify([{ kind: "own", text }]),
    language: row.language,
    at: work.now,
    day: work.today,
    suggestion: ANSWERS[answer.kind].suggests,
  });
  for (const [position, { name: file, type, size, sha256 }] of more.taken.entries()) {
    await addAttachment(tx, { message_id: id, position, name: file, type, size, sha256 });
  }
  return id;
}

async function mailReceipt(
  tx: Tx,
  work: Work,
  row: RequestRow,
  said: OfficerAnswerRow,
  files: readonly TakenFile[],
  to: { locale: Locale; address: string },
): Promise<void> {
  const { sender } = house();
  const facts = factsOfReceipt(row, said, { at: work.now, files, locale: to.locale });
  await sendLetter(tx, {
    kind: "requests.officer-receipt",
    recordKind: RECEIPT_KIND,
    recordId: said.message_id,
    from: sender,
    to: [{ name: "", address: to.address }],
    headers: { "Auto-Submitted": "auto-generated" },
    ...receiptLetter(to.locale, facts),
  });
}

function factsOfReceipt(
  row: RequestRow,
  said: OfficerAnswerRow,
  given: { at: Date; files: readonly { name: string; size: number; sha256: string }[]; locale: Locale },
): ReceiptFacts {
  const { baseUrl, country } = house();
  return {
    number: receiptNumber(row.number, said.ordinal),
    requestNumber: row.number,
    title: sentTitle(row),
    kind: said.kind,
    at: sayIn(given.locale).moment(given.at, country.timeZone),
    files: given.files,
    href: `${baseUrl}/${given.locale}/requests/${row.slug}`,
  };
}

/** The receipt of an answer to this link's request; an institution sees its own, not those of one that had it before. */
export async function findReceipt(
  db: Work["db"],
  opened: OpenedLink,
  messageId: string,
  locale: Locale,
): Promise<ReceiptFacts | null> {
  const said = await findAnswerOfInstitution(db, messageId, opened.link.institution_id);
  const message = said && (await findMessage(db, opened.row.id, messageId));
  if (!said || !message) return null;
  const files = await listAttachments(db, [message.id]);
  return factsOfReceipt(opened.row, said, { at: message.at, files, locale });
}
