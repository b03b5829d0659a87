import type { Db } from "../../../platform/work/work.ts";
import type { Say } from "../../../say/index.ts";
import { attachmentsOf, listMessages } from "../queries/messages.ts";
import { findRequest } from "../queries/requests.ts";
import { isOpen, publicFile } from "../rules/attachments.ts";
import { publicName } from "../rules/names.ts";
import { publicText } from "../rules/public.ts";
import { publicSegments, publicSubject } from "../rules/redaction.ts";
import { isPublic } from "../rules/visible.ts";
import { requestTexts } from "../texts/request.ts";
import type { Onlooker } from "./compare.ts";

export interface ReadableExchange {
  readonly number: string;
  readonly institutionId: string;
  /** Oldest first, each as the page of the request shows it. */
  readonly letters: readonly {
    readonly day: string;
    readonly direction: "in" | "out";
    readonly from: string;
    readonly subject: string;
    readonly text: string;
    readonly files: readonly { name: string; sha256: string }[];
  }[];
}

/**
 * The letters of one exchange with their files, to be carried away: what this person may read of it and nothing more.
 * Spam and whatever staff have hidden never leaves, not even to staff. Null where nothing may be seen.
 */
export async function readExchange(
  db: Db,
  requestId: string,
  say: Say,
  by: Onlooker,
): Promise<ReadableExchange | null> {
  const row = await findRequest(db, requestId);
  if (!row) return null;
  const seesAll = by.staff || (by.personId !== null && row.asker_id === by.personId);
  if (!isPublic(row) && !seesAll) return null;
  const messages = (await listMessages(db, row.id)).filter(
    ({ hidden_at, class: kind }) => !hidden_at && kind !== "spam",
  );
  const attachments = await attachmentsOf(db, messages);
  const masks = { email: say(requestTexts.maskedEmail), phone: say(requestTexts.maskedPhone) };
  const masked = (text: string) => (seesAll ? text : publicText(text, row, masks));
  const asker = seesAll ? row.asker_name : publicName(row.asker_name, row.shown_as);
  return {
    number: row.number,
    institutionId: row.institution_id,
    letters: messages.map((message) => ({
      day: message.day,
      direction: message.direction,
      from: message.direction === "out" ? (asker ?? say(requestTexts.asker)) : masked(message.from_name),
      subject: masked(seesAll ? message.subject : publicSubject(message)),
      text: masked(
        (seesAll ? message.segments : publicSegments(message))
          .filter(({ kind }) => kind !== "quoted")
          .map(({ text }) => text)
          .join(""),
      ),
      files: attachments
        .filter((file) => file.message_id === message.id && (seesAll ? !file.hidden_at : isOpen(file)) && !file.inline)
        .map((file) => (seesAll ? file : publicFile(file)))
        .map(({ name, sha256 }) => ({ name: masked(name), sha256 })),
    })),
  };
}
