import type { Db } from "../../../platform/work/work.ts";
import type { Exported } from "../rules/popolo.ts";

/** Everything public of every organisation and institution: three queries, whatever their number. */
export async function readAllPublic(db: Db, today: string): Promise<Exported[]> {
  const [rows, identifiers, contacts] = await Promise.all([
    db.selectFrom("organisation").selectAll().orderBy("slug").execute(),
    db
      .selectFrom("organisation_identifier")
      .select(["organisation_id", "scheme", "number"])
      .orderBy("scheme")
      .execute(),
    db
      .selectFrom("contact_detail")
      .select(["organisation_id", "channel", "purpose", "value"])
      .where("visibility", "=", "public")
      .where((where) => where.or([where("valid_to", "is", null), where("valid_to", ">=", today as never)]))
      .orderBy("id")
      .execute(),
  ]);
  const numbers = Map.groupBy(identifiers, (each) => each.organisation_id);
  const reach = Map.groupBy(contacts, (each) => each.organisation_id);
  return rows.map((row) => ({ ...row, identifiers: numbers.get(row.id) ?? [], contacts: reach.get(row.id) ?? [] }));
}
