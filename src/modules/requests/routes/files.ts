import { Readable } from "node:stream";
import { files } from "../../../platform/files/index.ts";
import { download, notFound, type Reply } from "../../../platform/http/reply.ts";
import type { Visit } from "../../../platform/http/visit.ts";
import { findAttachment, findMessage } from "../queries/messages.ts";
import { findRequestBySlug } from "../queries/requests.ts";
import { isPublic } from "../rules/visible.ts";
import { readerOf } from "./reader.ts";

/** A file that came with a letter: always a download, with its own name, never opened in the reader's session. */
export async function downloadFile(visit: Visit): Promise<Reply> {
  const { slug = "", message: messageId = "", position = "" } = visit.params;
  const row = await findRequestBySlug(visit.work.db, slug);
  const message = row && (await findMessage(visit.work.db, row.id, messageId));
  const file =
    message && /^\d{1,4}$/.test(position) ? await findAttachment(visit.work.db, message.id, Number(position)) : null;
  if (!row || !message || !file) return notFound();
  const reader = readerOf(visit, row);
  if (!reader.seesHidden && (!isPublic(row) || message.hidden_at || file.hidden_at)) return notFound();
  const stream = Readable.toWeb(await files().open(file.sha256)) as unknown as ReadableStream;
  const reply = download(file.name, safeType(file.type), stream);
  return {
    ...reply,
    headers: {
      ...(reply.kind === "bytes" ? reply.headers : {}),
      "content-length": String(file.size),
      "x-robots-tag": "noindex",
    },
  } as Reply;
}

/** What a browser might run leaves as plain bytes, whatever its headers are made of on the way. */
const safeType = (type: string): string =>
  /^(text\/html|image\/svg|application\/(xhtml|xml|javascript))|xml$/i.test(type) ? "application/octet-stream" : type;
