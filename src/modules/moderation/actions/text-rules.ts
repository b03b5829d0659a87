import { done, type Outcome, refused } from "../../../kernel/outcome.ts";
import { uuidv7 } from "../../../platform/db/uuid.ts";
import { announce } from "../../../platform/work/facts.ts";
import type { Work } from "../../../platform/work/work.ts";
import { endRuleAt, findRule, insertRule } from "../queries/text-rules.ts";
import type { Reason } from "../rules/reports.ts";
import { checkWords, type RuleRefusal } from "../rules/text-rules.ts";

export interface RuleWish {
  readonly words: string;
  readonly reason: Reason;
  readonly note: string;
  /** Neither: it holds for the whole site. */
  readonly institutionId?: string | null;
  readonly record?: { readonly kind: string; readonly id: string; readonly path: string } | null;
  readonly example?: boolean;
}

/** From now on these words are not read in public. The departments hear of it and look through what they hold. */
export const addRule = (work: Work, wish: RuleWish): Promise<Outcome<string, RuleRefusal>> =>
  work.inTransaction(async (tx) => {
    const words = checkWords(wish.words);
    if (!words.ok) return words;
    const id = uuidv7();
    await insertRule(tx, {
      id,
      scope: wish.record ? "record" : wish.institutionId ? "institution" : "site",
      institution_id: wish.record ? null : (wish.institutionId ?? null),
      record_kind: wish.record?.kind ?? null,
      record_id: wish.record?.id ?? null,
      record_path: wish.record?.path ?? null,
      words: words.value,
      reason: wish.reason,
      note: wish.note,
      made_by: work.actor.kind === "person" ? work.actor.id : null,
      made_at: work.now,
      ended_at: null,
      example: wish.example ?? false,
    });
    await announce(tx, { name: "moderation.rule-changed", kind: "text-rule", recordId: id });
    return done(id);
  });

/** The words are read again; the rule stays in the books with the day of its end. */
export const endRule = (work: Work, id: string): Promise<Outcome<null, "not-found">> =>
  work.inTransaction(async (tx) => {
    const rule = await findRule(tx, id);
    if (!rule) return refused("not-found");
    if (!rule.ended_at) {
      await endRuleAt(tx, rule.id, work.now);
      await announce(tx, { name: "moderation.rule-changed", kind: "text-rule", recordId: rule.id });
    }
    return done(null);
  });
