/**
 * Most bytes of one piece. A proxy in front takes bodies of one mebibyte without being told otherwise (nginx), and a
 * piece is all that a broken line costs and all that the server holds in memory.
 */
export const PIECE_BYTES = 1024 * 1024;

/** How long a file waits for its next piece: over a week-end and a holiday. */
export const UPLOAD_DAYS = 7;

/** What one holder may bring. Bytes. */
export interface UploadLimits {
  readonly mostBytes: number;
  readonly mostFiles: number;
  readonly mostTogether: number;
}

/** A file as the browser announces it; all of it is a claim. */
export interface UploadClaim {
  readonly name: string;
  readonly size: number;
  readonly mark: string;
}

export type UploadFault = "bad-claim" | "empty-file" | "file-too-large" | "too-many-files" | "files-too-large";

/** Whether one more file may come, beside those that are here. */
export function faultOfClaim(
  claim: UploadClaim,
  here: { files: number; bytes: number },
  limits: UploadLimits,
): UploadFault | null {
  if (!Number.isSafeInteger(claim.size) || claim.size < 0) return "bad-claim";
  if (claim.size === 0) return "empty-file";
  if (!/^[\w.:-]{1,128}$/.test(claim.mark)) return "bad-claim";
  if (claim.size > limits.mostBytes) return "file-too-large";
  if (here.files >= limits.mostFiles) return "too-many-files";
  return here.bytes + claim.size > limits.mostTogether ? "files-too-large" : null;
}

export type PieceFault = "empty-piece" | "piece-too-large" | "wrong-place" | "too-long";

/** Whether a piece goes on where the file ends so far. Pieces come in order: what lies here is always its beginning. */
export function faultOfPiece(
  upload: { size: number; received: number },
  start: number,
  bytes: number,
): PieceFault | null {
  if (bytes === 0) return "empty-piece";
  if (bytes > PIECE_BYTES) return "piece-too-large";
  if (start !== upload.received) return "wrong-place";
  return start + bytes > upload.size ? "too-long" : null;
}
