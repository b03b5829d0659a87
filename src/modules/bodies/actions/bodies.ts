import type { Day } from "../../../kernel/day.ts";
import { done, type Outcome, refused } from "../../../kernel/outcome.ts";
import { slug } from "../../../kernel/text/index.ts";
import { shown, type Translated } from "../../../kernel/translated.ts";
import { uuidv7 } from "../../../platform/db/uuid.ts";
import { announce, carried, type Tx, type Work } from "../../../platform/work/index.ts";
import { type BodyRow, findBody, freeSlug, insertBody, insertSeats, listSeats } from "../queries/bodies.ts";
import type { BodyKind, SeatRole, Side } from "../rules/seats.ts";
import { settle } from "./settle.ts";

export const MOST_SEATS = 200;

export interface NewBody {
  readonly kind: BodyKind | null;
  readonly names: Translated;
  readonly purpose: Translated;
  readonly parentId: string | null;
  readonly placeCode: string | null;
  readonly act: string;
  readonly actUrl: string | null;
  readonly from: Day | null;
  readonly seats: readonly NewSeats[];
  readonly example?: boolean;
}

export interface NewSeats {
  readonly count: number;
  readonly side: Side;
  readonly role: SeatRole;
  readonly label: Translated;
  readonly appointedHow: string;
  readonly votes: boolean;
}

export type BodyFault = "no-kind" | "no-names" | "no-seats";

export async function makeBody(tx: Tx, wish: NewBody): Promise<Outcome<BodyRow, BodyFault>> {
  if (!wish.kind) return refused("no-kind");
  if (Object.keys(wish.names).length === 0) return refused("no-names");
  const count = wish.seats.reduce((sum, seats) => sum + seats.count, 0);
  if (count < 1 || count > MOST_SEATS) return refused("no-seats");
  const { now } = carried(tx);
  const row: BodyRow = {
    id: uuidv7(),
    slug: await freeSlug(tx, slug(shown(wish.names, "sq").text)),
    kind: wish.kind,
    names: wish.names,
    purpose: wish.purpose,
    parent_id: wish.parentId,
    place_code: wish.placeCode,
    act: wish.act,
    act_url: wish.actUrl,
    valid_from: wish.from,
    valid_to: null,
    example: wish.example ?? false,
    made_at: now,
    changed_at: now,
  };
  await insertBody(tx, { ...row, names: JSON.stringify(row.names), purpose: JSON.stringify(row.purpose) });
  await placeSeats(tx, row, 1, wish.seats);
  await announce(tx, { name: "bodies.made", kind: "body", recordId: row.id });
  await settle(tx, row.id);
  return done(row);
}

export const newBody = (work: Work, wish: NewBody): Promise<Outcome<BodyRow, BodyFault>> =>
  work.inTransaction((tx) => makeBody(tx, wish));

/** More seats behind those that are there, from today on. */
export const addSeats = (
  work: Work,
  bodyId: string,
  wish: NewSeats,
): Promise<Outcome<null, "not-found" | "no-seats">> =>
  work.inTransaction(async (tx) => {
    const row = await findBody(tx, bodyId);
    if (!row) return refused("not-found");
    const { seats } = await listSeats(tx, [row.id]);
    if (!Number.isInteger(wish.count) || wish.count < 1 || seats.length + wish.count > MOST_SEATS)
      return refused("no-seats");
    const next = Math.max(0, ...seats.map(({ position }) => position)) + 1;
    await placeSeats(tx, { ...row, valid_from: work.today }, next, [wish]);
    await settle(tx, row.id);
    return done(null);
  });

async function placeSeats(tx: Tx, row: BodyRow, first: number, wishes: readonly NewSeats[]): Promise<void> {
  const seats = wishes.flatMap((wish) => Array<NewSeats>(wish.count).fill(wish));
  await insertSeats(
    tx,
    seats.map((seat, at) => ({
      id: uuidv7(),
      body_id: row.id,
      position: first + at,
      role: seat.role,
      side: seat.side,
      label: JSON.stringify(seat.label),
      appointed_by: null,
      appointed_how: seat.appointedHow,
      votes: seat.votes,
      valid_from: row.valid_from,
      valid_to: null,
    })),
  );
}
