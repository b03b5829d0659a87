import type { Day } from "../../../kernel/day.ts";
import { done, refused } from "../../../kernel/outcome.ts";
import type { Translated } from "../../../kernel/translated.ts";
import { uuidv7 } from "../../../platform/db/uuid.ts";
import type { Tx, Work } from "../../../platform/work/work.ts";
import { changing } from "./parts.ts";

export interface PostFields {
  readonly title: Translated;
  readonly singleSeat: boolean;
}

export const addPost = (work: Work, organisationId: string, fields: PostFields) =>
  changing(work, organisationId, async (tx) => {
    await tx
      .insertInto("organisation_post")
      .values({
        id: uuidv7(),
        organisation_id: organisationId,
        title: JSON.stringify(fields.title),
        single_seat: fields.singleSeat,
      })
      .execute();
    return done(organisationId);
  });

/** A post nobody ever held can go; one with holders stays for the record: refused as "has-holders". */
export const removePost = (work: Work, organisationId: string, postId: string) =>
  changing(work, organisationId, async (tx) => {
    const held = await tx.selectFrom("post_membership").select("id").where("post_id", "=", postId).executeTakeFirst();
    if (held) return refused("has-holders");
    await tx
      .deleteFrom("organisation_post")
      .where("id", "=", postId)
      .where("organisation_id", "=", organisationId)
      .execute();
    return done(organisationId);
  });

export interface MembershipFields {
  readonly postId: string;
  readonly personName: string;
  readonly personId: string | null;
  readonly onBehalfOf: string | null;
  readonly validFrom: Day | null;
  /** Last day in the post. */
  readonly validTo: Day | null;
  readonly source: string | null;
}

/** Puts a person into a post. Refused as "seat-is-held" where a single seat already has somebody on one of those days. */
export const addMembership = (work: Work, organisationId: string, fields: MembershipFields) =>
  changing(work, organisationId, async (tx) => {
    const post = await tx
      .selectFrom("organisation_post")
      .select(["id", "single_seat"])
      .where("id", "=", fields.postId)
      .where("organisation_id", "=", organisationId)
      .forUpdate()
      .executeTakeFirst();
    if (!post) return refused("not-there");
    if (post.single_seat && (await isHeld(tx, fields))) return refused("seat-is-held");
    await tx
      .insertInto("post_membership")
      .values({
        id: uuidv7(),
        post_id: post.id,
        single_seat: post.single_seat,
        person_name: fields.personName,
        person_id: fields.personId,
        on_behalf_of: fields.onBehalfOf,
        valid_from: fields.validFrom,
        valid_to: fields.validTo,
        source: fields.source,
      })
      .execute();
    return done(organisationId);
  });

/** Sets the last day in the post; the row stays, as a record of who held it. */
export const endMembership = (work: Work, organisationId: string, membershipId: string, lastDay: Day) =>
  changing(work, organisationId, async (tx) => {
    const row = await tx
      .selectFrom("post_membership")
      .innerJoin("organisation_post", "organisation_post.id", "post_membership.post_id")
      .select(["post_membership.id", "post_membership.valid_from", "post_membership.valid_to"])
      .where("post_membership.id", "=", membershipId)
      .where("organisation_post.organisation_id", "=", organisationId)
      .executeTakeFirst();
    if (!row) return refused("not-there");
    if (row.valid_from && row.valid_from > lastDay) return refused("ends-before-it-begins");
    if (row.valid_to && row.valid_to < lastDay) return refused("ended-already");
    await tx.updateTable("post_membership").set({ valid_to: lastDay }).where("id", "=", membershipId).execute();
    return done(organisationId);
  });

/** The post's row is locked, so nobody else can sit down between this look and the insert. */
async function isHeld(tx: Tx, fields: Pick<MembershipFields, "postId" | "validFrom" | "validTo">): Promise<boolean> {
  let holders = tx.selectFrom("post_membership").select("id").where("post_id", "=", fields.postId);
  const { validFrom, validTo } = fields;
  if (validTo) holders = holders.where((or) => or.or([or("valid_from", "is", null), or("valid_from", "<=", validTo)]));
  if (validFrom) holders = holders.where((or) => or.or([or("valid_to", "is", null), or("valid_to", ">=", validFrom)]));
  return (await holders.executeTakeFirst()) !== undefined;
}
