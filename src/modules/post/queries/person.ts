import { sql } from "kysely";
import type { PersonExport } from "../../../platform/module/answers.ts";
import type { Db, Tx } from "../../../platform/work/index.ts";

/** Letters about a person's account are written with this record kind. */
const PERSON = "person";

/** The letters we wrote to a person about the account, and what became of them. Keys to the account are left out. */
export async function exportLettersTo(db: Db, personId: string): Promise<PersonExport> {
  const rows = await db
    .selectFrom("mail_out")
    .select(["kind", "created_at", "subject", "envelope_to", "state", "sent_at", "mail"])
    .where("record_kind", "=", PERSON)
    .where("record_id", "=", personId)
    .orderBy("created_at")
    .execute();
  const letters = rows.map(({ mail, ...row }) => {
    const { text, confidential } = mail as { text?: string; confidential?: boolean };
    return { ...row, text: confidential ? null : text };
  });
  return { records: { letters }, files: [] };
}

/**
 * Takes the letters to a person, what came back of them, and what was learnt by their address out of the post room.
 * A letter still on its way goes: it may be the one that tells of the erasure.
 */
export async function forgetLettersTo(tx: Tx, personId: string): Promise<void> {
  const mine = tx
    .selectFrom("mail_out")
    .select(sql<string>`lower(unnest(envelope_to))`.as("address"))
    .where("record_kind", "=", PERSON)
    .where("record_id", "=", personId);
  await tx.deleteFrom("post_learnt").where("trait", "=", "sender").where("address", "in", mine).execute();
  await tx
    .deleteFrom("mail_out")
    .where("record_kind", "=", PERSON)
    .where("record_id", "=", personId)
    .where("state", "in", ["sent", "failed", "kept"])
    .execute();
  const returned = await tx
    .deleteFrom("mail_in")
    .where("placed_kind", "=", PERSON)
    .where("placed_id", "=", personId)
    .returning("file_sha256")
    .execute();
  await deleteRaw(
    tx,
    returned.map((row) => row.file_sha256),
  );
}

/**
 * Removes what has no more use: the texts of letters about accounts after `before`, for the account itself holds what
 * they said; and at once those with a key in them that never left.
 */
export async function emptyOldLetters(tx: Tx, before: Date, keysBefore: Date): Promise<void> {
  await tx
    .updateTable("mail_out")
    .set({ mail: sql`jsonb_set(mail - 'html', '{text}', '""') || '{"emptied": true}'` as never })
    .where("state", "in", ["sent", "failed", "kept"])
    .where(sql<boolean>`mail ->> 'emptied' is distinct from 'true'`)
    .where((where) =>
      where.or([
        where.and([where("record_kind", "=", PERSON), where("created_at", "<", before)]),
        where.and([where(sql`mail ->> 'confidential'`, "=", "true"), where("created_at", "<", keysBefore)]),
      ]),
    )
    .execute();
}

/** The rows of raw letters that no letter uses any more; the store clears their bytes by itself within a day. */
async function deleteRaw(tx: Tx, sha256s: readonly string[]): Promise<void> {
  if (sha256s.length === 0) return;
  await tx
    .deleteFrom("file")
    .where("sha256", "in", [...sha256s])
    .where("type", "=", "message/rfc822")
    .where(sql<boolean>`not exists (select from mail_in where mail_in.file_sha256 = file.sha256)`)
    .execute();
}
