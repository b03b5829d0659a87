import type { Placing } from "../../module/answers.ts";
import type { Suggestion } from "./schema.ts";

/** Reading is tried this often before somebody must look; each try is counted before it begins, so a crash counts. */
export const MOST_ATTEMPTS = 5;

/** Most suggestions kept with a held letter. */
const MOST_SUGGESTIONS = 8;

export type Held = Extract<Placing, { kind: "held" }>;

/**
 * One list out of what several departments suggest: a record named more than once is likelier than each says alone
 * (as with independent evidence, 1 − Π(1 − score)), and keeps the reason that weighs most.
 */
export function mergeSuggestions(answers: readonly { module: string; held: Held }[]): Suggestion[] {
  const merged = new Map<string, Suggestion>();
  for (const { module, held } of answers) {
    for (const given of held.suggestions) {
      const key = `${given.recordKind} ${given.recordId}`;
      const score = Math.min(1, Math.max(0, given.score));
      const known = merged.get(key);
      const best = known && known.score >= score ? known : { ...given, module, score };
      merged.set(key, { ...best, score: known ? 1 - (1 - known.score) * (1 - score) : score });
    }
  }
  return [...merged.values()].sort((a, b) => b.score - a.score).slice(0, MOST_SUGGESTIONS);
}
