import { createHash, randomBytes } from "node:crypto";
import { done, type Outcome, refused } from "../../../kernel/outcome.ts";
import { withoutTricks } from "../../../kernel/text/index.ts";
import { shown } from "../../../kernel/translated.ts";
import { announce, type Db, type Work } from "../../../platform/work/index.ts";
import { findOrganisation } from "../../register/index.ts";
import { bodyOfRequest } from "../messages/asking.ts";
import { findSentByKey, noteSentDraft } from "../queries/asking.ts";
import { listDraftFiles } from "../queries/draft-files.ts";
import { lockDraft, removeDraft } from "../queries/drafts.ts";
import { findMessage, listAttachments, listMessages } from "../queries/messages.ts";
import {
  countSentSince,
  findRequest,
  insertRequest,
  lockRequest,
  type RequestRow,
  takeNumber,
} from "../queries/requests.ts";
import { secretFrom, slugOf } from "../rules/addresses.ts";
import { type Decider, decideFollowUp, type RequestState } from "../rules/decisions.ts";
import { DELIVERY } from "../rules/delivery.ts";
import { decideSending, MOST_BODY, type SendingRefusal } from "../rules/drafts.ts";
import { decideEmbargo } from "../rules/embargo.ts";
import type { FilesFault } from "../rules/outgoing-files.ts";
import { sentTitle } from "../rules/redaction.ts";
import type { SeriesColumns } from "../schema-series.ts";
import { keepSent, type SentFile } from "./draft-files.ts";
import { mayHoldBack } from "./embargo.ts";
import { findAskable, requestAddress } from "./institution.ts";
import { postLetter } from "./post.ts";
import { settle } from "./settle.ts";

export { bodyOfRequest };

const DAY_MS = 86_400_000;

/**
 * The draft becomes a request and its letter leaves, or neither; the draft is gone in the same moment. The request takes
 * over the draft's id, so that a page still open on the draft can say which request it became (`sentFrom`).
 */
export const sendDraft = (
  work: Work,
  key: string,
  personId: string,
): Promise<Outcome<RequestRow, SendingRefusal | "not-found">> =>
  work.inTransaction(async (tx) => {
    const draft = await lockDraft(tx, key);
    if (!draft) return refused("not-found");
    const institution = draft.institution_id ? await findAskable(tx, draft.institution_id, work.today) : null;
    const to = institution && (await requestAddress(tx, institution.id, work.today));
    const sentToday = await countSentSince(tx, personId, new Date(work.now.getTime() - DAY_MS));
    const decision = decideSending(
      {
        institutionId: institution?.id ?? null,
        title: draft.title,
        body: draft.body,
        askerName: draft.asker_name,
        ownerId: draft.owner_id,
        urgentGround: draft.urgent_ground,
        urgentReason: draft.urgent_reason,
      },
      personId,
      { hasAddress: to !== null, sentToday },
    );
    if (!decision.ok) return decision;
    const embargo = decideEmbargo(draft.embargo_until, {
      today: work.today,
      sentOn: work.today,
      mayHold: draft.embargo_until !== null && (await mayHoldBack(tx, personId, work.today)),
    });
    if (!embargo.ok) return embargo;
    const row = await createRequest(tx, {
      id: draft.id,
      institution: institution!,
      asker: { id: personId, name: draft.asker_name },
      shownAs: draft.shown_as,
      language: draft.language,
      title: draft.title,
      at: work.now,
      sentOn: work.today,
      example: false,
      urgent: draft.urgent_ground && { ground: draft.urgent_ground, reason: draft.urgent_reason },
      sameAs: draft.same_as,
      embargoUntil: embargo.value,
    });
    await postLetter(tx, row, {
      purpose: "request",
      to: to!,
      institutionName: shown(institution!.names, row.language).text,
      subject: sentTitle(row),
      body: bodyOfRequest(draft),
      files: await listDraftFiles(tx, draft.id),
    });
    await noteSentDraft(tx, hashOfKey(key), row.id);
    await removeDraft(tx, draft.id);
    const settled = await settle(tx, row);
    await announce(tx, { name: "requests.sent", kind: "request", recordId: row.id });
    return done(settled);
  });

/** The request that a draft of this person has become: who presses the button twice is shown what the first press did. */
export async function sentFrom(db: Db, draftId: string, personId: string): Promise<RequestRow | null> {
  const row = await findRequest(db, draftId);
  return row?.asker_id === personId ? row : null;
}

/** The request that the draft under this key has become, for its asker: the address of a draft leads on to it. */
export async function sentUnder(db: Db, key: string, personId: string): Promise<RequestRow | null> {
  const row = await findSentByKey(db, hashOfKey(key));
  return row?.asker_id === personId ? row : null;
}

const hashOfKey = (key: string): string => createHash("sha256").update(key).digest("hex");

type Institution = NonNullable<Awaited<ReturnType<typeof findOrganisation>>>;

