import { done, type Outcome, refused } from "../../../kernel/outcome.ts";
import { oneLine } from "../../../kernel/text/index.ts";
import type { Work } from "../../../platform/work/work.ts";
import type { Reason } from "../../moderation/index.ts";
import { findMessage, type MessageRow, setMessage } from "../queries/messages.ts";
import { lockRequest, type RequestRow } from "../queries/requests.ts";
import type { Decider } from "../rules/decisions.ts";
import { chooseWords, type LetterWord, sentTitle, wordsOfLetter } from "../rules/redaction.ts";
import { titled } from "./obey-rules.ts";
import { settle } from "./settle.ts";
import { tellOfHidden } from "./tell-hidden.ts";

/** Words shown at a time on the page where staff choose them. */
export const WORDS_SHOWN = 1500;

export const wordsShown = (message: MessageRow, part: number): LetterWord[] =>
  wordsOfLetter(message).slice((part - 1) * WORDS_SHOWN, part * WORDS_SHOWN);

export type RedactionRefusal = "not-found" | "not-yours" | "reason-needed";

/** Staff choose, among the words of a letter that they were shown, those that the public does not read. */
export const redactWords = (
  work: Work,
  requestId: string,
  messageId: string,
  by: Decider,
  wish: { part: number; chosen: readonly string[]; reason: Reason | null },
): Promise<Outcome<RequestRow, RedactionRefusal>> =>
  work.inTransaction(async (tx) => {
    const row = await lockRequest(tx, requestId);
    const message = row && (await findMessage(tx, row.id, messageId));
    if (!row || !message) return refused("not-found");
    if (!by.staff) return refused("not-yours");
    const shown = wordsShown(message, wish.part);
    const chosen = new Set(wish.chosen);
    const isNew = shown.some(({ value, covered }) => chosen.has(value) && covered === null);
    if (isNew && !wish.reason) return refused("reason-needed");
    const reason = wish.reason ?? "other";
    const redactions = chooseWords(message, shown, chosen, reason);
    if (isNew) {
      const hidden = { what: "words" as const, letterOf: message.day, reason };
      await tellOfHidden(tx, work, row, by, { id: message.id, hidden });
    }
    await setMessage(tx, message.id, { redactions: JSON.stringify(redactions) });
    return done(await settle(tx, row));
  });

/** Staff give a request another title for the public; an empty one, or the first one, takes it back. */
export const renameRequest = (
  work: Work,
  requestId: string,
  by: Decider,
  typed: string,
): Promise<Outcome<RequestRow, "not-found" | "not-yours">> =>
  work.inTransaction(async (tx) => {
    const row = await lockRequest(tx, requestId);
    if (!row) return refused("not-found");
    if (!by.staff) return refused("not-yours");
    const sent = sentTitle(row);
    const title = oneLine(typed).slice(0, 400);
    if (title === "" || title === sent)
      return done(await settle(tx, row, { ...titled(row, sent), title_by_hand: false }));
    await tellOfHidden(tx, work, row, by, { id: row.id, hidden: { what: "title", publicTitle: title } });
    return done(await settle(tx, row, { ...titled(row, title), title_sent: sent, title_by_hand: true }));
  });
