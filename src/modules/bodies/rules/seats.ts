import { addDays, type Day, daysBetween } from "../../../kernel/day.ts";

export const BODY_KINDS = ["council", "team", "group", "village-council"] as const;
export type BodyKind = (typeof BODY_KINDS)[number];
export const isBodyKind = (word: string): word is BodyKind => (BODY_KINDS as readonly string[]).includes(word);

export const SIDES = ["government", "civil-society", "municipality", "residents", "other"] as const;
export type Side = (typeof SIDES)[number];
export const isSide = (word: string): word is Side => (SIDES as readonly string[]).includes(word);

export const ROLES = ["chair", "co-chair", "deputy-chair", "coordinator", "secretary", "member"] as const;
export type SeatRole = (typeof ROLES)[number];
export const isSeatRole = (word: string): word is SeatRole => (ROLES as readonly string[]).includes(word);

/** How somebody comes to a seat; the last is how residents of a village choose, in an assembly. */
export const WAYS = ["elected", "appointed", "by-office", "show-of-hands"] as const;
export type Way = (typeof WAYS)[number];
export const isWay = (word: string): word is Way => (WAYS as readonly string[]).includes(word);

export const ENDINGS = ["term", "resigned", "recalled", "died", "mistake"] as const;
export type Ending = (typeof ENDINGS)[number];
export const isEnding = (word: string): word is Ending => (ENDINGS as readonly string[]).includes(word);

/** A term that ends within so many days is told of: a call for nominations takes that long. */
export const AHEAD_DAYS = 90;

/** Days of something that exists; either end may be open, the last day is included. */
export interface Span {
  readonly from: Day | null;
  readonly to: Day | null;
}

export const holdsOn = ({ from, to }: Span, day: Day): boolean =>
  (from === null || from <= day) && (to === null || day <= to);

export interface Mandate extends Span {
  readonly from: Day;
  readonly deputy: boolean;
}

export interface SeatStanding {
  readonly kind: "not-yet" | "abolished" | "filled" | "ending" | "empty";
  /** Of an empty seat: the first day on which nobody held it. Of one that ends: its last day. */
  readonly day: Day | null;
}

/**
 * How a seat stands on a day. A seat is there before anybody sits on it: what nobody holds is empty since the day after
 * its last holder left, or since it was set up.
 */
export function seatStanding(seat: Span, mandates: readonly Mandate[], today: Day): SeatStanding {
  if (seat.from !== null && today < seat.from) return { kind: "not-yet", day: seat.from };
  if (seat.to !== null && today > seat.to) return { kind: "abolished", day: seat.to };
  const held = mandates.filter(({ deputy }) => !deputy);
  const holder = held.find((mandate) => holdsOn(mandate, today));
  if (!holder) {
    const left = held.flatMap(({ to }) => (to !== null && to < today ? [addDays(to, 1)] : [])).sort();
    return { kind: "empty", day: left.at(-1) ?? seat.from };
  }
  if (holder.to === null || daysBetween(today, holder.to) > AHEAD_DAYS) return { kind: "filled", day: null };
  // Somebody follows on the very next day: nothing is ending.
  const follows = held.some(({ from }) => from === addDays(holder.to!, 1));
  return follows ? { kind: "filled", day: null } : { kind: "ending", day: holder.to };
}

/** Seats of each side, and how many of them somebody holds; sides without a seat are left out. */
export function composition(
  seats: readonly { readonly side: Side; readonly standing: SeatStanding }[],
): { side: Side; seats: number; filled: number }[] {
  const there = seats.filter(({ standing }) => standing.kind !== "not-yet" && standing.kind !== "abolished");
  return SIDES.flatMap((side) => {
    const own = there.filter((seat) => seat.side === side);
    const filled = own.filter(({ standing }) => standing.kind !== "empty").length;
    return own.length === 0 ? [] : [{ side, seats: own.length, filled }];
  });
}
