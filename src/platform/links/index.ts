import type { Db, Tx } from "../work/work.ts";
import { carried } from "../work/work.ts";

/** A cross-reference between records of any two departments ("evidence-of"); shown on both ends. */
export interface RecordLink {
  readonly fromKind: string;
  readonly fromId: string;
  readonly toKind: string;
  readonly toId: string;
  readonly relation: string;
}

/** Writes a cross-reference; writing the same again changes nothing. */
export async function linkRecords(tx: Tx, link: RecordLink): Promise<void> {
  const { actor, now } = carried(tx);
  await tx
    .insertInto("record_link")
    .values({
      from_kind: link.fromKind,
      from_id: link.fromId,
      to_kind: link.toKind,
      to_id: link.toId,
      relation: link.relation,
      created_at: now,
      created_by: actor.id ? `${actor.kind}:${actor.id}` : actor.kind,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** All cross-references that touch a record, in either direction, oldest first. */
export async function listLinks(db: Db, kind: string, id: string): Promise<RecordLink[]> {
  const rows = await db
    .selectFrom("record_link")
    .selectAll()
    .where((where) =>
      where.or([
        where.and([where("from_kind", "=", kind), where("from_id", "=", id)]),
        where.and([where("to_kind", "=", kind), where("to_id", "=", id)]),
      ]),
    )
    .orderBy("created_at")
    .execute();
  return rows.map((row) => ({
    fromKind: row.from_kind,
    fromId: row.from_id,
    toKind: row.to_kind,
    toId: row.to_id,
    relation: row.relation,
  }));
}
