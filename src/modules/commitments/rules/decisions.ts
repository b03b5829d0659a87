import type { Day } from "../../../kernel/day.ts";
import { done, type Outcome, refused } from "../../../kernel/outcome.ts";
import type { Translated } from "../../../kernel/translated.ts";
import type { Evidence } from "./evidence.ts";
import { type Claim, isEnded, type Status } from "./scales.ts";

export const MOST_WORDS = 4000;
export const MOST_WORDING = 1000;

export interface Facts {
  readonly promisedOn: Day;
  readonly dueOn: Day;
  readonly found: Status | null;
  readonly claimed: Claim | null;
}

export interface PromiseWish {
  readonly wording: Translated;
  readonly sourceTitle: string;
  readonly promisedOn: Day | null;
  readonly dueOn: Day | null;
}

export type PromiseFault = "no-wording" | "wording-too-long" | "no-source" | "no-day" | "promised-ahead" | "due-before";

/** A promise as it is written down: what, where it was given, when, and until when. */
export function decidePromise(wish: PromiseWish, today: Day): Outcome<{ promisedOn: Day; dueOn: Day }, PromiseFault> {
  const wordings = Object.values(wish.wording);
  if (wordings.length === 0) return refused("no-wording");
  if (wordings.some((words) => words.length > MOST_WORDING)) return refused("wording-too-long");
  if (wish.sourceTitle.trim() === "") return refused("no-source");
  if (!wish.promisedOn || !wish.dueOn) return refused("no-day");
  if (wish.promisedOn > today) return refused("promised-ahead");
  if (wish.dueOn < wish.promisedOn) return refused("due-before");
  return done({ promisedOn: wish.promisedOn, dueOn: wish.dueOn });
}

export interface ClaimWish {
  readonly status: Claim | null;
  readonly words: string;
  readonly on: Day | null;
}
export type ClaimFault = "no-status" | "no-words" | "words-too-long" | "no-day" | "day-ahead" | "before-the-promise";

/** What an addressee says is taken as it is, also after the end: a finding may be wrong. */
export function decideClaim(
  wish: ClaimWish,
  facts: Facts,
  today: Day,
): Outcome<{ status: Claim; on: Day }, ClaimFault> {
  if (!wish.status) return refused("no-status");
  if (wish.words.trim() === "") return refused("no-words");
  if (wish.words.length > MOST_WORDS) return refused("words-too-long");
  if (!wish.on) return refused("no-day");
  if (wish.on > today) return refused("day-ahead");
  return wish.on < facts.promisedOn ? refused("before-the-promise") : done({ status: wish.status, on: wish.on });
}

export interface FindingWish {
  readonly status: Status | null;
  readonly rationale: string;
  readonly evidence: readonly Evidence[];
  readonly keptOn: Day | null;
}
export type FindingFault = "no-status" | "no-words" | "words-too-long" | "no-evidence" | "no-kept-day" | "kept-ahead";

/** Whoever finds that a promise was kept says when, and where everybody can see it. */
export function decideFinding(
  wish: FindingWish,
  facts: Facts,
  today: Day,
): Outcome<{ status: Status; keptOn: Day | null }, FindingFault> {
  if (!wish.status) return refused("no-status");
  if (wish.rationale.trim() === "") return refused("no-words");
  if (wish.rationale.length > MOST_WORDS) return refused("words-too-long");
  const needsEvidence = wish.status === "complete" || wish.status === "substantial";
  if (needsEvidence && wish.evidence.length === 0) return refused("no-evidence");
  if (wish.status !== "complete") return done({ status: wish.status, keptOn: null });
  if (!wish.keptOn) return refused("no-kept-day");
  return wish.keptOn > today || wish.keptOn < facts.promisedOn
    ? refused("kept-ahead")
    : done({ status: wish.status, keptOn: wish.keptOn });
}

export interface RevisionWish {
  readonly dueOn: Day | null;
  readonly wording: Translated;
  readonly act: string;
  readonly decidedOn: Day | null;
}
export type RevisionFault =
  | "ended"
  | "no-day"
  | "due-before"
  | "no-act"
  | "nothing-new"
  | "day-ahead"
  | "wording-too-long";

/** A date or a wording changes by an act that is named; what was before stays beside it. */
export function decideRevision(
  wish: RevisionWish,
  facts: Facts & { readonly wording: Translated },
  today: Day,
): Outcome<{ dueOn: Day; decidedOn: Day; wording: Translated }, RevisionFault> {
  if (isEnded(facts.found)) return refused("ended");
  if (!wish.dueOn || !wish.decidedOn) return refused("no-day");
  if (wish.dueOn < facts.promisedOn) return refused("due-before");
  if (wish.decidedOn > today) return refused("day-ahead");
  if (wish.act.trim() === "") return refused("no-act");
  if (Object.values(wish.wording).some((words) => words.length > MOST_WORDING)) return refused("wording-too-long");
  const wording = Object.keys(wish.wording).length === 0 ? facts.wording : wish.wording;
  const isSame =
    JSON.stringify(Object.entries(wording).sort()) === JSON.stringify(Object.entries(facts.wording).sort());
  if (wish.dueOn === facts.dueOn && isSame) return refused("nothing-new");
  return done({ dueOn: wish.dueOn, decidedOn: wish.decidedOn, wording });
}
