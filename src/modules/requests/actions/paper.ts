import { done, type Outcome, refused } from "../../../kernel/outcome.ts";
import { oneLine, withoutTricks } from "../../../kernel/text/index.ts";
import { uuidv7 } from "../../../platform/db/uuid.ts";
import { announce, type Work } from "../../../platform/work/index.ts";
import { insertMessage } from "../queries/messages.ts";
import { lockRequest, type RequestRow } from "../queries/requests.ts";
import type { Decider } from "../rules/decisions.ts";
import type { FilesFault } from "../rules/outgoing-files.ts";
import { decidePaper, type PaperChannel, type PaperLetter, type PaperRefusal } from "../rules/paper.ts";
import { suggestJudgement } from "../rules/suggestion.ts";
import { addAttachment } from "./attachments.ts";
import { keepSent, type SentFile } from "./draft-files.ts";
import { stateOf } from "./send.ts";
import { settle } from "./settle.ts";

export interface PaperWish extends Omit<PaperLetter, "files"> {
  readonly channel: PaperChannel;
  /** Who wrote, spoke or received. */
  readonly from: string;
  readonly files: readonly SentFile[];
}

/**
 * Takes a letter by post, a call or a visit into the exchange with its scan. It moves nothing by itself: like every letter
 * of a person it waits for the judgement, and the suggestion is read from what was typed.
 */
export const takePaper = (
  work: Work,
  requestId: string,
  by: Decider,
  wish: PaperWish,
): Promise<Outcome<RequestRow, PaperRefusal | FilesFault | "not-found">> =>
  work.inTransaction(async (tx) => {
    const row = await lockRequest(tx, requestId);
    if (!row) return refused("not-found");
    const sent = wish.files.filter(({ bytes }) => bytes.length > 0);
    const decision = decidePaper(stateOf(row), { ...wish, files: sent.length }, by, work.today);
    if (!decision.ok) return decision;
    const kept = await keepSent(tx, sent);
    if (!kept.ok) return refused(kept.reason);
    const id = uuidv7();
    const text = withoutTricks(wish.text).trim();
    const noon = new Date(`${wish.day}T12:00:00Z`);
    await insertMessage(tx, {
      id,
      request_id: row.id,
      direction: "in",
      channel: wish.channel,
      purpose: null,
      class: "answer",
      class_reasons: JSON.stringify([`recorded-${wish.channel}`]),
      from_name: oneLine(wish.from).slice(0, 200),
      placed_by: "hand",
      authenticity: "{}",
      segments: JSON.stringify(text ? [{ kind: "own", text }] : []),
      language: row.language,
      at: noon < work.now ? noon : work.now,
      day: wish.day,
      suggestion: suggestJudgement({ subject: "", own: text, files: kept.files.length })?.judgement ?? null,
    });
    for (const [position, file] of kept.files.entries()) {
      await addAttachment(tx, { message_id: id, position, ...file });
    }
    const settled = await settle(tx, row, { last_moved_at: work.now });
    await announce(tx, {
      name: "requests.message-received",
      kind: "request",
      recordId: row.id,
      payload: { messageId: id, class: "answer" },
    });
    return done(settled);
  });
