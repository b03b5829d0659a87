import { done, type Outcome, refused } from "../../../kernel/outcome.ts";
import { withoutTricks } from "../../../kernel/text/index.ts";
import type { ArrivedMail, OutgoingEvent, Placing } from "../../../platform/module/answers.ts";
import { announce, carried, type Db, type Tx, type Work } from "../../../platform/work/index.ts";
import { type BodyRow, findBody, findMandate, type MandateRow } from "../../bodies/index.ts";
import { findMeeting, type MeetingRow } from "../queries/meetings.ts";
import { findInvitation, type InvitationRow, lockInvitation, setInvitations } from "../queries/people.ts";
import { type Answer, isCurrent, markIn } from "../rules/invitation.ts";
import { uidOf } from "./entry.ts";
import { house } from "./house.ts";
import { inviteDeputy } from "./invite.ts";
import { readReplies } from "./reply.ts";
import { MEETING_KIND, settle } from "./settle.ts";
import { idOfReply, idUnder, sealed } from "./signing.ts";
import { sourceTitle } from "./words.ts";

export interface OpenedInvitation {
  readonly invitation: InvitationRow;
  readonly row: MeetingRow;
  readonly body: BodyRow;
  readonly mandate: MandateRow;
}

/** What a member's own link opens: as long as the meeting is there and the mandate was not written down by mistake. */
export async function openInvitation(db: Db, mark: string): Promise<OpenedInvitation | null> {
  const id = idUnder("invitation", mark);
  return id ? invitationWith(db, id) : null;
}

async function invitationWith(db: Db, id: string): Promise<OpenedInvitation | null> {
  const invitation = await findInvitation(db, id);
  const row = invitation && (await findMeeting(db, invitation.meeting_id));
  if (!row) return null;
  const [body, mandate] = await Promise.all([findBody(db, row.body_id), findMandate(db, invitation.mandate_id)]);
  return body && mandate && mandate.ended_because !== "mistake" ? { invitation, row, body, mandate } : null;
}

export const markOf = (invitation: Pick<InvitationRow, "id">): string => sealed("invitation", invitation.id);

export interface AnswerWish {
  readonly answer: Answer | null;
  readonly note: string;
}

/** A member says whether she comes: by her link, or staff write it down after a call. */
export const answerInvitation = (
  work: Work,
  invitationId: string,
  wish: AnswerWish & { readonly how: "link" | "staff" },
): Promise<Outcome<null, "not-found" | "no-answer" | "closed" | "long-note">> =>
  work.inTransaction(async (tx) => {
    if (!wish.answer) return refused("no-answer");
    if (wish.note.length > 1000) return refused("long-note");
    const invitation = await lockInvitation(tx, invitationId);
    const row = invitation && (await findMeeting(tx, invitation.meeting_id));
    if (!invitation || !row) return refused("not-found");
    if (row.state !== "convened") return refused("closed");
    await keepAnswer(tx, row, invitation, { ...wish, answer: wish.answer });
    return done(null);
  });

async function keepAnswer(
  tx: Tx,
  row: MeetingRow,
  invitation: InvitationRow,
  said: { readonly answer: Answer; readonly note: string; readonly how: "link" | "mail" | "staff" },
): Promise<void> {
  await setInvitations(tx, [invitation.id], {
    answer: said.answer,
    note: said.note.trim(),
    how: said.how,
    answered_at: carried(tx).now,
  });
  await announce(tx, { name: "meetings.answered", kind: MEETING_KIND, recordId: row.id });
  if (said.answer === "declined" && invitation.answer !== "declined")
    await inviteDeputy(tx, row, invitation.mandate_id);
  await settle(tx, row);
}

/**
 * Takes an answer that a calendar program sent (METHOD:REPLY). The address says whose it is, whoever the sender; an
 * automatic letter is put to the meeting and changes nothing; words without an entry of the calendar are for a person to read.
 */
export async function placeArrived(tx: Tx, arrived: ArrivedMail): Promise<Placing> {
  const id = arrived.recipients.map((address) => markIn(address, house().mailDomain)).find((mark) => mark !== null);
  const invitationId = id ? idOfReply(id) : null;
  const opened = invitationId ? await invitationWith(tx, invitationId) : null;
  if (!opened) return { kind: "not-mine" };
  const { row, body, invitation } = opened;
  const placed = (why: string): Placing => ({ kind: "placed", recordKind: MEETING_KIND, recordId: row.id, why });
  if (arrived.classification.class !== "answer") return placed("meetings.automatic");
  const reply = readReplies(arrived.mail).find(({ uid }) => uid === uidOf(row));
  if (!reply)
    return {
      kind: "held",
      why: "meetings.words",
      suggestions: [
        {
          recordKind: MEETING_KIND,
          recordId: row.id,
          title: sourceTitle(body, row),
          score: 0.9,
          why: "sent to the address of an invitation",
        },
      ],
    };
  const locked = await lockInvitation(tx, invitation.id);
  if (!locked || !isCurrent(reply, { sequence: locked.sent_sequence })) return placed("meetings.older-answer");
  if (row.state !== "convened") return placed("meetings.after-the-meeting");
  const note = withoutTricks(reply.comment).slice(0, 1000);
  if (locked.answer !== reply.answer || locked.note !== note)
    await keepAnswer(tx, row, locked, { answer: reply.answer, note, how: "mail" });
  return placed("meetings.answered");
}

/** Staff put a held letter to a meeting: they read it there and write the answer down. */
export async function placeByHand(tx: Tx, _arrived: ArrivedMail, recordId: string): Promise<Placing> {
  const row = await findMeeting(tx, recordId);
  return row
    ? { kind: "placed", recordKind: MEETING_KIND, recordId: row.id, why: "meetings.by-hand" }
    : { kind: "not-mine" };
}

/** That an invitation could not be delivered is shown in the outbox; the meeting itself knows only answers. */
export async function heardOfLetter(_tx: Tx, _event: OutgoingEvent): Promise<void> {}
