/**
 * Ceilings for one message, against mail made to exhaust the reader. What lies beyond stays closed: it is listed as
 * the file it came in, and the raw message is kept, so that nothing is lost.
 */
export interface Limits {
  /** Messages and multiparts inside one another. */
  readonly depth: number;
  /** Parts of one message, all depths together. */
  readonly parts: number;
  /** Bytes of all opened contents together; a file inside a file counts twice. */
  readonly bytes: number;
  /** Header lines of one part that are read. */
  readonly headerLines: number;
  /** Bytes of one header value that are read. */
  readonly headerBytes: number;
  /** Characters of text made from a message. */
  readonly characters: number;
}

export const LIMITS: Limits = {
  depth: 20,
  parts: 2000,
  bytes: 256 * 1024 * 1024,
  headerLines: 2000,
  headerBytes: 64 * 1024,
  characters: 10_000_000,
};
