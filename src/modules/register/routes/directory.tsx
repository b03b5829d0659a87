import { page, type Reply } from "../../../platform/http/reply.ts";
import { get } from "../../../platform/http/route.ts";
import type { Visit } from "../../../platform/http/visit.ts";
import { InstitutionsPage } from "../pages/institutions.tsx";
import { ListPage } from "../pages/list.tsx";
import { findInstitutions } from "../queries/find.ts";
import { type ListQuery, listInstitutions, listOrganisations } from "../queries/list.ts";
import { listPlaces } from "../queries/places.ts";
import { isOrganisationKind, isTheme } from "../rules/kinds.ts";
import { texts } from "../texts.ts";
import { viewOf } from "./view.ts";

const PER_PAGE = 25;

export const directoryRoutes = [
  get("/organisations", "register.read", organisations, { cached: true }),
  get("/institutions", "register.read", institutions, { cached: true }),
];

async function organisations(visit: Visit): Promise<Reply> {
  visit.dependsOn("organisations");
  const query = readQuery(visit.query);
  const list = await listOrganisations(visit.work.db, query);
  const places = await listPlaces(visit.work.db);
  const isNarrowed = query.text !== "" || query.page > 1;
  return page({
    title: visit.say(texts.organisations),
    description: visit.say(texts.organisationsLead),
    section: "/organisations",
    robots: isNarrowed ? "noindex" : undefined,
    body: (
      <ListPage
        view={viewOf(visit)}
        query={query}
        list={list}
        municipalities={places.filter((place) => place.kind === "municipality")}
      />
    ),
  });
}

async function institutions(visit: Visit): Promise<Reply> {
  visit.dependsOn("organisations");
  const text = visit.query.get("q")?.trim().slice(0, 200) ?? "";
  const { db, today } = visit.work;
  const found = text === "" ? null : await findInstitutions(db, text, { limit: 50, today });
  const all = found ? [] : await listInstitutions(db);
  return page({
    title: visit.say(texts.institutions),
    description: visit.say(texts.institutionsLead),
    section: "/institutions",
    robots: found ? "noindex" : undefined,
    body: <InstitutionsPage view={viewOf(visit)} institutions={all} text={text} found={found} />,
  });
}

/** What the address asks of the list; anything unknown in it is left out. */
export function readQuery(query: URLSearchParams): ListQuery {
  const kind = query.get("kind") ?? "";
  const theme = query.get("theme") ?? "";
  const member = query.get("member");
  const number = Number(query.get("page"));
  return {
    text: (query.get("q") ?? "").trim().slice(0, 200),
    kind: isOrganisationKind(kind) ? kind : null,
    place: query.get("place")?.slice(0, 32) || null,
    theme: isTheme(theme) ? theme : null,
    member: member === "yes" ? true : member === "no" ? false : null,
    page: Number.isInteger(number) && number >= 1 && number <= 10_000 ? number : 1,
    perPage: PER_PAGE,
  };
}
