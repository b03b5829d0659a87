import type { Say } from "../../../say/index.ts";
import { isReason, REASONS, type Reason } from "../rules/reports.ts";
import { deskTexts as texts } from "../texts/desk.ts";

/** A reason in a word or two, for the note beside what is hidden. */
export const reasonName = (say: Say, reason: string): string =>
  say(texts[`short-${isReason(reason) ? reason : "other"}`]);

/** All reasons, for a form to choose from. */
export const reasonChoices = (say: Say): { value: Reason; label: string }[] =>
  REASONS.map((reason) => ({ value: reason, label: reasonName(say, reason) }));
