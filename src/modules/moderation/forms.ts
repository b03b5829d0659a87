import type { Say } from "../../say/index.ts";
import { type Decision, isDecision, isReason, type Reason } from "./rules/reports.ts";
import { MOST_WORDS } from "./rules/text-rules.ts";
import { deskTexts } from "./texts/desk.ts";
import { reportTexts } from "./texts/report.ts";

export interface Fields {
  get(name: string): string;
}

type Checked<T> = { ok: true; value: T } | { ok: false; errors: Record<string, string> };

export const MOST_REPORT = 4000;

/** What a person reports. `foldEmail` gives the one form of an address, or null where it is none. */
export function readReport(
  sent: Fields,
  say: Say,
  foldEmail: (typed: string) => string | null,
): Checked<{ reason: Reason; words: string; contactEmail: string | null }> {
  const errors: Record<string, string> = {};
  const reason = sent.get("reason");
  if (!isReason(reason)) errors.reason = say(reportTexts["error-reason"]);
  const words = sent.get("words").normalize("NFC").trim();
  if (words === "") errors.words = say(reportTexts["error-words"]);
  if (words.length > MOST_REPORT) errors.words = say(reportTexts["error-words-long"], { most: MOST_REPORT });
  const typed = sent.get("email");
  const contactEmail = typed === "" ? null : foldEmail(typed);
  if (typed !== "" && !contactEmail) errors.email = say(reportTexts["error-email"]);
  if (Object.keys(errors).length > 0) return { ok: false, errors };
  return { ok: true, value: { reason: reason as Reason, words, contactEmail } };
}

export function readDecision(sent: Fields, say: Say): Checked<{ decision: Decision; reply: string }> {
  const errors: Record<string, string> = {};
  const decision = sent.get("decision");
  if (!isDecision(decision)) errors.decision = say(deskTexts["error-decision"]);
  const reply = sent.get("reply").normalize("NFC").trim();
  if (reply.length > MOST_REPORT) errors.reply = say(deskTexts["error-reply-long"], { most: MOST_REPORT });
  if (Object.keys(errors).length > 0) return { ok: false, errors };
  return { ok: true, value: { decision: decision as Decision, reply } };
}

/** A rule as typed; which institution is meant is looked up by whoever can. */
export const readRule = (sent: Fields): { words: string; reason: Reason | null; note: string; institution: string } => {
  const reason = sent.get("reason");
  return {
    words: sent.get("words"),
    reason: isReason(reason) ? reason : null,
    note: sent.get("note").normalize("NFC").slice(0, 2000),
    institution: sent.get("institution"),
  };
};

/** A refusal of a decision or a rule under the field it belongs to. */
export function refusalErrors(reason: string, say: Say): Record<string, string> {
  const text = { ...deskTexts, ...reportTexts }[`error-${reason}` as keyof typeof deskTexts];
  const field = reason.startsWith("words-") ? "words" : reason === "reply-missing" ? "reply" : "form";
  return { [field]: say(text, { most: MOST_WORDS }) };
}
