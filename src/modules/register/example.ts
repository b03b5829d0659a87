import { uuidv7 } from "../../platform/db/uuid.ts";
import { dropRecord } from "../../platform/search/index.ts";
import type { Tx, Work } from "../../platform/work/work.ts";
import { sourceOf } from "./actions/pack/shelf.ts";
import { freeSlug } from "./queries/organisations.ts";
import { refresh, touchOrganisations } from "./queries/refresh.ts";

/**
 * The organisations of the country pack's example, each marked as one. Those whose address is there already are left
 * alone, so loading twice changes nothing.
 */
export const loadExample = (work: Work): Promise<void> =>
  work.inTransaction(async (tx) => {
    const given = work.country.organisations;
    const present = await tx.selectFrom("organisation").select(["slug", "id"]).where("example", "=", true).execute();
    const idOf = new Map(present.map((row) => [row.slug, row.id]));
    const fresh = given.filter((each) => !idOf.has(each.slug));
    for (const each of fresh) idOf.set(each.slug, uuidv7());
    for (const each of fresh) {
      await tx
        .insertInto("organisation")
        .values({
          id: idOf.get(each.slug)!,
          slug: await freeSlug(tx, each.slug),
          kind: each.kind,
          names: JSON.stringify(each.names),
          short_names: JSON.stringify(each.shortNames),
          aliases: JSON.stringify(each.aliases),
          description: "{}",
          place_code: each.place,
          website: each.website,
          themes: [],
          member: each.member,
          example: true,
          source: JSON.stringify(sourceOf(each.source)),
          created_at: work.now,
        })
        .execute();
    }
    for (const each of fresh.filter(({ parent }) => parent !== null)) {
      const parent = idOf.get(each.parent!) ?? (await institutionId(tx, each.parent!));
      await tx.updateTable("organisation").set({ parent_id: parent }).where("id", "=", idOf.get(each.slug)!).execute();
    }
    await refresh(
      tx,
      fresh.map((each) => idOf.get(each.slug)!),
      work.now,
    );
  });

async function institutionId(tx: Tx, slug: string): Promise<string | null> {
  const row = await tx.selectFrom("organisation").select("id").where("slug", "=", slug).executeTakeFirst();
  return row?.id ?? null;
}

/** Takes every example organisation away, and nothing else. Higher rungs have taken theirs away before. */
export const removeExample = (work: Work): Promise<void> =>
  work.inTransaction(async (tx) => {
    await tx.deleteFrom("post_membership").where("example", "=", true).execute();
    const rows = await tx.selectFrom("organisation").select(["id", "place_code"]).where("example", "=", true).execute();
    if (rows.length === 0) return;
    const ids = rows.map((row) => row.id);
    await tx.updateTable("organisation").set({ parent_id: null }).where("parent_id", "in", ids).execute();
    for (const id of ids) await dropRecord(tx, "organisation", id);
    await tx.deleteFrom("organisation").where("id", "in", ids).execute();
    await touchOrganisations(
      tx,
      ids,
      rows.map((row) => row.place_code),
    );
  });
