import type { PersonExport } from "../../../platform/module/answers.ts";
import type { Db, Tx } from "../../../platform/work/work.ts";
import { organisationNames } from "./organisations.ts";

/** What the register holds of one person: the posts they held under their account, and corrections they suggested. */
export async function exportPerson(db: Db, personId: string): Promise<PersonExport> {
  const memberships = await db
    .selectFrom("post_membership")
    .innerJoin("organisation_post", "organisation_post.id", "post_membership.post_id")
    .select([
      "organisation_post.organisation_id",
      "organisation_post.title",
      "post_membership.person_name",
      "post_membership.valid_from",
      "post_membership.valid_to",
      "post_membership.source",
    ])
    .where("post_membership.person_id", "=", personId)
    .orderBy("post_membership.id")
    .execute();
  const suggestions = await db
    .selectFrom("register_suggestion")
    .select(["organisation_id", "field", "proposed", "reason", "contact_email", "state", "created_at", "decided_at"])
    .where("suggested_by", "=", personId)
    .orderBy("id")
    .execute();
  const names = await organisationNames(
    db,
    [...memberships, ...suggestions].map((row) => row.organisation_id),
  );
  const named = <T extends { organisation_id: string }>({ organisation_id, ...row }: T) => ({
    organisation: names.get(organisation_id)?.names ?? organisation_id,
    ...row,
  });
  return { records: { posts: memberships.map(named), suggestions: suggestions.map(named) }, files: [] };
}

/**
 * Takes a person out: posts they held stay without the name (that a public office was held is the office's record),
 * suggestions stay without anything that leads to them, decisions they took without who took them. Answers the ids of
 * organisations whose pages showed the name.
 */
export async function forgetPerson(tx: Tx, personId: string): Promise<string[]> {
  const held = await tx
    .updateTable("post_membership")
    .set({ person_id: null, person_name: null })
    .where("person_id", "=", personId)
    .returning("post_id")
    .execute();
  await tx
    .updateTable("register_suggestion")
    .set({ suggested_by: null, contact_email: null })
    .where("suggested_by", "=", personId)
    .execute();
  await tx.updateTable("register_suggestion").set({ decided_by: null }).where("decided_by", "=", personId).execute();
  await tx.updateTable("register_import").set({ created_by: null }).where("created_by", "=", personId).execute();
  if (held.length === 0) return [];
  const posts = await tx
    .selectFrom("organisation_post")
    .select("organisation_id")
    .where(
      "id",
      "in",
      held.map((row) => row.post_id),
    )
    .execute();
  return [...new Set(posts.map((row) => row.organisation_id))];
}
