import type { Insertable } from "kysely";
import type { Day } from "../../../kernel/day.ts";
import type { Db, Tx } from "../../../platform/work/work.ts";
import type { RoleGrantTable } from "../schema.ts";

/** Every role a person holds, held or will hold, latest first. */
export const listGrants = (db: Db, personId: string) =>
  db
    .selectFrom("role_grant")
    .leftJoin("person as giver", "giver.id", "role_grant.granted_by")
    .selectAll("role_grant")
    .select("giver.name as giverName")
    .where("person_id", "=", personId)
    .orderBy("valid_from", "desc")
    .orderBy("role_grant.id", "desc")
    .execute();

export const lockGrant = (tx: Tx, id: string) =>
  tx.selectFrom("role_grant").selectAll().where("id", "=", id).forUpdate().executeTakeFirst();

/** Says whether it was written; not where the same role is already open in the same place. */
export async function insertGrant(tx: Tx, grant: Insertable<RoleGrantTable>): Promise<boolean> {
  const row = await tx
    .insertInto("role_grant")
    .values(grant)
    .onConflict((conflict) => conflict.doNothing())
    .returning("id")
    .executeTakeFirst();
  return row !== undefined;
}

export const setGrantEnd = (tx: Tx, id: string, lastDay: Day) =>
  tx.updateTable("role_grant").set({ valid_to: lastDay }).where("id", "=", id).execute();

/** Grants that are open on a day or later. */
export const listOpenGrants = async (db: Db, personId: string, today: Day) =>
  (await listGrants(db, personId)).filter((grant) => grant.valid_to === null || grant.valid_to >= today);
