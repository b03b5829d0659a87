import type { Concealed } from "./concealed.ts";

export type DocumentKind = "pdf" | "word" | "sheet" | "slides" | "text" | "picture" | "archive" | "other";

/**
 * What went wrong. "unreadable": damaged, or the reader broke over it; "locked": encrypted; "too-large": unpacks to more
 * than allowed; "too-slow": the deadline passed; "cut": only the beginning was read; "no-text": a scan, and no text
 * recognition was at hand; "unlooked": a format whose concealed content we cannot see (old Word and PowerPoint).
 */
export type Problem = "unreadable" | "locked" | "too-large" | "too-slow" | "cut" | "no-text" | "unlooked";

/** A file as a reader of it sees it, and what it holds beside that. JSON through and through. */
export interface DocumentReading {
  readonly kind: DocumentKind;
  /** What is visible, never hidden sheets, deleted words or notes: it may be searched by all. Pages parted by \f. */
  readonly text: string;
  /** Pages, sheets or slides; null where the format has none. */
  readonly pages: number | null;
  readonly how: "text" | "ocr" | "none";
  readonly concealed: readonly Concealed[];
  readonly problems: readonly Problem[];
}

export interface Limits {
  /** Longest file, bytes. */
  readonly bytes: number;
  /** Longest text, UTF-16 units. */
  readonly text: number;
  readonly pages: number;
  /** All parts of a packed file together, unpacked, bytes. */
  readonly unpacked: number;
  readonly parts: number;
  /** Milliseconds for the whole reading. */
  readonly time: number;
  /** Most pages of a scan that are recognised; 0 switches recognition off. */
  readonly ocrPages: number;
}

export const LIMITS: Limits = {
  bytes: 100 * 1_048_576,
  text: 1_000_000,
  pages: 2000,
  unpacked: 200 * 1_048_576,
  parts: 10_000,
  time: 60_000,
  ocrPages: 20,
};

/** A reader's way to say why it stops; becomes a problem of the reading and reaches no caller. */
export class Stopped extends Error {
  override readonly name = "Stopped";
  readonly problem: Problem;
  constructor(problem: Problem) {
    super(problem);
    this.problem = problem;
  }
}
