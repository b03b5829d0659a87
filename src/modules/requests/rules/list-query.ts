import { addDays, type Day, parseDay } from "../../../kernel/day.ts";
import { fold } from "../../../kernel/text/index.ts";
import { LIST_STATES, type ListState } from "./listing.ts";

/** What somebody typed over the list, taken apart: words to look for, and what the operators narrow. */
export interface ListQuery {
  /** Without the operators; words in quotation marks and a minus stay for the search. */
  readonly text: string;
  readonly state: ListState | null;
  /** Words of an institution's name, still to be looked up. */
  readonly institution: string;
  readonly year: number | null;
  /** First and last day of sending, both included. */
  readonly from: Day | null;
  readonly to: Day | null;
}

type Operator = "state" | "institution" | "year" | "after" | "before";

/** Each operator by its name in every language, without accents. */
const OPERATORS: Readonly<Record<string, Operator>> = {
  state: "state",
  gjendja: "state",
  stanje: "state",
  institution: "institution",
  institucioni: "institution",
  institucija: "institution",
  year: "year",
  viti: "year",
  godina: "year",
  after: "after",
  pas: "after",
  posle: "after",
  before: "before",
  para: "before",
  pre: "before",
};

/** `gjendja:refuzuar`, `institucioni:"Komuna e Pejës"`, `para:2026-06-01`; a value in quotation marks may hold blanks. */
const PART = /(?<![^\s])([\p{L}]+):(?:["“”„«»]([^"“”„«»]*)["“”„«»]|([^\s"“”„«»]+))/gu;

/**
 * Reads the operators out of what was typed. One whose value means nothing stays among the words: nobody's search is
 * answered with something else in silence.
 * @param stateNames what the states are called in the reader's language
 */
export function readListQuery(typed: string, stateNames: Readonly<Record<ListState, string>>): ListQuery {
  const found: { -readonly [Key in keyof Omit<ListQuery, "text">]: ListQuery[Key] } = {
    state: null,
    institution: "",
    year: null,
    from: null,
    to: null,
  };
  const set = <Key extends keyof typeof found>(key: Key, value: (typeof found)[Key] | null): boolean => {
    if (value !== null) found[key] = value;
    return value !== null;
  };
  const take: Record<Operator, (value: string) => boolean> = {
    state: (value) => set("state", stateNamed(value, stateNames)),
    institution: (value) => set("institution", value.trim() || null),
    year: (value) => set("year", YEAR.test(value) ? Number(value) : null),
    after: (value) => set("from", firstDay(value)),
    before: (value) => set("to", lastDay(value)),
  };
  const text = typed.replace(PART, (whole, name: string, quoted: string | undefined, bare: string | undefined) => {
    const operator = OPERATORS[fold(name)];
    return operator && take[operator](quoted ?? bare ?? "") ? "" : whole;
  });
  return { text: text.replace(/\s+/g, " ").trim(), ...found };
}

/** By its code, or by its name in the reader's language; the beginning of the name is enough where it is clear. */
function stateNamed(value: string, names: Readonly<Record<ListState, string>>): ListState | null {
  const wanted = fold(value).replaceAll("-", " ");
  const code = LIST_STATES.find((state) => state.replaceAll("-", " ") === wanted);
  if (code) return code;
  const exact = LIST_STATES.find((state) => fold(names[state]) === wanted);
  if (exact) return exact;
  const begun = LIST_STATES.filter((state) => wanted.length > 2 && fold(names[state]).startsWith(wanted));
  return begun.length === 1 ? begun[0]! : null;
}

const MONTH = /^(20\d{2})-(0[1-9]|1[0-2])$/;
const YEAR = /^20\d{2}$/;

/** A day, or the first of a month or a year. */
const firstDay = (value: string): Day | null =>
  parseDay(YEAR.test(value) ? `${value}-01-01` : MONTH.test(value) ? `${value}-01` : value);

/** A day, or the day before a month or a year began: "before 2026" ends with 2025. */
function lastDay(value: string): Day | null {
  if (!YEAR.test(value) && !MONTH.test(value)) return parseDay(value);
  return addDays(firstDay(value)!, -1);
}
