import { addDays } from "../../../kernel/day.ts";
import { done, type Outcome, refused } from "../../../kernel/outcome.ts";
import type { Translated } from "../../../kernel/translated.ts";
import { isUuid } from "../../../kernel/uuid.ts";
import { uuidv7 } from "../../../platform/db/uuid.ts";
import type { Tx, Work } from "../../../platform/work/work.ts";
import { findOrganisation } from "../queries/organisations.ts";
import { refresh } from "../queries/refresh.ts";
import type { Channel, Purpose, Visibility } from "../rules/contacts.ts";

export type PartRefusal = "not-there" | "taken" | "seat-is-held" | "has-holders";

export interface ContactFields {
  readonly purpose: Purpose;
  readonly channel: Channel;
  readonly value: string;
  readonly label: Translated;
  readonly visibility: Visibility;
}

/** Adds a contact, or changes the one with this id. A contact saved by hand counts as confirmed today. */
export const saveContact = (work: Work, organisationId: string, contactId: string | null, fields: ContactFields) =>
  changing(work, organisationId, async (tx) => {
    const columns = { ...fields, label: JSON.stringify(fields.label), confirmed_at: work.now };
    if (contactId === null) {
      await tx
        .insertInto("contact_detail")
        .values({ id: uuidv7(), organisation_id: organisationId, ...columns })
        .execute();
      return done(organisationId);
    }
    const { numUpdatedRows } = await tx
      .updateTable("contact_detail")
      .set({ ...columns, valid_to: null })
      .where("id", "=", contactId)
      .where("organisation_id", "=", organisationId)
      .executeTakeFirst();
    return numUpdatedRows > 0n ? done(organisationId) : refused("not-there");
  });

/** Takes a contact away. One from the country pack is ended instead, or the next reading of the pack would bring it back. */
export const removeContact = (work: Work, organisationId: string, contactId: string) =>
  changing(work, organisationId, async (tx) => {
    await tx
      .updateTable("contact_detail")
      .set({ valid_to: addDays(work.today, -1), valid_from: null })
      .where("id", "=", contactId)
      .where("organisation_id", "=", organisationId)
      .where("pack_key", "is not", null)
      .execute();
    await tx
      .deleteFrom("contact_detail")
      .where("id", "=", contactId)
      .where("organisation_id", "=", organisationId)
      .where("pack_key", "is", null)
      .execute();
    return done(organisationId);
  });

export interface IdentifierFields {
  readonly scheme: string;
  readonly number: string;
  readonly evidence: string | null;
}

/** Refused as "taken" where any organisation has this number already: the same number is the same organisation. */
export const addIdentifier = (work: Work, organisationId: string, fields: IdentifierFields) =>
  changing(work, organisationId, async (tx) => {
    const inserted = await tx
      .insertInto("organisation_identifier")
      .values({ id: uuidv7(), organisation_id: organisationId, ...fields })
      .onConflict((conflict) => conflict.doNothing())
      .returning("id")
      .executeTakeFirst();
    return inserted ? done(organisationId) : refused("taken");
  });

export const removeIdentifier = (work: Work, organisationId: string, identifierId: string) =>
  changing(work, organisationId, async (tx) => {
    await tx
      .deleteFrom("organisation_identifier")
      .where("id", "=", identifierId)
      .where("organisation_id", "=", organisationId)
      .execute();
    return done(organisationId);
  });

/** Locks the organisation's row, runs the change, and refreshes what is made from it when the change was done. */
export const changing = <Reason extends string>(
  work: Work,
  organisationId: string,
  change: (tx: Tx) => Promise<Outcome<string, Reason>>,
): Promise<Outcome<string, Reason | "not-there">> =>
  work.inTransaction(async (tx) => {
    if (!isUuid(organisationId) || !(await findOrganisation(tx, organisationId))) return refused("not-there");
    const outcome = await change(tx);
    if (outcome.ok) await refresh(tx, [organisationId], work.now);
    return outcome;
  });
