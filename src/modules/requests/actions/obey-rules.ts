import type { Updateable } from "kysely";
import type { Tx } from "../../../platform/work/work.ts";
import { findHits, type TextRule } from "../../moderation/index.ts";
import { type AttachmentRow, type MessageRow, setAttachment, setMessage } from "../queries/messages.ts";
import type { RequestRow } from "../queries/requests.ts";
import { slugOf } from "../rules/addresses.ts";
import { cover, type Redaction, sameRedactions, sentTitle, struckAnew } from "../rules/redaction.ts";
import type { RequestTable } from "../schema.ts";
import { rulesInForce } from "./rules-in-force.ts";

/** The title and the address that goes with it. The number in the address finds the request under any earlier one. */
export const titled = (row: Pick<RequestRow, "number">, title: string): Updateable<RequestTable> => ({
  title,
  title_sent: null,
  slug: slugOf(row.number, title),
});

/**
 * What the rules in force change in a request: words of letters, names of files, the title. Runs whenever a request is
 * written, so that neither a new letter nor a new rule escapes the other. One query, and writes only where it strikes.
 */
export async function obeyRules(
  tx: Tx,
  row: RequestRow,
  messages: MessageRow[],
  attachments: AttachmentRow[],
): Promise<{ changes: Updateable<RequestTable>; rules: readonly TextRule[] }> {
  const rules = await rulesInForce(tx, row);
  for (const [at, message] of messages.entries()) {
    const redactions = afterRules(message, rules);
    if (sameRedactions(redactions, message.redactions)) continue;
    messages[at] = { ...message, redactions };
    await setMessage(tx, message.id, { redactions: JSON.stringify(redactions) });
  }
  for (const [at, file] of attachments.entries()) {
    const hits = findHits(file.name, rules);
    const publicName = hits.length > 0 ? cover(file.name, hits) : null;
    if (publicName === file.public_name) continue;
    attachments[at] = { ...file, public_name: publicName };
    await setAttachment(tx, file.id, { public_name: publicName });
  }
  if (row.title_by_hand) return { changes: {}, rules };
  const sent = sentTitle(row);
  const hits = findHits(sent, rules);
  const title = hits.length > 0 ? cover(sent, hits) : sent;
  if (title === row.title) return { changes: {}, rules };
  return { changes: { ...titled(row, title), title_sent: title === sent ? null : sent }, rules };
}

const afterRules = (message: MessageRow, rules: readonly TextRule[]): readonly Redaction[] =>
  rules.length === 0 && message.redactions.every(({ rule }) => rule === null)
    ? message.redactions
    : struckAnew(message, (text) => findHits(text, rules));
