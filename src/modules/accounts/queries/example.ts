import { sql } from "kysely";
import type { Tx } from "../../../platform/work/work.ts";

/** Takes the example's people away with all that hangs on them; what other departments hold of them must be gone. */
export async function deleteExamplePeople(tx: Tx): Promise<void> {
  const owned = [
    "session",
    "passkey",
    "passkey_challenge",
    "totp",
    "recovery_code",
    "second_factor_miss",
    "consent",
    "role_grant",
  ] as const;
  const examples = sql`(select id from person where example)`;
  await sql`update role_grant set granted_by = null where granted_by in ${examples}`.execute(tx);
  await sql`delete from sign_in_link where person_id in ${examples} or email in (select email from person where example)`.execute(
    tx,
  );
  for (const table of owned) await sql`delete from ${sql.table(table)} where person_id in ${examples}`.execute(tx);
  await sql`delete from person where example`.execute(tx);
}
