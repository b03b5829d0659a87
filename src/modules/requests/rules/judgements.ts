import type { Progress, RequestOutcome } from "./states.ts";

/** What a letter from an institution is, as a person (or, as a suggestion only, the reader) says. */
export type Judgement =
  | "full"
  | "partial"
  | "refused"
  | "not-held"
  | "acknowledgement"
  | "clarification"
  | "extension"
  | "forwarded"
  | "not-an-answer";

/**
 * What each judgement does. `progress` null leaves the stage as it is. `asks`: what else the person is asked.
 * An acknowledgement starts the legal clock: it counts from the day on which the institution registered the request.
 */
export const JUDGEMENTS: Record<
  Judgement,
  { progress: Progress | null; outcome: RequestOutcome | null; asks: "grounds" | "registration" | null }
> = {
  full: { progress: "closed", outcome: "full", asks: null },
  partial: { progress: "closed", outcome: "partial", asks: "grounds" },
  refused: { progress: "closed", outcome: "refused", asks: "grounds" },
  "not-held": { progress: "closed", outcome: "not-held", asks: null },
  acknowledgement: { progress: "waiting", outcome: "none", asks: "registration" },
  clarification: { progress: "clarification", outcome: "none", asks: null },
  extension: { progress: "extended", outcome: "none", asks: null },
  forwarded: { progress: "forwarded", outcome: "none", asks: null },
  "not-an-answer": { progress: null, outcome: null, asks: null },
};

export const JUDGEMENT_KINDS = Object.keys(JUDGEMENTS) as Judgement[];
export const isJudgement = (word: string): word is Judgement => Object.hasOwn(JUDGEMENTS, word);

/** How the reader of mail classed a letter. */
export type MessageClass = "answer" | "auto-reply" | "bounce" | "delay" | "spam";

/**
 * What a class of letter may do. Machines never move a request: an automatic thank-you that stops a legal clock is the
 * oldest fault of its kind (Alaveteli #2045, #8748). Only what a person wrote is put before a person.
 */
export const CLASSES: Record<
  MessageClass,
  { automatic: boolean; judged: boolean; held: boolean; tellsAsker: boolean }
> = {
  answer: { automatic: false, judged: true, held: false, tellsAsker: true },
  "auto-reply": { automatic: true, judged: false, held: false, tellsAsker: false },
  bounce: { automatic: true, judged: false, held: false, tellsAsker: false },
  delay: { automatic: true, judged: false, held: false, tellsAsker: false },
  spam: { automatic: false, judged: false, held: true, tellsAsker: false },
};
