import { uuidv7 } from "../../../platform/db/uuid.ts";
import { mustBeHeld } from "../../../platform/documents/index.ts";
import { readKeptFile } from "../../../platform/readings/index.ts";
import { enqueue, type Tx, type Work } from "../../../platform/work/index.ts";
import {
  type AttachmentRow,
  findAttachmentById,
  findMessageById,
  insertAttachment,
  listUnread,
  setAttachment,
} from "../queries/messages.ts";
import { lockRequest } from "../queries/requests.ts";
import { afterReading, firstCheck } from "../rules/attachments.ts";
import { holdUnderRules, tellOfConcealed } from "./file-findings.ts";
import { rulesInForce } from "./rules-in-force.ts";
import { settle } from "./settle.ts";

export const READ_FILE = "requests.read-file";

type NewFile = Pick<AttachmentRow, "message_id" | "position" | "name" | "type" | "size" | "sha256"> &
  Partial<Pick<AttachmentRow, "inline" | "within">>;

/** A file becomes part of a letter, and is read as soon as the transaction stands. */
export async function addAttachment(tx: Tx, file: NewFile): Promise<void> {
  await enqueue(tx, READ_FILE, { attachmentId: await addUnread(tx, file) });
}

/** The same without the hurry: the hourly run reads it. */
export async function addUnread(tx: Tx, file: NewFile): Promise<string> {
  const id = uuidv7();
  await insertAttachment(tx, { id, ...file, checked: firstCheck(file.type, file.name) });
  return id;
}

const PORTION = 500;

/** Files that no job has read: sent before there were readers, or left by a worker that died. */
export const readTheUnread = (work: Work): Promise<void> =>
  work.inTransaction(async (tx) => {
    for (const { id } of await listUnread(tx, PORTION)) await enqueue(tx, READ_FILE, { attachmentId: id });
  });

/** Reads one file of a letter and says whether the public may have it; staff are told of what they must decide. */
export async function readAttachment(work: Work, id: string): Promise<void> {
  const file = await findAttachmentById(work.db, id);
  if (!file || file.read_at) return;
  const reading = await readKeptFile(work, file);
  await work.inTransaction(async (tx) => {
    const message = await findMessageById(tx, file.message_id);
    const row = message && (await lockRequest(tx, message.request_id));
    const now = await findAttachmentById(tx, id);
    if (!row || !now || now.read_at) return;
    const checked = afterReading(now.checked, reading, mustBeHeld(reading.concealed));
    await setAttachment(tx, id, { read_at: work.now, checked });
    if (checked === "held" && now.checked !== "held") await tellOfConcealed(tx, work, row, now, reading);
    else await holdUnderRules(tx, work, row, [{ ...now, checked }], await rulesInForce(tx, row));
    await settle(tx, row);
  });
}
