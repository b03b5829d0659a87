import { randomBytes } from "node:crypto";
import type { Day } from "../../../kernel/day.ts";
import { done, type Outcome, refused } from "../../../kernel/outcome.ts";
import { withoutTricks } from "../../../kernel/text/index.ts";
import { uuidv7 } from "../../../platform/db/uuid.ts";
import { files, keepFile } from "../../../platform/files/index.ts";
import { sendLetter } from "../../../platform/mail/out/index.ts";
import { letterPdf } from "../../../platform/pdf/index.ts";
import { announce, type Db, type Tx, type Work } from "../../../platform/work/index.ts";
import { sayIn } from "../../../say/index.ts";
import { contactFor, findOrganisationBySlug, organisationNames } from "../../register/index.ts";
import { type Complainant, type ComplaintFacts, complaintPdf, complaintText, filePdf } from "../messages/complaint.ts";
import { plainHtml } from "../messages/to-institution.ts";
import { writeComplaint } from "../queries/complaint.ts";
import { attachmentsOf, insertMessage, listMessages, setMessage } from "../queries/messages.ts";
import { lockRequest, type RequestRow } from "../queries/requests.ts";
import { addressOf } from "../rules/addresses.ts";
import { type Decider, decideComplaint } from "../rules/decisions.ts";
import { sentTitle } from "../rules/redaction.ts";
import { isSilentByLaw } from "../rules/standing.ts";
import { complaintLetterTexts as texts } from "../texts/complaint.ts";
import { standingOf } from "./clock.ts";
import { house } from "./house.ts";
import { lawOf } from "./law.ts";
import { MESSAGE_KIND } from "./post.ts";
import { stateOf } from "./send.ts";
import { settle } from "./settle.ts";

/** Characters of the person's own words. */
export const MOST_WORDS = 8_000;
/** Bytes of documents that go along; what is larger stays on the page, and the letter says where. */
const MOST_ENCLOSED = 15_000_000;

export interface ComplaintWish extends Complainant {
  readonly words: string;
}

export type MakingRefusal =
  | "not-found"
  | "not-yours"
  | "nothing-to-complain-of"
  | "too-late"
  | "no-name"
  | "words-too-long"
  | "no-address";

const complaintClock = (row: RequestRow, today: Day) => {
  const now = standingOf(row, today);
  return { now, clock: { silent: isSilentByLaw(now), complaintBy: now.complaintBy, today } };
};

/** Whether this person could complain now, and until when. */
export function mayComplain(row: RequestRow, by: Decider, today: Day): { by: Day | null } | null {
  const { clock } = complaintClock(row, today);
  return decideComplaint(stateOf(row), by, clock).ok ? { by: clock.complaintBy } : null;
}

/** What the letter would say, before anything is sent. */
export async function draftComplaint(db: Db, row: RequestRow, words: string, today: Day): Promise<ComplaintFacts> {
  const { country, mailDomain } = house();
  const law = lawOf(country);
  const institution = (await organisationNames(db, [row.institution_id])).get(row.institution_id);
  const { now } = complaintClock(row, today);
  const answered = row.outcome === "refused" || row.outcome === "partial" || row.outcome === "not-held";
  return {
    agency: law.agency,
    law: law.title,
    institution: institution?.names ?? {},
    number: row.number,
    title: sentTitle(row),
    sentOn: row.sent_on,
    deliveredOn: row.delivered_on,
    registered: row.registered_on ? { day: row.registered_on, number: row.registration_number } : null,
    because: answered
      ? {
          kind: row.outcome as "refused" | "partial" | "not-held",
          day: row.decided_on ?? row.sent_on,
          grounds: law.grounds.filter(({ code }) => row.grounds.includes(code)).map(({ text }) => text),
        }
      : { kind: "silence", due: now.due ?? today },
    words,
    replyTo: addressOf(row, mailDomain),
  };
}

/** The signed letter as bytes, for whoever wants to read or post it. */
export const complaintLetterPdf = async (
  db: Db,
  row: RequestRow,
  wish: ComplaintWish,
  today: Day,
): Promise<Uint8Array> =>
  letterPdf(complaintPdf(await draftComplaint(db, row, wish.words, today), wish, today, [sayIn("sq")(texts.file)]));

/**
 * The complaint leaves by mail to the Agency with the signed letter and the whole file, stands in the exchange without
 * the private address, and the request is before the Agency; or nothing of it happens.
 * Source: Law 06/L-081, complaint within 15 days of a negative answer or of silence.
 */
