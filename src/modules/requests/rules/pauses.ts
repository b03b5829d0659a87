import { addDays, type Day } from "../../../kernel/day.ts";
import type { Progress } from "./states.ts";

/** Days on which the institution waits for the asker, both included; `to` is null while it lasts. */
export interface Pause {
  readonly from: Day;
  readonly to: Day | null;
}

/**
 * The pauses of a request after its progress changed. The day of the letter that asks still counts, and so does every day
 * after the asker has answered; whatever else ends the waiting ends the pause. Whether the law stops the clock meanwhile
 * is another question: the country's rule says it.
 * @param letterOf day of the letter by which a person's word moved the request; null where she wrote herself
 */
export function pausesAfter(
  before: { readonly progress: Progress; readonly pauses: readonly Pause[] },
  progress: Progress,
  { letterOf, today }: { readonly letterOf: Day | null; readonly today: Day },
): readonly Pause[] {
  const open = before.pauses.find(({ to }) => to === null);
  if (progress === "clarification")
    return open || !letterOf ? before.pauses : [...before.pauses, { from: addDays(letterOf, 1), to: null }];
  if (!open) return before.pauses;
  const others = before.pauses.filter((pause) => pause !== open);
  // The same letter is judged otherwise: nothing was ever asked.
  const mistaken = letterOf !== null && open.from === addDays(letterOf, 1);
  return mistaken || today < open.from ? others : [...others, { from: open.from, to: today }];
}

/** As the clock regards them today. */
export const pausesUntil = (pauses: readonly Pause[], today: Day): { from: Day; to: Day }[] =>
  pauses.map(({ from, to }) => ({ from, to: to ?? today })).filter(({ from, to }) => from <= to);
