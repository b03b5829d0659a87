import type { Db } from "../../../platform/work/work.ts";
import { latestConsents } from "./consents.ts";
import { countRecoveryCodes, findTotp, listPasskeys } from "./factors.ts";
import { listGrants } from "./grants.ts";
import { findPerson } from "./people.ts";
import { listSessions } from "./sessions.ts";

/** All that a person's own page shows, in a fixed number of queries. */
export async function readAccount(db: Db, personId: string) {
  const [person, consents, grants, sessions, passkeys, totp, codesLeft] = await Promise.all([
    findPerson(db, personId),
    latestConsents(db, personId),
    listGrants(db, personId),
    listSessions(db, personId),
    listPasskeys(db, personId),
    findTotp(db, personId),
    countRecoveryCodes(db, personId),
  ]);
  if (!person) return undefined;
  return {
    person,
    consents,
    grants,
    sessions,
    passkeys: passkeys.map(({ id, name, created_at, last_used_at }) => ({
      id,
      name,
      createdAt: created_at,
      lastUsedAt: last_used_at,
    })),
    program: totp ? (totp.confirmed_at ? ("confirmed" as const) : ("begun" as const)) : ("none" as const),
    codesLeft,
  };
}

export type Account = NonNullable<Awaited<ReturnType<typeof readAccount>>>;
