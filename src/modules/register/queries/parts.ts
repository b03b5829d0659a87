import { type Selectable, sql } from "kysely";
import type { Db } from "../../../platform/work/work.ts";
import { type Channel, chooseContact, type Purpose } from "../rules/contacts.ts";
import type {
  ContactDetailTable,
  OrganisationIdentifierTable,
  OrganisationPostTable,
  PostMembershipTable,
} from "../schema.ts";

export type ContactRow = Selectable<ContactDetailTable>;
export type IdentifierRow = Selectable<OrganisationIdentifierTable>;
export type PostRow = Selectable<OrganisationPostTable>;
export type MembershipRow = Selectable<PostMembershipTable>;

export const listContacts = (db: Db, organisationId: string): Promise<ContactRow[]> =>
  db
    .selectFrom("contact_detail")
    .selectAll()
    .where("organisation_id", "=", organisationId)
    .orderBy(
      sql`array_position(array['access-to-documents','general','press','complaints','consultations','members'], purpose)`,
    )
    .orderBy("channel")
    .orderBy("id")
    .execute();

/**
 * The address to write to for a purpose ("access-to-documents"), or else the general one; null when the register has
 * none that holds on `today`. Staff-only addresses count: they are hidden from readers, not from letters.
 */
export async function contactFor(
  db: Db,
  organisationId: string,
  purpose: Purpose,
  today: string,
  channel: Channel = "email",
): Promise<ContactRow | null> {
  const rows = await db
    .selectFrom("contact_detail")
    .selectAll()
    .where("organisation_id", "=", organisationId)
    .where("channel", "=", channel)
    .where("purpose", "in", [purpose, "general"])
    .orderBy("id")
    .execute();
  return chooseContact(rows, purpose, today, channel);
}

/** Organisations that have this e-mail address among their contacts, whatever its case; by id. */
export async function organisationsWithAddress(db: Db, email: string): Promise<string[]> {
  const rows = await db
    .selectFrom("contact_detail")
    .select("organisation_id")
    .distinct()
    .where("channel", "=", "email")
    .where(sql<string>`lower(value)`, "=", email.trim().toLowerCase())
    .execute();
  return rows.map((row) => row.organisation_id);
}

export const listIdentifiers = (db: Db, organisationId: string): Promise<IdentifierRow[]> =>
  db
    .selectFrom("organisation_identifier")
    .selectAll()
    .where("organisation_id", "=", organisationId)
    .orderBy("scheme")
    .orderBy("number")
    .execute();

export const listPosts = (db: Db, organisationId: string): Promise<PostRow[]> =>
  db.selectFrom("organisation_post").selectAll().where("organisation_id", "=", organisationId).orderBy("id").execute();

/** Who holds or held the posts of an organisation, latest first. */
export const listMemberships = (db: Db, organisationId: string): Promise<MembershipRow[]> =>
  db
    .selectFrom("post_membership")
    .innerJoin("organisation_post", "organisation_post.id", "post_membership.post_id")
    .selectAll("post_membership")
    .where("organisation_post.organisation_id", "=", organisationId)
    .orderBy("post_membership.valid_from", (order) => order.desc().nullsLast())
    .orderBy("post_membership.id")
    .execute();

/** Ids of those who took over its work. */
export async function listSuccessors(db: Db, organisationId: string): Promise<string[]> {
  const rows = await db
    .selectFrom("organisation_succession")
    .select("successor_id")
    .where("organisation_id", "=", organisationId)
    .orderBy("successor_id")
    .execute();
  return rows.map((row) => row.successor_id);
}

export async function listAreas(db: Db, organisationId: string): Promise<string[]> {
  const rows = await db
    .selectFrom("organisation_area")
    .select("place_code")
    .where("organisation_id", "=", organisationId)
    .orderBy("place_code")
    .execute();
  return rows.map((row) => row.place_code);
}
