import { done, type Outcome, refused } from "../../../kernel/outcome.ts";
import type { Db, Work } from "../../../platform/work/index.ts";
import { findMeeting, lockMeeting, type MeetingRow } from "../queries/meetings.ts";
import { listPresences, putPresences } from "../queries/people.ts";
import { counts, type Presence } from "../rules/presence.ts";
import { dayOf, type HeldSeat, seatsAt } from "./seats.ts";
import { settle } from "./settle.ts";
import { idUnder, sealed } from "./signing.ts";

export interface Entered {
  readonly presence: Presence;
  /** Who came instead, where somebody was represented. */
  readonly byWhom: string;
}

/** Who was there, by list or from the signed sheet; a seat that nobody held on the day has no presence. */
export const takeAttendance = (
  work: Work,
  id: string,
  given: ReadonlyMap<string, Entered>,
): Promise<Outcome<number, "not-found" | "not-from-this-state" | "no-attendance">> =>
  work.inTransaction(async (tx) => {
    const row = await lockMeeting(tx, id);
    if (!row) return refused("not-found");
    if (row.state !== "convened" && row.state !== "held" && row.state !== "minutes-sent")
      return refused("not-from-this-state");
    const held = new Set((await seatsAt(tx, row)).map(({ seat }) => seat.id));
    const known = [...given].filter(([seat]) => held.has(seat));
    if (known.length === 0) return refused("no-attendance");
    await putPresences(
      tx,
      known.map(([seat_id, { presence, byWhom }]) => ({
        meeting_id: row.id,
        seat_id,
        presence,
        by_whom: presence === "represented" ? byWhom.trim().slice(0, 200) : "",
        how: "list" as const,
      })),
    );
    await settle(tx, row);
    return done(known.length);
  });

/** The code beside a name on the sheet at the door: it opens on the day of the meeting, for this seat alone. */
export const doorMark = (invitationId: string): string => sealed("door", invitationId);

export type DoorFault = "not-found" | "not-today" | "closed";

/** Somebody reads the code with a telephone and says: I am here. Once the list is taken, the list holds. */
export const signAtDoor = (
  work: Work,
  found: { readonly meetingId: string; readonly seatId: string },
): Promise<Outcome<null, DoorFault>> =>
  work.inTransaction(async (tx) => {
    const row = await lockMeeting(tx, found.meetingId);
    if (!row) return refused("not-found");
    if (dayOf(row) !== work.today) return refused("not-today");
    if (row.state !== "convened" && row.state !== "held") return refused("closed");
    const before = (await listPresences(tx, [row.id])).find(({ seat_id }) => seat_id === found.seatId);
    if (!before || !counts(before.presence)) {
      const presence = work.now > new Date(row.starts_at.getTime() + LATE_MS) ? "late" : "present";
      await putPresences(tx, [
        { meeting_id: row.id, seat_id: found.seatId, presence, by_whom: "", how: "code" as const },
      ]);
      await settle(tx, row);
    }
    return done(null);
  });

/** A quarter of an hour: the academic one. */
const LATE_MS = 15 * 60_000;

/** The meeting and the seat that a code at the door stands for. */
export async function openDoor(
  db: Db,
  mark: string,
  findInvited: (id: string) => Promise<{ meeting_id: string; mandate_id: string } | null>,
): Promise<{ row: MeetingRow; seat: HeldSeat } | null> {
  const id = idUnder("door", mark);
  const invitation = id && (await findInvited(id));
  const row = invitation && (await findMeeting(db, invitation.meeting_id));
  if (!row) return null;
  const seat = (await seatsAt(db, row)).find(
    ({ holder, deputy }) => holder.id === invitation.mandate_id || deputy?.id === invitation.mandate_id,
  );
  return seat ? { row, seat } : null;
}
