import type { Day } from "../../../kernel/day.ts";
import { done, type Outcome, refused } from "../../../kernel/outcome.ts";
import { uuidv7 } from "../../../platform/db/uuid.ts";
import { announce, type Tx, type Work } from "../../../platform/work/index.ts";
import {
  findBody,
  findMandate,
  insertMandate,
  listSeats,
  lockSeat,
  type MandateRow,
  mandatesOf,
  type SeatRow,
  setMandate,
} from "../queries/bodies.ts";
import { decideEnd, decideMandate, type EndFault, type MandateFault, type MandateWish } from "../rules/decisions.ts";
import { type Ending, type Mandate, seatStanding } from "../rules/seats.ts";
import { settle } from "./settle.ts";

export interface NewMandate extends MandateWish {
  readonly onBehalfOf: string | null;
  readonly personId: string | null;
  readonly email: string | null;
}

export const spanOf = (seat: Pick<SeatRow, "valid_from" | "valid_to">) => ({
  from: seat.valid_from,
  to: seat.valid_to,
});
export const mandateOf = (row: Pick<MandateRow, "valid_from" | "valid_to" | "deputy">): Mandate => ({
  from: row.valid_from,
  to: row.valid_to,
  deputy: row.deputy,
});

/** Somebody takes a seat, within the caller's transaction. The locked seat lets two who write at once follow each other. */
export async function seatSomebody(
  tx: Tx,
  work: Pick<Work, "now">,
  seatId: string,
  wish: NewMandate,
): Promise<Outcome<MandateRow, MandateFault | "not-found">> {
  const seat = await lockSeat(tx, seatId);
  if (!seat) return refused("not-found");
  const others = (await mandatesOf(tx, [seat])).get(seat.id) ?? [];
  const decision = decideMandate(wish, spanOf(seat), others.map(mandateOf));
  if (!decision.ok) return decision;
  const row: MandateRow = {
    id: uuidv7(),
    seat_id: seat.id,
    deputy: wish.deputy,
    person_name: wish.name.trim(),
    person_id: wish.personId,
    email: wish.email,
    on_behalf_of: wish.onBehalfOf,
    how: decision.value.how,
    act: wish.act.trim(),
    valid_from: decision.value.from,
    valid_to: wish.to,
    ended_because: null,
    made_at: work.now,
  };
  await insertMandate(tx, row);
  await announce(tx, {
    name: "bodies.mandate-began",
    kind: "body",
    recordId: seat.body_id,
    payload: { seatId: seat.id },
  });
  await settle(tx, seat.body_id, [wish.onBehalfOf]);
  return done(row);
}

export const takeSeat = (
  work: Work,
  seatId: string,
  wish: NewMandate,
): Promise<Outcome<MandateRow, MandateFault | "not-found">> =>
  work.inTransaction((tx) => seatSomebody(tx, work, seatId, wish));

/** A mandate ends on a day. What was written down by mistake is kept for the record and counts for nothing. */
export const endMandate = (
  work: Work,
  id: string,
  wish: { readonly on: Day | null; readonly because: Ending | null },
): Promise<Outcome<null, EndFault | "not-found">> =>
  work.inTransaction(async (tx) => {
    const row = await findMandate(tx, id);
    const seat = row && (await lockSeat(tx, row.seat_id));
    if (!row || !seat) return refused("not-found");
    const on = wish.because === "mistake" ? row.valid_from : wish.on;
    const decision = decideEnd({ on, because: wish.because }, mandateOf(row));
    if (!decision.ok) return decision;
    await setMandate(tx, row.id, { valid_to: decision.value, ended_because: wish.because });
    await announce(tx, {
      name: "bodies.mandate-ended",
      kind: "body",
      recordId: seat.body_id,
      payload: { seatId: seat.id },
    });
    await settle(tx, seat.body_id, [row.on_behalf_of]);
    return done(null);
  });

export interface Assembly {
  readonly names: readonly string[];
  readonly on: Day | null;
  readonly until: Day | null;
  /** In words: day of the assembly and how many were there. */
  readonly act: string;
}

/** Residents have chosen by show of hands: those elected take the empty seats in their order, all or none. */
export const holdAssembly = (
  work: Work,
  bodyId: string,
  wish: Assembly,
): Promise<Outcome<number, "not-found" | "no-from" | "no-elected" | "too-many-names" | MandateFault>> =>
  work
    .inTransaction(async (tx) => {
      const body = await findBody(tx, bodyId);
      if (!body) return refused("not-found");
      if (!wish.on) return refused("no-from");
      if (wish.names.length === 0) return refused("no-elected");
      const empty = await emptySeats(tx, body.id, wish.on);
      if (wish.names.length > empty.length) return refused("too-many-names");
      for (const [at, name] of wish.names.entries()) {
        const seated = await seatSomebody(tx, work, empty[at]!.id, {
          name,
          how: "show-of-hands",
          act: wish.act,
          from: wish.on,
          to: wish.until,
          deputy: false,
          onBehalfOf: null,
          personId: null,
          email: null,
        });
        if (!seated.ok) throw new Undone(seated.reason);
      }
      return done(wish.names.length);
    })
    .catch((error: unknown) => {
      if (error instanceof Undone) return refused(error.reason as MandateFault);
      throw error;
    });

/** Takes the whole transaction back: of an assembly all take their seats, or none. */
class Undone extends Error {
  readonly reason: string;
  constructor(reason: string) {
    super(reason);
    this.reason = reason;
  }
}

export async function emptySeats(tx: Tx, bodyId: string, on: Day): Promise<SeatRow[]> {
  const { seats, mandates } = await listSeats(tx, [bodyId]);
  return seats.filter(
    (seat) => seatStanding(spanOf(seat), (mandates.get(seat.id) ?? []).map(mandateOf), on).kind === "empty",
  );
}
