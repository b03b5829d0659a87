import { done, type Outcome, refused } from "../../../kernel/outcome.ts";
import { announce } from "../../../platform/work/facts.ts";
import type { Tx, Work } from "../../../platform/work/work.ts";
import { findOrganisation, lockOrganisation } from "../queries/organisations.ts";
import { listSuccessors } from "../queries/parts.ts";
import { refresh, revisionsOf, touchOrganisations } from "../queries/refresh.ts";
import { insertOrganisation, type OrganisationFields, parentsOf, setOrganisation } from "../queries/write.ts";
import { wouldCircle } from "../rules/tree.ts";
import type { Source } from "../schema.ts";

export type { OrganisationFields } from "../queries/write.ts";
export type SaveRefusal = "not-there" | "changed-meanwhile" | "circle" | "successor-needs-end";

/** Writes a new organisation. The caller has checked the fields (`forms/organisation.ts`); the database checks again. */
export const createOrganisation = (
  work: Work,
  fields: OrganisationFields,
  more: { example?: boolean; source?: Source } = {},
): Promise<Outcome<string, SaveRefusal>> =>
  work.inTransaction(async (tx) => {
    if (fields.successors.length > 0 && !fields.validTo) return refused("successor-needs-end");
    const id = await insertOrganisation(tx, fields, { ...more, now: work.now });
    await refresh(tx, [id], work.now);
    await announce(tx, { name: "register.organisation-created", kind: "organisation", recordId: id });
    return done(id);
  });

/**
 * Changes the fields given. `revision` is the one the editor saw: when somebody saved in between, nothing is written and
 * the refusal is "changed-meanwhile".
 */
export const editOrganisation = (
  work: Work,
  id: string,
  fields: Partial<OrganisationFields>,
  revision?: number,
): Promise<Outcome<string, SaveRefusal>> => work.inTransaction((tx) => editInside(tx, work, id, fields, revision));

export async function editInside(
  tx: Tx,
  work: Work,
  id: string,
  fields: Partial<OrganisationFields>,
  revision?: number,
): Promise<Outcome<string, SaveRefusal>> {
  if (!(await findOrganisation(tx, id))) return refused("not-there");
  const current = await lockOrganisation(tx, id);
  if (revision !== undefined && (await revisionsOf(tx, [id])).get(id) !== revision) return refused("changed-meanwhile");
  const validTo = fields.validTo === undefined ? current.valid_to : fields.validTo;
  const successors = fields.successors ?? (await listSuccessors(tx, id));
  if (successors.length > 0 && !validTo) return refused("successor-needs-end");
  if (fields.parentId && wouldCircle(id, fields.parentId, await parentsOf(tx))) return refused("circle");
  await setOrganisation(tx, id, fields);
  await refresh(tx, [id], work.now);
  await touchOrganisations(tx, [current.parent_id, ...successors], [current.place_code]);
  await announce(tx, { name: "register.organisation-changed", kind: "organisation", recordId: id });
  return done(id);
}

/** Somebody who knows says that everything on the page is right today. */
export const confirmOrganisation = (work: Work, id: string): Promise<void> =>
  work.inTransaction(async (tx) => {
    await tx.updateTable("organisation").set({ confirmed_at: work.now }).where("id", "=", id).execute();
    await refresh(tx, [id], work.now);
  });
