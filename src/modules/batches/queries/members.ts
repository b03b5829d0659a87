import { type Selectable, sql, type Updateable } from "kysely";
import type { Db, Tx } from "../../../platform/work/work.ts";
import type { MemberState } from "../rules/batches.ts";
import type { BatchRequestTable } from "../schema.ts";

export type MemberRow = Selectable<BatchRequestTable>;

/** All institutions of a batch, in its order. */
export const listMembers = (db: Db, batchId: string): Promise<MemberRow[]> =>
  db.selectFrom("batch_request").selectAll().where("batch_id", "=", batchId).orderBy("position").execute();

/** Which institutions a draft goes to, instead of those before. */
export async function putMembers(tx: Tx, batchId: string, institutionIds: readonly string[]): Promise<void> {
  await tx.deleteFrom("batch_request").where("batch_id", "=", batchId).execute();
  if (institutionIds.length === 0) return;
  await tx
    .insertInto("batch_request")
    .values(
      institutionIds.map((institution_id, position) => ({
        batch_id: batchId,
        institution_id,
        position,
        state: "chosen" as const,
      })),
    )
    .execute();
}

export const setMember = (
  tx: Tx,
  key: { batchId: string; institutionId: string },
  changes: Updateable<BatchRequestTable>,
) =>
  tx
    .updateTable("batch_request")
    .set(changes)
    .where("batch_id", "=", key.batchId)
    .where("institution_id", "=", key.institutionId)
    .execute();

/** Takes a letter for this worker alone (the queue holds it until its time); null where another has it or it has left. */
export async function claimMember(tx: Tx, batchId: string, institutionId: string): Promise<MemberRow | null> {
  const row = await tx
    .selectFrom("batch_request")
    .selectAll()
    .where("batch_id", "=", batchId)
    .where("institution_id", "=", institutionId)
    .where("state", "=", "queued")
    .forUpdate()
    .skipLocked()
    .executeTakeFirst();
  return row ?? null;
}

/** How many of each state, for several batches at once. */
export async function countMembers(
  db: Db,
  batchIds: readonly string[],
): Promise<Map<string, Map<MemberState, number>>> {
  const counts = new Map<string, Map<MemberState, number>>();
  if (batchIds.length === 0) return counts;
  const rows = await db
    .selectFrom("batch_request")
    .select(["batch_id", "state", ({ fn }) => fn.countAll<number>().as("count")])
    .where("batch_id", "in", [...batchIds])
    .groupBy(["batch_id", "state"])
    .execute();
  for (const row of rows) {
    const states = counts.get(row.batch_id) ?? new Map<MemberState, number>();
    counts.set(row.batch_id, states.set(row.state, Number(row.count)));
  }
  return counts;
}

/** Institutions of sent batches that no letter could be written to. */
export const listWithoutAddress = (db: Db) =>
  db
    .selectFrom("batch_request as r")
    .innerJoin("batch as b", "b.id", "r.batch_id")
    .select(["r.batch_id", "r.institution_id", "b.title", "b.slug"])
    .where("r.state", "=", "no-address")
    .orderBy("b.started_at")
    .orderBy("r.position")
    .limit(500)
    .execute();

/** Until when earlier mailings take up each receiving domain. */
export async function listBusy(db: Db, domains: readonly string[]): Promise<{ domain: string; until: Date }[]> {
  if (domains.length === 0) return [];
  const wanted = sql.join([...new Set(domains)].map((domain) => sql`${domain}`));
  const { rows } = await sql<{ domain: string; until: Date }>`
    select domain, max(not_before) as until from (
      select domain, not_before from batch_request where state = 'queued' and domain in (${wanted})
      union all
      select domain, not_before from batch_letter_request where state = 'queued' and domain in (${wanted})
    ) waiting group by domain`.execute(db);
  return rows;
}

/** What is long due and no job came for: a queue restored from a backup, a worker that died for good. */
export const listLost = (db: Db, before: Date): Promise<Pick<MemberRow, "batch_id" | "institution_id">[]> =>
  db
    .selectFrom("batch_request")
    .select(["batch_id", "institution_id"])
    .where("state", "=", "queued")
    .where("not_before", "<=", before)
    .orderBy("not_before")
    .limit(200)
    .execute();
