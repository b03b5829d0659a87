import { addDays, type Day } from "../../../kernel/day.ts";
import { done, type Outcome, refused } from "../../../kernel/outcome.ts";

export const ROUND_STATES = ["open", "collecting", "drafting", "validation", "published", "frozen"] as const;
export type RoundState = (typeof ROUND_STATES)[number];

export const ROUND_DEEDS = ["collect", "draft", "validate", "publish", "freeze"] as const;
export type RoundDeed = (typeof ROUND_DEEDS)[number];
export const isRoundDeed = (word: string): word is RoundDeed => (ROUND_DEEDS as readonly string[]).includes(word);

/** The one table of a round's way. */
export const ROUND_WAY: Readonly<Record<RoundDeed, { readonly from: RoundState; readonly to: RoundState }>> = {
  collect: { from: "open", to: "collecting" },
  draft: { from: "collecting", to: "drafting" },
  validate: { from: "drafting", to: "validation" },
  publish: { from: "validation", to: "published" },
  freeze: { from: "published", to: "frozen" },
};

/** What may happen in each state. */
export const ROUND: Readonly<
  Record<
    RoundState,
    {
      readonly claims: boolean;
      readonly findings: boolean;
      readonly isPublic: boolean;
      /** Its report may be written: the answers are in. */
      readonly reported: boolean;
    }
  >
> = {
  open: { claims: false, findings: false, isPublic: false, reported: false },
  collecting: { claims: true, findings: true, isPublic: false, reported: false },
  drafting: { claims: false, findings: true, isPublic: false, reported: true },
  validation: { claims: false, findings: true, isPublic: false, reported: true },
  published: { claims: false, findings: false, isPublic: true, reported: true },
  frozen: { claims: false, findings: false, isPublic: true, reported: true },
};

export interface RoundFacts {
  readonly state: RoundState;
  readonly activities: number;
  readonly closesOn: Day | null;
  /** Activities due that nobody looked at. */
  readonly unfound: number;
}
export type RoundFault = "not-from-this-state" | "no-activities" | "no-closing" | "closing-past" | "unfound";

export function decideRound(facts: RoundFacts, deed: RoundDeed, today: Day): Outcome<RoundState, RoundFault> {
  const { from, to } = ROUND_WAY[deed];
  if (facts.state !== from) return refused("not-from-this-state");
  if (deed === "collect") {
    if (facts.activities === 0) return refused("no-activities");
    if (!facts.closesOn) return refused("no-closing");
    if (facts.closesOn <= today) return refused("closing-past");
  }
  // A report says of each activity that was due what was found, if only that there is no evidence.
  if (deed === "publish" && facts.unfound > 0) return refused("unfound");
  return done(to);
}

export interface SheetFacts {
  readonly askedOn: Day | null;
  readonly remindedOn: Day | null;
  readonly lastCalledOn: Day | null;
  readonly answeredOn: Day | null;
  readonly closesOn: Day;
}

/** Days after the question on which the silent are reminded, and days before the closing on which they are called last. */
export const REMIND_AFTER = 10;
export const LAST_CALL_BEFORE = 3;

export type SheetStep = "ask" | "remind" | "last-call" | "silent" | null;

/** What is due for one institution's sheet today; each step once, whatever days the job misses. After the closing day: silence. */
export function sheetStep(facts: SheetFacts, today: Day): SheetStep {
  const { askedOn, remindedOn, lastCalledOn, answeredOn, closesOn } = facts;
  if (answeredOn) return null;
  if (today > closesOn) return "silent";
  if (!askedOn) return "ask";
  if (!lastCalledOn && today >= addDays(closesOn, -LAST_CALL_BEFORE) && today > askedOn) return "last-call";
  if (!remindedOn && !lastCalledOn && today >= addDays(askedOn, REMIND_AFTER)) return "remind";
  return null;
}
