import { addDays } from "../../../kernel/day.ts";
import { sendLetters } from "../../../platform/mail/out/index.ts";
import type { Db, Work } from "../../../platform/work/index.ts";
import { listPeopleWithRole } from "../../accounts/index.ts";
import { listBodies, type MandateRow } from "../../bodies/index.ts";
import { absencesLetter } from "../messages/minutes.ts";
import { listMeetingsIn, lockMeeting, type MeetingRow } from "../queries/meetings.ts";
import { listPresences, noteAbsence } from "../queries/people.ts";
import { REMIND_DAYS } from "../rules/invitation.ts";
import { ABSENCES_TOLD, absencesInARow } from "../rules/presence.ts";
import { house } from "./house.ts";
import { writeToInvited } from "./invite.ts";
import { dayOf, heldSeats } from "./seats.ts";

/** Reminds once, three days before a meeting, those who have not said whether they come. @returns how many letters left */
export async function remindInvited(work: Work): Promise<number> {
  let sent = 0;
  for (const { id } of await listMeetingsIn(work.db, ["convened"])) {
    sent += await work.inTransaction(async (tx) => {
      const row = await lockMeeting(tx, id);
      if (row?.state !== "convened" || row.starts_at <= work.now) return 0;
      if (dayOf(row) > addDays(work.today, REMIND_DAYS)) return 0;
      return writeToInvited(
        tx,
        row,
        "reminder",
        ({ invitation }) => invitation.answer === "needs-action" && invitation.reminded_at === null,
      );
    });
  }
  return sent;
}

export interface Absent {
  readonly meeting: MeetingRow;
  readonly mandate: MandateRow;
  readonly names: Awaited<ReturnType<typeof listBodies>>[number]["names"];
  readonly count: number;
}

/** Members who missed the latest meetings in a row without excuse. */
export async function listAbsent(db: Db, today: Work["today"]): Promise<Absent[]> {
  const [bodies, held] = await Promise.all([
    listBodies(db),
    listMeetingsIn(db, ["held", "minutes-sent", "approved", "published"]),
  ]);
  const [seats, presences] = await Promise.all([
    heldSeats(db, [...new Set(held.map(({ body_id }) => body_id))], today),
    listPresences(
      db,
      held.map(({ id }) => id),
    ),
  ]);
  const at = new Map(presences.map((row) => [`${row.meeting_id} ${row.seat_id}`, row.presence]));
  return seats.flatMap(({ seat, holder }) => {
    const theirs = held.filter((row) => row.body_id === seat.body_id && dayOf(row) >= holder.valid_from).reverse();
    const count = absencesInARow(theirs.map(({ id }) => at.get(`${id} ${seat.id}`) ?? null));
    const names = bodies.find(({ id }) => id === seat.body_id)!.names;
    return count >= ABSENCES_TOLD ? [{ meeting: theirs[0]!, mandate: holder, names, count }] : [];
  });
}

/** Tells the secretariat of them: each time the row grew longer, once, all in one letter. Examples are told to nobody. */
export const tellOfAbsences = (work: Work): Promise<number> =>
  work.inTransaction(async (tx) => {
    const news: Absent[] = [];
    for (const each of await listAbsent(tx, work.today)) {
      if (each.meeting.example) continue;
      const notice = { mandate_id: each.mandate.id, meeting_id: each.meeting.id, at: work.now };
      if (await noteAbsence(tx, notice)) news.push(each);
    }
    if (news.length === 0) return 0;
    const { baseUrl, sender } = house();
    const people = await listPeopleWithRole(tx, work.today, "secretariat", { department: "meetings" });
    await sendLetters(
      tx,
      people.flatMap(({ id, name, email, locale }) =>
        email
          ? [
              {
                kind: "meetings.absences",
                recordKind: "meeting-absences",
                recordId: id,
                from: sender,
                to: [{ name, address: email }],
                headers: { "Auto-Submitted": "auto-generated" },
                ...absencesLetter(locale, {
                  items: news.map(({ mandate, names, count }) => ({
                    body: names[locale === "sr-cyrl" ? "sr" : locale] ?? names.sq ?? "",
                    name: mandate.person_name ?? "–",
                    count,
                  })),
                  href: `${baseUrl}/${locale}/meetings/desk`,
                }),
              },
            ]
          : [],
      ),
    );
    return news.length;
  });
