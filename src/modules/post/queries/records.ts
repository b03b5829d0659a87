import type { Db } from "../../../platform/work/index.ts";
import type { Reference } from "../rules.ts";

export interface FoundRecord {
  readonly kind: string;
  readonly id: string;
  readonly title: string;
}

/**
 * The record that staff mean, by the search of the house, where every department's records stand with their address:
 * the address itself, or the yearly number that begins its last part ("/requests/2026-000123-…").
 */
export async function findRecord(db: Db, reference: Reference): Promise<FoundRecord | null> {
  const documents = db.selectFrom("search_document").select(["kind", "record_id", "title", "address"]);
  if (reference.by === "id") {
    const row = await documents.where("record_id", "=", reference.id).limit(1).executeTakeFirst();
    return row ? { kind: row.kind, id: row.record_id, title: row.title } : { kind: "", id: reference.id, title: "" };
  }
  const rows =
    reference.by === "path"
      ? await documents.where("address", "=", reference.path).limit(2).execute()
      : await documents
          .where((where) =>
            where.or([
              where("address", "like", `%/${reference.number}`),
              where("address", "like", `%/${reference.number}-%`),
            ]),
          )
          .limit(20)
          .execute();
  const ids = new Set(rows.map((row) => `${row.kind} ${row.record_id}`));
  const [row] = rows;
  return row && ids.size === 1 ? { kind: row.kind, id: row.record_id, title: row.title } : null;
}

/** A title to remember a record by; "" where the search does not know it. */
export async function titleOf(db: Db, kind: string, id: string): Promise<string> {
  const row = await db
    .selectFrom("search_document")
    .select("title")
    .where("kind", "=", kind)
    .where("record_id", "=", id)
    .orderBy("language", "desc")
    .limit(1)
    .executeTakeFirst();
  return row?.title ?? "";
}
