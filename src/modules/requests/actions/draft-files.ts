import { shownFileName } from "../../../kernel/text/index.ts";
import { files, keepFile, PositionKept, typeOf, withoutPosition } from "../../../platform/files/index.ts";
import type { Tx, Work } from "../../../platform/work/index.ts";
import { insertDraftFile, listDraftFiles, removeDraftFiles } from "../queries/draft-files.ts";
import { lockDraft } from "../queries/drafts.ts";
import { type FilesFault, faultOfFiles } from "../rules/outgoing-files.ts";
import { mayWrite } from "./drafts.ts";

/** A file as a person sent it; the name is a claim. */
export interface SentFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** A file that is kept, under a name one may show and send. */
export interface KeptFile {
  readonly name: string;
  readonly type: string;
  /** Bytes. */
  readonly size: number;
  readonly sha256: string;
}

/** Takes files off a draft and adds others to it; with a fault nothing is added. Null where the visitor may not write. */
export const changeDraftFiles = (
  work: Work,
  key: string,
  viewerId: string | null,
  change: { add: readonly SentFile[]; remove: readonly number[] },
): Promise<FilesFault | null> =>
  work.inTransaction(async (tx) => {
    const draft = await lockDraft(tx, key);
    if (!draft || !mayWrite(draft, viewerId)) return null;
    await removeDraftFiles(tx, draft.id, change.remove);
    const left = await listDraftFiles(tx, draft.id);
    const kept = await keepSent(tx, change.add, left);
    if (!kept.ok) return kept.reason;
    const next = (left.at(-1)?.position ?? -1) + 1;
    for (const [index, file] of kept.files.entries()) {
      await insertDraftFile(tx, { draft_id: draft.id, position: next + index, ...file });
    }
    return null;
  });

/** Keeps what was sent where it may go along with what is there; its type is found from its bytes. */
export async function keepSent(
  tx: Tx,
  sent: readonly SentFile[],
  beside: readonly { size: number; type: string }[] = [],
): Promise<{ ok: true; files: KeptFile[] } | { ok: false; reason: FilesFault }> {
  const real = sent.filter(({ bytes }) => bytes.length > 0);
  const sizes = real.map(({ bytes }) => ({ size: bytes.length, type: "" }));
  const early = faultOfFiles([...beside, ...sizes]);
  if (early) return { ok: false, reason: early };
  const kept: KeptFile[] = [];
  for (const { name, bytes } of real) {
    const clean = await withoutPlace(bytes);
    if (!clean) return { ok: false, reason: "picture-with-place" };
    const { sha256, type } = await keepFile(tx, files(), clean);
    kept.push({ name: shownFileName(name, "dokument"), type, size: clean.length, sha256 });
  }
  const fault = faultOfFiles([...beside, ...kept]);
  return fault ? { ok: false, reason: fault } : { ok: true, files: kept };
}

/** A picture without where it was taken, since it is published; null where that cannot be taken out. */
async function withoutPlace(bytes: Uint8Array): Promise<Uint8Array | null> {
  const type = await typeOf(bytes);
  if (!type.startsWith("image/") || type === "image/svg+xml") return bytes;
  try {
    return await withoutPosition(bytes);
  } catch (error) {
    if (error instanceof PositionKept) return null;
    throw error;
  }
}
