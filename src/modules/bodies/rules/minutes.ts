import { type Day, parseDay } from "../../../kernel/day.ts";

/** Votes as they are counted in the room. */
export interface Votes {
  readonly for: number;
  readonly against: number;
  readonly abstained: number;
}

/** What stands in a line of the minutes that begins with V:, D: or A:. */
export type Entry =
  | { readonly kind: "vote"; readonly text: string; readonly votes: Votes }
  | { readonly kind: "decision"; readonly text: string }
  | { readonly kind: "action"; readonly who: string; readonly text: string; readonly due: Day };

export type LineFault = "no-text" | "no-votes" | "action-form" | "no-due";

export interface ReadLine {
  /** From 1. */
  readonly line: number;
  readonly entry: Entry | null;
  readonly fault: LineFault | null;
}

/**
 * The records in a text of minutes, in its order. Everything else in the text is the minutes themselves.
 *
 * - `V: what was voted on | 18-3-2` (for, against, abstained)
 * - `D: what was decided`
 * - `A: who | what | 2026-12-15`
 */
export function readMinutes(text: string): ReadLine[] {
  return text.split("\n").flatMap((raw, at) => {
    const found = /^\s*([VDAvda])\s*:\s*(.*)$/.exec(raw);
    if (!found) return [];
    const [, letter = "", rest = ""] = found;
    const parts = rest.split("|").map((part) => part.trim());
    return [{ line: at + 1, ...READERS[letter.toUpperCase() as keyof typeof READERS](parts) }];
  });
}

type Read = Pick<ReadLine, "entry" | "fault">;
const wrong = (fault: LineFault): Read => ({ entry: null, fault });
const right = (entry: Entry): Read => ({ entry, fault: null });

const READERS = {
  V: ([text = "", counted = ""]: string[]): Read => {
    if (text === "") return wrong("no-text");
    const votes = /^(\d{1,4})\s*[-–/]\s*(\d{1,4})\s*[-–/]\s*(\d{1,4})$/.exec(counted);
    return votes
      ? right({
          kind: "vote",
          text,
          votes: { for: Number(votes[1]), against: Number(votes[2]), abstained: Number(votes[3]) },
        })
      : wrong("no-votes");
  },
  D: (parts: string[]): Read => {
    const text = parts.join(" | ").trim();
    return text === "" ? wrong("no-text") : right({ kind: "decision", text });
  },
  A: ([who = "", text = "", due = ""]: string[]): Read => {
    if (who === "" || text === "") return wrong("action-form");
    const day = parseDay(due);
    return day ? right({ kind: "action", who, text, due: day }) : wrong("no-due");
  },
} satisfies Record<string, (parts: string[]) => Read>;

/** Whether a vote is carried: more for than against. Abstentions are told and count for neither. */
export const isCarried = (votes: Votes): boolean => votes.for > votes.against;

/** Several counts as one. */
export const sumOf = (all: readonly Votes[]): Votes =>
  all.reduce(
    (sum, votes) => ({
      for: sum.for + votes.for,
      against: sum.against + votes.against,
      abstained: sum.abstained + votes.abstained,
    }),
    { for: 0, against: 0, abstained: 0 },
  );
