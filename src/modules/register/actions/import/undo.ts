import { sql } from "kysely";
import { done, type Outcome, refused } from "../../../../kernel/outcome.ts";
import { dropRecord } from "../../../../platform/search/index.ts";
import type { Tx, Work } from "../../../../platform/work/work.ts";
import { type OrganisationName, organisationNames } from "../../queries/organisations.ts";
import { refresh, revisionsOf, touchOrganisations } from "../../queries/refresh.ts";
import { type OrganisationFields, setOrganisation } from "../../queries/write.ts";
import type { UndoEntry } from "../../rules/import/shapes.ts";

export type UndoRefusal = "not-there" | "edited-since" | "in-use";

/** A refusal with the organisations that stand in the way. */
export type UndoOutcome = Outcome<void, UndoRefusal> & { readonly inTheWay?: readonly OrganisationName[] };

const STILL_REFERENCED = "23503";

/**
 * Takes an applied import back. Refused, with the names, where somebody edited one of its organisations since
 * ("edited-since": that edit would be lost) or another record needs one of those it made ("in-use").
 */
export async function undoImport(work: Work, id: string): Promise<UndoOutcome> {
  return work.inTransaction(async (tx): Promise<UndoOutcome> => {
    const run = await tx.selectFrom("register_import").selectAll().where("id", "=", id).forUpdate().executeTakeFirst();
    if (run?.state !== "applied") return refused("not-there");
    const ids = run.undo.map((entry) => entry.organisationId);
    const rows = await tx
      .selectFrom("organisation")
      .select(["id", "place_code"])
      .where("id", "in", ids)
      .forUpdate()
      .execute();
    const revisions = await revisionsOf(tx, ids);
    const edited = run.undo.filter((entry) => revisions.get(entry.organisationId) !== entry.revision);
    if (edited.length > 0) return { ...refused("edited-since"), inTheWay: await named(tx, edited) };
    const created = run.undo.filter((entry) => entry.created);
    const needed = await deleteCreated(tx, created);
    if (needed.length > 0) return { ...refused("in-use"), inTheWay: await named(tx, needed) };
    const changed = run.undo.filter((entry) => !entry.created);
    for (const entry of changed) await restore(tx, entry);
    await refresh(
      tx,
      changed.map((entry) => entry.organisationId),
      work.now,
    );
    await touchOrganisations(
      tx,
      ids,
      rows.map((row) => row.place_code),
    );
    await tx
      .updateTable("register_import")
      .set({ state: "undone", undone_at: work.now })
      .where("id", "=", id)
      .execute();
    return done(undefined);
  });
}

/** Deletes all or, when something refers to one of them, none; answers those that are needed. */
async function deleteCreated(tx: Tx, created: readonly UndoEntry[]): Promise<readonly UndoEntry[]> {
  await sql`savepoint undo_import`.execute(tx);
  for (const entry of created) {
    try {
      await tx.deleteFrom("organisation").where("id", "=", entry.organisationId).execute();
      await dropRecord(tx, "organisation", entry.organisationId);
    } catch (error) {
      if ((error as { code?: string }).code !== STILL_REFERENCED) throw error;
      await sql`rollback to savepoint undo_import`.execute(tx);
      return [entry];
    }
  }
  return [];
}

async function restore(tx: Tx, entry: UndoEntry): Promise<void> {
  await setOrganisation(tx, entry.organisationId, (entry.before ?? {}) as Partial<OrganisationFields>);
  if (entry.addedContacts.length > 0)
    await tx
      .deleteFrom("contact_detail")
      .where("id", "in", [...entry.addedContacts])
      .execute();
  if (entry.addedIdentifiers.length > 0)
    await tx
      .deleteFrom("organisation_identifier")
      .where("id", "in", [...entry.addedIdentifiers])
      .execute();
}

const named = async (tx: Tx, entries: readonly UndoEntry[]): Promise<readonly OrganisationName[]> => [
  ...(
    await organisationNames(
      tx,
      entries.map((entry) => entry.organisationId),
    )
  ).values(),
];
