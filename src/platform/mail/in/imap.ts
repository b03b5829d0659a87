import { type FetchMessageObject, ImapFlow } from "imapflow";
import type { Log } from "../../log/index.ts";
import type { Db } from "../../work/index.ts";
import type { Accepted, Envelope } from "./accept.ts";
import { envelopeOfHeaders } from "./envelope.ts";
import "./schema.ts";

export interface ImapSettings {
  /** imap:// or imaps://, with user and password. */
  readonly url: string;
  readonly mailbox: string;
  readonly pollSeconds: number;
  readonly domains: readonly string[];
  readonly accept: (raw: Uint8Array, envelope: Envelope) => Promise<Accepted>;
  readonly db: Db;
  readonly log: Log;
  /** Bytes; larger letters stay where they are, flagged, and an error is logged. Default 100 MiB. */
  readonly maxBytes?: number;
  /** Accept certificates nobody vouches for; for tests on loopback. */
  readonly insecure?: boolean;
}

const TAKEN = "$BashkeTaken";
const FOLDER = "Processed";

/**
 * Fetches what is new in a mailbox, oldest first. A letter is marked (seen, a keyword of ours) and moved to the folder
 * "Processed" only after it was accepted; nothing is ever deleted. How far it was read is kept under the mailbox's
 * UIDVALIDITY; when that changes everything is looked at again, and what is known is recognised by its content.
 * The first letter that cannot be accepted ends the poll, so that none is passed over.
 * @returns how many letters were accepted
 */
export async function pollMailbox(settings: ImapSettings): Promise<number> {
  const { log, mailbox, db, maxBytes = 100 * 1024 * 1024 } = settings;
  const client = connectionTo(settings);
  client.on("error", (error: Error) => log.warn({ error }, "the connection to the mailbox broke"));
  await client.connect();
  try {
    const opened = await client.mailboxOpen(mailbox);
    const account = accountOf(settings);
    const validity = String(opened.uidValidity);
    const known = await db.selectFrom("mail_box").selectAll().where("account", "=", account).executeTakeFirst();
    let last = known && String(known.uid_validity) === validity ? Number(known.last_uid) : 0;
    const target = await processedFolder(client, mailbox);
    let accepted = 0;
    for (const uid of await newUids(client, last)) {
      const about = await client.fetchOne(String(uid), { size: true, uid: true }, { uid: true });
      if (about && (about.size ?? 0) > maxBytes) {
        log.error({ bytes: about.size }, "a letter in the mailbox is too large and stays there, flagged");
        await client.messageFlagsAdd(String(uid), ["\\Flagged"], { uid: true });
      } else if (about) {
        const raw = await sourceOf(client, uid);
        if (raw) {
          await settings.accept(raw, { source: "imap", ...envelopeOfHeaders(raw, settings.domains) });
          accepted++;
          await markTaken(client, uid, target, log);
        }
      }
      last = uid;
      await remember(db, account, validity, last);
    }
    if (accepted === 0) await remember(db, account, validity, last);
    return accepted;
  } finally {
    await client.logout().catch(() => client.close());
  }
}

/** Polls again and again; a mailbox that cannot be reached is tried again with growing pauses, up to ten minutes. */
export function watchMailbox(settings: ImapSettings): { close(): Promise<void> } {
  let closed = false;
  let failures = 0;
  let timer: NodeJS.Timeout | undefined;
  let wake = () => {};
  const running = (async () => {
    while (!closed) {
      try {
        await pollMailbox(settings);
        failures = 0;
      } catch (error) {
        failures++;
        settings.log.error({ error, failures }, "the mailbox could not be read and is tried again");
      }
      if (closed) return;
      const pause = Math.min(settings.pollSeconds * 2 ** Math.min(failures, 10), Math.max(600, settings.pollSeconds));
      await new Promise<void>((resolve) => {
        wake = resolve;
        timer = setTimeout(resolve, pause * 1000);
      });
    }
  })();
  return {
    async close() {
      closed = true;
      clearTimeout(timer);
      wake();
      await running;
    },
  };
}

function connectionTo({ url, insecure }: ImapSettings): ImapFlow {
  const at = new URL(url);
  const secure = at.protocol === "imaps:";
  return new ImapFlow({
    host: at.hostname,
    port: Number(at.port) || (secure ? 993 : 143),
    secure,
    auth: { user: decodeURIComponent(at.username), pass: decodeURIComponent(at.password) },
    logger: false,
    connectionTimeout: 30_000,
    greetingTimeout: 30_000,
    socketTimeout: 120_000,
    ...(insecure ? { tls: { rejectUnauthorized: false } } : {}),
  });
}

/** Names the mailbox without its password. */
function accountOf({ url, mailbox }: ImapSettings): string {
  const at = new URL(url);
  return `${at.username}@${at.host}/${mailbox}`;
}

async function newUids(client: ImapFlow, last: number): Promise<number[]> {
  const found = (await client.search({ uid: `${last + 1}:*` }, { uid: true })) || [];
  // "n:*" always names the last letter, even where its number is lower (RFC 3501 6.4.8).
  return found.filter((uid) => uid > last).sort((a, b) => a - b);
}

async function sourceOf(client: ImapFlow, uid: number): Promise<Buffer | null> {
  const found = (await client.fetchOne(String(uid), { source: true, uid: true }, { uid: true })) as
    | FetchMessageObject
    | false;
  return found ? (found.source ?? null) : null;
}

/** The folder accepted letters are moved to; null where the server cannot move (RFC 6851) or none can be made. */
async function processedFolder(client: ImapFlow, mailbox: string): Promise<string | null> {
  if (!client.capabilities.has("MOVE")) return null;
  const folders = await client.list();
  const known = folders.find((folder) => folder.name === FOLDER && folder.path !== mailbox);
  if (known) return known.path;
  const made = await client.mailboxCreate(FOLDER).catch(() => null);
  return made ? made.path : null;
}

async function markTaken(client: ImapFlow, uid: number, target: string | null, log: Log): Promise<void> {
  const one = String(uid);
  try {
    await client.messageFlagsAdd(one, ["\\Seen", TAKEN], { uid: true });
    if (target) await client.messageMove(one, target, { uid: true });
  } catch (error) {
    // It is accepted all the same; where it lies in the mailbox matters to people who look there, not to us.
    log.warn({ error }, "a letter was accepted but could not be moved in its mailbox");
  }
}

async function remember(db: Db, account: string, validity: string, uid: number): Promise<void> {
  await db
    .insertInto("mail_box")
    .values({ account, uid_validity: validity, last_uid: uid, read_at: new Date() })
    .onConflict((conflict) =>
      conflict.column("account").doUpdateSet({ uid_validity: validity, last_uid: uid, read_at: new Date() }),
    )
    .execute();
}
