/** How far a request has come. */
export type Progress = "draft" | "waiting" | "clarification" | "extended" | "forwarded" | "closed" | "agency" | "court";

/** What came of it so far. */
export type RequestOutcome = "none" | "full" | "partial" | "refused" | "not-held" | "withdrawn" | "silent";

/** The legal clocks of the country pack that this module counts by. */
export type ClockRule =
  | "answer"
  | "urgent"
  | "extension"
  | "forward"
  | "complaint"
  | "agency-reply"
  | "agency-decision"
  | "execution"
  | "lawsuit";

/**
 * All that is true of a stage, in one place. `clock`: the rule by which the institution (or the Agency, or the court's
 * door) is measured now; null where nobody is. `writes`: the asker may write to the institution. `judges`: a letter that
 * arrives now may change the state, once a person has said what it is.
 */
export const PROGRESS: Record<
  Progress,
  {
    public: boolean;
    clock: ClockRule | null;
    clockRuns: boolean;
    writes: boolean;
    judges: boolean;
    withdraws: boolean;
    next: readonly Progress[];
  }
> = {
  draft: {
    public: false,
    clock: null,
    clockRuns: false,
    writes: false,
    judges: false,
    withdraws: false,
    next: ["waiting"],
  },
  waiting: {
    public: true,
    clock: "answer",
    clockRuns: true,
    writes: true,
    judges: true,
    withdraws: true,
    next: ["waiting", "clarification", "extended", "forwarded", "closed", "agency"],
  },
  // Whether the law stops the clock meanwhile could not be read in any source: it runs on, which keeps the safe, earlier date.
  clarification: {
    public: true,
    clock: "answer",
    clockRuns: true,
    writes: true,
    judges: true,
    withdraws: true,
    next: ["waiting", "clarification", "extended", "forwarded", "closed", "agency"],
  },
  extended: {
    public: true,
    clock: "extension",
    clockRuns: true,
    writes: true,
    judges: true,
    withdraws: true,
    next: ["waiting", "clarification", "extended", "forwarded", "closed", "agency"],
  },
  forwarded: {
    public: true,
    clock: "answer",
    clockRuns: true,
    writes: true,
    judges: true,
    withdraws: true,
    next: ["waiting", "forwarded", "clarification", "extended", "closed", "agency"],
  },
  // A decision can be corrected, and an institution that refused may still send the document.
  closed: {
    public: true,
    clock: null,
    clockRuns: false,
    writes: true,
    judges: true,
    withdraws: false,
    next: ["waiting", "clarification", "extended", "forwarded", "closed", "agency"],
  },
  agency: {
    public: true,
    clock: "agency-decision",
    clockRuns: true,
    writes: true,
    judges: true,
    withdraws: true,
    next: ["agency", "closed", "court"],
  },
  court: {
    public: true,
    clock: null,
    clockRuns: false,
    writes: true,
    judges: true,
    withdraws: true,
    next: ["court", "closed"],
  },
};

/**
 * All that is true of an outcome. `answered`: the institution decided. `negative`: opens the complaint to the Agency.
 * `grounds`: a legal ground of refusal must be named. `at`: the stages that can stand beside it.
 */
export const OUTCOMES: Record<
  RequestOutcome,
  { answered: boolean; negative: boolean; grounds: boolean; at: readonly Progress[] }
> = {
  none: {
    answered: false,
    negative: false,
    grounds: false,
    at: ["draft", "waiting", "clarification", "extended", "forwarded"],
  },
  full: { answered: true, negative: false, grounds: false, at: ["closed"] },
  partial: { answered: true, negative: true, grounds: true, at: ["closed", "agency", "court"] },
  refused: { answered: true, negative: true, grounds: true, at: ["closed", "agency", "court"] },
  "not-held": { answered: true, negative: true, grounds: false, at: ["closed", "agency", "court"] },
  withdrawn: { answered: false, negative: false, grounds: false, at: ["closed"] },
  // By law silence is a negative answer; it is written down when the complaint is made, and reckoned by the clock until then.
  silent: { answered: false, negative: true, grounds: false, at: ["agency", "court"] },
};

export const fits = (progress: Progress, outcome: RequestOutcome): boolean => OUTCOMES[outcome].at.includes(progress);

export const mayMove = (from: Progress, to: Progress): boolean => PROGRESS[from].next.includes(to);

export const OPEN: readonly Progress[] = ["waiting", "clarification", "extended", "forwarded"];
export const isOpen = (progress: Progress): boolean => OPEN.includes(progress);
