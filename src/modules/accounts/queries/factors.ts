import type { Insertable } from "kysely";
import { sql } from "kysely";
import type { Db, Tx } from "../../../platform/work/work.ts";
import type { PasskeyTable } from "../schema.ts";

export const findTotp = (db: Db, personId: string) =>
  db.selectFrom("totp").selectAll().where("person_id", "=", personId).executeTakeFirst();

/** A fresh secret, not yet confirmed, in place of one that never was; a confirmed one is left alone. */
export const insertTotp = (tx: Tx, totp: { personId: string; sealedSecret: string; at: Date }) =>
  tx
    .insertInto("totp")
    .values({ person_id: totp.personId, sealed_secret: totp.sealedSecret, created_at: totp.at })
    .onConflict((conflict) =>
      conflict
        .column("person_id")
        .doUpdateSet({ sealed_secret: totp.sealedSecret, created_at: totp.at })
        .where("totp.confirmed_at", "is", null),
    )
    .execute();

export const setTotpStep = (tx: Tx, personId: string, step: number, confirmedAt: Date) =>
  tx
    .updateTable("totp")
    .set({ last_step: step, confirmed_at: sql<Date>`coalesce(confirmed_at, ${confirmedAt})` })
    .where("person_id", "=", personId)
    .execute();

export const deleteTotp = async (tx: Tx, personId: string) => {
  await tx.deleteFrom("totp").where("person_id", "=", personId).execute();
  await tx.deleteFrom("recovery_code").where("person_id", "=", personId).execute();
};

export const replaceRecoveryCodes = async (tx: Tx, personId: string, hashes: readonly string[], at: Date) => {
  await tx.deleteFrom("recovery_code").where("person_id", "=", personId).execute();
  await tx
    .insertInto("recovery_code")
    .values(hashes.map((hash) => ({ person_id: personId, code_hash: hash, created_at: at })))
    .execute();
};

/** Uses a recovery code up; says whether it was there and fresh. */
export async function useRecoveryCode(tx: Tx, personId: string, hash: string, at: Date): Promise<boolean> {
  const result = await tx
    .updateTable("recovery_code")
    .set({ used_at: at })
    .where("person_id", "=", personId)
    .where("code_hash", "=", hash)
    .where("used_at", "is", null)
    .executeTakeFirst();
  return result.numUpdatedRows > 0n;
}

export const countRecoveryCodes = async (db: Db, personId: string): Promise<number> => {
  const { count } = await db
    .selectFrom("recovery_code")
    .select(sql<number>`count(*)`.as("count"))
    .where("person_id", "=", personId)
    .where("used_at", "is", null)
    .executeTakeFirstOrThrow();
  return Number(count);
};

export const insertMiss = (tx: Tx, personId: string, at: Date) =>
  tx.insertInto("second_factor_miss").values({ person_id: personId, at }).execute();

export const listMisses = async (tx: Tx, personId: string): Promise<readonly Date[]> =>
  (await tx.selectFrom("second_factor_miss").select("at").where("person_id", "=", personId).execute()).map(
    (row) => row.at,
  );

export const listPasskeys = (db: Db, personId: string) =>
  db.selectFrom("passkey").selectAll().where("person_id", "=", personId).orderBy("created_at").execute();

export const lockPasskeyByCredential = (tx: Tx, credentialId: string) =>
  tx.selectFrom("passkey").selectAll().where("credential_id", "=", credentialId).forUpdate().executeTakeFirst();

export async function insertPasskey(tx: Tx, passkey: Insertable<PasskeyTable>): Promise<boolean> {
  const row = await tx
    .insertInto("passkey")
    .values(passkey)
    .onConflict((conflict) => conflict.column("credential_id").doNothing())
    .returning("id")
    .executeTakeFirst();
  return row !== undefined;
}

export const setPasskeyUsed = (tx: Tx, id: string, counter: number, at: Date) =>
  tx.updateTable("passkey").set({ counter, last_used_at: at }).where("id", "=", id).execute();

export async function deletePasskey(tx: Tx, personId: string, id: string): Promise<boolean> {
  const result = await tx
    .deleteFrom("passkey")
    .where("id", "=", id)
    .where("person_id", "=", personId)
    .executeTakeFirst();
  return result.numDeletedRows > 0n;
}

export const insertChallenge = (
  tx: Tx,
  challenge: { challenge: string; personId: string | null; at: Date; expiresAt: Date },
) =>
  tx
    .insertInto("passkey_challenge")
    .values({
      challenge: challenge.challenge,
      person_id: challenge.personId,
      created_at: challenge.at,
      expires_at: challenge.expiresAt,
    })
    .execute();

/** Takes a challenge out, once; undefined where it was never given, already answered or made for somebody else. */
export const takeChallenge = (tx: Tx, challenge: string, personId: string | null, now: Date) =>
  tx
    .deleteFrom("passkey_challenge")
    .where("challenge", "=", challenge)
    .where((is) => (personId === null ? is("person_id", "is", null) : is("person_id", "=", personId)))
    .where("expires_at", ">", now)
    .returning("challenge")
    .executeTakeFirst();

/** Whether a person has a second factor at all: a confirmed program or a passkey. */
export async function isEnrolled(db: Db, personId: string): Promise<boolean> {
  const row = await db
    .selectFrom("person")
    .select(
      sql<boolean>`exists (select 1 from totp where person_id = ${personId} and confirmed_at is not null)
        or exists (select 1 from passkey where person_id = ${personId})`.as("enrolled"),
    )
    .where("id", "=", personId)
    .executeTakeFirst();
  return row?.enrolled ?? false;
}

export const clearPasskeys = (tx: Tx, personId: string) =>
  tx.deleteFrom("passkey").where("person_id", "=", personId).execute();