export const makeComplaint = (
  work: Work,
  requestId: string,
  by: Decider,
  wish: ComplaintWish,
): Promise<Outcome<RequestRow, MakingRefusal>> =>
  work.inTransaction(async (tx) => {
    const row = await lockRequest(tx, requestId);
    if (!row) return refused("not-found");
    const { clock } = complaintClock(row, work.today);
    const decision = decideComplaint(stateOf(row), by, clock);
    if (!decision.ok) return decision;
    if (wish.name.trim() === "") return refused("no-name");
    if (wish.words.length > MOST_WORDS) return refused("words-too-long");
    const to = await agencyAddress(tx, work.today);
    if (!to) return refused("no-address");
    const clean = { ...wish, words: withoutTricks(wish.words) };
    const facts = await draftComplaint(tx, row, clean.words, work.today);
    const { messageId, letterSha256 } = await postComplaint(tx, work, row, facts, clean, to);
    await writeComplaint(tx, {
      request_id: row.id,
      message_id: messageId,
      because: facts.because.kind === "silence" ? "silence" : "answer",
      made_on: work.today,
      letter_sha256: letterSha256,
    });
    const settled = await settle(tx, row, {
      progress: decision.value.progress as RequestRow["progress"],
      outcome: decision.value.outcome,
      last_moved_at: work.now,
    });
    await announce(tx, { name: "requests.complained", kind: "request", recordId: row.id });
    return done(settled);
  });

/** Where complaints go; null while the register knows no address of the Agency for them. */
async function agencyAddress(db: Db, today: Day): Promise<string | null> {
  const agency = await findAgency(db);
  return agency && ((await contactFor(db, agency.id, "complaints", today))?.value ?? null);
}

export const findAgency = (db: Db) => {
  const slug = house().country.agency;
  return slug === null ? Promise.resolve(null) : findOrganisationBySlug(db, slug);
};

async function postComplaint(
  tx: Tx,
  work: Work,
  row: RequestRow,
  facts: ComplaintFacts,
  wish: ComplaintWish,
  to: string,
) {
  const { mailDomain, baseUrl } = house();
  const say = sayIn("sq");
  const exchange = (await listMessages(tx, row.id)).filter(({ hidden_at, class: of }) => !hidden_at && of !== "spam");
  const all = await attachmentsOf(tx, exchange);
  const documents = all.filter((file) => !file.hidden_at && !file.inline);
  const enclosed = fitting(documents);
  const left = documents.length - enclosed.length;
  const file = await letterPdf(
    filePdf(
      facts,
      wish.name,
      work.today,
      exchange.map((message) => ({
        day: message.day,
        from: message.from_name || message.from_address,
        subject: message.subject,
        text: message.segments.map(({ text }) => text).join(""),
        files: all.filter(({ message_id }) => message_id === message.id).map(({ name }) => name),
      })),
    ),
  );
  const url = `${baseUrl}/sq/requests/${row.slug}`;
  const tooLarge = left > 0 ? [say(texts.tooLarge, { count: left, url })] : [];
  const names = [say(texts.file), ...enclosed.map(({ name }) => name), ...tooLarge];
  const letter = await keepFile(tx, files(), await letterPdf(complaintPdf(facts, wish, work.today, names)), PDF);
  const kept = await keepFile(tx, files(), file, PDF);
  const { subject, body } = complaintText(facts, wish.name);
  const text = [body, ...tooLarge].join("\n\n");
  const id = uuidv7();
  const messageId = `${randomBytes(18).toString("base64url")}@${mailDomain}`;
  const from = addressOf(row, mailDomain);
  const agency = say.translated(facts.agency);
  await insertMessage(tx, {
    id,
    request_id: row.id,
    direction: "out",
    purpose: "complaint",
    class_reasons: "[]",
    message_id: messageId,
    from_name: wish.name,
    from_address: from,
    to_address: to,
    authenticity: "{}",
    subject,
    segments: JSON.stringify([{ kind: "own", text }]),
    language: "sq",
    at: work.now,
    day: work.today,
    delivery: "queued",
    delivery_at: work.now,
  });
  const mailOutId = await sendLetter(tx, {
    kind: "requests.complaint",
    recordKind: MESSAGE_KIND,
    recordId: id,
    from: { name: wish.name, address: from },
    to: [{ name: agency, address: to }],
    subject,
    text,
    html: plainHtml("sq", subject, text),
    messageId,
    attachments: [
      { name: `Ankese-${row.number}.pdf`, type: PDF, sha256: letter.sha256 },
      { name: `Dosja-${row.number}.pdf`, type: PDF, sha256: kept.sha256 },
      ...enclosed.map(({ name, type, sha256 }) => ({ name, type, sha256 })),
    ],
  });
  await setMessage(tx, id, { mail_out_id: mailOutId });
  return { messageId: id, letterSha256: letter.sha256 };
}

const PDF = "application/pdf";

/** As many documents, oldest first, as one letter carries. */
function fitting<T extends { readonly size: number }>(documents: readonly T[]): T[] {
  let room = MOST_ENCLOSED;
  return documents.filter(({ size }) => {
    const fits = Number(size) <= room;
    if (fits) room -= Number(size);
    return fits;
  });
}
