import { uuidv7 } from "../../../../platform/db/uuid.ts";
import type { Tx } from "../../../../platform/work/work.ts";
import type { PackOrganisation } from "../../rules/pack-shapes.ts";

/** Adds the pack's ties between bodies and their successors. What staff took away by hand comes back only with a new body. */
export async function loadSuccessors(
  tx: Tx,
  given: readonly PackOrganisation[],
  idOf: ReadonlyMap<string, string>,
  fresh: ReadonlySet<string>,
): Promise<void> {
  const rows = given.flatMap((each) =>
    each.successors.flatMap((key) => {
      const organisation_id = idOf.get(each.key);
      const successor_id = idOf.get(key);
      const isNews = organisation_id && successor_id && (fresh.has(organisation_id) || fresh.has(successor_id));
      return isNews ? [{ organisation_id, successor_id }] : [];
    }),
  );
  if (rows.length === 0) return;
  await tx
    .insertInto("organisation_succession")
    .values(rows)
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** Adds the numbers the pack knows; one that another organisation has already stays with that one. */
export async function loadIdentifiers(
  tx: Tx,
  given: readonly PackOrganisation[],
  idOf: ReadonlyMap<string, string>,
): Promise<void> {
  const rows = given.flatMap((each) =>
    each.identifiers.map((identifier) => ({ id: uuidv7(), organisation_id: idOf.get(each.key)!, ...identifier })),
  );
  if (rows.length === 0) return;
  await tx
    .insertInto("organisation_identifier")
    .values(rows)
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}
