import type { Fact } from "../work/facts.ts";
import type { Reading } from "./answers.ts";

/** One thing that happened to public records, as a follower is told it. */
export interface NewsItem {
  readonly factId: string;
  /** Everything under which it is followed: "request:ID", "institution:ID". */
  readonly about: readonly string[];
  /** The record itself, for saved searches and for grouping. */
  readonly recordId: string;
  readonly at: Date;
  readonly title: string;
  readonly sentence: string;
  /** Address in the reader's locale, without the origin. */
  readonly href: string;
  readonly example: boolean;
  /** People whom the department tells by letters of its own: they are not told twice. */
  readonly told: readonly string[];
}

/** A thing one can follow, in its one form: two ways of writing the same search are followed as one. */
export interface Followed {
  readonly what: string;
  readonly title: string;
  /** Address in the reader's locale, without the origin. */
  readonly href: string;
  readonly example?: boolean;
}

/** What a department knows of news. It knows followers as little as they know its tables. */
export interface News {
  /** Names of the facts that may be news. */
  readonly facts: readonly string[];
  /**
   * The facts as a reader is told them, in any order; what is no news, or not public at this moment, is left out. Asked
   * when a fact is heard and again when a letter is written, so that nothing hidden in between is told.
   */
  readonly tell: (facts: readonly Fact[], reading: Reading) => Promise<readonly NewsItem[]>;
  /** The things among `whats` that are the department's, public, and can be followed; by what was asked. */
  readonly followed: (whats: readonly string[], reading: Reading) => Promise<ReadonlyMap<string, Followed>>;
  /** Saved searches: those `whats` that begin with `kind:`. */
  readonly searches?: {
    readonly kind: string;
    /** Which of the searches find the record as it stands; a fixed number of queries, however many there are. */
    readonly matching: (whats: readonly string[], recordId: string, reading: Reading) => Promise<readonly string[]>;
  };
}
