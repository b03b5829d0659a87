import { type Insertable, sql } from "kysely";
import type { Day } from "../../../kernel/day.ts";
import type { Role } from "../../../platform/module/people.ts";
import type { Db, Tx } from "../../../platform/work/work.ts";
import type { SessionTable } from "../schema.ts";

/** A session with its person and the grants that are open on a day, in one query. */
export const findSession = (db: Db, tokenHash: string) =>
  db
    .selectFrom("session")
    .innerJoin("person", "person.id", "session.person_id")
    .select([
      "session.id as sessionId",
      "session.created_at as createdAt",
      "session.last_seen_at as lastSeenAt",
      "session.expires_at as expiresAt",
      "session.second_factor_at as secondFactorAt",
      "session.ended_at as endedAt",
      "person.id as personId",
      "person.name",
      "person.email",
      "person.locale",
      "person.state",
    ])
    .select(
      sql<
        readonly { role: Role; department: string | null; scope: string | null; validFrom: Day; validTo: Day | null }[]
      >`coalesce((
        select jsonb_agg(jsonb_build_object('role', g.role, 'department', g.department, 'scope', g.scope,
          'validFrom', g.valid_from, 'validTo', g.valid_to) order by g.id)
        from role_grant g where g.person_id = person.id), '[]')`.as("grants"),
    )
    .where("token_hash", "=", tokenHash)
    .executeTakeFirst();

export const setSeen = (db: Db, sessionId: string, at: Date) =>
  db.updateTable("session").set({ last_seen_at: at }).where("id", "=", sessionId).execute();

export const insertSession = (tx: Tx, session: Insertable<SessionTable>) =>
  tx.insertInto("session").values(session).execute();

export const lockSession = (tx: Tx, tokenHash: string) =>
  tx.selectFrom("session").selectAll().where("token_hash", "=", tokenHash).forUpdate().executeTakeFirst();

/** A new token for the same session: what was stolen before a sign-in or a second factor opens nothing after it. */
export const setToken = (tx: Tx, sessionId: string, tokenHash: string, secondFactorAt: Date | null) =>
  tx
    .updateTable("session")
    .set({ token_hash: tokenHash, second_factor_at: secondFactorAt })
    .where("id", "=", sessionId)
    .execute();

/** Sessions of a person that have not ended, latest first. */
export const listSessions = (db: Db, personId: string) =>
  db
    .selectFrom("session")
    .selectAll()
    .where("person_id", "=", personId)
    .where("ended_at", "is", null)
    .orderBy("last_seen_at", "desc")
    .orderBy("id")
    .execute();

/** Ends one session of that person and nobody else's; says whether there was one. */
export async function endSessionOf(tx: Tx, personId: string, sessionId: string, at: Date): Promise<boolean> {
  const result = await tx
    .updateTable("session")
    .set({ ended_at: at })
    .where("id", "=", sessionId)
    .where("person_id", "=", personId)
    .where("ended_at", "is", null)
    .executeTakeFirst();
  return result.numUpdatedRows > 0n;
}

export const endSessionsOf = (tx: Tx, personId: string, at: Date, except: string | null) =>
  tx
    .updateTable("session")
    .set({ ended_at: at })
    .where("person_id", "=", personId)
    .where("ended_at", "is", null)
    .$if(except !== null, (query) => query.where("id", "!=", except!))
    .execute();

/** The second factor was taken away: nobody goes on under the old one. */
export const clearSecondFactor = (tx: Tx, personId: string) =>
  tx.updateTable("session").set({ second_factor_at: null }).where("person_id", "=", personId).execute();
