import { createHash } from "node:crypto";
import { Readable } from "node:stream";
import { done, type Outcome, refused } from "../../kernel/outcome.ts";
import { shownFileName } from "../../kernel/text/index.ts";
import { uuidv7 } from "../db/uuid.ts";
import { FileMissing, files, noteFile, type StoredFile, typeOf } from "../files/index.ts";
import type { Tx, Work } from "../work/work.ts";
import {
  findUpload,
  insertPiece,
  insertUpload,
  listPieces,
  listUploads,
  lockHolder,
  lockUpload,
  removeUntouched,
  removeUploads,
  setWhole,
  startOver,
  touchUpload,
  type UploadRow,
} from "./rows.ts";
import {
  faultOfClaim,
  faultOfPiece,
  type PieceFault,
  UPLOAD_DAYS,
  type UploadClaim,
  type UploadFault,
  type UploadLimits,
} from "./rules.ts";

const DAY_MS = 86_400_000;
/** What a type is found from: the head of a file, and its end where old office files name their parts. */
const HEAD_BYTES = 2 * 1024 * 1024;

/** Begins a file, or finds the one that was begun before: the same file picked again goes on where it stopped. */
export const beginUpload = (
  work: Work,
  holder: string,
  claim: UploadClaim,
  limits: UploadLimits,
): Promise<Outcome<UploadRow, UploadFault>> =>
  work.inTransaction(async (tx) => {
    await lockHolder(tx, holder);
    const listed = await listUploads(tx, holder);
    const mark = `${claim.size}:${claim.mark}`;
    const before = listed.find((upload) => upload.mark === mark);
    // After a restore the rows of what was on its way are there, and its bytes are not.
    const isLost = before?.sha256 != null && !(await files().has(before.sha256));
    if (before && isLost) await removeUploads(tx, [before.id]);
    const here = listed.filter(({ id }) => !(isLost && id === before?.id));
    if (before && !isLost) {
      await touchUpload(tx, before.id, work.now);
      return done(before);
    }
    const bytes = here.reduce((sum, { size }) => sum + size, 0);
    const fault = faultOfClaim(claim, { files: here.length, bytes }, limits);
    if (fault) return refused(fault);
    const row: UploadRow = {
      id: uuidv7(),
      holder,
      name: shownFileName(claim.name, "dokument"),
      size: claim.size,
      mark,
      received: 0,
      sha256: null,
      type: null,
      touched_at: work.now,
    };
    await insertUpload(tx, row);
    return done(row);
  });

/** How far a file has come: what a refused piece is answered with, so that the sender goes on from there. */
export type PieceAnswer =
  | { readonly ok: true; readonly received: number }
  | { readonly ok: false; readonly reason: PieceFault | "not-found"; readonly received: number };

/**
 * Takes the next piece. Its bytes are on the disk before its row says so: a piece that was answered for is there after a
 * power cut, and one whose answer was lost is found by asking how far the file has come.
 */
export async function takePiece(
  work: Work,
  holder: string,
  id: string,
  start: number,
  bytes: Uint8Array,
): Promise<PieceAnswer> {
  const seen = await findUpload(work.db, holder, id);
  if (!seen) return { ok: false, reason: "not-found", received: 0 };
  const early = faultOfPiece(seen, start, bytes.length);
  if (early) return { ok: false, reason: early, received: seen.received };
  const { sha256 } = await files().put(bytes, "application/octet-stream");
  return work.inTransaction(async (tx): Promise<PieceAnswer> => {
    const upload = await lockUpload(tx, holder, id);
    if (!upload) return { ok: false, reason: "not-found", received: 0 };
    const fault = faultOfPiece(upload, start, bytes.length);
    if (fault) return { ok: false, reason: fault, received: upload.received };
    await insertPiece(tx, { upload_id: id, start, size: bytes.length, sha256 }, work.now);
    return { ok: true, received: start + bytes.length };
  });
}

/**
 * Puts the pieces together and compares with the SHA-256 that the sender reckoned. Where they differ the file starts
 * over. Bytes flow from disk to disk, a piece at a time. Ending a whole file again changes nothing.
 */
