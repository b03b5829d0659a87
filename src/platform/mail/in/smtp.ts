import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { SMTPServer, type SMTPServerDataStream, type SMTPServerSession } from "smtp-server";
import type { Log } from "../../log/index.ts";
import type { Accepted, Envelope } from "./accept.ts";

export interface SmtpDoorSettings {
  readonly protocol: "smtp" | "lmtp";
  readonly host: string;
  /** 0 takes any free one. */
  readonly port: number;
  /** Domains whose letters are taken; all others are refused: nothing is relayed. */
  readonly domains: readonly string[];
  readonly accept: (raw: Uint8Array, envelope: Envelope) => Promise<Accepted>;
  readonly log: Log;
  /** Key and certificate in PEM; with them STARTTLS is offered. */
  readonly tls?: { readonly key: string; readonly cert: string };
  /** Bytes; default 50 MiB, as scanned answers with attachments are large. */
  readonly maxBytes?: number;
  readonly maxClients?: number;
  /** How long a letter may take to be stored before the sender is told to come again; default 60 s. */
  readonly patienceMs?: number;
}

export interface MailDoor {
  readonly port: number;
  close(): Promise<void>;
}

/**
 * Our own SMTP or LMTP listener. It takes letters to our domains, whatever stands before the @: what belongs nowhere
 * is held, not refused, for a citizen's answer must not bounce over a typing error. It says 250 only once the letter is
 * stored, and 451 when it cannot be, so that the sender keeps it and comes again.
 */
export async function openSmtpDoor(settings: SmtpDoorSettings): Promise<MailDoor> {
  const { protocol, log, tls, maxBytes = 50 * 1024 * 1024, patienceMs = 60_000 } = settings;
  const domains = settings.domains.map((domain) => domain.toLowerCase());
  const server = new SMTPServer({
    lmtp: protocol === "lmtp",
    banner: "Bashke",
    authOptional: true,
    disabledCommands: tls ? ["AUTH"] : ["AUTH", "STARTTLS"],
    ...(tls ? { key: tls.key, cert: tls.cert } : {}),
    size: maxBytes,
    maxClients: settings.maxClients ?? 100,
    socketTimeout: 120_000,
    closeTimeout: 5_000,
    disableReverseLookup: true,
    logger: false,
    onRcptTo(address, _session, done) {
      const domain = address.address.slice(address.address.lastIndexOf("@") + 1).toLowerCase();
      done(domains.includes(domain) ? null : reply(550, "5.7.1 not a domain of ours, and nothing is relayed"));
    },
    onData(stream, session, done) {
      take(stream, session).then(
        () => done(null, "2.0.0 stored"),
        (error: Error & { responseCode?: number }) => {
          if (error.responseCode) return done(error);
          log.error({ error, door: protocol }, "a letter could not be stored; its sender was asked to come again");
          done(reply(451, "4.3.0 cannot store it now, please try again later"));
        },
      );
    },
  });
  server.on("error", (error) => log.warn({ error, door: protocol }, "a mail connection broke"));

  async function take(stream: SMTPServerDataStream, session: SMTPServerSession): Promise<void> {
    const raw = await wholeOf(stream, maxBytes);
    const { mailFrom, rcptTo } = session.envelope;
    await withPatience(
      patienceMs,
      settings.accept(raw, {
        source: protocol,
        envelopeFrom: mailFrom ? mailFrom.address : "",
        envelopeTo: rcptTo.map(({ address }) => address),
        client: { address: session.remoteAddress, name: session.hostNameAppearsAs },
      }),
    );
  }

  server.listen(settings.port, settings.host);
  await once(server.server, "listening");
  return {
    port: (server.server.address() as AddressInfo).port,
    close: () => new Promise((closed) => server.close(() => closed())),
  };
}

async function wholeOf(stream: SMTPServerDataStream, maxBytes: number): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    size += chunk.length;
    // The rest is read and dropped: an answer in the middle of the data would be taken for a broken line.
    if (size <= maxBytes) chunks.push(chunk);
    else chunks.length = 0;
  }
  if (size > maxBytes || stream.sizeExceeded) throw reply(552, `5.3.4 larger than ${maxBytes} bytes`);
  return Buffer.concat(chunks);
}

/** A sender waits minutes at most; storing that succeeds after it left is told apart as a duplicate when it comes again. */
async function withPatience<T>(ms: number, storing: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error("storing a letter took too long")), ms);
  });
  try {
    return await Promise.race([storing, late]);
  } finally {
    clearTimeout(timer);
    storing.catch(() => {});
  }
}

const reply = (responseCode: number, message: string) => Object.assign(new Error(message), { responseCode });