/** The row of a new request, with its number, its address and its place in the register. */
export async function createRequest(
  tx: Parameters<typeof insertRequest>[0],
  given: {
    id: string;
    institution: Institution;
    asker: { id: string | null; name: string };
    shownAs: RequestRow["shown_as"];
    language: RequestRow["language"];
    title: string;
    at: Date;
    sentOn: RequestRow["sent_on"];
    example: boolean;
    urgent?: { ground: NonNullable<RequestRow["urgent_ground"]>; reason: string } | null;
    sameAs?: string | null;
    embargoUntil?: RequestRow["embargo_until"];
    splitFrom?: string | null;
    series?: SeriesColumns;
  },
): Promise<RequestRow> {
  const number = await takeNumber(tx, Number(given.sentOn.slice(0, 4)));
  const row: RequestRow = {
    id: given.id,
    number,
    slug: slugOf(number, given.title),
    secret: secretFrom(randomBytes(64)),
    institution_id: given.institution.id,
    place_code: given.institution.place_code,
    asker_id: given.asker.id,
    asker_name: given.asker.name,
    shown_as: given.shownAs,
    language: given.language,
    title: given.title,
    urgent: Boolean(given.urgent),
    urgent_ground: given.urgent?.ground ?? null,
    urgent_reason: given.urgent?.reason ?? null,
    same_as: given.sameAs ?? null,
    embargo_until: given.embargoUntil ?? null,
    split_from: given.splitFrom ?? null,
    title_sent: null,
    title_by_hand: false,
    ...(given.series ?? { series_path: null, series_title: null, series_size: null }),
    progress: "waiting",
    outcome: "none",
    grounds: [],
    sent_at: given.at,
    sent_on: given.sentOn,
    delivered_on: null,
    registered_on: null,
    registration_number: null,
    undelivered: false,
    decided_on: null,
    unjudged_since: null,
    pauses: [],
    due_on: null,
    complaint_by: null,
    last_moved_at: given.at,
    hidden_at: null,
    hidden_by: null,
    hidden_reason: null,
    example: given.example,
  };
  await insertRequest(tx, row);
  return row;
}

export const stateOf = (row: RequestRow): RequestState => ({
  progress: row.progress,
  outcome: row.outcome,
  askerId: row.asker_id,
  sentOn: row.sent_on,
  registeredOn: row.registered_on,
  hidden: row.hidden_at !== null,
});

export type FollowUpRefusal =
  | "not-found"
  | "not-yours"
  | "not-from-this-state"
  | "hidden"
  | "no-body"
  | "body-too-long"
  | "no-address"
  | FilesFault;

/** A further letter to the institution, in the same thread. An answer to its question sets the request waiting again. */
export const sendFollowUp = (
  work: Work,
  requestId: string,
  by: Decider,
  text: string,
  sent: readonly SentFile[] = [],
): Promise<Outcome<RequestRow, FollowUpRefusal>> =>
  work.inTransaction(async (tx) => {
    const row = await lockRequest(tx, requestId);
    if (!row) return refused("not-found");
    const decision = decideFollowUp(stateOf(row), by);
    if (!decision.ok) return decision;
    const body = withoutTricks(text).trim();
    if (body === "") return refused("no-body");
    if (body.length > MOST_BODY) return refused("body-too-long");
    const institution = await findOrganisation(tx, row.institution_id);
    const to = await answerAddress(tx, row, work.today);
    if (!institution || !to) return refused("no-address");
    const kept = await keepSent(tx, sent);
    if (!kept.ok) return refused(kept.reason);
    await postLetter(tx, row, {
      purpose: decision.value.kind,
      files: kept.files,
      to,
      institutionName: shown(institution.names, row.language).text,
      subject: sentTitle(row),
      body,
    });
    const progress = decision.value.progress as RequestRow["progress"];
    return done(await settle(tx, row, { progress, last_moved_at: work.now }));
  });

/** Whom to answer: the officer who wrote last from the institution's own domain, else its address for requests. */
async function answerAddress(tx: Parameters<typeof requestAddress>[0], row: RequestRow, today: string) {
  const messages = await listMessages(tx, row.id);
  // After a request was passed on, the officers of the institution that had it before are not written to.
  const asked = messages.findLast(({ purpose }) => purpose === "request")?.at ?? row.sent_at;
  const officer = messages
    .filter(
      (message) =>
        message.direction === "in" &&
        message.class === "answer" &&
        !message.hidden_at &&
        message.sender !== "stranger" &&
        message.at >= asked,
    )
    .at(-1);
  return officer?.from_address || requestAddress(tx, row.institution_id, today);
}

/** Staff send a letter that came back once more, to the address the register has now. */
export const resendLetter = (
  work: Work,
  requestId: string,
  messageId: string,
  by: Decider,
): Promise<Outcome<RequestRow, "not-found" | "not-yours" | "not-failed" | "no-address">> =>
  work.inTransaction(async (tx) => {
    if (!by.staff) return refused("not-yours");
    const row = await lockRequest(tx, requestId);
    const message = row && (await findMessage(tx, row.id, messageId));
    if (!row || !message || message.direction !== "out") return refused("not-found");
    if (!message.delivery || !DELIVERY[message.delivery].failed) return refused("not-failed");
    const institution = await findOrganisation(tx, row.institution_id);
    const to = await requestAddress(tx, row.institution_id, work.today);
    if (!institution || !to) return refused("no-address");
    await postLetter(tx, row, {
      purpose: message.purpose ?? "request",
      files: await listAttachments(tx, [message.id]),
      to,
      institutionName: shown(institution.names, row.language).text,
      subject: sentTitle(row),
      body: message.segments.map(({ text }) => text).join(""),
    });
    return done(await settle(tx, row, { undelivered: false, delivered_on: null }));
  });