export async function endUpload(
  work: Work,
  holder: string,
  id: string,
  sha256: string,
): Promise<Outcome<UploadRow, "not-found" | "not-whole" | "wrong-sum">> {
  const seen = await findUpload(work.db, holder, id);
  if (!seen) return refused("not-found");
  if (seen.sha256) return seen.sha256 === sha256 ? done(seen) : refused("wrong-sum");
  if (seen.received < seen.size) return refused("not-whole");
  const file = await join(work, id);
  return work.inTransaction(async (tx) => {
    const upload = await lockUpload(tx, holder, id);
    if (!upload) return refused("not-found");
    if (upload.sha256) return done(upload);
    if (!file || file.sha256 !== sha256 || file.size !== upload.size) {
      await startOver(tx, id);
      return refused("wrong-sum");
    }
    await setWhole(tx, id, file, work.now);
    return done({ ...upload, ...file });
  });
}

/** All pieces as one content of the store; null where one of them is gone. */
async function join(work: Work, id: string): Promise<StoredFile | null> {
  const pieces = await listPieces(work.db, id);
  let head = Buffer.alloc(0);
  let end = Buffer.alloc(0);
  async function* flow() {
    for (const { sha256 } of pieces) {
      const bytes = Buffer.from(await files().read(sha256));
      if (head.length < HEAD_BYTES) head = Buffer.concat([head, bytes]).subarray(0, HEAD_BYTES);
      end = bytes;
      yield bytes;
    }
  }
  try {
    const stored = await files().put(Readable.from(flow()), "application/octet-stream");
    const type = await typeOf(head);
    return { ...stored, type: type === "application/x-cfb" ? await typeOf(Buffer.concat([head, end])) : type };
  } catch (error) {
    if (error instanceof FileMissing) return null;
    throw error;
  }
}

/** A small file that came with the form itself: whole at once, and still there should the form come back with an error. */
export async function keepUpload(
  work: Work,
  holder: string,
  file: { name: string; bytes: Uint8Array },
  limits: UploadLimits,
): Promise<Outcome<UploadRow, UploadFault>> {
  const sha256 = createHash("sha256").update(file.bytes).digest("hex");
  const claim = { name: file.name, size: file.bytes.length, mark: sha256 };
  const begun = await beginUpload(work, holder, claim, limits);
  if (!begun.ok || begun.value.sha256) return begun;
  const stored = await files().put(file.bytes, "application/octet-stream");
  const whole = { sha256: stored.sha256, type: await typeOf(file.bytes) };
  await work.inTransaction(async (tx) => {
    await tx.updateTable("upload").set({ received: claim.size }).where("id", "=", begun.value.id).execute();
    await setWhole(tx, begun.value.id, whole, work.now);
  });
  return done({ ...begun.value, received: claim.size, ...whole });
}

/** A file as a department keeps it. */
export interface TakenFile extends StoredFile {
  readonly name: string;
}

/**
 * Hands whole files over to the department, in the order asked for, with their row among the files of the house; what was
 * taken is no upload any more. Null where one of them is not there or not whole: then nothing is taken.
 */
export async function takeUploads(tx: Tx, holder: string, ids: readonly string[]): Promise<TakenFile[] | null> {
  const taken: TakenFile[] = [];
  const unique = [...new Set(ids)];
  for (const id of unique) {
    const row = await lockUpload(tx, holder, id);
    if (!row?.sha256 || !row.type || !(await files().has(row.sha256))) return null;
    taken.push({ name: row.name, type: row.type, size: row.size, sha256: row.sha256 });
  }
  for (const file of taken) await noteFile(tx, file);
  if (unique.length > 0) await removeUploads(tx, unique);
  return taken;
}

/** The sender takes one file back. */
export const dropUpload = (work: Work, holder: string, id: string): Promise<boolean> =>
  work.inTransaction(async (tx) => {
    const row = await lockUpload(tx, holder, id);
    if (row) await removeUploads(tx, [row.id]);
    return row !== null;
  });

/** Forgets files that nobody went on with. Their bytes go with the next sweep of the store. @returns how many */
export const expireUploads = (work: Work): Promise<number> =>
  work.inTransaction((tx) => removeUntouched(tx, new Date(work.now.getTime() - UPLOAD_DAYS * DAY_MS)));
