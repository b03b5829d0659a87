import type { Page } from "../../../platform/http/reply.ts";
import type { Visit } from "../../../platform/http/visit.ts";
import { getPersonNames } from "../../accounts/index.ts";
import { EditPage, type Returned } from "../pages/edit/edit.tsx";
import { listHistory } from "../queries/history.ts";
import { findBySlug } from "../queries/organisations.ts";
import { listPlaces } from "../queries/places.ts";
import { revisionsOf } from "../queries/refresh.ts";
import { type Organisation, wholeOf } from "../queries/whole.ts";
import { texts } from "../texts.ts";
import { found, viewOf } from "./view.ts";

const MOST_HISTORY = 100;

/** The staff page of one organisation; `returned` is the form that was not right, with what was typed. */
export async function editPage(visit: Visit, returned: Returned | null): Promise<Page> {
  const { db, today } = visit.work;
  const organisation = await wholeOf(db, found(await findBySlug(db, visit.params.slug ?? "")));
  const [history, revisions, places] = await Promise.all([
    listHistory(db, organisation.id, MOST_HISTORY),
    revisionsOf(db, [organisation.id]),
    listPlaces(db),
  ]);
  const people = history.flatMap((entry) => /^person:(.+)$/.exec(entry.actor ?? "")?.[1] ?? []);
  const name = visit.say.translated(organisation.names);
  return {
    title: visit.say(texts.editTitle, { name }),
    example: organisation.example,
    breadcrumb: [
      { label: visit.say(texts.register), href: visit.href("/register") },
      { label: name, href: visit.href(organisation.path) },
      { label: visit.say(texts.edit) },
    ],
    body: (
      <EditPage
        view={viewOf(visit)}
        organisation={organisation}
        revision={revisions.get(organisation.id) ?? 0}
        values={valuesOf(visit, organisation)}
        places={places}
        history={history}
        names={await getPersonNames(db, [...new Set(people)])}
        returned={returned}
        today={today}
        timeZone={visit.country.timeZone}
      />
    ),
  };
}

/** The record as the form shows it. */
function valuesOf(
  { say }: Visit,
  { row, areas, parent, successors }: Organisation,
): Record<string, string | readonly string[]> {
  const spread = (field: string, texts: Readonly<Record<string, string | undefined>>) =>
    Object.fromEntries(Object.entries(texts).map(([language, words]) => [`${field}.${language}`, words ?? ""]));
  return {
    ...spread("names", row.names),
    ...spread("shortNames", row.short_names),
    ...spread("description", row.description),
    aliases: row.aliases.join("\n"),
    kind: row.kind,
    place: row.place_code ?? "",
    areas,
    themes: row.themes,
    website: row.website ?? "",
    member: row.member ? "yes" : "",
    validFrom: row.valid_from ?? "",
    validTo: row.valid_to ?? "",
    parent: parent ? say.translated(parent.names) : "",
    successors: successors.map((each) => say.translated(each.names)).join("\n"),
  };
}
