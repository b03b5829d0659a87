import MailComposer from "nodemailer/lib/mail-composer";
import type { FileStore } from "../../files/index.ts";
import type { KeptLetter } from "./letter.ts";

/**
 * The letter as it travels: text and HTML side by side, attachments from the file store, every header in one line.
 * The same row always gives the same headers, Message-ID and Date; only the MIME boundaries differ.
 * @throws FileMissing where an attachment is not in the store
 */
export async function compose(letter: KeptLetter, messageId: string, store: FileStore): Promise<Buffer> {
  const attachments = [];
  for (const { name, type, sha256 } of letter.attachments ?? []) {
    attachments.push({ filename: name, contentType: type, content: Buffer.from(await store.read(sha256)) });
  }
  const composer = new MailComposer({
    from: letter.from,
    to: [...letter.to],
    cc: letter.cc ? [...letter.cc] : undefined,
    replyTo: letter.replyTo,
    subject: letter.subject,
    messageId,
    date: new Date(letter.date),
    inReplyTo: letter.inReplyTo,
    references: letter.references ? [...letter.references] : undefined,
    headers: { ...letter.headers },
    text: letter.text,
    html: letter.html,
    attachments,
    icalEvent: letter.calendar && {
      method: letter.calendar.method,
      filename: letter.calendar.method === "CANCEL" ? "cancel.ics" : "invite.ics",
      content: letter.calendar.content,
    },
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  const node = composer.compile();
  return await node.build();
}
