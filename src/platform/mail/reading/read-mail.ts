import { bareAddress, isAddress, readAddresses } from "./addresses.ts";
import { fullAllowance } from "./allowance.ts";
import { view, withLineFeeds } from "./bytes.ts";
import { decodeBytes } from "./charset.ts";
import { type Content, gather } from "./content.ts";
import { readDate } from "./dates.ts";
import { allHeaders, header } from "./headers.ts";
import { LIMITS, type Limits } from "./limits.ts";
import { readPart } from "./mime.ts";
import { foldQuotes } from "./quotes/fold.ts";
import { subjectOf } from "./subject.ts";
import { tidyText } from "./text.ts";
import type { Header, ReadMail, Segment } from "./types.ts";

/** Limits other than the usual, for tests and small machines. */
export interface ReadOptions {
  readonly limits?: Partial<Limits>;
}

/**
 * Reads a raw message: pure, no network, no clock, no shell. Never throws, whatever the bytes: the worst message gives
 * its raw text and the code "unreadable" among `mended`.
 */
export async function readMail(raw: Uint8Array, options: ReadOptions = {}): Promise<ReadMail> {
  const limits = { ...LIMITS, ...options.limits };
  const bytes = withLineFeeds(view(raw));
  try {
    const allowance = fullAllowance(limits);
    const root = readPart(bytes, allowance, 0);
    return assemble(root.headers, gather(root, allowance));
  } catch {
    return unreadable(bytes.subarray(0, limits.characters));
  }
}

function assemble(headers: readonly Header[], content: Content): ReadMail {
  const subject = subjectOf(headers);
  const segments = foldQuotes(content.text, subject);
  return {
    ...envelope(headers),
    subject,
    text: content.text,
    html: content.html,
    ...shown(segments),
    segments,
    attachments: content.attachments,
    headers,
    structure: content.structure,
    reports: content.reports,
    mended: [...content.mended],
  };
}

function envelope(headers: readonly Header[]) {
  const [from] = readAddresses(header(headers, "from"));
  const [sender] = readAddresses(header(headers, "sender"));
  const path = header(headers, "return-path");
  return {
    messageId: messageIds(header(headers, "message-id"))[0] ?? null,
    inReplyTo: messageIds(header(headers, "in-reply-to")),
    references: messageIds(allHeaders(headers, "references").join(" ")),
    from: from ?? null,
    sender: sender ?? null,
    replyTo: readAddresses(header(headers, "reply-to")),
    to: allHeaders(headers, "to").flatMap(readAddresses),
    cc: allHeaders(headers, "cc").flatMap(readAddresses),
    recipients: recipientsOf(headers),
    date: readDate(header(headers, "date")),
    returnPath: path === undefined ? null : bareAddress(path),
  };
}

const ENVELOPE = [
  "envelope-to",
  "x-envelope-to",
  "x-original-to",
  "x-rcpt-to",
  "x-real-to",
  "delivered-to",
  "x-delivered-to",
  "apparently-to",
];

/** The address the outer envelope was for comes first; each once. */
function recipientsOf(headers: readonly Header[]): string[] {
  const named = ENVELOPE.flatMap((name) => allHeaders(headers, name)).flatMap((value) => value.split(",", 50));
  const received = allHeaders(headers, "received").map(
    (value) => /\bfor\s{1,9}<?([^\s<>;]{3,320})>?/i.exec(value)?.[1] ?? "",
  );
  return [...new Set([...named.map(bareAddress), ...received.map((address) => address.toLowerCase())])].filter(
    isAddress,
  );
}

function messageIds(value: string | undefined): string[] {
  if (!value) return [];
  const ids = [...value.matchAll(/<([^<>\s]{1,998})>/g)].map((match) => match[1]!);
  const loose = ids.length > 0 ? [] : value.split(/[\s,]+/).filter((word) => /^[^\s<>]+@[^\s<>]+$/.test(word));
  return [...new Set([...ids, ...loose])].slice(0, 200);
}

const shown = (segments: readonly Segment[]) => ({
  visible: segments
    .filter((segment) => segment.kind !== "quoted")
    .map((segment) => segment.text)
    .join(""),
  folded: segments.filter((segment) => segment.kind === "quoted").map((segment) => segment.text),
});

function unreadable(bytes: Buffer): ReadMail {
  const text = tidyText(decodeBytes(bytes, undefined).text);
  const segments: Segment[] = text === "" ? [] : [{ kind: "own", text }];
  return {
    ...envelope([]),
    subject: "",
    text,
    html: null,
    ...shown(segments),
    segments,
    attachments: [],
    headers: [],
    structure: [],
    reports: [],
    mended: ["unreadable"],
  };
}
