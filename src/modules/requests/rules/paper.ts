import type { Day } from "../../../kernel/day.ts";
import { done, type Outcome, refused } from "../../../kernel/outcome.ts";
import type { Decider, RequestState } from "./decisions.ts";
import { PROGRESS } from "./states.ts";

/** Ways in which an institution answers without e-mail. Each is a letter of the exchange like any other. */
export const PAPER_CHANNELS = ["post", "phone", "visit"] as const;
export type PaperChannel = (typeof PAPER_CHANNELS)[number];
export const isPaperChannel = (word: string): word is PaperChannel =>
  (PAPER_CHANNELS as readonly string[]).includes(word);

/** Characters of what is typed off or told. */
export const MOST_PAPER_TEXT = 20_000;

export interface PaperLetter {
  readonly day: Day;
  readonly text: string;
  readonly files: number;
  /** The person says that nothing in the scan is private to somebody else. */
  readonly checked: boolean;
}

export type PaperRefusal =
  | "not-yours"
  | "not-from-this-state"
  | "day-ahead"
  | "before-the-request"
  | "nothing-told"
  | "told-too-long"
  | "not-checked";

/** A letter by post, a call or a visit is written down by the asker or by staff: the day is the day it reached them. */
export function decidePaper(
  request: RequestState,
  letter: PaperLetter,
  by: Decider,
  today: Day,
): Outcome<null, PaperRefusal> {
  if (!by.staff && (by.personId === null || by.personId !== request.askerId)) return refused("not-yours");
  if (!PROGRESS[request.progress].judges || request.outcome === "withdrawn") return refused("not-from-this-state");
  if (letter.day > today) return refused("day-ahead");
  if (letter.day < request.sentOn) return refused("before-the-request");
  if (letter.text.trim() === "" && letter.files === 0) return refused("nothing-told");
  if (letter.text.length > MOST_PAPER_TEXT) return refused("told-too-long");
  if (letter.files > 0 && !letter.checked) return refused("not-checked");
  return done(null);
}
