import { shown } from "../../../kernel/translated.ts";
import { movedTo, page, type Reply } from "../../../platform/http/reply.ts";
import { get } from "../../../platform/http/route.ts";
import type { Visit } from "../../../platform/http/visit.ts";
import { OrganisationPage } from "../pages/organisation.tsx";
import { findBySlug, findOrganisation } from "../queries/organisations.ts";
import { findPlace, listPlaces } from "../queries/places.ts";
import { type Organisation, wholeOf } from "../queries/whole.ts";
import { jsonLdOf } from "../rules/json-ld.ts";
import { holdsOn, KINDS, pathOf } from "../rules/kinds.ts";
import { texts } from "../texts.ts";
import { found, viewOf } from "./view.ts";

export const organisationRoutes = [
  get("/institutions/:slug", "register.read", show, { cached: true }),
  get("/organisations/:slug", "register.read", show, { cached: true }),
  get("/id/organisation/:id", "register.read", showById, { bare: true }),
  get("/id/place/:code", "register.read", showPlaceByCode, { bare: true }),
];

async function show(visit: Visit): Promise<Reply> {
  const { db, today } = visit.work;
  const row = found(await findBySlug(db, visit.params.slug ?? ""));
  if (visit.path !== pathOf(row)) return movedTo(visit.href(pathOf(row)));
  const organisation = await wholeOf(db, row);
  const [panels, places] = await Promise.all([
    visit.readers.profile(row.id),
    organisation.areas.length > 0 ? listPlaces(db) : [],
  ]);
  const near = [
    organisation.parent,
    ...organisation.children,
    ...organisation.successors,
    ...organisation.predecessors,
  ];
  visit.dependsOn(
    `organisation:${row.id}`,
    ...near.flatMap((each) => (each ? [`organisation:${each.id}`] : [])),
    ...(row.place_code ? [`place:${row.place_code}`] : []),
    ...panels.flatMap((panel) => panel.tags),
  );
  const name = visit.say.translated(row.names);
  const shelf = KINDS[row.kind].institution ? "/institutions" : "/organisations";
  const description = shown(row.description, visit.say.language).text.slice(0, 200);
  return page({
    title: name,
    description:
      description ||
      `${name}. ${visit.say(shelf === "/institutions" ? texts.institutionsLead : texts.organisationsLead)}`,
    section: shelf,
    record: `organisation:${row.id}`,
    follow: KINDS[row.kind].institution ? `institution:${row.id}` : undefined,
    breadcrumb: [
      {
        label: visit.say(shelf === "/institutions" ? texts.institutions : texts.organisations),
        href: visit.href(shelf),
      },
      { label: name },
    ],
    example: row.example,
    robots: row.example ? "noindex" : undefined,
    jsonLd: row.example ? undefined : linkedData(visit, organisation),
    body: (
      <OrganisationPage
        view={viewOf(visit)}
        organisation={organisation}
        areas={places.filter((place) => organisation.areas.includes(place.code))}
        panels={panels}
        today={today}
        timeZone={visit.country.timeZone}
      />
    ),
  });
}

function linkedData(visit: Visit, organisation: Organisation): object {
  const { row, parent } = organisation;
  const address = (path: string) => `${visit.baseUrl}${visit.href(path)}`;
  return jsonLdOf({
    kind: row.kind,
    names: row.names,
    shortNames: row.short_names,
    aliases: row.aliases,
    website: row.website,
    foundedOn: row.valid_from,
    endedOn: row.valid_to,
    page: address(organisation.path),
    parent: parent && { names: parent.names, page: address(parent.path) },
    place: organisation.place?.names ?? null,
    contacts: organisation.contacts.filter((each) => each.visibility === "public" && holdsOn(each, visit.work.today)),
    identifiers: organisation.identifiers,
  });
}

/** The address that stays, whatever an organisation is called later. */
async function showById(visit: Visit): Promise<Reply> {
  const row = found(await findOrganisation(visit.work.db, visit.params.id ?? ""));
  return movedTo(visit.href(pathOf(row)));
}

async function showPlaceByCode(visit: Visit): Promise<Reply> {
  const place = found(await findPlace(visit.work.db, visit.params.code ?? ""));
  return movedTo(visit.href(`/places/${place.slug}`));
}
