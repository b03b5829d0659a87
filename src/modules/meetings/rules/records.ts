import type { Entry, EntryKind } from "./minutes.ts";

/** A record that was made of an earlier text of the minutes. */
export interface KnownRecord {
  readonly id: string;
  readonly kind: EntryKind;
  readonly number: number;
  readonly words: string;
  readonly who: string | null;
  readonly struck: boolean;
}

export interface Matched {
  readonly entry: Entry;
  readonly number: number;
  /** The record it was before, or null where it is new. */
  readonly known: KnownRecord | null;
}

export interface Sorted {
  readonly entries: readonly Matched[];
  /** Records whose line is gone from the minutes. */
  readonly gone: readonly KnownRecord[];
}

/**
 * Which record each line of corrected minutes is: first the one with the same words, then in their order those that are left
 * over, while as many lines are left. So a corrected line revises its record, and a new one never takes the place of another's.
 */
export function sortRecords(known: readonly KnownRecord[], entries: readonly Entry[]): Sorted {
  const matched = new Map<Entry, KnownRecord>();
  const gone: KnownRecord[] = [];
  const taken: Matched[] = [];
  for (const kind of ["vote", "decision", "action"] as const) {
    const lines = entries.filter((entry) => entry.kind === kind);
    let left = known.filter((record) => record.kind === kind);
    for (const entry of lines) {
      const same = left.find((record) => record.words === entry.text && record.who === whoOf(entry));
      if (!same) continue;
      matched.set(entry, same);
      left = left.filter(({ id }) => id !== same.id);
    }
    const standing = left.filter(({ struck }) => !struck);
    for (const [at, entry] of lines.filter((line) => !matched.has(line)).entries()) {
      const record = standing[at];
      if (record) matched.set(entry, record);
    }
    const used = new Set(lines.map((line) => matched.get(line)?.id));
    gone.push(...standing.filter(({ id }) => !used.has(id)));
    let next = Math.max(0, ...known.filter((record) => record.kind === kind).map(({ number }) => number));
    for (const entry of lines) {
      const record = matched.get(entry) ?? null;
      taken.push({ entry, known: record, number: record?.number ?? ++next });
    }
  }
  return { entries: taken, gone };
}

const whoOf = (entry: Entry): string | null => (entry.kind === "action" ? entry.who : null);
