import { done, type Outcome, refused } from "../../../kernel/outcome.ts";
import { findPhrase, type Span, wordSpans } from "../../../kernel/text/index.ts";
import type { Reason } from "./reports.ts";

export type RuleScope = "site" | "institution" | "record";

/** Words the public does not read, and why. */
export interface TextRule {
  readonly id: string;
  readonly words: string;
  readonly reason: Reason;
}

export const MOST_WORDS = 200;
const LEAST_LETTERS = 3;

export type RuleRefusal = "words-missing" | "words-too-long" | "words-too-short";

/**
 * What may be a rule: at least three letters or figures, so that it does not black out half the site by mistake. A star
 * at the end of a word takes every ending.
 */
export function checkWords(typed: string): Outcome<string, RuleRefusal> {
  const words = typed.normalize("NFC").replace(/\s+/g, " ").trim();
  const signs = words.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
  if (signs === 0) return refused("words-missing");
  if (words.length > MOST_WORDS) return refused("words-too-long");
  return signs < LEAST_LETTERS ? refused("words-too-short") : done(words);
}

export interface Hit extends Span {
  readonly rule: TextRule;
}

/** Where rules strike a text, in the order of the rules. */
export function findHits(text: string, rules: readonly TextRule[]): Hit[] {
  if (rules.length === 0 || text === "") return [];
  const words = wordSpans(text);
  return rules.flatMap((rule) => findPhrase(words, rule.words).map((span) => ({ ...span, rule })));
}
