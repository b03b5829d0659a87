import { dayAt } from "../../../kernel/day.ts";
import { isUuid } from "../../../kernel/uuid.ts";
import { again, forbidden, notFound, page, type Reply, seeOther } from "../../../platform/http/reply.ts";
import type { Visit } from "../../../platform/http/visit.ts";
import { getPersonNames } from "../../accounts/index.ts";
import { changeEmbargo, confirmStanding, endStanding } from "../actions/embargo.ts";
import { readDay } from "../forms.ts";
import { type EmbargoView, StandingPeople } from "../pages/asking.tsx";
import { listStandingPeople } from "../queries/asking.ts";
import { findRequestBySlug, type RequestRow } from "../queries/requests.ts";
import { latestEmbargo } from "../rules/embargo.ts";
import { embargoTexts as texts } from "../texts/asking.ts";
import type { Reader } from "./reader.ts";

/** What those who may see a request under embargo are shown of it; null where there is none. */
export const embargoOf = (
  visit: Pick<Visit, "csrf" | "href" | "work">,
  row: RequestRow,
  reader: Reader,
  tried: { name: string; values: EmbargoView["values"]; errors: EmbargoView["errors"] },
): EmbargoView | null =>
  row.embargo_until === null
    ? null
    : {
        until: row.embargo_until,
        action: reader.asker ? visit.href(`/requests/${row.slug}/embargo`) : null,
        csrf: visit.csrf,
        today: visit.work.today,
        latest: latestEmbargo(row.sent_on),
        values: tried.name === "embargo" ? tried.values : {},
        errors: tried.name === "embargo" ? tried.errors : {},
      };

/**
 * The asker moves or ends the embargo. With a day that cannot be, `show` gives the page of the request again, with what
 * was typed and the sentence beside it.
 */
export const postEmbargo =
  (
    show: (
      visit: Visit,
      row: RequestRow,
      values: Record<string, unknown>,
      errors: Record<string, string>,
    ) => Promise<Reply>,
  ) =>
  async (visit: Visit): Promise<Reply> => {
    const row = (await findRequestBySlug(visit.work.db, visit.params.slug ?? "")) ?? notFound();
    // To everyone else a request under embargo is none.
    if (visit.viewer === null || visit.viewer.id !== row.asker_id) return row.embargo_until ? notFound() : forbidden();
    const form = await visit.form();
    const typed = form.get("embargo");
    const until = form.get("deed") === "end" || typed === "" ? null : readDay(typed);
    const fault = (reason: keyof typeof texts) => show(visit, row, form.values, { embargo: visit.say(texts[reason]) });
    if (form.get("deed") !== "end" && typed !== "" && until === null) return fault("error-not-a-day");
    const reader = { personId: visit.viewer.id, staff: false };
    const changed = await changeEmbargo(visit.work, row.id, reader, until);
    const back = visit.href(`/requests/${row.slug}`);
    if (changed.ok) return seeOther(back, visit.say(until ? texts.changed : texts.ended));
    if (changed.reason === "not-found" || changed.reason === "not-yours") return notFound();
    if (changed.reason === "not-from-this-state") return seeOther(back, visit.say(texts.ended));
    return fault(`error-${changed.reason}`);
  };

export const showStandingPeople = async (visit: Visit): Promise<Reply> => page(await standingPage(visit, {}, {}));

async function standingPage(visit: Visit, values: EmbargoView["values"], errors: EmbargoView["errors"]) {
  const { say, work } = visit;
  const people = await listStandingPeople(work.db);
  const names = await getPersonNames(
    work.db,
    people.map(({ person_id }) => person_id),
  );
  return {
    title: say(texts.staffTitle),
    robots: "noindex" as const,
    breadcrumb: [{ label: say(texts.staffTitle) }],
    body: (
      <StandingPeople
        say={say}
        view={{
          people: people.map((person) => ({
            id: person.person_id,
            name: names.get(person.person_id) ?? "–",
            standing: person.standing,
            since: dayAt(person.confirmed_at, visit.country.timeZone),
            removeAction: visit.href("/requests/staff/journalists/removal"),
          })),
          action: visit.href("/requests/staff/journalists"),
          csrf: visit.csrf,
          values: { standing: "journalist", ...values },
          errors,
        }}
      />
    ),
  };
}

export async function postStandingPerson(visit: Visit): Promise<Reply> {
  const form = await visit.form();
  const confirmed = await confirmStanding(visit.work, {
    email: form.get("email"),
    standing: form.get("standing") === "organisation" ? "organisation" : "journalist",
    by: visit.viewer!.id,
  });
  if (!confirmed.ok)
    return again(await standingPage(visit, form.values as never, { email: visit.say(texts["error-nobody"]) }));
  return seeOther(visit.href("/requests/staff/journalists"), visit.say(texts.confirmed));
}

export async function postStandingRemoval(visit: Visit): Promise<Reply> {
  const person = (await visit.form()).get("person");
  if (!isUuid(person)) return notFound();
  await endStanding(visit.work, person);
  return seeOther(visit.href("/requests/staff/journalists"), visit.say(texts.removed));
}
