import type { Locale } from "../../../kernel/language.ts";
import { done, type Outcome, refused } from "../../../kernel/outcome.ts";
import { isUuid } from "../../../kernel/uuid.ts";
import { uuidv7 } from "../../../platform/db/uuid.ts";
import { sendLetter } from "../../../platform/mail/out/index.ts";
import { announce } from "../../../platform/work/facts.ts";
import type { Tx, Work } from "../../../platform/work/work.ts";
import { fitting } from "../forms/parts.ts";
import { decisionLetter } from "../messages.ts";
import { lockOrganisation, type OrganisationRow } from "../queries/organisations.ts";
import { refresh } from "../queries/refresh.ts";
import { lockSuggestion } from "../queries/suggestions.ts";
import { setOrganisation } from "../queries/write.ts";
import type { Channel } from "../rules/contacts.ts";
import { pathOf } from "../rules/kinds.ts";
import { type DecisionRefusal, decideSuggestion, type SuggestionField } from "../rules/suggestions.ts";
import { house } from "./house.ts";

export interface NewSuggestion {
  readonly organisationId: string;
  readonly field: SuggestionField;
  readonly proposed: string;
  readonly reason: string;
  readonly contactEmail: string | null;
  readonly locale: Locale;
}

/** Keeps a suggestion by anyone; who they are is known only where they were signed in. */
export const suggest = (work: Work, suggestion: NewSuggestion): Promise<string> =>
  work.inTransaction(async (tx) => {
    const id = uuidv7();
    await tx
      .insertInto("register_suggestion")
      .values({
        id,
        organisation_id: suggestion.organisationId,
        field: suggestion.field,
        proposed: suggestion.proposed,
        reason: suggestion.reason,
        contact_email: suggestion.contactEmail,
        locale: suggestion.locale,
        suggested_by: work.actor.kind === "person" ? work.actor.id : null,
        created_at: work.now,
        decided_at: null,
        decided_by: null,
        decision_reason: null,
      })
      .execute();
    await announce(tx, { name: "register.correction-suggested", kind: "register-suggestion", recordId: id });
    return id;
  });

/**
 * Decides a suggestion once. Accepting writes the value where it can be written by itself; the one who suggested is told
 * if they left an address, which is deleted in the same transaction.
 */
export const decide = (
  work: Work,
  id: string,
  decision: { accept: boolean; reason: string },
): Promise<Outcome<OrganisationRow, DecisionRefusal | "not-there" | "does-not-fit">> =>
  work.inTransaction(async (tx) => {
    const suggestion = isUuid(id) ? await lockSuggestion(tx, id) : undefined;
    if (!suggestion) return refused("not-there");
    const decided = decideSuggestion(suggestion, decision.accept, decision.reason);
    if (!decided.ok) return decided;
    const organisation = await lockOrganisation(tx, suggestion.organisation_id);
    if (decision.accept) {
      if (!(await write(tx, work, organisation, suggestion.field, suggestion.proposed))) return refused("does-not-fit");
      await refresh(tx, [organisation.id], work.now);
    }
    await tx
      .updateTable("register_suggestion")
      .set({
        state: decided.value,
        decided_at: work.now,
        decided_by: work.actor.kind === "person" ? work.actor.id : null,
        decision_reason: decision.reason || null,
        contact_email: null,
      })
      .where("id", "=", id)
      .execute();
    if (suggestion.contact_email)
      await tell(tx, { ...suggestion, contact_email: suggestion.contact_email }, organisation, decision);
    await announce(tx, {
      name: decision.accept ? "register.correction-accepted" : "register.correction-declined",
      kind: "register-suggestion",
      recordId: id,
    });
    return done(organisation);
  });

async function tell(
  tx: Tx,
  suggestion: { id: string; contact_email: string; locale: Locale; field: SuggestionField },
  organisation: OrganisationRow,
  decision: { accept: boolean; reason: string },
): Promise<void> {
  const { baseUrl, sender } = house();
  const letter = decisionLetter({
    locale: suggestion.locale,
    names: organisation.names,
    field: suggestion.field,
    accepted: decision.accept,
    reason: decision.reason,
    page: `${baseUrl}/${suggestion.locale}${pathOf(organisation)}`,
  });
  await sendLetter(tx, {
    kind: "register.correction-decided",
    recordKind: "register-suggestion",
    recordId: suggestion.id,
    from: sender,
    to: [{ name: "", address: suggestion.contact_email }],
    headers: { "Auto-Submitted": "auto-generated" },
    ...letter,
  });
}

const CHANNEL_OF: Partial<Record<SuggestionField, Channel>> = { email: "email", phone: "phone", address: "post" };

/** Writes the proposed value; false where it does not have the form its field needs. */
async function write(
  tx: Tx,
  work: Work,
  organisation: OrganisationRow,
  field: SuggestionField,
  proposed: string,
): Promise<boolean> {
  const line = proposed.replace(/\s+/g, " ").trim();
  if (field.startsWith("names.")) {
    if (line.length > 300) return false;
    await setOrganisation(tx, organisation.id, { names: { ...organisation.names, [field.slice(6)]: line } });
    return true;
  }
  if (field === "website") {
    const website = fitting("web", line);
    if (website) await setOrganisation(tx, organisation.id, { website });
    return website !== null;
  }
  const channel = CHANNEL_OF[field];
  if (!channel) return true;
  const value = fitting(channel, line);
  if (value === null || value.length > 500) return false;
  await writeContact(tx, work, organisation.id, channel, value);
  return true;
}

/** The general public contact of a channel takes the new value; where there is none yet, it becomes one. */
async function writeContact(
  tx: Tx,
  work: Work,
  organisationId: string,
  channel: Channel,
  value: string,
): Promise<void> {
  const present = await tx
    .selectFrom("contact_detail")
    .select("id")
    .where("organisation_id", "=", organisationId)
    .where("channel", "=", channel)
    .where("purpose", "=", "general")
    .where("visibility", "=", "public")
    .where((where) => where.or([where("valid_to", "is", null), where("valid_to", ">=", work.today)]))
    .orderBy("id")
    .executeTakeFirst();
  if (present) {
    await tx
      .updateTable("contact_detail")
      .set({ value, confirmed_at: work.now })
      .where("id", "=", present.id)
      .execute();
    return;
  }
  await tx
    .insertInto("contact_detail")
    .values({
      id: uuidv7(),
      organisation_id: organisationId,
      purpose: "general",
      channel,
      value,
      label: "{}",
      visibility: "public",
      confirmed_at: work.now,
    })
    .execute();
}
