import { getDomain } from "tldts";
import { dayAt } from "../../../kernel/day.ts";
import { oneLine, withoutTricks } from "../../../kernel/text/index.ts";
import { uuidv7 } from "../../../platform/db/uuid.ts";
import { files, keepFile, typeOf } from "../../../platform/files/index.ts";
import type { ArrivedMail, Placing } from "../../../platform/module/answers.ts";
import { announce, carried, type Tx } from "../../../platform/work/index.ts";
import { insertMessage, listByThread, listOfMailIn } from "../queries/messages.ts";
import {
  findRequest,
  learnAddress,
  listByNumbers,
  listBySecrets,
  listLearnt,
  lockRequest,
  type RequestRow,
} from "../queries/requests.ts";
import { withoutAnswerKeys } from "../rules/answer-link.ts";
import { CLASSES } from "../rules/judgements.ts";
import { decidePlace, type ReadClues, readClues, senderStanding } from "../rules/placing.ts";
import { suggestJudgement } from "../rules/suggestion.ts";
import type { PlacedBy, StoredSegment } from "../schema.ts";
import { addAttachment } from "./attachments.ts";
import { findAgency } from "./complaint.ts";
import { noteBounce } from "./delivery.ts";
import { house } from "./house.ts";
import { emailsOf } from "./institution.ts";
import { tellAsker } from "./notices.ts";
import { settle } from "./settle.ts";

export const RECORD_KIND = "request";

/** Characters of a letter that its page shows; the raw letter keeps the rest. */
const MOST_TEXT = 300_000;
const MOST_FILES = 200;

/**
 * Finds the request a letter belongs to and takes it in; holds what is only probable, and spam even with the right
 * address. Running it again for the same letter finds what was done and changes nothing.
 */
export async function placeArrived(tx: Tx, arrived: ArrivedMail): Promise<Placing> {
  const [before] = await listOfMailIn(tx, arrived.id);
  if (before) return placed(before.request_id, "taken in before");
  const clues = cluesOf(arrived);
  const [bySecret, learnt, byThread, byNumber] = await Promise.all([
    listBySecrets(
      tx,
      clues.ours.map(({ secret }) => secret),
      clues.ours.flatMap(({ number }) => number ?? []),
    ),
    listLearnt(
      tx,
      clues.ours.map(({ address }) => address),
    ),
    listByThread(tx, clues.threadIds),
    listByNumbers(tx, clues.numbers),
  ]);
  const place = decidePlace(clues, {
    bySecret,
    learnt: learnt.map(({ address, request_id }) => ({ address, id: request_id })),
    byThread: byThread.map(({ request_id }) => request_id),
    byNumber,
  });
  if (place.kind === "not-mine") return place;
  if (place.kind === "held") {
    const fits = await fittingInstitutions(tx, arrived, byNumber);
    return {
      kind: "held",
      why: `requests.${place.reason}`,
      suggestions: await suggestionsOf(
        tx,
        place.suggestions.map((each) => ({
          ...each,
          score: fits.has(each.id) ? Math.min(0.9, each.score + 0.3) : each.score,
        })),
      ),
    };
  }
  if (CLASSES[arrived.classification.class].held) {
    return {
      kind: "held",
      why: "requests.spam",
      suggestions: await suggestionsOf(
        tx,
        place.ids.map((id) => ({ id, score: 0.5, why: `placed by ${place.by}` })),
      ),
    };
  }
  for (const id of place.ids) await takeIn(tx, arrived, id, place.by);
  return placed(place.ids[0]!, `requests.by-${place.by}`);
}

/** Staff put a held letter to a request; a wrong address in it is learnt, so that the next one needs no hand. */
export async function placeByHand(tx: Tx, arrived: ArrivedMail, recordId: string): Promise<Placing> {
  const taken = await listOfMailIn(tx, arrived.id);
  if (!taken.some(({ request_id }) => request_id === recordId)) {
    const row = await takeIn(tx, arrived, recordId, "hand");
    if (!row) return { kind: "held", why: "requests.no-such-request", suggestions: [] };
    for (const ours of cluesOf(arrived).ours) {
      if (ours.secret !== row.secret) await learnAddress(tx, ours.address, row.id, carried(tx).now);
    }
  }
  return placed(recordId, "requests.by-hand");
}

const placed = (recordId: string, why: string): Placing => ({ kind: "placed", recordKind: RECORD_KIND, recordId, why });

const cluesOf = ({ recipients, mail }: ArrivedMail): ReadClues =>
  readClues(
    {
      recipients: [
        ...recipients,
        ...mail.recipients,
        ...mail.to.map((to) => to.address),
        ...mail.cc.map((cc) => cc.address),
      ],
      threadIds: [...mail.inReplyTo, ...mail.references],
      subject: mail.subject,
    },
    house().mailDomain,
  );

/** Requests whose institution the sender writes from; together with a number in the subject a strong suggestion. */
async function fittingInstitutions(
  tx: Tx,
  arrived: ArrivedMail,
  candidates: readonly { id: string; institution_id: string }[],
): Promise<ReadonlySet<string>> {
  const fitting = new Set<string>();
  for (const candidate of candidates.slice(0, 5)) {
    const contacts = await emailsOf(tx, candidate.institution_id);
    if (senderStanding(arrived.mail.from?.address ?? null, contacts, registrable) !== "stranger")
      fitting.add(candidate.id);
  }
  return fitting;
}

