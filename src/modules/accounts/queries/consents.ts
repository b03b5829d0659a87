import type { Db, Tx } from "../../../platform/work/work.ts";
import type { ConsentEntry, ConsentKind } from "../rules/consents.ts";

/** The last word of a person on each kind of consent. */
export async function latestConsents(db: Db, personId: string): Promise<ReadonlyMap<ConsentKind, ConsentEntry>> {
  const rows = await db
    .selectFrom("consent")
    .distinctOn("kind")
    .selectAll()
    .where("person_id", "=", personId)
    .orderBy("kind")
    .orderBy("at", "desc")
    .orderBy("id", "desc")
    .execute();
  return new Map(
    rows.map((row) => [row.kind, { kind: row.kind, given: row.given, textVersion: row.text_version, at: row.at }]),
  );
}

export const insertConsent = (tx: Tx, entry: ConsentEntry & { id: string; personId: string }) =>
  tx
    .insertInto("consent")
    .values({
      id: entry.id,
      person_id: entry.personId,
      kind: entry.kind,
      given: entry.given,
      text_version: entry.textVersion,
      at: entry.at,
    })
    .execute();
