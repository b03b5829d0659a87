import type { Day } from "../../../kernel/day.ts";
import { done, type Outcome, refused } from "../../../kernel/outcome.ts";
import { holdsOn, type Mandate, type Span, type Way } from "./seats.ts";

export interface MandateWish {
  readonly name: string;
  readonly how: Way | null;
  readonly act: string;
  readonly from: Day | null;
  readonly to: Day | null;
  readonly deputy: boolean;
}
export type MandateFault =
  | "no-name"
  | "no-how"
  | "no-act"
  | "no-from"
  | "ends-before"
  | "outside-the-seat"
  | "seat-taken";

const overlaps = (one: { from: Day; to: Day | null }, other: { from: Day; to: Day | null }): boolean =>
  (other.to === null || one.from <= other.to) && (one.to === null || other.from <= one.to);

/** Who may sit on a seat, and when: nobody while another does; the database refuses the same to whoever is faster. */
export function decideMandate(
  wish: MandateWish,
  seat: Span,
  others: readonly Mandate[],
): Outcome<{ from: Day; how: Way }, MandateFault> {
  if (wish.name.trim() === "") return refused("no-name");
  if (!wish.how) return refused("no-how");
  if (wish.act.trim() === "") return refused("no-act");
  if (!wish.from) return refused("no-from");
  if (wish.to !== null && wish.to < wish.from) return refused("ends-before");
  const outside = !holdsOn(seat, wish.from) || (wish.to !== null && !holdsOn(seat, wish.to));
  if (outside) return refused("outside-the-seat");
  const span = { from: wish.from, to: wish.to };
  const taken = others.some((other) => other.deputy === wish.deputy && overlaps(span, other));
  return taken ? refused("seat-taken") : done({ from: wish.from, how: wish.how });
}

export type EndFault = "no-day" | "ends-before" | "ended-already" | "no-reason";

/** A mandate ends on a day, for a reason. One that has ended already is not ended later. */
export function decideEnd(
  wish: { readonly on: Day | null; readonly because: string | null },
  mandate: Mandate,
): Outcome<Day, EndFault> {
  if (!wish.because) return refused("no-reason");
  if (!wish.on) return refused("no-day");
  if (wish.on < mandate.from) return refused("ends-before");
  return mandate.to !== null && mandate.to < wish.on ? refused("ended-already") : done(wish.on);
}
