import type { Day } from "../../../kernel/day.ts";
import { dayAt } from "../../../kernel/day.ts";
import type { Db } from "../../../platform/work/index.ts";
import { holdsOn, listSeats, type MandateRow, mandateOf, type SeatRow } from "../../bodies/index.ts";
import type { MeetingRow } from "../queries/meetings.ts";
import { house } from "./house.ts";

/** A seat that somebody held on a day. */
export interface HeldSeat {
  readonly seat: SeatRow;
  readonly holder: MandateRow;
  readonly deputy: MandateRow | null;
}

/** Seats of bodies with who held them on a day; an empty seat is not among them. */
export async function heldSeats(db: Db, bodyIds: readonly string[], day: Day): Promise<HeldSeat[]> {
  const { seats, mandates } = await listSeats(db, bodyIds);
  return seats.flatMap((seat) => {
    const now = (mandates.get(seat.id) ?? []).filter((mandate) => holdsOn(mandateOf(mandate), day));
    const holder = now.find(({ deputy }) => !deputy);
    return holder ? [{ seat, holder, deputy: now.find(({ deputy }) => deputy) ?? null }] : [];
  });
}

/** On the day of a meeting. */
export const seatsAt = (db: Db, row: Pick<MeetingRow, "body_id" | "starts_at">): Promise<HeldSeat[]> =>
  heldSeats(db, [row.body_id], dayOf(row));

/** The date of a meeting where it takes place. */
export const dayOf = (row: Pick<MeetingRow, "starts_at">): Day => dayAt(row.starts_at, house().timeZone);
