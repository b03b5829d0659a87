import { get, post, type Route } from "../../../platform/http/route.ts";
import { postClaim, postDecision, showOne, showQueue } from "./desk.tsx";
import { postReport, showPublic, showReport } from "./report.tsx";
import { postRule, postRuleEnd, showRules } from "./rules.tsx";

/** A person reports a page or two in an hour; a program would hundreds. */
const REPORTS = { limit: { points: 10, perSeconds: 3600 }, maxBytes: 64 * 1024 };

export const routes: readonly Route[] = [
  get("/report/:what", "moderation.report", showReport),
  post("/reports", "moderation.report", postReport, REPORTS),
  get("/moderation", "moderation.read", showPublic, { cached: true }),
  get("/moderation/reports", "moderation.decide", showQueue),
  get("/moderation/reports/:id", "moderation.decide", showOne),
  post("/moderation/reports/:id/claim", "moderation.decide", postClaim),
  post("/moderation/reports/:id/decision", "moderation.decide", postDecision),
  get("/moderation/rules", "moderation.decide", showRules),
  post("/moderation/rules", "moderation.decide", postRule),
  post("/moderation/rules/:id/end", "moderation.decide", postRuleEnd),
];
