import type { Db, Tx } from "../../../platform/work/work.ts";

export const listFindingsOf = (db: Db, personId: string) =>
  db
    .selectFrom("assessment")
    .select(["round_id", "activity_id", "found", "rationale", "found_at"])
    .where("found_by", "=", personId)
    .execute();

/** In rounds that are not frozen; a frozen one holds no name, only an id that leads nowhere any more. */
export const forgetFinder = (tx: Tx, personId: string) =>
  tx
    .updateTable("assessment")
    .set({ found_by: null })
    .where("found_by", "=", personId)
    .where("round_id", "in", (where) =>
      where.selectFrom("monitoring_round").select("id").where("state", "!=", "frozen"),
    )
    .execute();
