/** Front door of moderation for the departments whose records people report. */

export { reportFinding, settleReports, type Target } from "./actions/reports.ts";
export { addRule, endRule, type RuleWish } from "./actions/text-rules.ts";
export { reasonChoices, reasonName } from "./actions/words.ts";
export { findRule, listRulesFor, listRulesOf, type RuleInForce, type TextRuleRow } from "./queries/text-rules.ts";
export { isReason, type Reason } from "./rules/reports.ts";
export { findHits, type Hit, MOST_WORDS, type RuleRefusal, type TextRule } from "./rules/text-rules.ts";
