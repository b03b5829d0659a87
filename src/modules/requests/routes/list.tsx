import { parseDay } from "../../../kernel/day.ts";
import { isUuid } from "../../../kernel/uuid.ts";
import { json, page, type Reply } from "../../../platform/http/reply.ts";
import type { Visit } from "../../../platform/http/visit.ts";
import { findInstitutions, listPlaces, organisationNames } from "../../register/index.ts";
import { RequestList } from "../pages/list.tsx";
import { type ListFilter, listRequests, listYears } from "../queries/list.ts";
import { readListQuery } from "../rules/list-query.ts";
import { isListState, LIST_STATES, type ListState } from "../rules/listing.ts";
import { savedSearch } from "../rules/saved-search.ts";
import { listTexts as texts } from "../texts/list.ts";
import { publicRecord } from "./data.ts";
import { lineOf, nameIn } from "./words.ts";

const PER_PAGE = 25;

/** The public list. A fixed number of queries, whatever it shows. */
export async function showList(visit: Visit): Promise<Reply> {
  const { say, query, work } = visit;
  const filter = await filterOf(visit);
  const wanted = Math.min(10_000, Math.max(1, Number.parseInt(query.get("page") ?? "1", 10) || 1));
  const [{ rows, total, isCut, counts }, places, years] = await Promise.all([
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
    from: filter.from,
    to: filter.to,
  };
  const hrefWith = (changes: Partial<Record<keyof typeof now | "page", string | null>>) =>
    visit.href("/requests", withoutNulls({ ...now, ...changes }));
  const feedHref = visit.href("/requests/feed.atom", withoutNulls(now));
  const institution = filter.institutionId ? names.get(filter.institutionId) : undefined;
  const municipalities = places.filter(({ kind }) => kind === "municipality");
  const chosenPlace = municipalities.find(({ code }) => code === filter.place);
  const chips = [
    filter.text && { label: `“${filter.text}”`, href: hrefWith({ q: null }) },
    filter.state && { label: say(texts[`state-${filter.state}`]), href: hrefWith({ state: null }) },
    institution && { label: nameIn(say, institution.names), href: hrefWith({ institution: null }) },
    chosenPlace && { label: nameIn(say, chosenPlace.names), href: hrefWith({ place: null }) },
    filter.year && { label: String(filter.year), href: hrefWith({ year: null }) },
    filter.from && { label: say(texts.sentFrom, { day: say.day(filter.from) }), href: hrefWith({ from: null }) },
    filter.to && { label: say(texts.sentTo, { day: say.day(filter.to) }), href: hrefWith({ to: null }) },
  ].filter((chip) => chip !== null && typeof chip === "object");
  return page({
    title: institution ? `${say(texts.title)}: ${nameIn(say, institution.names)}` : say(texts.title),
    description: say(texts.lead),
    section: "/requests",
    feeds: [{ title: say(texts.title), href: feedHref }],
    follow: savedSearch(now) ?? undefined,
    wide: true,
    robots: filter.text ? "noindex" : undefined,
    body: (
      <RequestList
        say={say}
        view={{
          lines: rows.map((row) => lineOf(visit, row, names.get(row.institution_id)?.names)),
          total,
          isCut,
          page: wanted,
          pages,
          pageHref: (to) => hrefWith({ page: String(to) }),
          text: filter.text,
          hidden: {
            institution: filter.institutionId ?? undefined,
            from: filter.from ?? undefined,
            to: filter.to ?? undefined,
          },
          chips,
          listHref: visit.href("/requests"),
          askHref: visit.href("/requests/new"),
          helpHref: visit.href("/requests/help"),
          statisticsHref: visit.href("/requests/statistics"),
          feedHref,
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

/** What the address and the operators among the typed words narrow together; a facet chosen by hand goes first. */
export async function filterOf({ query, work, say }: Visit): Promise<ListFilter> {
  const state = query.get("state") ?? "";
  const institution = query.get("institution") ?? "";
  const place = query.get("place") ?? "";
  const year = query.get("year") ?? "";
  const names = Object.fromEntries(LIST_STATES.map((each) => [each, say(texts[`state-${each}`])]));
  const typed = readListQuery(typedIn(query), names as Record<ListState, string>);
  const [named] = typed.institution ? await findInstitutions(work.db, typed.institution, { limit: 1 }) : [];
  return {
    text: named || !typed.institution ? typed.text : `${typed.institution} ${typed.text}`.trim(),
    state: isListState(state) ? state : typed.state,
    institutionId: isUuid(institution) ? institution : (named?.id ?? null),
    place: /^[A-Za-z0-9_-]{1,32}$/.test(place) ? place : null,
    year: /^20\d{2}$/.test(year) ? Number(year) : typed.year,
    from: parseDay(query.get("from") ?? "") ?? typed.from,
    to: parseDay(query.get("to") ?? "") ?? typed.to,
    today: work.today,
  };
}

const typedIn = (query: URLSearchParams): string => (query.get("q") ?? "").replaceAll("\0", "").trim().slice(0, 200);

const withoutNulls = (query: Record<string, string | null | undefined>): Record<string, string> =>
  Object.fromEntries(Object.entries(query).filter((entry): entry is [string, string] => Boolean(entry[1])));

/** The list as data: public fields only, a page at a time. */
export async function listData(visit: Visit): Promise<Reply> {
  const { work, query } = visit;
  const wanted = Math.max(1, Number.parseInt(query.get("page") ?? "1", 10) || 1);
  const { rows, total, isCut } = await listRequests(work.db, await filterOf(visit), {
    limit: 100,
    offset: (wanted - 1) * 100,
  });
  const names = await organisationNames(
    work.db,
    rows.map((row) => row.institution_id),
  );
  visit.dependsOn("requests");
  return json({
    total,
    more_than_total: isCut,
    page: wanted,
    pages: Math.max(1, Math.ceil(total / 100)),
    requests: rows.map((row) => publicRecord(visit, row, names.get(row.institution_id))),
  });
}
