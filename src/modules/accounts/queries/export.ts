import type { PersonExport } from "../../../platform/module/answers.ts";
import type { Db } from "../../../platform/work/work.ts";

/** What accounts know of a person, in words one can read; never a secret, not even the hash of one. */
export async function exportAccount(db: Db, personId: string): Promise<PersonExport> {
  const person = await db
    .selectFrom("person")
    .select(["id", "email", "name", "locale", "state", "created_at", "last_signed_in_at", "erase_on"])
    .where("id", "=", personId)
    .executeTakeFirst();
  const of = personId;
  const [roles, sessions, passkeys, programs, codes, consents, letters] = await Promise.all([
    db
      .selectFrom("role_grant")
      .select(["role", "department", "scope", "valid_from", "valid_to"])
      .where("person_id", "=", of)
      .orderBy("id")
      .execute(),
    db
      .selectFrom("session")
      .select(["device", "created_at", "last_seen_at", "second_factor_at", "ended_at"])
      .where("person_id", "=", of)
      .orderBy("id")
      .execute(),
    db
      .selectFrom("passkey")
      .select(["name", "created_at", "last_used_at"])
      .where("person_id", "=", of)
      .orderBy("id")
      .execute(),
    db.selectFrom("totp").select(["created_at", "confirmed_at"]).where("person_id", "=", of).execute(),
    db.selectFrom("recovery_code").select(["created_at", "used_at"]).where("person_id", "=", of).execute(),
    db
      .selectFrom("consent")
      .select(["kind", "given", "text_version", "at"])
      .where("person_id", "=", of)
      .orderBy("id")
      .execute(),
    db
      .selectFrom("mail_out")
      .select(["kind", "subject", "created_at", "state"])
      .where("record_kind", "=", "person")
      .where("record_id", "=", of)
      .orderBy("id")
      .execute(),
  ]);
  return {
    records: {
      person: person ? [person] : [],
      roles,
      sessions,
      passkeys,
      programs,
      recoveryCodes: codes,
      consents,
      letters,
    },
    files: [],
  };
}
