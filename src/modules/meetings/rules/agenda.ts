export type ItemKind = "topic" | "approve-minutes" | "open-actions";

/** Most lines of an agenda, and most letters of one. */
export const MOST_ITEMS = 100;

export interface CarriedFacts {
  /** Meetings of the body that took place and whose minutes are not approved, oldest first. */
  readonly unapproved: readonly string[];
  /** Action items of earlier meetings that nothing has ended. */
  readonly openActions: number;
}

export interface Carried {
  readonly kind: Exclude<ItemKind, "topic">;
  readonly aboutId: string | null;
}

/** What stands on the next agenda by itself, before anything else: minutes to approve, and what is still to be done. */
export const carriedItems = ({ unapproved, openActions }: CarriedFacts): Carried[] => [
  ...unapproved.map((aboutId) => ({ kind: "approve-minutes" as const, aboutId })),
  ...(openActions > 0 ? [{ kind: "open-actions" as const, aboutId: null }] : []),
];

export interface Topic {
  readonly title: string;
  readonly depth: 0 | 1;
  readonly internal: boolean;
  readonly minutes: number | null;
}

const INTERNAL = /\s*\(\s*!\s*\)/;
const LASTS = /\s*[([]\s*(\d{1,3})\s*(?:min\.?|minuta|minutë|’|')\s*[)\]]/i;

/**
 * An agenda as it is typed: an item a line. A line that begins with two blanks or a dash stands below the one before;
 * "(20 min)" says how long it takes, "(!)" that it is not for the public. Numbers in front are left out: the list has its own.
 */
export const readAgenda = (typed: string): Topic[] =>
  typed
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line, at) => {
      const lasts = Number(LASTS.exec(line)?.[1] ?? 0);
      const title = line
        .replace(INTERNAL, "")
        .replace(LASTS, "")
        .replace(/^\s*[-–]\s*/, "")
        .replace(/^\s*\d{1,2}([.)]\d{0,2})*[.)]\s+/, "")
        .replace(/\s+/g, " ")
        .trim()
        .slice(0, 300);
      return {
        title,
        depth: at > 0 && /^(\s{2,}|\s*[-–])/.test(line) ? (1 as const) : (0 as const),
        internal: INTERNAL.test(line),
        minutes: lasts >= 1 && lasts <= 600 ? lasts : null,
      };
    })
    .filter(({ title }) => title !== "")
    .slice(0, MOST_ITEMS);

export const writeAgenda = (topics: readonly Topic[]): string =>
  topics
    .map(
      ({ title, depth, internal, minutes }) =>
        `${depth > 0 ? "- " : ""}${title}${minutes ? ` (${minutes} min)` : ""}${internal ? " (!)" : ""}`,
    )
    .join("\n");

/** "1", "2", "2.1", "2.2", "3": as people call the items of an agenda. */
export function numbersOf(items: readonly { readonly depth: number }[]): string[] {
  let [main, below] = [0, 0];
  return items.map(({ depth }) => {
    if (depth === 0 || main === 0) [main, below] = [main + 1, 0];
    else below += 1;
    return below === 0 ? `${main}` : `${main}.${below}`;
  });
}

interface Timed {
  readonly duration: number | null;
  readonly depth: number;
}

/**
 * Minutes after the beginning at which each item is reached; null behind an item whose length is not known. An item lasts as
 * long as it says, otherwise as long as its parts together.
 */
export function beginsAfter(items: readonly Timed[]): (number | null)[] {
  const begins: (number | null)[] = [];
  let main: number | null = 0;
  let part: number | null = 0;
  for (const [at, { duration, depth }] of items.entries()) {
    if (depth > 0 && at > 0) {
      begins.push(part);
      part = plus(part, duration);
    } else {
      begins.push(main);
      part = main;
      main = plus(main, duration ?? sumOf(partsOf(items, at)));
    }
  }
  return begins;
}

const plus = (at: number | null, more: number | null) => (at === null || more === null ? null : at + more);
const sumOf = (parts: readonly Timed[]): number | null =>
  parts.length === 0 ? null : parts.reduce<number | null>((sum, { duration }) => plus(sum, duration), 0);

function partsOf(items: readonly Timed[], at: number): readonly Timed[] {
  const next = items.findIndex(({ depth }, index) => index > at && depth === 0);
  return items.slice(at + 1, next < 0 ? undefined : next);
}

interface Known {
  readonly id: string;
  readonly kind: ItemKind;
  readonly title: string;
  readonly aboutId: string | null;
}

/** An item keeps its papers while its words stay: which known item each of the new ones is. Each is taken once. */
export function matchItems(
  known: readonly Known[],
  wanted: readonly { readonly kind: ItemKind; readonly title: string; readonly aboutId: string | null }[],
): (string | null)[] {
  const left = [...known];
  return wanted.map(({ kind, title, aboutId }) => {
    const at = left.findIndex((item) => item.kind === kind && item.title === title && item.aboutId === aboutId);
    return at < 0 ? null : left.splice(at, 1)[0]!.id;
  });
}
