import type { Day } from "../../../kernel/day.ts";
import { done, type Outcome, refused } from "../../../kernel/outcome.ts";
import type { Judgement } from "./judgements.ts";

/** What an institution says with its answer. */
export type AnswerKind =
  | "full"
  | "partial"
  | "refused"
  | "not-held"
  | "acknowledgement"
  | "clarification"
  | "extension"
  | "forwarded"
  | "split";

/**
 * All that is true of a kind. `suggests`: what is put before the asker, whose word alone moves the request; a part passed
 * on is answered in full as far as this institution holds it. `needs`: text or files, grounds (Law 06/L-081: a refusal is
 * reasoned), a text (the question asked, the reason given), the institution it is passed on to.
 */
export const ANSWERS: Record<
  AnswerKind,
  { suggests: Judgement; content: boolean; text: boolean; grounds: boolean; passes: boolean }
> = {
  full: { suggests: "full", content: true, text: false, grounds: false, passes: false },
  partial: { suggests: "partial", content: true, text: true, grounds: true, passes: false },
  refused: { suggests: "refused", content: true, text: true, grounds: true, passes: false },
  "not-held": { suggests: "not-held", content: false, text: false, grounds: false, passes: false },
  acknowledgement: { suggests: "acknowledgement", content: false, text: false, grounds: false, passes: false },
  clarification: { suggests: "clarification", content: true, text: true, grounds: false, passes: false },
  extension: { suggests: "extension", content: true, text: true, grounds: false, passes: false },
  forwarded: { suggests: "forwarded", content: false, text: false, grounds: false, passes: true },
  split: { suggests: "full", content: true, text: false, grounds: false, passes: true },
};

export const ANSWER_KINDS = Object.keys(ANSWERS) as AnswerKind[];
export const isAnswerKind = (word: string): word is AnswerKind => Object.hasOwn(ANSWERS, word);

/** Characters. */
export const MOST_ANSWER_TEXT = 50_000;
export const MOST_OFFICER_NAME = 150;
/** Answers to one request by link; more is a machine. */
export const MOST_ANSWERS = 40;

const MB = 1_000_000;
/** Many large files: scans of a whole folder. Bytes. */
export const ANSWER_FILES = { mostBytes: 250 * MB, mostFiles: 60, mostTogether: 3000 * MB };
/** All files together that a form may carry by itself, where no script runs. Bytes. */
export const MOST_PLAIN_BYTES = 20 * MB;

export interface OfficerWish {
  readonly kind: AnswerKind;
  readonly text: string;
  readonly grounds: readonly string[];
  readonly files: number;
  readonly name: string;
  readonly passedTo: string | null;
  /** Null: to the last day the law allows. */
  readonly extendedUntil: Day | null;
  readonly registeredOn: Day | null;
  readonly registrationNumber: string;
}

/** What is known when the officer answers. */
export interface OfficerGiven {
  readonly today: Day;
  readonly sentOn: Day;
  readonly institutionId: string;
  readonly knownGrounds: readonly string[];
  /** The term was extended before; by law that is done once. */
  readonly extendedBefore: boolean;
  /** The last day to which the law lets it be extended; null where its law knows no extension. */
  readonly extensionUntil: Day | null;
  readonly answersBefore: number;
}

export type OfficerRefusal =
  | "nothing-said"
  | "text-needed"
  | "text-too-long"
  | "grounds-needed"
  | "unknown-ground"
  | "name-needed"
  | "passed-to-nobody"
  | "passed-to-itself"
  | "extended-before"
  | "no-extension"
  | "extension-too-long"
  | "extension-in-the-past"
  | "registered-ahead"
  | "registered-before"
  | "too-many-answers";

/** Whether an answer can be taken as it stands; the value is the day to which the term is extended, if it is. */
export function decideAnswer(
  wish: OfficerWish,
  given: OfficerGiven,
): Outcome<{ extendedUntil: Day | null }, OfficerRefusal> {
  const rule = ANSWERS[wish.kind];
  const text = wish.text.trim();
  if (given.answersBefore >= MOST_ANSWERS) return refused("too-many-answers");
  if (text.length > MOST_ANSWER_TEXT) return refused("text-too-long");
  if (rule.text && text === "") return refused("text-needed");
  if (rule.content && text === "" && wish.files === 0) return refused("nothing-said");
  if (rule.grounds && wish.grounds.length === 0) return refused("grounds-needed");
  if (wish.grounds.some((code) => !given.knownGrounds.includes(code))) return refused("unknown-ground");
  if (wish.name.trim() === "") return refused("name-needed");
  if (rule.passes && wish.passedTo === null) return refused("passed-to-nobody");
  if (rule.passes && wish.passedTo === given.institutionId) return refused("passed-to-itself");
  if (wish.registeredOn && wish.registeredOn > given.today) return refused("registered-ahead");
  if (wish.registeredOn && wish.registeredOn < given.sentOn) return refused("registered-before");
  return wish.kind === "extension" ? decideExtension(wish, given) : done({ extendedUntil: null });
}

/** Once, and no longer than the law allows. */
function decideExtension(
  wish: OfficerWish,
  given: OfficerGiven,
): Outcome<{ extendedUntil: Day | null }, OfficerRefusal> {
  if (given.extendedBefore) return refused("extended-before");
  if (given.extensionUntil === null) return refused("no-extension");
  const until = wish.extendedUntil ?? given.extensionUntil;
  if (until > given.extensionUntil) return refused("extension-too-long");
  return until < given.today ? refused("extension-in-the-past") : done({ extendedUntil: until });
}

/** "2026-000123/2": request and which answer to it. */
export const receiptNumber = (requestNumber: string, ordinal: number): string => `${requestNumber}/${ordinal}`;

/** What an institution is given as proof of what it sent, and when. */
export interface ReceiptFacts {
  /** "2026-000123/1". */
  readonly number: string;
  readonly requestNumber: string;
  readonly title: string;
  readonly kind: AnswerKind;
  /** Date and hour, in words. */
  readonly at: string;
  readonly files: readonly { name: string; size: number; sha256: string }[];
  readonly href: string;
}
