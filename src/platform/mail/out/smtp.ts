import { createTransport } from "nodemailer";
import { oneLine } from "./addresses.ts";
import { outcomeOf, type RecipientResult, statusIn } from "./rules.ts";

export interface SmtpSettings {
  readonly smtpUrl: string;
  readonly dkim: { readonly domain: string; readonly selector: string; readonly key: string } | null;
}

/** The way out: hands a composed letter to the operator's mail server and says what it answered about each recipient. */
export interface SmtpDoor {
  send(letter: {
    readonly id: string;
    readonly from: string;
    readonly to: readonly string[];
    readonly raw: Buffer;
    /** Ends the attempt, so that it cannot outlive the claim on the letter. */
    readonly signal: AbortSignal;
  }): Promise<RecipientResult[]>;
  /** Connects and signs in without sending anything. @throws Error with the server's words */
  verify(): Promise<void>;
  close(): void;
}

/** Connections are kept and used again; each waits at most half a minute for a greeting and two for an answer. */
export function openSmtp({ smtpUrl, dkim }: SmtpSettings): SmtpDoor {
  const transport = createTransport({
    url: smtpUrl,
    pool: true,
    maxConnections: 4,
    maxMessages: 100,
    maxRequeues: 1,
    connectionTimeout: 30_000,
    greetingTimeout: 30_000,
    socketTimeout: 120_000,
    disableFileAccess: true,
    disableUrlAccess: true,
    ...(dkim ? { dkim: { domainName: dkim.domain, keySelector: dkim.selector, privateKey: dkim.key } } : {}),
  } as Parameters<typeof createTransport>[0]);
  return {
    async send({ id, from, to, raw, signal }) {
      try {
        const sent = (await transport.sendMail({
          envelope: { from, to: [...to] },
          raw,
          // RFC 3461: asked for where the server knows it, so that a later failure or delay comes back with our id.
          dsn: { id, return: "headers", notify: ["failure", "delay"] },
          maxRecipients: 0,
          signal,
        } as Parameters<typeof transport.sendMail>[0])) as Sent;
        return to.map((recipient) => resultFor(recipient, sent.rejectedErrors, sent.response));
      } catch (error) {
        const failure = error as Failure;
        return to.map((recipient) => failureFor(recipient, failure));
      }
    },
    verify: async () => void (await transport.verify()),
    close: () => transport.close(),
  };
}

interface Sent {
  readonly response: string;
  readonly rejectedErrors?: readonly Failure[];
}

interface Failure extends Error {
  readonly code?: string;
  readonly responseCode?: number;
  readonly response?: string;
  readonly command?: string;
  readonly recipient?: string;
  readonly rejectedErrors?: readonly Failure[];
}

/** Before the envelope was given, a refusal is about us and our settings, never about the letter. */
const BEFORE_THE_LETTER = /^(CONN|EHLO|HELO|LHLO|STARTTLS|AUTH.*|API)$/;

function resultFor(recipient: string, rejected: readonly Failure[] | undefined, response: string): RecipientResult {
  const refusal = rejected?.find((failure) => failure.recipient === recipient);
  if (refusal) return failureFor(recipient, refusal);
  return {
    recipient,
    outcome: "accepted",
    code: codeIn(response),
    status: statusIn(response),
    response: oneLine(response),
  };
}

function failureFor(recipient: string, failure: Failure): RecipientResult {
  const own = failure.rejectedErrors?.find((one) => one.recipient === recipient) ?? failure;
  const response = oneLine(own.response ?? own.message).slice(0, 1000);
  const isOurs = BEFORE_THE_LETTER.test(own.command ?? "") || own.code === "EAUTH" || own.code === "ETLS";
  const code = own.responseCode ?? null;
  const outcome = isOurs ? "deferred" : outcomeOf(code);
  return {
    recipient,
    outcome: outcome === "accepted" ? "deferred" : outcome,
    code,
    status: statusIn(response),
    response,
  };
}

const codeIn = (response: string): number | null => Number(/^\d{3}/.exec(response)?.[0] ?? 0) || null;