async function suggestionsOf(tx: Tx, found: readonly { id: string; score: number; why: string }[]) {
  const suggestions = [];
  for (const { id, score, why } of found.slice(0, 5)) {
    const row = await findRequest(tx, id);
    if (row)
      suggestions.push({ recordKind: RECORD_KIND, recordId: id, title: `${row.number} ${row.title}`, score, why });
  }
  return suggestions.sort((a, b) => b.score - a.score);
}

/** By the public-suffix list, its private part included: two bodies under one provider are not one body. */
const registrable = (address: string): string | null =>
  getDomain(address.slice(address.lastIndexOf("@") + 1), { allowPrivateDomains: true });

/**
 * Takes a letter into the exchange. What it is was decided by the reader of mail; what it means is decided by a person.
 * Nothing here moves the request: an automatic letter changes neither its state nor its clock.
 */
async function takeIn(tx: Tx, arrived: ArrivedMail, requestId: string, by: PlacedBy): Promise<RequestRow | null> {
  const row = await lockRequest(tx, requestId);
  if (!row) return null;
  const { mail, classification } = arrived;
  const { now } = carried(tx);
  // A person who puts a letter here by hand has seen that it is no spam, whatever the filter said.
  const isRescued = by === "hand" && classification.class === "spam";
  const messageClass = isRescued ? "answer" : classification.class;
  const id = uuidv7();
  const own = mail.segments
    .filter(({ kind }) => kind === "own")
    .map(({ text }) => text)
    .join("");
  const handed = mail.attachments.filter(({ inline }) => !inline);
  const rule = CLASSES[messageClass];
  const substance = rule.automatic && classification.substance;
  const suggestion =
    rule.judged || substance ? suggestJudgement({ subject: mail.subject, own, files: handed.length }) : null;
  const segments = cut(mail.segments.length > 0 ? mail.segments : [{ kind: "own", text: mail.text }]);
  await insertMessage(tx, {
    id,
    request_id: row.id,
    direction: "in",
    purpose: null,
    class: messageClass,
    substance,
    class_reasons: JSON.stringify([...classification.reasons, ...mail.mended, ...segments.notes]),
    mail_in_id: arrived.id,
    message_id: mail.messageId,
    from_name: oneLine(mail.from?.name ?? "").slice(0, 200),
    from_address: (mail.from?.address ?? "").slice(0, 254),
    to_address: arrived.recipients[0] ?? "",
    sender: senderStanding(mail.from?.address ?? null, await knownSenders(tx, row), registrable),
    authenticity: JSON.stringify(arrived.authenticity),
    placed_by: by,
    subject: withoutAnswerKeys(oneLine(mail.subject)).slice(0, 500),
    segments: JSON.stringify(segments.kept),
    at: arrived.receivedAt,
    day: dayAt(arrived.receivedAt, house().country.timeZone),
    suggestion: suggestion?.judgement ?? null,
  });
  await keepAttachments(tx, id, mail.attachments);
  if (messageClass === "bounce" || messageClass === "delay") {
    await noteBounce(tx, row, arrived);
  }
  const changed = (await lockRequest(tx, row.id)) ?? row;
  const settled = await settle(tx, changed, rule.automatic ? {} : { last_moved_at: now });
  await announce(tx, {
    name: "requests.message-received",
    kind: RECORD_KIND,
    recordId: row.id,
    payload: { messageId: id, class: messageClass },
  });
  if (rule.tellsAsker || substance) await tellAsker(tx, settled, { kind: "letter-arrived", about: id });
  return settled;
}

/** Who may be expected to write: the institution, and the Agency once the request is before it. */
async function knownSenders(tx: Tx, row: RequestRow): Promise<string[]> {
  const agency = row.progress === "agency" || row.progress === "court" ? await findAgency(tx) : null;
  const known = await emailsOf(tx, row.institution_id);
  return agency ? [...known, ...(await emailsOf(tx, agency.id))] : known;
}

async function keepAttachments(
  tx: Tx,
  messageId: string,
  attachments: ArrivedMail["mail"]["attachments"],
): Promise<void> {
  let position = 0;
  for (const file of attachments.slice(0, MOST_FILES)) {
    const stored = await keepFile(tx, files(), file.content);
    await addAttachment(tx, {
      message_id: messageId,
      position: position++,
      name: oneLine(file.name).slice(0, 300) || "—",
      type: await typeOf(file.content),
      size: stored.size,
      sha256: stored.sha256,
      inline: file.inline,
      within: file.within ? oneLine(file.within).slice(0, 300) : null,
    });
  }
}

/** Segments as they are kept: without what turns lines round, and cut where no reader would go on. NUL is no text. */
function cut(segments: readonly StoredSegment[]): { kept: StoredSegment[]; notes: string[] } {
  const kept: StoredSegment[] = [];
  let room = MOST_TEXT;
  for (const { kind, text } of segments) {
    // Whoever read the key of a quoted link, the asker among them, could answer in the institution's name.
    const plain = withoutAnswerKeys(withoutTricks(text))
      .replaceAll("\0", "")
      .replace(/\p{Surrogate}/gu, "\uFFFD");
    if (room > 0) kept.push({ kind, text: plain.slice(0, room) });
    room -= plain.length;
  }
  return { kept, notes: room < 0 ? ["text-cut"] : [] };
}
