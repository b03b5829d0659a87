import { textsOf } from "../../../platform/readings/index.ts";
import type { Db } from "../../../platform/work/work.ts";
import { findHits, type TextRule } from "../../moderation/index.ts";
import type { AttachmentRow } from "../queries/messages.ts";
import { isOpen, publicFile } from "../rules/attachments.ts";
import { cover } from "../rules/redaction.ts";

/** What the public may search of the files of a request: the words of those it may have, without those under a rule. */
export async function searchableTexts(
  db: Db,
  attachments: readonly AttachmentRow[],
  rules: readonly TextRule[] = [],
): Promise<string[]> {
  const open = attachments.filter(isOpen).map((file) => publicFile(file).sha256);
  return [...(await textsOf(db, open)).values()]
    .filter(Boolean)
    .map((text) => (rules.length > 0 ? cover(text, findHits(text, rules)) : text));
}
