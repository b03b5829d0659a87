import { type Insertable, type Selectable, sql, type Updateable } from "kysely";
import type { Day } from "../../../kernel/day.ts";
import { isUuid } from "../../../kernel/uuid.ts";
import type { Db, Tx } from "../../../platform/work/work.ts";
import type { BatchTable } from "../schema.ts";

export type BatchRow = Selectable<BatchTable>;

export async function findBatch(db: Db, id: string): Promise<BatchRow | null> {
  if (!isUuid(id)) return null;
  return (await db.selectFrom("batch").selectAll().where("id", "=", id).executeTakeFirst()) ?? null;
}

/** By the end of its address: the words before it may be those of an earlier title, or missing. */
export const findBatchBySlug = async (db: Db, slug: string): Promise<BatchRow | null> =>
  (await db
    .selectFrom("batch")
    .selectAll()
    .where(sql`right(slug, 6)`, "=", slug.slice(-6))
    .orderBy(sql`slug = ${slug}`, "desc")
    .limit(1)
    .executeTakeFirst()) ?? null;

/** Locks the row: two decisions about one batch follow each other. */
export async function lockBatch(tx: Tx, id: string): Promise<BatchRow | null> {
  if (!isUuid(id)) return null;
  return (await tx.selectFrom("batch").selectAll().where("id", "=", id).forUpdate().executeTakeFirst()) ?? null;
}

/** The batch a request belongs to, whose embargo has come to its day. */
export const findEmbargoEnded = async (db: Db, requestId: string, today: Day): Promise<BatchRow | null> =>
  (await db
    .selectFrom("batch as b")
    .innerJoin("batch_request as r", "r.batch_id", "b.id")
    .selectAll("b")
    .where("r.request_id", "=", requestId)
    .where("b.embargo_until", "<=", today)
    .executeTakeFirst()) ?? null;

export const insertBatch = (tx: Tx, row: Insertable<BatchTable>) => tx.insertInto("batch").values(row).execute();

export const setBatch = (tx: Tx, id: string, changes: Updateable<BatchTable>) =>
  tx.updateTable("batch").set(changes).where("id", "=", id).execute();

export const removeBatch = (tx: Tx, id: string) => tx.deleteFrom("batch").where("id", "=", id).execute();

export const countWaiting = async (db: Db, ownerId: string): Promise<number> =>
  Number(
    (
      await db
        .selectFrom("batch")
        .select(db.fn.countAll().as("count"))
        .where("owner_id", "=", ownerId)
        .where("state", "=", "submitted")
        .executeTakeFirstOrThrow()
    ).count,
  );

export const listOfOwner = (db: Db, ownerId: string): Promise<BatchRow[]> =>
  db.selectFrom("batch").selectAll().where("owner_id", "=", ownerId).orderBy("updated_at", "desc").limit(200).execute();

/** Those that wait for a decision, longest first. */
export const listSubmitted = (db: Db): Promise<BatchRow[]> =>
  db.selectFrom("batch").selectAll().where("state", "=", "submitted").orderBy("submitted_at").limit(100).execute();

/** What everyone may see: sent, and past its embargo. */
export const listPublic = (db: Db, today: Day, limit: number, offset: number): Promise<BatchRow[]> =>
  publicBatches(db, today)
    .selectAll()
    .orderBy("started_at", "desc")
    .orderBy("id")
    .limit(limit)
    .offset(offset)
    .execute();

export const countPublic = async (db: Db, today: Day): Promise<number> =>
  Number(
    (
      await publicBatches(db, today)
        .select(({ fn }) => fn.countAll().as("count"))
        .executeTakeFirstOrThrow()
    ).count,
  );

const publicBatches = (db: Db, today: Day) =>
  db
    .selectFrom("batch")
    .where("state", "=", "sending")
    .where((where) => where.or([where("embargo_until", "is", null), where("embargo_until", "<=", today)]));

/** Sent between two instants, the first included; only what everyone may see. */
export const listStarted = (db: Db, from: Date, before: Date, today: Day): Promise<BatchRow[]> =>
  publicBatches(db, today)
    .selectAll()
    .where("started_at", ">=", from)
    .where("started_at", "<", before)
    .orderBy("started_at")
    .limit(500)
    .execute();

export const listAllAfter = (db: Db, after: string | null, limit: number): Promise<BatchRow[]> =>
  db
    .selectFrom("batch")
    .selectAll()
    .where("state", "=", "sending")
    .$if(after !== null, (query) => query.where("id", ">", after!))
    .orderBy("id")
    .limit(limit)
    .execute();

export const listExamples = (db: Db): Promise<BatchRow[]> =>
  db.selectFrom("batch").selectAll().where("example", "=", true).execute();

/** Takes a person out: unsent batches go, of sent ones the name. */
export async function forgetOwner(tx: Tx, personId: string): Promise<string[]> {
  await tx.deleteFrom("batch").where("owner_id", "=", personId).where("state", "<>", "sending").execute();
  await tx.updateTable("batch").set({ decided_by: null }).where("decided_by", "=", personId).execute();
  const rows = await tx
    .updateTable("batch")
    .set({ owner_id: null, asker_name: "" })
    .where("owner_id", "=", personId)
    .returning("id")
    .execute();
  return rows.map(({ id }) => id);
}

/** Batches that were sent and that everyone may see. */
export const listOpenByEnds = (db: Db, ends: readonly string[], today: Day) =>
  db
    .selectFrom("batch")
    .select(["slug", "title"])
    .where(sql`right(slug, 6)`, "in", [...ends])
    .where("state", "=", "sending")
    .where((where) => where.or([where("embargo_until", "is", null), where("embargo_until", "<=", today)]))
    .execute();
