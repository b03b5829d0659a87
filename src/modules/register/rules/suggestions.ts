import { done, type Outcome, refused } from "../../../kernel/outcome.ts";

export type SuggestionState = "open" | "accepted" | "declined";

/** What a suggestion can be about. `applies`: accepting it writes the value; for the others staff edit by hand first. */
export const SUGGESTION_FIELDS = {
  "names.sq": { applies: true },
  "names.sr": { applies: true },
  "names.en": { applies: true },
  website: { applies: true },
  email: { applies: true },
  phone: { applies: true },
  address: { applies: true },
  place: { applies: false },
  people: { applies: false },
  other: { applies: false },
} as const satisfies Record<string, { applies: boolean }>;
export type SuggestionField = keyof typeof SUGGESTION_FIELDS;
export const isSuggestionField = (word: string): word is SuggestionField => Object.hasOwn(SUGGESTION_FIELDS, word);

export type DecisionRefusal = "decided-already" | "reason-missing";

/** A suggestion is decided once; who declines says why, because the one who wrote is told. */
export function decideSuggestion(
  suggestion: { readonly state: SuggestionState },
  accept: boolean,
  reason: string,
): Outcome<SuggestionState, DecisionRefusal> {
  if (suggestion.state !== "open") return refused("decided-already");
  if (!accept && reason.trim() === "") return refused("reason-missing");
  return done(accept ? "accepted" : "declined");
}
