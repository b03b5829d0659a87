import type { Updateable } from "kysely";
import { type Day, dayAt } from "../../../kernel/day.ts";
import { done, type Outcome, refused } from "../../../kernel/outcome.ts";
import { shown } from "../../../kernel/translated.ts";
import { uuidv7 } from "../../../platform/db/uuid.ts";
import { announce, carried, type Tx, touch, type Work } from "../../../platform/work/index.ts";
import { findOrganisation, type OrganisationRow } from "../../register/index.ts";
import { passedLetter } from "../messages/officer.ts";
import { findMessage, listAttachments, listMessages, type MessageRow } from "../queries/messages.ts";
import { findOfficerAnswer, insertForwarding, isSplitTo, listForwardings } from "../queries/officer.ts";
import { lockRequest, type RequestRow } from "../queries/requests.ts";
import type { Decider } from "../rules/decisions.ts";
import { sentTitle } from "../rules/redaction.ts";
import { startOf } from "../rules/standing.ts";
import type { RequestTable } from "../schema.ts";
import { clockFactsOf } from "./clock.ts";
import { house } from "./house.ts";
import { findAskable, requestAddress } from "./institution.ts";
import { countIn } from "./law.ts";
import { postLetter } from "./post.ts";
import { createRequest } from "./send.ts";
import { settle } from "./settle.ts";

export { passedLetter };

/**
 * A person has confirmed that a letter passes the request on. Where the officer named the other institution, it becomes
 * the addressee: it gets the letter with a word on why, and its own clock starts with this day. By law the first one had
 * five working days (Law 06/L-081). Once for each letter.
 * @returns what changes in the request beside the judgement; nothing where no institution was named
 */
export async function passOn(
  tx: Tx,
  row: RequestRow,
  message: MessageRow,
  by: Decider,
): Promise<Updateable<RequestTable>> {
  const said = await findOfficerAnswer(tx, message.id);
  if (said?.kind !== "forwarded" || said.passed_to === null || said.passed_to === row.institution_id) return {};
  const earlier = await listForwardings(tx, row.id);
  if (earlier.some(({ message_id }) => message_id === message.id)) return {};
  const { now } = carried(tx);
  const today = dayAt(now, house().country.timeZone);
  const [from, to] = await Promise.all([
    findOrganisation(tx, row.institution_id),
    findAskable(tx, said.passed_to, today),
  ]);
  const address = to && (await requestAddress(tx, to.id, today));
  if (!from || !to || !address) return {};
  await insertForwarding(tx, {
    message_id: message.id,
    request_id: row.id,
    from_id: from.id,
    to_id: to.id,
    day: message.day,
    due_on: countIn(house().country)("forward", startOf(clockFactsOf(row)).day)?.due ?? null,
    by_staff: by.staff && by.personId !== row.asker_id,
    at: now,
  });
  const moved: RequestRow = { ...row, institution_id: to.id, place_code: to.place_code };
  await postOriginal(tx, row, moved, { how: "passed", address, from, to, day: message.day });
  await touch(tx, `institution:${from.id}`);
  return {
    institution_id: to.id,
    place_code: to.place_code,
    // Until the new institution says when it registered the request, the day on which it was sent there stands in.
    delivered_on: today,
    registered_on: null,
    registration_number: null,
    undelivered: false,
  };
}

export type SplitRefusal = "not-found" | "not-yours" | "nothing-to-split" | "split-before" | "no-address";

/**
 * The part of a request that another institution holds becomes a request of its own, with the same words, linked to the
 * first. Only who asked decides that; the officer named the institution.
 */
export const splitRequest = (
  work: Work,
  requestId: string,
  messageId: string,
  by: Decider,
): Promise<Outcome<RequestRow, SplitRefusal>> =>
  work.inTransaction(async (tx) => {
    const row = await lockRequest(tx, requestId);
    const message = row && (await findMessage(tx, row.id, messageId));
    const said = message && (await findOfficerAnswer(tx, message.id));
    if (!row || !message) return refused("not-found");
    if (row.asker_id === null || row.hidden_at || (by.personId !== row.asker_id && !by.staff))
      return refused("not-yours");
    if (said?.kind !== "split" || said.passed_to === null) return refused("nothing-to-split");
    if (await isSplitTo(tx, row.id, said.passed_to)) return refused("split-before");
    const from = await findOrganisation(tx, row.institution_id);
    const to = await findAskable(tx, said.passed_to, work.today);
    const address = to && (await requestAddress(tx, to.id, work.today));
    if (!from || !to || !address) return refused("no-address");
    const part = await createRequest(tx, {
      id: uuidv7(),
      institution: to,
      asker: { id: row.asker_id, name: row.asker_name ?? "" },
      shownAs: row.shown_as,
      language: row.language,
      title: sentTitle(row),
      at: work.now,
      sentOn: work.today,
      example: row.example,
      urgent: row.urgent_ground && { ground: row.urgent_ground, reason: row.urgent_reason ?? "" },
      embargoUntil: row.embargo_until,
      splitFrom: row.id,
    });
    await postOriginal(tx, row, part, { how: "split", address, from, to, day: message.day });
    const settled = await settle(tx, part);
    await announce(tx, { name: "requests.sent", kind: "request", recordId: part.id });
    await touch(tx, `request:${row.id}`);
    return done(settled);
  });

/** The words and files of a request's first letter leave once more, under `sent`, with a word on why they come. */
async function postOriginal(
  tx: Tx,
  row: RequestRow,
  sent: RequestRow,
  about: { how: "passed" | "split"; address: string; from: OrganisationRow; to: OrganisationRow; day: Day },
): Promise<void> {
  const { how, from, day } = about;
  const first = (await listMessages(tx, row.id)).find(({ purpose }) => purpose === "request");
  const body = (first?.segments ?? []).map(({ text }) => text).join("");
  await postLetter(tx, sent, {
    purpose: "request",
    to: about.address,
    institutionName: shown(about.to.names, sent.language).text,
    subject: sentTitle(sent),
    body: passedLetter(sent.language, { how, number: row.number, from: from.names, day, body }),
    files: first ? await listAttachments(tx, [first.id]) : [],
  });
}
