/** The middle value; between two, their mean. Null of nothing: unknown is not zero. */
export function median(values: readonly number[]): number | null {
  if (values.length === 0) return null;
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

/** Counts of one institution. What is not yet due has no place in a rate. */
export interface Tally {
  readonly sent: number;
  readonly answeredInTime: number;
  readonly answeredLate: number;
  /** Past the due day without any decision. */
  readonly overdue: number;
  readonly open: number;
  readonly withdrawn: number;
  readonly medianDays: number | null;
}

/** The whole that "in time" is a part of: everything that was decided, or should have been by now. */
export const dueSoFar = (tally: Tally): number => tally.answeredInTime + tally.answeredLate + tally.overdue;
