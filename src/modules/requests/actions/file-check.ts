import { utils, write } from "@e965/xlsx";
import { done, type Outcome, refused } from "../../../kernel/outcome.ts";
import { mustBeHeld, readDocument } from "../../../platform/documents/index.ts";
import { files, keepFile, typeOf } from "../../../platform/files/index.ts";
import { findReading, readKeptFile } from "../../../platform/readings/index.ts";
import type { Tx, Work } from "../../../platform/work/work.ts";
import { settleReports } from "../../moderation/index.ts";
import { type AttachmentRow, findAttachment, findMessage, setAttachment } from "../queries/messages.ts";
import { lockRequest, type RequestRow } from "../queries/requests.ts";
import type { Decider } from "../rules/decisions.ts";
import { FILE_KIND } from "./file-findings.ts";
import { settle } from "./settle.ts";

export interface FileAddress {
  readonly requestId: string;
  readonly messageId: string;
  readonly position: number;
}

export type CheckRefusal = "not-found" | "not-yours" | "no-table" | "no-file" | "conceals" | "unknown";

/** Finds a file, locked with its request, for staff to decide about. */
export async function fileFor(
  tx: Tx,
  at: FileAddress,
  by: Decider,
): Promise<Outcome<{ row: RequestRow; file: AttachmentRow }, "not-found" | "not-yours">> {
  const row = await lockRequest(tx, at.requestId);
  const message = row && (await findMessage(tx, row.id, at.messageId));
  const file = message && (await findAttachment(tx, message.id, at.position));
  if (!row || !file) return refused("not-found");
  return by.staff ? done({ row, file }) : refused("not-yours");
}

const NO_VERSION = { public_sha256: null, public_type: null, public_size: null, public_made: null, redaction: null };

/** Staff release a file as it is, hold it back, or take its public version away again. */
export const decideFile = (
  work: Work,
  at: FileAddress,
  by: Decider,
  decision: "release" | "hold" | "undo",
): Promise<Outcome<null, "not-found" | "not-yours">> =>
  work.inTransaction(async (tx) => {
    const found = await fileFor(tx, at, by);
    if (!found.ok) return found;
    const { row, file } = found.value;
    await setAttachment(tx, file.id, {
      ...(decision === "undo" ? NO_VERSION : {}),
      checked: decision === "release" ? "released" : "held",
      ...checkedBy(work, by),
    });
    if (decision !== "undo")
      await settleReports(
        tx,
        work,
        { kind: FILE_KIND, id: file.id },
        decision === "release" ? "released" : "hidden",
        by.personId,
      );
    await settle(tx, row);
    return done(null);
  });

const checkedBy = (work: Pick<Work, "now">, by: Decider) => ({ checked_by: by.personId, checked_at: work.now });

/** Gives the public this content instead of the file that came. Within the caller's transaction. */
export async function publishInstead(
  tx: Tx,
  work: Pick<Work, "now">,
  { row, file }: { row: RequestRow; file: AttachmentRow },
  version: { bytes: Uint8Array; made: "redacted" | "visible" | "cleaned" },
  by: Decider,
): Promise<void> {
  const kept = await keepFile(tx, files(), version.bytes);
  await setAttachment(tx, file.id, {
    public_sha256: kept.sha256,
    public_type: kept.type,
    public_size: kept.size,
    public_made: version.made,
    checked: "released",
    ...checkedBy(work, by),
  });
  await settleReports(
    tx,
    work,
    { kind: FILE_KIND, id: file.id },
    version.made === "redacted" ? "words-hidden" : "mended",
    by.personId,
  );
  await settle(tx, row);
}

/** A workbook of nothing but the values that a spreadsheet shows, for the public. */
export async function publishVisible(work: Work, at: FileAddress, by: Decider): Promise<Outcome<null, CheckRefusal>> {
  return work.inTransaction(async (tx) => {
    const found = await fileFor(tx, at, by);
    if (!found.ok) return found;
    const reading = await findReading(tx, found.value.file.sha256);
    const isText = found.value.file.type.startsWith("text/");
    if (reading?.kind !== "sheet" || isText || reading.text === "" || reading.problems.includes("cut"))
      return refused("no-table");
    await publishInstead(tx, work, found.value, { bytes: workbookOf(reading.text), made: "visible" }, by);
    return done(null);
  });
}

/** Longest name of a sheet that Excel opens, and the signs it does not. */
const SHEET_NAME = 31;

function workbookOf(text: string): Uint8Array {
  const book = utils.book_new();
  for (const [index, sheet] of text.split("\f").entries()) {
    const [name = "", ...lines] = sheet.split("\n");
    const title = `${index + 1} ${name.replace(/[:\\/?*[\]]/g, " ")}`.slice(0, SHEET_NAME).trim();
    const cells = lines.map((line) => line.split("\t").map(cellOf));
    utils.book_append_sheet(book, utils.aoa_to_sheet(cells), title);
  }
  return new Uint8Array(write(book, { type: "buffer", bookType: "xlsx", compression: true }) as Buffer);
}

/** A plain number stays one; everything else is text, whatever it begins with. */
const cellOf = (cell: string): string | number =>
  /^-?(0|[1-9]\d{0,14})(\.\d{1,10})?$/.test(cell) ? Number(cell) : cell;

/** What staff cleaned by hand goes to the public instead, if it holds nothing behind what it shows. */
export async function publishCleaned(
  work: Work,
  at: FileAddress,
  by: Decider,
  sent: { readonly name: string; readonly bytes: Uint8Array } | undefined,
): Promise<Outcome<null, CheckRefusal> & { concealed?: Awaited<ReturnType<typeof readDocument>> }> {
  if (!sent || sent.bytes.length === 0) return refused("no-file");
  const type = await typeOf(sent.bytes);
  const reading = await readDocument(sent.bytes, type, sent.name);
  if (mustBeHeld(reading.concealed)) return { ...refused("conceals"), concealed: reading };
  if (reading.kind === "archive" || reading.problems.some((problem) => !["no-text", "cut"].includes(problem)))
    return refused("unknown");
  const outcome = await work.inTransaction(async (tx): Promise<Outcome<{ sha256: string }, CheckRefusal>> => {
    const found = await fileFor(tx, at, by);
    if (!found.ok) return found;
    await publishInstead(tx, work, found.value, { bytes: sent.bytes, made: "cleaned" }, by);
    const now = await findAttachment(tx, found.value.file.message_id, found.value.file.position);
    return done({ sha256: now?.public_sha256 ?? "" });
  });
  if (!outcome.ok) return outcome;
  await readKeptFile(work, { sha256: outcome.value.sha256, type, name: sent.name });
  return done(null);
}
