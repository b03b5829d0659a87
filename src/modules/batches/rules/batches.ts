import { done, type Outcome, refused } from "../../../kernel/outcome.ts";

export type BatchState = "draft" | "submitted" | "sending";

/** All that is true of a state. `sending` stays for good: what has become of each letter is told by its own request. */
export const STATES: Record<
  BatchState,
  { edits: boolean; public: boolean; decides: boolean; next: readonly BatchState[] }
> = {
  draft: { edits: true, public: false, decides: false, next: ["submitted", "sending"] },
  submitted: { edits: false, public: false, decides: true, next: ["draft", "sending"] },
  sending: { edits: false, public: true, decides: false, next: [] },
};

/** What became of one institution's letter. `ended`: the institution does not exist any more. */
export type MemberState = "chosen" | "queued" | "sent" | "no-address" | "ended";

export const MOST_INSTITUTIONS = 100;
/** Two make a comparison. */
export const LEAST_INSTITUTIONS = 2;
export const MOST_TITLE = 160;
export const MOST_BODY = 8_000;

export type BatchFault =
  | "no-title"
  | "title-too-long"
  | "no-body"
  | "body-too-long"
  | "placeholder-left"
  | "no-name"
  | "too-few"
  | "too-many";

export interface BatchWords {
  readonly title: string;
  readonly body: string;
  readonly askerName: string;
  readonly institutions: number;
}

/** What every letter's draft holds until its writer has replaced it; the name of the institution is no such thing. */
const LEFT_OVER = /\[…[^\]]*\]|\[\.\.\.[^\]]*\]/;

export function faultsOf(words: BatchWords): BatchFault[] {
  const faults: BatchFault[] = [];
  if (words.title.trim() === "") faults.push("no-title");
  if (words.title.length > MOST_TITLE) faults.push("title-too-long");
  if (words.body.trim() === "") faults.push("no-body");
  if (words.body.length > MOST_BODY) faults.push("body-too-long");
  if (LEFT_OVER.test(words.body)) faults.push("placeholder-left");
  if (words.askerName.trim() === "") faults.push("no-name");
  if (words.institutions < LEAST_INSTITUTIONS) faults.push("too-few");
  if (words.institutions > MOST_INSTITUTIONS) faults.push("too-many");
  return faults;
}

export type SubmitRefusal = BatchFault | "not-yours" | "not-a-draft" | "one-waiting";

/** Whether a batch leaves at once or waits for staff; one that waits is enough for a person. */
export function decideSubmission(
  batch: { state: BatchState; ownerId: string | null } & BatchWords,
  by: { personId: string; confirmed: boolean; waiting: number },
): Outcome<"sending" | "submitted", SubmitRefusal> {
  if (batch.ownerId !== by.personId) return refused("not-yours");
  if (!STATES[batch.state].edits) return refused("not-a-draft");
  const [fault] = faultsOf(batch);
  if (fault) return refused(fault);
  if (by.confirmed) return done("sending");
  return by.waiting > 0 ? refused("one-waiting") : done("submitted");
}

export type DecisionRefusal = "not-waiting" | "no-reason";

/** Staff let it go, or give it back with a reason that its writer can act on. */
export function decideApproval(
  state: BatchState,
  wish: { approve: boolean; reason: string },
): Outcome<"sending" | "draft", DecisionRefusal> {
  if (!STATES[state].decides) return refused("not-waiting");
  if (wish.approve) return done("sending");
  return wish.reason.trim() === "" ? refused("no-reason") : done("draft");
}

/** As the writer is told to type it; the spaces may be left out, and each of the words is understood in every letter. */
export const PLACEHOLDERS = { sq: "{ institucioni }", sr: "{ institucija }", en: "{ institution }" } as const;

/** The letter as one institution gets it. */
export const personalise = (text: string, institution: string): string =>
  text.replace(/\{\s*(?:institution|institucioni|institucija|институција)\s*\}/giu, () => institution);
