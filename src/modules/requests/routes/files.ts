import { Readable } from "node:stream";
import { files } from "../../../platform/files/index.ts";
import { download, notFound, type Reply } from "../../../platform/http/reply.ts";
import type { Visit } from "../../../platform/http/visit.ts";
import { type AttachmentRow, findAttachment, findMessage, type MessageRow } from "../queries/messages.ts";
import { findRequestBySlug, type RequestRow } from "../queries/requests.ts";
import { isOpen, publicFile } from "../rules/attachments.ts";
import { isPublic } from "../rules/visible.ts";
import { type Reader, readerOf } from "./reader.ts";

export interface FoundFile {
  readonly row: RequestRow;
  readonly message: MessageRow;
  readonly file: AttachmentRow;
  readonly reader: Reader;
  /** What this reader gets: the public version, or for staff and the asker the file as it came. */
  readonly shown: { readonly name: string; readonly sha256: string; readonly type: string; readonly size: number };
}

/** The file that an address names, if this reader may have it; otherwise it is not there. */
export async function findFile(visit: Visit): Promise<FoundFile> {
  const { slug = "", message: messageId = "", position = "" } = visit.params;
  const row = await findRequestBySlug(visit.work.db, slug);
  const message = row && (await findMessage(visit.work.db, row.id, messageId));
  const file =
    message && /^\d{1,4}$/.test(position) ? await findAttachment(visit.work.db, message.id, Number(position)) : null;
  if (!row || !message || !file) return notFound();
  const reader = readerOf(visit, row);
  if (!reader.seesHidden && (!isPublic(row) || message.hidden_at || !isOpen(file))) return notFound();
  const wantsPublic = visit.query.get("version") === "public" && file.public_sha256 !== null;
  return { row, message, file, reader, shown: reader.seesAll && !wantsPublic ? file : publicFile(file) };
}

/** A file that came with a letter: always a download, with its own name, never opened in the reader's session. */
export async function downloadFile(visit: Visit): Promise<Reply> {
  const { shown } = await findFile(visit);
  const stream = Readable.toWeb(await files().open(shown.sha256)) as unknown as ReadableStream;
  const reply = download(shown.name, safeType(shown.type), stream);
  return {
    ...reply,
    headers: {
      ...(reply.kind === "bytes" ? reply.headers : {}),
      "content-length": String(shown.size),
      "x-robots-tag": "noindex",
    },
  } as Reply;
}

/** What a browser might run leaves as plain bytes, whatever its headers are made of on the way. */
const safeType = (type: string): string =>
  /^(text\/html|image\/svg|application\/(xhtml|xml|javascript))|xml$/i.test(type) ? "application/octet-stream" : type;
