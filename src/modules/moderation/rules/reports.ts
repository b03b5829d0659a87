import { done, type Outcome, refused } from "../../../kernel/outcome.ts";

/** Why somebody reports a page. The last two are the house's own: it found something that staff must decide. */
export const REASONS = ["personal-data", "insult", "untrue", "spam", "rights", "other"] as const;
export const HOUSE_REASONS = ["concealed", "rule"] as const;
export type Reason = (typeof REASONS)[number];
export type ReportReason = Reason | (typeof HOUSE_REASONS)[number];
export const isReason = (word: string): word is Reason => (REASONS as readonly string[]).includes(word);

/** What staff did. `acted`: the public reads less, or something else, than before. */
export const DECISIONS = {
  hidden: { acted: true },
  "words-hidden": { acted: true },
  mended: { acted: true },
  released: { acted: false },
  kept: { acted: false },
  repeated: { acted: false },
} as const satisfies Record<string, { acted: boolean }>;
export type Decision = keyof typeof DECISIONS;
export const DECISION_KINDS = Object.keys(DECISIONS) as Decision[];
export const isDecision = (word: string): word is Decision => Object.hasOwn(DECISIONS, word);

/** So long a report that a member of staff took is theirs; then anyone may take it. */
export const CLAIM_MINUTES = 30;

interface Claimed {
  readonly claimed_by: string | null;
  readonly claimed_at: Date | null;
}

/** Whose a report is at this moment; null when anyone may take it. */
export const holderOf = ({ claimed_by, claimed_at }: Claimed, now: Date): string | null =>
  claimed_by && claimed_at && now.getTime() - claimed_at.getTime() < CLAIM_MINUTES * 60_000 ? claimed_by : null;

export type ClaimRefusal = "decided-already" | "held-by-another";

/** Two of the staff do not work on one report at a time; a claim that grew old stops nobody. */
export function decideClaim(
  report: Claimed & { readonly decision: Decision | null },
  person: string,
  now: Date,
): Outcome<{ claimed_by: string; claimed_at: Date }, ClaimRefusal> {
  if (report.decision) return refused("decided-already");
  const holder = holderOf(report, now);
  if (holder && holder !== person) return refused("held-by-another");
  return done({ claimed_by: person, claimed_at: now });
}

export type DecisionRefusal = ClaimRefusal | "reply-missing";

/**
 * A report is decided once. Whoever left an address is told what was decided and why: a refusal without a sentence of
 * explanation is none.
 */
export function decideReport(
  report: Claimed & { readonly decision: Decision | null; readonly contact_email: string | null },
  wish: { readonly decision: Decision; readonly reply: string },
  person: string,
  now: Date,
): Outcome<{ decision: Decision; reply: string }, DecisionRefusal> {
  const claim = decideClaim(report, person, now);
  if (!claim.ok) return claim;
  if (report.contact_email && wish.decision === "kept" && wish.reply.trim() === "") return refused("reply-missing");
  return done({ decision: wish.decision, reply: wish.reply.trim() });
}
