/** Somebody a letter is from or to. */
export interface Correspondent {
  readonly name: string;
  readonly address: string;
}

/** A letter as a department writes it; everything that makes it mail is added here. */
export interface Letter {
  /** Which letter it is, module first: "requests.ask", "accounts.sign-in". */
  readonly kind: string;
  /** The record it belongs to; what becomes of the letter is told with it. */
  readonly recordKind: string;
  readonly recordId: string;
  readonly from: Correspondent;
  readonly to: readonly Correspondent[];
  readonly cc?: readonly Correspondent[];
  readonly replyTo?: Correspondent;
  /** Where bounces go. Without it an address made for this one letter, by which they find it again. */
  readonly envelopeFrom?: string;
  readonly subject: string;
  readonly text: string;
  readonly html?: string;
  /** With or without angle brackets; without it one is made that nobody can guess. */
  readonly messageId?: string;
  readonly inReplyTo?: string;
  readonly references?: readonly string[];
  /** More headers: "Auto-Submitted", "List-Unsubscribe", … Those the letter itself makes cannot be given here. */
  readonly headers?: Readonly<Record<string, string>>;
  readonly attachments?: readonly LetterAttachment[];
  /** An entry for the reader's calendar (RFC 5546, 6047): beside the text, and as a file for programs that know only files. */
  readonly calendar?: { readonly method: "REQUEST" | "CANCEL"; readonly content: string };
  /**
   * Holds a key to somebody's account (a sign-in link): nobody but an administrator may read it at /outbox, and its
   * text is taken out of the database as soon as it has left.
   */
  readonly confidential?: boolean;
}

export interface LetterAttachment {
  readonly name: string;
  readonly type: string;
  /** A content of the file store, with its row in `file`. */
  readonly sha256: string;
}

/** The letter as its row keeps it: everything that composing needs, nothing that the columns hold already. */
export type KeptLetter = Omit<Letter, "kind" | "recordKind" | "recordId" | "envelopeFrom" | "messageId"> & {
  /** When it was written: the Date header, the same at every try. ISO 8601. */
  readonly date: string;
  /** True once the text was taken out (`confidential`). */
  readonly emptied?: boolean;
};
