import type { Insertable } from "kysely";
import { sql } from "kysely";
import type { Db, Tx } from "../../../platform/work/work.ts";
import type { SignInLinkTable } from "../schema.ts";

export const insertLink = (tx: Tx, link: Insertable<SignInLinkTable>) =>
  tx.insertInto("sign_in_link").values(link).execute();

export const findLink = (db: Db, tokenHash: string) =>
  db.selectFrom("sign_in_link").selectAll().where("token_hash", "=", tokenHash).executeTakeFirst();

export const lockLink = (tx: Tx, tokenHash: string) =>
  tx.selectFrom("sign_in_link").selectAll().where("token_hash", "=", tokenHash).forUpdate().executeTakeFirst();

export const setLinkUsed = (tx: Tx, id: string, at: Date) =>
  tx.updateTable("sign_in_link").set({ used_at: at }).where("id", "=", id).execute();

/** Other links of the address stop working once one was used: an old letter is then only paper. */
export const setLinksOfAddressUsed = (tx: Tx, email: string, at: Date) =>
  tx
    .updateTable("sign_in_link")
    .set({ used_at: at })
    .where("email", "=", email)
    .where("purpose", "=", "sign-in")
    .where("used_at", "is", null)
    .execute();

/** Letters sent to one address since an instant. Waits for a transaction that is just writing one. */
export async function countLinksSince(tx: Tx, email: string, since: Date): Promise<number> {
  await sql`select pg_advisory_xact_lock(hashtext(${`accounts.link:${email}`}))`.execute(tx);
  const { count } = await tx
    .selectFrom("sign_in_link")
    .select(sql<number>`count(*)`.as("count"))
    .where("email", "=", email)
    .where("created_at", ">", since)
    .executeTakeFirstOrThrow();
  return Number(count);
}

export const deleteEmailChanges = (tx: Tx, personId: string) =>
  tx.deleteFrom("sign_in_link").where("person_id", "=", personId).where("used_at", "is", null).execute();

export const deleteOpenAdministratorLinks = (tx: Tx) =>
  tx.deleteFrom("sign_in_link").where("purpose", "=", "administrator").where("used_at", "is", null).execute();
