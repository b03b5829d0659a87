import type { Outcome } from "../../../kernel/outcome.ts";
import { isUuid } from "../../../kernel/uuid.ts";
import { again, notFound, type Reply } from "../../../platform/http/reply.ts";
import { post } from "../../../platform/http/route.ts";
import type { Visit } from "../../../platform/http/visit.ts";
import type { Say, Text } from "../../../say/index.ts";
import { addIdentifier, removeContact, removeIdentifier, saveContact } from "../actions/parts.ts";
import { addMembership, addPost, endMembership, removePost } from "../actions/posts.ts";
import { checkContact, checkIdentifier, checkLastDay, checkMembership, checkPost } from "../forms/parts.ts";
import type { Checked, Sent } from "../forms/reading.ts";
import type { Returned } from "../pages/edit/edit.tsx";
import { findBySlug } from "../queries/organisations.ts";
import { texts } from "../texts.ts";
import { editPage } from "./edit-page.tsx";
import { backTo, found, typedValues } from "./view.ts";

const BASE = "/register/organisations/:slug";

/** Which field of its form a refusal belongs to, and the sentence for it. */
const REFUSALS: Record<string, { field: string; text: Text }> = {
  taken: { field: "number", text: texts.errorNumberTaken },
  "seat-is-held": { field: "postId", text: texts.errorSeatHeld },
  "has-holders": { field: "form", text: texts.errorHasHolders },
  "ends-before-it-begins": { field: "lastDay", text: texts.errorEndsBefore },
  "ended-already": { field: "lastDay", text: texts.errorEndedAlready },
};

export const partRoutes = [
  post(`${BASE}/contacts`, "register.edit", (visit) =>
    typed(visit, "contact", checkContact, (id, value) => saveContact(visit.work, id, null, value), "contacts"),
  ),
  post(`${BASE}/contacts/:part`, "register.edit", (visit) =>
    typed(
      visit,
      "contact",
      checkContact,
      (id, value) => saveContact(visit.work, id, partOf(visit), value),
      "contacts",
      partOf(visit),
    ),
  ),
  post(`${BASE}/contacts/:part/removal`, "register.edit", (visit) =>
    plain(visit, "contact", (id) => removeContact(visit.work, id, partOf(visit)), "contacts"),
  ),
  post(`${BASE}/identifiers`, "register.edit", (visit) =>
    typed(visit, "identifier", checkIdentifier, (id, value) => addIdentifier(visit.work, id, value), "identifiers"),
  ),
  post(`${BASE}/identifiers/:part/removal`, "register.edit", (visit) =>
    plain(visit, "identifier", (id) => removeIdentifier(visit.work, id, partOf(visit)), "identifiers"),
  ),
  post(`${BASE}/posts`, "register.edit", (visit) =>
    typed(visit, "post", checkPost, (id, value) => addPost(visit.work, id, value), "posts"),
  ),
  post(`${BASE}/posts/:part/removal`, "register.edit", (visit) =>
    plain(visit, "post", (id) => removePost(visit.work, id, partOf(visit)), "posts"),
  ),
  post(`${BASE}/memberships`, "register.edit", (visit) =>
    typed(visit, "membership", checkMembership, (id, value) => addMembership(visit.work, id, value), "posts"),
  ),
  post(`${BASE}/memberships/:part/end`, "register.edit", (visit) =>
    typed(
      visit,
      "end",
      checkLastDay,
      (id, value) => endMembership(visit.work, id, partOf(visit), value.lastDay),
      "posts",
      partOf(visit),
    ),
  ),
];

type Change = Promise<Outcome<string, string>>;

/** The id in the address; what cannot be one names nothing. */
function partOf(visit: Visit): string {
  const id = visit.params.part ?? "";
  return isUuid(id) ? id : notFound();
}

async function typed<T>(
  visit: Visit,
  part: Returned["part"],
  check: (sent: Sent, say: Say) => Checked<T>,
  change: (organisationId: string, value: T) => Change,
  anchor: string,
  id?: string,
): Promise<Reply> {
  const form = await visit.form();
  const checked = check(form, visit.say);
  const refuse = async (errors: Record<string, string>) =>
    again(await editPage(visit, { part, id, values: typedValues(form), errors }));
  if (!checked.ok) return refuse(checked.errors);
  const row = found(await findBySlug(visit.work.db, visit.params.slug ?? ""));
  const outcome = await change(row.id, checked.value);
  if (outcome.ok) return backTo(visit, `/register/organisations/${row.slug}#${anchor}`, texts.saved);
  return refuse(errorsOf(visit, outcome.reason));
}

async function plain(
  visit: Visit,
  part: Returned["part"],
  change: (organisationId: string) => Change,
  anchor: string,
): Promise<Reply> {
  const row = found(await findBySlug(visit.work.db, visit.params.slug ?? ""));
  const outcome = await change(row.id);
  if (outcome.ok) return backTo(visit, `/register/organisations/${row.slug}#${anchor}`, texts.removed);
  return again(await editPage(visit, { part, errors: errorsOf(visit, outcome.reason) }));
}

function errorsOf(visit: Visit, reason: string): Record<string, string> {
  const known = REFUSALS[reason];
  return known ? { [known.field]: visit.say(known.text) } : notFound();
}
