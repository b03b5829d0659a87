import { view, withLineFeeds } from "./bytes.ts";
import { readHeaders } from "./headers.ts";
import type { Header } from "./types.ts";

export type Verdict = "pass" | "fail" | "none" | "unknown";

/** Whether the sender is who it says, as far as mail can tell. */
export interface Authenticity {
  readonly spf: Verdict;
  readonly dkim: Verdict;
  readonly dmarc: Verdict;
  /**
   * Whose word it is: "verified" by ourselves, a "trusted" server's header, the "topmost" header (of the server that
   * handed the message to us, believed for want of a configured name), or nobody's.
   */
  readonly source: "verified" | "trusted" | "topmost" | "none";
}

/** DNS lookup as mailauth wants it: `resolver("example.org", "TXT")`. */
export type Resolver = (domain: string, type: string) => Promise<unknown>;

export interface AuthenticityOptions {
  /** authserv-ids of our own servers (RFC 8601 2.5), whose Authentication-Results are believed. */
  readonly trustedAuthserv?: readonly string[];
  /** With a resolver and the sender's IP the checks are made here, and no header is believed. */
  readonly resolver?: Resolver;
  readonly ip?: string;
  readonly helo?: string;
  readonly mailFrom?: string;
}

/**
 * SPF, DKIM and DMARC of a raw message. Headers that the sender could have written are not believed: only those of
 * trusted servers, or, when none is configured, those above the first Received line from outside. Never throws:
 * what cannot be found out is "unknown".
 */
export async function authenticity(raw: Uint8Array, options: AuthenticityOptions = {}): Promise<Authenticity> {
  const bytes = view(raw);
  if (options.resolver) {
    const verified = await verify(bytes, options, options.resolver);
    if (verified) return verified;
  }
  const { headers } = readHeaders(withLineFeeds(bytes));
  const trusted = options.trustedAuthserv?.map((name) => name.toLowerCase()) ?? [];
  const top = topmost(headers);
  const believed =
    trusted.length > 0
      ? headers.filter((line) => isResult(line) && trusted.includes(authserv(line.value)))
      : top.filter(isResult);
  const spfLine = trusted.length > 0 ? undefined : top.find((line) => line.name === "received-spf")?.value;
  const verdicts = {
    spf:
      result(believed, "spf") ?? (spfLine === undefined ? "unknown" : toVerdict(/^\s*(\w+)/.exec(spfLine)?.[1] ?? "")),
    dkim: result(believed, "dkim") ?? "unknown",
    dmarc: result(believed, "dmarc") ?? "unknown",
  };
  const found = Object.values(verdicts).some((verdict) => verdict !== "unknown");
  return { ...verdicts, source: !found ? "none" : trusted.length > 0 ? "trusted" : "topmost" };
}

const isResult = (line: Header): boolean => line.name === "authentication-results";

const authserv = (value: string): string => value.split(/[;\s]/, 1)[0]?.toLowerCase() ?? "";

/** Header lines above the first Received that tells of another machine: our own server put them there. */
function topmost(headers: readonly Header[]): readonly Header[] {
  const foreign = headers.findIndex(
    (line) => line.name === "received" && /\bfrom\b/i.test(line.value) && !isLocal(line.value),
  );
  return foreign < 0 ? headers : headers.slice(0, foreign);
}

const isLocal = (received: string): boolean =>
  /^\s*(?:\()?from (?:localhost\b|\[?127\.|userid)/i.test(received) ||
  /^\s*by \S{1,255} \([^)]*from (?:userid|network)/i.test(received);

/** The best result of a method: a message with one sound signature among several is signed. */
function result(lines: readonly Header[], method: string): Verdict | null {
  const pattern = new RegExp(`(?:^|[;\\s])${method}\\s{0,5}=\\s{0,5}([a-z]{1,20})`, "gi");
  const found = lines.flatMap((line) =>
    [...line.value.slice(0, 20_000).matchAll(pattern)].map((match) => toVerdict(match[1]!)),
  );
  return found.includes("pass") ? "pass" : (found[0] ?? null);
}

function toVerdict(word: string): Verdict {
  const plain = word.toLowerCase();
  if (plain === "pass") return "pass";
  if (plain === "fail" || plain === "softfail" || plain === "hardfail" || plain === "permerror" || plain === "policy")
    return "fail";
  return plain === "none" || plain === "neutral" ? "none" : "unknown";
}

/** A signature that does not fit the body is "neutral" to mailauth; to a reader it is a broken seal. */
const signatureVerdict = (word: string): Verdict => (word === "neutral" ? "fail" : toVerdict(word));

interface Checked {
  spf?: { status?: { result?: string } } | false;
  dkim?: { results?: { status?: { result?: string } }[] };
  dmarc?: { status?: { result?: string } } | false;
}

async function verify(bytes: Buffer, options: AuthenticityOptions, resolver: Resolver): Promise<Authenticity | null> {
  try {
    const { authenticate } = await import("mailauth");
    const checked = (await authenticate(bytes, {
      ...(options.ip ? { ip: options.ip } : {}),
      ...(options.helo ? { helo: options.helo } : {}),
      ...(options.mailFrom !== undefined ? { sender: options.mailFrom } : {}),
      trustReceived: false,
      disableArc: true,
      disableBimi: true,
      resolver,
    } as never)) as Checked;
    const signatures = (checked.dkim?.results ?? []).map((signature) =>
      signatureVerdict(signature.status?.result ?? "none"),
    );
    const spf = options.ip && checked.spf ? toVerdict(checked.spf.status?.result ?? "") : "unknown";
    const dmarc = checked.dmarc ? toVerdict(checked.dmarc.status?.result ?? "") : "unknown";
    return { spf, dkim: signatures.includes("pass") ? "pass" : (signatures[0] ?? "none"), dmarc, source: "verified" };
  } catch {
    return null;
  }
}
