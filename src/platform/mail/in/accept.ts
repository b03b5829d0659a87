import { isIP } from "node:net";
import { uuidv7 } from "../../db/uuid.ts";
import { files, noteFile } from "../../files/index.ts";
import { enqueue, type Work } from "../../work/index.ts";

/** The queue on which letters wait to be read. */
export const READ_QUEUE = "mail.read";

/** What was said about a letter on its way to us, outside the letter itself. */
export interface Envelope {
  readonly source: "smtp" | "lmtp" | "imap" | "webhook" | "command";
  /** "" for the null path of automatic mail; null where unknown. */
  readonly envelopeFrom: string | null;
  readonly envelopeTo: readonly string[];
  /** The server that handed it over to our own door. */
  readonly client?: { readonly address: string; readonly name: string };
}

export interface Accepted {
  /** The row in `mail_in`. */
  readonly id: string;
  /** It had been accepted before; nothing was written. */
  readonly duplicate: boolean;
}

/**
 * Takes a letter in. When this returns, its bytes are flushed to the store and its row and the job that reads it are
 * committed; only then may a door say "accepted". If it throws, nothing was taken and the sender keeps the letter.
 * The same bytes to the same recipients are one letter: a sender that did not hear our answer delivers twice.
 */
export async function acceptMail(work: Work, raw: Uint8Array, envelope: Envelope): Promise<Accepted> {
  const stored = await files().put(raw, "message/rfc822");
  const envelopeTo = envelope.envelopeTo.map(plain);
  const clientAddress = envelope.client?.address.replace(/^::ffff:/i, "") ?? null;
  return work.inTransaction(async (tx) => {
    await noteFile(tx, stored);
    const id = uuidv7();
    const inserted = await tx
      .insertInto("mail_in")
      .values({
        id,
        received_at: work.now,
        source: envelope.source,
        envelope_from: envelope.envelopeFrom === null ? null : plain(envelope.envelopeFrom),
        envelope_to: envelopeTo,
        file_sha256: stored.sha256,
        size: stored.size,
        client_address: clientAddress && isIP(clientAddress) ? clientAddress : null,
        client_name: envelope.client ? plain(envelope.client.name) : null,
      })
      .onConflict((conflict) => conflict.doNothing())
      .returning("id")
      .executeTakeFirst();
    if (!inserted) return { id: await findSame(tx, stored.sha256, envelopeTo), duplicate: true };
    await enqueue(tx, READ_QUEUE, { id });
    return { id, duplicate: false };
  });
}

/** PostgreSQL keeps no NUL, and an envelope is one line. */
const plain = (text: string): string =>
  text
    .replace(/[\p{Cc}]/gu, "")
    .trim()
    .slice(0, 320);

async function findSame(tx: Work["db"], sha256: string, envelopeTo: readonly string[]): Promise<string> {
  const rows = await tx
    .selectFrom("mail_in")
    .select(["id", "envelope_to"])
    .where("file_sha256", "=", sha256)
    .orderBy("received_at")
    .execute();
  const same = rows.find((row) => recipientSet(row.envelope_to) === recipientSet(envelopeTo));
  if (!same) throw new Error("a letter that is there already could not be found");
  return same.id;
}

/** As `recipient_set` of the database has it, except for the order, which comparing with itself does not need. */
const recipientSet = (addresses: readonly string[]): string =>
  [...new Set(addresses.map((address) => address.toLowerCase()))].sort().join(",");
