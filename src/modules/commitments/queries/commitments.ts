import { type Insertable, type Selectable, sql, type Updateable } from "kysely";
import type { Day } from "../../../kernel/day.ts";
import { isUuid } from "../../../kernel/uuid.ts";
import type { Db, Tx } from "../../../platform/work/work.ts";
import { numberIn, numberOf } from "../rules/addresses.ts";
import type { CommitmentTable } from "../schema.ts";

export type CommitmentRow = Selectable<CommitmentTable>;

export async function findCommitment(db: Db, id: string): Promise<CommitmentRow | null> {
  if (!isUuid(id)) return null;
  return (await db.selectFrom("commitment").selectAll().where("id", "=", id).executeTakeFirst()) ?? null;
}

/** By the number its address begins with: the words behind it may be old. */
export async function findByAddress(db: Db, address: string): Promise<CommitmentRow | null> {
  const number = numberIn(address);
  if (!number) return null;
  return (await db.selectFrom("commitment").selectAll().where("number", "=", number).executeTakeFirst()) ?? null;
}

export async function lockCommitment(tx: Tx, id: string): Promise<CommitmentRow | null> {
  if (!isUuid(id)) return null;
  return (await tx.selectFrom("commitment").selectAll().where("id", "=", id).forUpdate().executeTakeFirst()) ?? null;
}

/** The next number of a year. Whoever takes one holds the row until the transaction ends: no gaps, no doubles. */
export async function takeNumber(tx: Tx, year: number): Promise<string> {
  const { last } = await tx
    .insertInto("commitment_number")
    .values({ year, last: 1 })
    .onConflict((conflict) => conflict.column("year").doUpdateSet({ last: sql`commitment_number.last + 1` }))
    .returning("last")
    .executeTakeFirstOrThrow();
  return numberOf(year, last);
}

export const insertCommitment = (tx: Tx, row: Insertable<CommitmentTable>) =>
  tx.insertInto("commitment").values(row).execute();

export const setCommitment = (tx: Tx, id: string, changes: Updateable<CommitmentTable>) =>
  tx.updateTable("commitment").set(changes).where("id", "=", id).execute();

export const removeExamples = (tx: Tx): Promise<{ id: string }[]> =>
  tx.deleteFrom("commitment").where("example", "=", true).returning("id").execute();

/** Those whose day has come and that nothing has ended, in portions of the key. */
export const listDueAfter = (db: Db, today: Day, after: string | null, limit: number): Promise<CommitmentRow[]> =>
  db
    .selectFrom("commitment")
    .selectAll()
    .where("due_on", "<=", today)
    .where((where) => where.or([where("found", "is", null), where("found", "not in", ["complete", "dropped"])]))
    .$if(after !== null, (query) => query.where("id", ">", after!))
    .orderBy("id")
    .limit(limit)
    .execute();

export const listAllAfter = (db: Db, after: string | null, limit: number): Promise<CommitmentRow[]> =>
  db
    .selectFrom("commitment")
    .selectAll()
    .$if(after !== null, (query) => query.where("id", ">", after!))
    .orderBy("id")
    .limit(limit)
    .execute();

/** Takes a person out of every row; what was promised, claimed and found stays. */
export async function forgetMaker(tx: Tx, personId: string): Promise<void> {
  await tx.updateTable("commitment").set({ made_by: null }).where("made_by", "=", personId).execute();
  for (const table of ["commitment_revision", "commitment_claim", "commitment_finding"] as const)
    await tx.updateTable(table).set({ by_id: null }).where("by_id", "=", personId).execute();
}
