import { sql } from "kysely";
import type { Db, Tx } from "../../../platform/work/index.ts";
import type { Trait, Traits } from "../rules.ts";

export interface Learnt {
  readonly trait: Trait;
  readonly recordKind: string;
  readonly recordId: string;
  readonly title: string;
  readonly times: number;
  /** How often letters with the same trait were put anywhere. */
  readonly all: number;
}

/** Remembers that a letter with these traits was put to a record. */
export async function insertLearnt(
  tx: Tx,
  traits: Traits,
  record: { kind: string; id: string; title: string },
  now: Date,
): Promise<void> {
  for (const { trait, address } of listed(traits)) {
    await tx
      .insertInto("post_learnt")
      .values({
        trait,
        address,
        record_kind: record.kind,
        record_id: record.id,
        title: record.title,
        times: 1,
        last_at: now,
      })
      .onConflict((conflict) =>
        conflict.columns(["trait", "address", "record_kind", "record_id"]).doUpdateSet({
          times: sql`post_learnt.times + 1`,
          title: record.title,
          last_at: now,
        }),
      )
      .execute();
  }
}

/** Where letters with one of these traits were put before. */
export async function listLearnt(db: Db, traits: Traits): Promise<Learnt[]> {
  const pairs = listed(traits);
  if (pairs.length === 0) return [];
  const rows = await db
    .selectFrom("post_learnt")
    .select(["trait", "record_kind", "record_id", "title", "times"])
    .select(sql<number>`sum(times) over (partition by trait, address)`.as("all"))
    .where((where) =>
      where.or(
        pairs.map(({ trait, address }) => where.and([where("trait", "=", trait), where("address", "=", address)])),
      ),
    )
    .execute();
  return rows.map((row) => ({
    trait: row.trait,
    recordKind: row.record_kind,
    recordId: row.record_id,
    title: row.title,
    times: row.times,
    all: Number(row.all),
  }));
}

/** What nobody used for so long is forgotten. */
export const deleteLearntBefore = (tx: Tx, before: Date) =>
  tx.deleteFrom("post_learnt").where("last_at", "<", before).execute();

const listed = (traits: Traits): { trait: Trait; address: string }[] => [
  ...(traits.sender ? [{ trait: "sender" as const, address: traits.sender }] : []),
  ...traits.recipients.map((address) => ({ trait: "recipient" as const, address })),
];
