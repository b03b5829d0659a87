import { json, page, type Reply } from "../../../platform/http/reply.ts";
import type { Visit } from "../../../platform/http/visit.ts";
import { listPlaces, organisationNames } from "../../register/index.ts";
import { RequestList } from "../pages/list.tsx";
import { type ListFilter, listRequests, listYears } from "../queries/list.ts";
import { isUuid } from "../queries/requests.ts";
import { isListState, LIST_STATES } from "../rules/listing.ts";
import { listTexts as texts } from "../texts/list.ts";
import { publicRecord } from "./data.ts";
import { lineOf, nameIn } from "./words.ts";

const PER_PAGE = 25;

/** The public list. A fixed number of queries, whatever it shows. */
export async function showList(visit: Visit): Promise<Reply> {
  const { say, query, work } = visit;
  const filter = filterOf(visit);
  const wanted = Math.min(10_000, Math.max(1, Number.parseInt(query.get("page") ?? "1", 10) || 1));
  const [{ rows, total, counts }, places, years] = await Promise.all([
    listRequests(work.db, filter, { limit: PER_PAGE, offset: (wanted - 1) * PER_PAGE }),
    listPlaces(work.db),
    listYears(work.db),
  ]);
  const names = await organisationNames(work.db, [
    ...rows.map((row) => row.institution_id),
    filter.institutionId ?? "",
  ]);
  visit.dependsOn("requests");
  const pages = Math.max(1, Math.ceil(total / PER_PAGE));
  const now = {
    q: filter.text,
    state: filter.state,
    place: filter.place,
    year: filter.year?.toString(),
    institution: filter.institutionId,
  };
  const hrefWith = (changes: Partial<Record<keyof typeof now | "page", string | null>>) =>
    visit.href("/requests", withoutNulls({ ...now, ...changes }));
  const institution = filter.institutionId ? names.get(filter.institutionId) : undefined;
  const municipalities = places.filter(({ kind }) => kind === "municipality");
  const chosenPlace = municipalities.find(({ code }) => code === filter.place);
  const chips = [
    filter.text && { label: `“${filter.text}”`, href: hrefWith({ q: null }) },
    filter.state && { label: say(texts[`state-${filter.state}`]), href: hrefWith({ state: null }) },
    institution && { label: nameIn(say, institution.names), href: hrefWith({ institution: null }) },
    chosenPlace && { label: nameIn(say, chosenPlace.names), href: hrefWith({ place: null }) },
    filter.year && { label: String(filter.year), href: hrefWith({ year: null }) },
  ].filter((chip) => chip !== null && typeof chip === "object");
  return page({
    title: institution ? `${say(texts.title)}: ${nameIn(say, institution.names)}` : say(texts.title),
    description: say(texts.lead),
    section: "/requests",
    wide: true,
    robots: filter.text ? "noindex" : undefined,
    body: (
      <RequestList
        say={say}
        view={{
          lines: rows.map((row) => lineOf(visit, row, names.get(row.institution_id)?.names)),
          total,
          page: wanted,
          pages,
          pageHref: (to) => hrefWith({ page: String(to) }),
          text: filter.text,
          institution: filter.institutionId,
          chips,
          listHref: visit.href("/requests"),
          askHref: visit.href("/requests/new"),
          helpHref: visit.href("/requests/help"),
          statisticsHref: visit.href("/requests/statistics"),
          facets: [
            {
              name: "state",
              label: say(texts.state),
              options: LIST_STATES.map((state) => ({
                value: state,
                label: say(texts[`state-${state}`]),
                count: counts.get(state) ?? 0,
                selected: state === filter.state,
              })),
            },
            {
              name: "place",
              label: say(texts.place),
              options: municipalities
                .map(({ code, names: placeNames }) => ({
                  value: code,
                  label: nameIn(say, placeNames),
                  selected: code === filter.place,
                }))
                .sort((a, b) => a.label.localeCompare(b.label, say.lang)),
            },
            {
              name: "year",
              label: say(texts.year),
              options: years.map((year) => ({
                value: String(year),
                label: String(year),
                selected: year === filter.year,
              })),
            },
          ],
        }}
      />
    ),
  });
}

function filterOf({ query, work }: Visit): ListFilter {
  const state = query.get("state") ?? "";
  const institution = query.get("institution") ?? "";
  const place = query.get("place") ?? "";
  const year = query.get("year") ?? "";
  return {
    text: (query.get("q") ?? "").replaceAll("\0", "").trim().slice(0, 200),
    state: isListState(state) ? state : null,
    institutionId: isUuid(institution) ? institution : null,
    place: /^[A-Za-z0-9_-]{1,32}$/.test(place) ? place : null,
    year: /^20\d{2}$/.test(year) ? Number(year) : null,
    today: work.today,
  };
}

const withoutNulls = (query: Record<string, string | null | undefined>): Record<string, string> =>
  Object.fromEntries(Object.entries(query).filter((entry): entry is [string, string] => Boolean(entry[1])));

/** The list as data: public fields only, a page at a time. */
export async function listData(visit: Visit): Promise<Reply> {
  const { work, query } = visit;
  const wanted = Math.max(1, Number.parseInt(query.get("page") ?? "1", 10) || 1);
  const { rows, total } = await listRequests(work.db, filterOf(visit), { limit: 100, offset: (wanted - 1) * 100 });
  const names = await organisationNames(
    work.db,
    rows.map((row) => row.institution_id),
  );
  visit.dependsOn("requests");
  return json({
    total,
    page: wanted,
    pages: Math.max(1, Math.ceil(total / 100)),
    requests: rows.map((row) => publicRecord(visit, row, names.get(row.institution_id))),
  });
}
