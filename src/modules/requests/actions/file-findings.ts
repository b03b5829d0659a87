import { textsOf } from "../../../platform/readings/index.ts";
import type { Tx, Work } from "../../../platform/work/index.ts";
import { sayIn } from "../../../say/index.ts";
import { findHits, reportFinding, type TextRule } from "../../moderation/index.ts";
import { type AttachmentRow, setAttachment } from "../queries/messages.ts";
import type { RequestRow } from "../queries/requests.ts";
import { isOpen, publicFile } from "../rules/attachments.ts";
import { type ConcealedThings, concealedWords } from "./concealed-words.ts";

/** As `link` and reports name a file that came with a letter. */
export const FILE_KIND = "request-file";

const targetOf = (row: RequestRow, file: AttachmentRow) => ({
  kind: FILE_KIND,
  id: file.id,
  title: `${row.number}: ${file.name}`,
  path: `/requests/${row.number}/letters/${file.message_id}/files/${file.position}/check`,
});

const tell = (
  tx: Tx,
  work: Pick<Work, "now">,
  row: RequestRow,
  file: AttachmentRow,
  found: { reason: "concealed" | "rule"; words: readonly string[] },
) =>
  reportFinding(tx, work, {
    target: targetOf(row, file),
    reason: found.reason,
    words: found.words.join("\n"),
    locale: row.language,
    example: row.example,
  });

/** A file holds something behind what it shows: staff decide. */
export const tellOfConcealed = (
  tx: Tx,
  work: Pick<Work, "now">,
  row: RequestRow,
  file: AttachmentRow,
  things: ConcealedThings,
) => tell(tx, work, row, file, { reason: "concealed", words: concealedWords(sayIn(row.language), things) });

/**
 * Holds the files that the public has and that say words under these rules: a machine cannot take words out of every
 * format, staff decide. What staff released when the rule stood already stays released.
 */
export async function holdUnderRules(
  tx: Tx,
  work: Pick<Work, "now">,
  row: RequestRow,
  files: readonly AttachmentRow[],
  rules: readonly (TextRule & { readonly made_at: Date })[],
): Promise<void> {
  if (rules.length === 0) return;
  const open = files.filter(isOpen);
  const texts = await textsOf(
    tx,
    open.map((file) => publicFile(file).sha256),
  );
  for (const file of open) {
    const unseen = rules.filter(({ made_at }) => !file.checked_at || file.checked_at < made_at);
    const hits = findHits(texts.get(publicFile(file).sha256) ?? "", unseen);
    if (hits.length === 0) continue;
    await setAttachment(tx, file.id, { checked: "held" });
    await tell(tx, work, row, file, { reason: "rule", words: [...new Set(hits.map(({ rule }) => rule.words))] });
  }
}
