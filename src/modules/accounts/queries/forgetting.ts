import { type SqlBool, sql } from "kysely";
import type { Day } from "../../../kernel/day.ts";
import type { Db, Tx } from "../../../platform/work/work.ts";

/** Everything about a person that belongs to accounts is deleted; the empty row stays, because records point to it. */
export async function emptyPerson(tx: Tx, personId: string, today: Day): Promise<void> {
  const person = await tx.selectFrom("person").select("email").where("id", "=", personId).executeTakeFirst();
  const links = await tx
    .deleteFrom("sign_in_link")
    .where((is) => is.or([is("person_id", "=", personId), ...(person?.email ? [is("email", "=", person.email)] : [])]))
    .returning("id")
    .execute();
  await deleteLetters(
    tx,
    "sign-in-link",
    links.map((link) => link.id),
  );
  await deleteLetters(tx, "person", [personId]);
  for (const table of [
    "session",
    "passkey",
    "passkey_challenge",
    "totp",
    "recovery_code",
    "second_factor_miss",
    "consent",
  ] as const) {
    await sql`delete from ${sql.table(table)} where person_id = ${personId}`.execute(tx);
  }
  await tx
    .updateTable("role_grant")
    .set({ valid_to: sql<Day>`greatest(${today}::date - 1, valid_from - 1)` })
    .where("person_id", "=", personId)
    .where(sql<SqlBool>`(valid_to is null or valid_to >= ${today})`)
    .execute();
  await tx
    .updateTable("person")
    .set({ email: null, name: "", state: "forgotten", erase_on: null, last_signed_in_at: null })
    .where("id", "=", personId)
    .execute();
}

/** Letters about accounts carry an address, and some a link: they are taken out of the outbox too. */
async function deleteLetters(tx: Tx, recordKind: string, recordIds: readonly string[]): Promise<void> {
  if (recordIds.length === 0) return;
  await tx.deleteFrom("mail_out").where("record_kind", "=", recordKind).where("record_id", "in", recordIds).execute();
}

/** Takes out what only had a use for a while: links, letters with links, sessions long ended, old misses. */
export async function removeStale(
  tx: Tx,
  before: { links: Date; letters: Date; sessions: Date; misses: Date; now: Date },
): Promise<void> {
  await tx.deleteFrom("sign_in_link").where("expires_at", "<", before.links).execute();
  await tx.deleteFrom("passkey_challenge").where("expires_at", "<", before.now).execute();
  await tx.deleteFrom("second_factor_miss").where("at", "<", before.misses).execute();
  await tx
    .deleteFrom("session")
    .where((is) => is.or([is("ended_at", "<", before.sessions), is("expires_at", "<", before.sessions)]))
    .execute();
  await tx
    .deleteFrom("mail_out")
    .where("record_kind", "=", "sign-in-link")
    .where("created_at", "<", before.letters)
    .where("state", "in", ["sent", "kept", "failed"])
    .execute();
}

/** Accounts without a role that were not used since an instant, and have nothing to wait for today; at most 500. */
export async function listUnused(db: Db, since: Date, today: Day): Promise<readonly string[]> {
  const rows = await db
    .selectFrom("person")
    .select("id")
    .where("state", "!=", "forgotten")
    .where("example", "=", false)
    .where(sql<SqlBool>`coalesce(last_signed_in_at, created_at) < ${since}`)
    .where(sql<SqlBool>`(erase_on is null or erase_on <= ${today})`)
    .where(
      sql<SqlBool>`not exists (select 1 from session s where s.person_id = person.id and s.last_seen_at >= ${since})`,
    )
    .where(sql<SqlBool>`not exists (select 1 from role_grant g where g.person_id = person.id
      and (g.valid_to is null or g.valid_to >= ${today}))`)
    .orderBy("id")
    .limit(500)
    .execute();
  return rows.map(({ id }) => id);
}
