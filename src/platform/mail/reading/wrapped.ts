/** A message in one of Outlook's own formats (TNEF, .msg), reduced to what a reader needs. */
export interface WrappedMessage {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  /** Compressed RTF (MS-OXRTFCP), the only body some Outlook messages have. */
  readonly rtf: Buffer | null;
  readonly files: WrappedFile[];
  /** False when the container was cut off or damaged: it then stays listed itself, too. */
  readonly whole: boolean;
}

/** A file inside such a message. `message` is set when the file is a message of the same format. */
export interface WrappedFile {
  readonly name: string;
  readonly type: string;
  readonly contentId: string | undefined;
  readonly content: Buffer;
  readonly message: WrappedMessage | null;
}
