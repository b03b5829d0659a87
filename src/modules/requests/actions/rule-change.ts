import { textsOf } from "../../../platform/readings/index.ts";
import { enqueue, type Work } from "../../../platform/work/index.ts";
import { findHits, findRule, type TextRuleRow } from "../../moderation/index.ts";
import { listExchange } from "../queries/messages.ts";
import {
  findRequest,
  listAllAfter,
  listOfInstitutionAfter,
  lockRequest,
  type RequestRow,
} from "../queries/requests.ts";
import { isOpen, publicFile } from "../rules/attachments.ts";
import { sentTitle } from "../rules/redaction.ts";
import { holdUnderRules } from "./file-findings.ts";
import { settle } from "./settle.ts";

export const LOOK_THROUGH = "requests.obey-rule";
const PORTION = 200;

/**
 * Looks through the requests that a rule concerns, in portions that follow each other: where its words stand, or stood
 * until it ended, the request is written anew, and files that say them are held. May be run again at any point.
 */
export async function lookThrough(work: Work, ruleId: string, after: string | null): Promise<void> {
  const rule = await findRule(work.db, ruleId);
  if (!rule) return;
  const rows = await inScope(work, rule, after);
  for (const row of rows) {
    if (!(await concerns(work, rule, row))) continue;
    await work.inTransaction(async (tx) => {
      const locked = await lockRequest(tx, row.id);
      if (!locked) return;
      if (!rule.ended_at) await holdUnderRules(tx, work, locked, (await listExchange(tx, row.id)).attachments, [rule]);
      await settle(tx, locked);
    });
  }
  if (rows.length < PORTION || rule.scope === "record") return;
  await work.inTransaction((tx) => enqueue(tx, LOOK_THROUGH, { ruleId, after: rows.at(-1)?.id }));
}

async function inScope({ db }: Work, rule: TextRuleRow, after: string | null): Promise<RequestRow[]> {
  if (rule.scope === "site") return listAllAfter(db, after, PORTION);
  if (rule.scope === "institution") return listOfInstitutionAfter(db, rule.institution_id ?? "", after, PORTION);
  const row = rule.record_kind === "request" && rule.record_id ? await findRequest(db, rule.record_id) : null;
  return row ? [row] : [];
}

async function concerns({ db }: Work, rule: TextRuleRow, row: RequestRow): Promise<boolean> {
  const strikes = (text: string) => findHits(text, [rule]).length > 0;
  if (strikes(sentTitle(row))) return true;
  const { messages, attachments } = await listExchange(db, row.id);
  if (
    messages.some(
      ({ subject, segments, redactions }) =>
        redactions.some((redaction) => redaction.rule === rule.id) ||
        strikes(subject) ||
        segments.some(({ text }) => strikes(text)),
    )
  )
    return true;
  if (attachments.some(({ name, public_name }) => public_name !== null || strikes(name))) return true;
  const open = attachments.filter(isOpen).map((file) => publicFile(file).sha256);
  return [...(await textsOf(db, open)).values()].some(strikes);
}
