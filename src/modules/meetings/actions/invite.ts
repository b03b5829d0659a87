import type { Locale } from "../../../kernel/language.ts";
import { uuidv7 } from "../../../platform/db/uuid.ts";
import { type Letter, sendLetters } from "../../../platform/mail/out/index.ts";
import { carried, type Db, type Tx } from "../../../platform/work/index.ts";
import { sayIn } from "../../../say/index.ts";
import { type Addressee, listPeopleForLetters } from "../../accounts/index.ts";
import { type BodyRow, findBody, type MandateRow } from "../../bodies/index.ts";
import { type InvitationNews, invitationLetter } from "../messages/invitation.ts";
import { listItems } from "../queries/agenda.ts";
import { listMeetingsByIds, type MeetingRow } from "../queries/meetings.ts";
import { type InvitationRow, inviteAlso, listInvitations, setInvitations } from "../queries/people.ts";
import { numbersOf } from "../rules/agenda.ts";
import { replyAddress } from "../rules/invitation.ts";
import { calendarText } from "./calendar.ts";
import { eventOf } from "./entry.ts";
import { house } from "./house.ts";
import { type HeldSeat, seatsAt } from "./seats.ts";
import { MEETING_KIND } from "./settle.ts";
import { replyMark, sealed } from "./signing.ts";
import { itemTitle, titleOf } from "./words.ts";

/** A member who can be written to. */
export interface Invited {
  readonly invitation: InvitationRow;
  readonly mandate: MandateRow;
  readonly seat: HeldSeat;
  /** Null where no address is known: then it is told on paper or by telephone. */
  readonly addressee: Addressee | null;
}

/** Makes an invitation for each member of the day; who has one keeps it, with its answer. */
export async function inviteMembers(tx: Tx, row: MeetingRow): Promise<void> {
  const seats = await seatsAt(tx, row);
  await inviteAlso(
    tx,
    seats.map(({ holder }) => newInvitation(row.id, holder.id)),
  );
}

/** The deputy of a seat is invited when its holder cannot come. */
export async function inviteDeputy(tx: Tx, row: MeetingRow, mandateId: string): Promise<void> {
  const seat = (await seatsAt(tx, row)).find(({ holder }) => holder.id === mandateId);
  if (!seat?.deputy) return;
  const before = await listInvitations(tx, [row.id]);
  if (before.some(({ mandate_id }) => mandate_id === seat.deputy?.id)) return;
  await inviteAlso(tx, [newInvitation(row.id, seat.deputy.id)]);
  await writeToInvited(tx, row, "deputy", ({ mandate }) => mandate.id === seat.deputy?.id);
}

const newInvitation = (meetingId: string, mandateId: string) => ({
  id: uuidv7(),
  meeting_id: meetingId,
  mandate_id: mandateId,
  answered_at: null,
  how: null,
  sent_sequence: null,
  sent_at: null,
  reminded_at: null,
  minutes_sent_at: null,
});

/** Everybody invited who is a member, or a deputy, on the day of the meeting. */
export async function listInvited(db: Db, row: MeetingRow): Promise<Invited[]> {
  const [seats, invitations] = await Promise.all([seatsAt(db, row), listInvitations(db, [row.id])]);
  const byMandate = new Map(invitations.map((invitation) => [invitation.mandate_id, invitation]));
  const found = seats.flatMap((seat) =>
    [seat.holder, ...(seat.deputy ? [seat.deputy] : [])].flatMap((mandate) => {
      const invitation = byMandate.get(mandate.id);
      return invitation ? [{ invitation, mandate, seat }] : [];
    }),
  );
  const accounts = await listPeopleForLetters(
    db,
    found.flatMap(({ mandate }) => mandate.person_id ?? []),
  );
  return found.map((each) => ({ ...each, addressee: addresseeOf(each.mandate, accounts) }));
}

function addresseeOf(mandate: MandateRow, accounts: ReadonlyMap<string, Addressee>): Addressee | null {
  const account = mandate.person_id ? accounts.get(mandate.person_id) : undefined;
  if (!mandate.person_name) return null;
  const address = mandate.email ?? account?.address;
  return address ? { name: mandate.person_name, address, locale: account?.locale ?? "sq" } : null;
}

/** Writes to those invited, each with an entry for the calendar and a link of their own. @returns how many letters left */
export async function writeToInvited(
  tx: Tx,
  row: MeetingRow,
  news: InvitationNews,
  which: (invited: Invited) => boolean = () => true,
): Promise<number> {
  const { now } = carried(tx);
  const body = (await findBody(tx, row.body_id))!;
  const invited = (await listInvited(tx, row)).filter((each) => each.addressee && which(each));
  const agendaIn = await agendaOf(tx, row);
  await sendLetters(
    tx,
    invited.map((each) => letterTo(now, row, body, each, news, agendaIn(each.addressee!.locale))),
  );
  const ids = invited.map(({ invitation }) => invitation.id);
  await setInvitations(
    tx,
    ids,
    news === "reminder" ? { reminded_at: now } : { sent_sequence: row.sequence, sent_at: now },
  );
  return ids.length;
}

/** The agenda as its members read it, internal items too. */
async function agendaOf(tx: Tx, row: MeetingRow): Promise<(locale: Locale) => string[]> {
  const items = await listItems(tx, [row.id]);
  const about = new Map(
    (
      await listMeetingsByIds(
        tx,
        items.flatMap(({ about_id }) => about_id ?? []),
      )
    ).map((one) => [one.id, one]),
  );
  const numbers = numbersOf(items);
  return (locale) =>
    items.map((item, at) => `${numbers[at]}. ${itemTitle(sayIn(locale), item, about.get(item.about_id ?? ""))}`);
}

function letterTo(
  now: Date,
  row: MeetingRow,
  body: BodyRow,
  { invitation, seat, addressee }: Invited,
  news: InvitationNews,
  agenda: readonly string[],
): Letter {
  const { baseUrl, sender, mailDomain, timeZone } = house();
  const { locale, ...to } = addressee!;
  const say = sayIn(locale);
  const organizer = { name: sender.name, address: replyAddress(replyMark(invitation.id), mailDomain) };
  const href = `${baseUrl}/${locale}/meetings/invitation/${sealed("invitation", invitation.id)}`;
  const written = invitationLetter(locale, {
    news,
    title: titleOf(say, body, row),
    when: say.moment(row.starts_at, timeZone),
    place: row.place,
    onlineUrl: row.online_url,
    note: row.note,
    because: row.cancelled_because,
    agenda,
    href,
  });
  const method = news === "cancelled" ? "CANCEL" : "REQUEST";
  const entry = {
    ...eventOf(say, body, row, now),
    url: href,
    description: [row.note, row.online_url ?? "", agenda.join("\n"), href].filter(Boolean).join("\n\n"),
    organizer,
    attendees: [
      { ...to, partstat: invitation.answer, chairs: seat.seat.role === "chair" || seat.seat.role === "co-chair" },
    ],
  };
  return {
    kind: `meetings.${news}`,
    recordKind: MEETING_KIND,
    recordId: row.id,
    from: sender,
    to: [to],
    replyTo: organizer,
    ...written,
    // A reminder brings no entry: the one in the calendar still holds.
    ...(news === "reminder" ? {} : { calendar: { method, content: calendarText(method, [entry]) } }),
  };
}
