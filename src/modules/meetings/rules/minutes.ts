import { type Day, parseDay } from "../../../kernel/day.ts";

/** Votes as they are counted in the room. */
export interface Votes {
  readonly for: number;
  readonly against: number;
  readonly abstained: number;
}

/** For each side, or for "all" where sides were not counted apart. */
export type VotesBySide = Readonly<Record<string, Votes>>;
export const ALL = "all";

/** What stands in a line of the minutes that begins with V:, D: or A:. */
export type Entry =
  | { readonly kind: "vote"; readonly text: string; readonly votes: VotesBySide }
  | { readonly kind: "decision"; readonly text: string }
  | { readonly kind: "action"; readonly who: string; readonly text: string; readonly due: Day };
export type EntryKind = Entry["kind"];

export type LineFault = "no-text" | "no-votes" | "unknown-side" | "side-twice" | "action-form" | "no-due" | "too-long";

export interface ReadLine {
  /** From 1. */
  readonly line: number;
  readonly entry: Entry | null;
  readonly fault: LineFault | null;
}

/** Which side a word names ("qeveria"), or null where it is none. */
export type SideOf = (word: string) => string | null;

const MOST_TEXT = 2000;

/**
 * The records in a text of minutes, in its order. Everything else in the text is the minutes themselves.
 *
 * - `V: what was voted on | 18-3-2` (for, against, abstained), or side by side: `| qeveria 8-3-0, shoqëria civile 10-0-2`
 * - `D: what was decided`
 * - `A: who | what | 2026-12-15` (or 15.12.2026)
 */
export function readMinutes(text: string, sideOf: SideOf): ReadLine[] {
  return text.split("\n").flatMap((raw, at) => {
    const found = /^\s*([VDAvda])\s*:\s*(.*)$/.exec(raw);
    if (!found) return [];
    const [, letter = "", rest = ""] = found;
    const parts = rest.split("|").map((part) => part.trim());
    const read = rest.length > MOST_TEXT ? wrong("too-long") : READERS[letter.toUpperCase() as Letter](parts, sideOf);
    return [{ line: at + 1, ...read }];
  });
}

type Letter = keyof typeof READERS;
type Read = Pick<ReadLine, "entry" | "fault">;
const wrong = (fault: LineFault): Read => ({ entry: null, fault });
const right = (entry: Entry): Read => ({ entry, fault: null });

const READERS = {
  V: ([text = "", counted = ""]: string[], sideOf: SideOf): Read => {
    if (text === "") return wrong("no-text");
    const votes: Record<string, Votes> = {};
    for (const part of counted.split(/[,;]/)) {
      const found = /^(.*?)\s*:?\s*(\d{1,4})\s*[-–/]\s*(\d{1,4})\s*[-–/]\s*(\d{1,4})$/.exec(part.trim());
      if (!found) return wrong("no-votes");
      const [, word = "", yes, no, none] = found;
      const side = word === "" ? ALL : sideOf(word);
      if (!side) return wrong("unknown-side");
      if (side in votes || (side === ALL && Object.keys(votes).length > 0) || ALL in votes) return wrong("side-twice");
      votes[side] = { for: Number(yes), against: Number(no), abstained: Number(none) };
    }
    return right({ kind: "vote", text, votes });
  },
  D: (parts: string[]): Read => {
    const text = parts.join(" | ").trim();
    return text === "" ? wrong("no-text") : right({ kind: "decision", text });
  },
  A: ([who = "", text = "", due = ""]: string[]): Read => {
    if (who === "" || text === "") return wrong("action-form");
    const day = readDue(due);
    return day ? right({ kind: "action", who, text, due: day }) : wrong("no-due");
  },
} satisfies Record<string, (parts: string[], sideOf: SideOf) => Read>;

/** "2026-12-15" or, as people write it, "15.12.2026". */
function readDue(typed: string): Day | null {
  const local = /^(\d{1,2})[./](\d{1,2})[./](\d{4})\.?$/.exec(typed);
  return parseDay(local ? `${local[3]}-${local[2]!.padStart(2, "0")}-${local[1]!.padStart(2, "0")}` : typed);
}

/** Whether a vote is carried: more for than against. Abstentions are told and count for neither. */
export const isCarried = (votes: Votes): boolean => votes.for > votes.against;

/** The counts of all sides as one. */
export const totalOf = (votes: VotesBySide): Votes =>
  Object.values(votes).reduce(
    (sum, side) => ({
      for: sum.for + side.for,
      against: sum.against + side.against,
      abstained: sum.abstained + side.abstained,
    }),
    { for: 0, against: 0, abstained: 0 },
  );

/** Whether more votes were counted than people with a vote were there, of a side or of all. */
export const isOvercounted = (votes: VotesBySide, present: Readonly<Record<string, number>>): boolean =>
  Object.entries(votes).some(
    ([side, { for: yes, against, abstained }]) => yes + against + abstained > (present[side] ?? 0),
  );
