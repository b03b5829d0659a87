/** The middle value; between two, their mean. Null of nothing: unknown is not zero. */
export function median(values: readonly number[]): number | null {
  if (values.length === 0) return null;
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

/** The median of values given with how often each occurs. */
export function medianOfCounted(counted: readonly (readonly [value: number, times: number])[]): number | null {
  const sorted = counted.filter(([, times]) => times > 0).sort(([a], [b]) => a - b);
  const all = sorted.reduce((sum, [, times]) => sum + times, 0);
  if (all === 0) return null;
  const nth = (position: number): number => {
    let seen = 0;
    for (const [value, times] of sorted) {
      seen += times;
      if (seen > position) return value;
    }
    return sorted.at(-1)![0];
  };
  return all % 2 === 1 ? nth(all >> 1) : (nth(all / 2 - 1) + nth(all / 2)) / 2;
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

/** Fewer cases than this say nothing about an institution: it is shown, but stands in no order. */
export const LEAST_RANKED = 5;

/** Two-sided 95 %. */
const Z = 1.959964;

/**
 * Between which shares the true one lies with 95 % confidence, by Wilson's score interval: right also for few cases and
 * for shares near 0 and 1, where the ordinary interval fails. Null of nothing.
 * @returns shares from 0 to 1
 */
export function wilson(part: number, whole: number): { low: number; high: number } | null {
  if (whole === 0) return null;
  const share = part / whole;
  const square = Z * Z;
  const middle = share + square / (2 * whole);
  const spread = Z * Math.sqrt((share * (1 - share)) / whole + square / (4 * whole * whole));
  const scale = 1 + square / whole;
  return { low: Math.max(0, (middle - spread) / scale), high: Math.min(1, (middle + spread) / scale) };
}

/**
 * Institutions from the most to the least reliable: by the lower end of the interval, so that one answer in time out of
 * one does not stand above ninety out of a hundred. Those with too few cases come after, by name.
 */
export function inOrder<T extends { readonly name: string; readonly tally: Tally }>(all: readonly T[]): T[] {
  const low = ({ tally }: T) => {
    const due = dueSoFar(tally);
    return due < LEAST_RANKED ? -1 : (wilson(tally.answeredInTime, due)?.low ?? -1);
  };
  return [...all].sort((a, b) => low(b) - low(a) || a.name.localeCompare(b.name, "sq"));
}
