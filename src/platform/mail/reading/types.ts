/** A mailbox as written in a header. The address is lower case; the name is "" when the header gives none. */
export interface Address {
  readonly name: string;
  readonly address: string;
}

/** One header line, unfolded, its encoded words still as sent, raw 8-bit bytes already turned into text. */
export interface Header {
  /** Lower case. */
  readonly name: string;
  readonly value: string;
}

/** A file that came with a message, at whatever depth it was wrapped. */
export interface Attachment {
  /** As its sender wrote it, in Unicode; only control characters and path separators are replaced by "_". */
  readonly name: string;
  /** Media type, lower case, without parameters. */
  readonly type: string;
  /** Bytes of `content`. */
  readonly size: number;
  readonly content: Uint8Array;
  /** Content-ID without angle brackets, for pictures that the HTML shows. */
  readonly contentId?: string;
  /** True for pictures and parts that belong to the text rather than being handed over with it. */
  readonly inline: boolean;
  /** Name of the enclosed message, winmail.dat or .msg file it was found in. */
  readonly within?: string;
}

/** A stretch of the text and whose words it is. */
export interface Segment {
  readonly kind: "own" | "quoted" | "signature" | "banner";
  readonly text: string;
}

/** A message as read: pure data, nothing decided about it yet. */
export interface ReadMail {
  /** Without angle brackets, as are all message ids here. */
  readonly messageId: string | null;
  readonly inReplyTo: readonly string[];
  readonly references: readonly string[];
  readonly from: Address | null;
  readonly sender: Address | null;
  readonly replyTo: readonly Address[];
  readonly to: readonly Address[];
  readonly cc: readonly Address[];
  /** Where the envelope says it went: Delivered-To, X-Original-To, Envelope-To and "for" in Received; lower case. */
  readonly recipients: readonly string[];
  readonly subject: string;
  /** "2010-07-05T05:54:40Z"; null when the Date header is missing or says no date. */
  readonly date: string | null;
  /** "" for the null path `<>` of automatic mail; null when the header is missing. */
  readonly returnPath: string | null;
  /** The readable text, line ends "\n". */
  readonly text: string;
  /** HTML as sent: hostile, to be cleaned before it is shown. */
  readonly html: string | null;
  /** `text` without its quoted segments. */
  readonly visible: string;
  /** The quoted segments, in order. */
  readonly folded: readonly string[];
  /** Joined, their texts are `text`, to the character: folding can always be undone. */
  readonly segments: readonly Segment[];
  readonly attachments: readonly Attachment[];
  readonly headers: readonly Header[];
  /** Media types of all parts, in the order met. */
  readonly structure: readonly string[];
  /** Texts of message/delivery-status and similar machine reports. */
  readonly reports: readonly string[];
  /** What had to be guessed or mended, as short English codes ("charset-guessed"); empty for a sound message. */
  readonly mended: readonly string[];
}
