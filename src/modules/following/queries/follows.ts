import { type Insertable, type Selectable, sql, type Updateable } from "kysely";
import type { Db, Tx } from "../../../platform/work/work.ts";
import type { How } from "../rules/letters.ts";
import type { FollowerTable, FollowTable } from "../schema.ts";

export type FollowerRow = Selectable<FollowerTable>;
export type FollowRow = Selectable<FollowTable>;

export const findFollower = (db: Db, id: string) =>
  db.selectFrom("follower").selectAll().where(sql<string>`id::text`, "=", id).executeTakeFirst();

export const findFollowerByEmail = (db: Db, email: string) =>
  db.selectFrom("follower").selectAll().where("email", "=", email).executeTakeFirst();

export const lockFollower = (tx: Tx, id: string) =>
  tx.selectFrom("follower").selectAll().where(sql<string>`id::text`, "=", id).forUpdate().executeTakeFirst();

/** The row of an address, made where there is none; locked, so that two visits follow each other. */
export async function lockOrMakeFollower(tx: Tx, row: Insertable<FollowerTable>): Promise<FollowerRow> {
  await tx
    .insertInto("follower")
    .values(row)
    .onConflict((conflict) => conflict.column("email").doNothing())
    .execute();
  return tx.selectFrom("follower").selectAll().where("email", "=", row.email).forUpdate().executeTakeFirstOrThrow();
}

export const setFollower = (tx: Tx, id: string, changes: Updateable<FollowerTable>) =>
  tx.updateTable("follower").set(changes).where("id", "=", id).execute();

export const findFollow = (db: Db, id: string) =>
  db.selectFrom("follow").selectAll().where(sql<string>`id::text`, "=", id).executeTakeFirst();

/** What an address follows and has confirmed, latest first. */
export const listFollows = (db: Db, followerId: string): Promise<FollowRow[]> =>
  db
    .selectFrom("follow")
    .selectAll()
    .where("follower_id", "=", followerId)
    .where("confirmed_at", "is not", null)
    .orderBy("confirmed_at", "desc")
    .orderBy("id")
    .execute();

/** Puts a wish down. What was confirmed before stays as it was until it is confirmed anew. */
export async function putFollow(tx: Tx, row: Insertable<FollowTable>): Promise<FollowRow> {
  return tx
    .insertInto("follow")
    .values(row)
    .onConflict((conflict) =>
      conflict.columns(["follower_id", "what"]).doUpdateSet({
        how: row.confirmed_at
          ? row.how
          : sql<How>`case when follow.confirmed_at is null then excluded.how else follow.how end`,
        asked_at: row.asked_at,
        confirmed_at: sql<Date | null>`coalesce(follow.confirmed_at, excluded.confirmed_at)`,
      }),
    )
    .returningAll()
    .executeTakeFirstOrThrow();
}

export const setFollow = (tx: Tx, followerId: string, id: string, changes: Updateable<FollowTable>) =>
  tx
    .updateTable("follow")
    .set(changes)
    .where("follower_id", "=", followerId)
    .where(sql<string>`id::text`, "=", id)
    .execute();

export const removeFollow = (tx: Tx, followerId: string, id: string) =>
  tx.deleteFrom("follow").where("follower_id", "=", followerId).where(sql<string>`id::text`, "=", id).execute();

export const removeFollower = (tx: Tx, id: string) => tx.deleteFrom("follower").where("id", "=", id).execute();

export const removeByEmail = (tx: Tx, email: string) => tx.deleteFrom("follower").where("email", "=", email).execute();

export const removeExamples = (tx: Tx) => tx.deleteFrom("follower").where("example", "=", true).execute();

/** Addresses that follow nothing any more, and wishes nobody confirmed, go. */
export async function removeLeftovers(tx: Tx, askedBefore: Date): Promise<void> {
  await tx.deleteFrom("follow").where("confirmed_at", "is", null).where("asked_at", "<", askedBefore).execute();
  await tx
    .deleteFrom("follower")
    .where(({ not, exists, selectFrom }) =>
      not(exists(selectFrom("follow").select("follow.id").whereRef("follow.follower_id", "=", "follower.id"))),
    )
    .execute();
}

export async function countAskings(tx: Tx, followerId: string, since: Date): Promise<number> {
  const row = await tx
    .selectFrom("follow_asking")
    .select(({ fn }) => fn.countAll<string>().as("n"))
    .where("follower_id", "=", followerId)
    .where("at", ">", since)
    .executeTakeFirstOrThrow();
  return Number(row.n);
}

export const insertAsking = (tx: Tx, followerId: string, at: Date) =>
  tx.insertInto("follow_asking").values({ follower_id: followerId, at }).execute();
