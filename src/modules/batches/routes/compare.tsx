import { dayAt } from "../../../kernel/day.ts";
import { TAGS } from "../../../kernel/language.ts";
import { notFound, page, type Reply } from "../../../platform/http/reply.ts";
import type { Visit } from "../../../platform/http/visit.ts";
import { listPlaces, markFinder, organisationNames } from "../../register/index.ts";
import {
  type ComparedRequest,
  compareRequests,
  LIST_STATES,
  type ListState,
  listStateName,
} from "../../requests/index.ts";
import { ComparePage, type CompareRow, type CompareView } from "../pages/compare.tsx";
import { type BatchRow, findBatchBySlug } from "../queries/batches.ts";
import { listBatchLetters } from "../queries/letters.ts";
import { listMembers, type MemberRow } from "../queries/members.ts";
import { lastingPath } from "../rules/addresses.ts";
import { DEPTH_OF, orderOf, TONE_OF } from "../rules/answers.ts";
import { batchTexts as texts } from "../texts/page.ts";

/** A sent batch this reader may see; one under embargo is none to others. */
export async function findSeen(visit: Visit): Promise<BatchRow> {
  const row = (await findBatchBySlug(visit.work.db, visit.params.slug ?? "")) ?? notFound();
  const inside = isOwner(visit, row) || visit.can("batches.approve");
  if (row.state !== "sending") return notFound();
  return inside || row.embargo_until === null || row.embargo_until <= visit.work.today ? row : notFound();
}

export const isOwner = (visit: Visit, row: BatchRow): boolean =>
  visit.viewer !== null && row.owner_id === visit.viewer.id;

export const onlooker = (visit: Visit) => ({
  personId: visit.viewer?.id ?? null,
  staff: visit.can("requests.moderate"),
});

export interface Joined {
  readonly member: MemberRow;
  readonly institution: string;
  readonly institutionPath: string;
  readonly request: ComparedRequest | null;
}

/** Every institution of the batch with its request. Five queries, however many they are. */
export async function joinedOf(visit: Visit, row: BatchRow): Promise<Joined[]> {
  const { db } = visit.work;
  const members = await listMembers(db, row.id);
  const ids = members.flatMap(({ request_id }) => request_id ?? []);
  const [requests, names] = await Promise.all([
    compareRequests(db, ids, visit.say, visit.work.today, onlooker(visit)),
    organisationNames(
      db,
      members.map(({ institution_id }) => institution_id),
    ),
  ]);
  const byId = new Map(requests.map((request) => [request.id, request]));
  visit.dependsOn(`batch:${row.id}`, ...ids.map((id) => `request:${id}`));
  return members.map((member) => ({
    member,
    institution: visit.say.translated(names.get(member.institution_id)?.names ?? {}),
    institutionPath: names.get(member.institution_id)?.path ?? "/institutions",
    request: byId.get(member.request_id ?? "") ?? null,
  }));
}

export async function showBatch(visit: Visit): Promise<Reply> {
  const { say, work } = visit;
  const row = await findSeen(visit);
  if (row.slug !== visit.params.slug) return { kind: "redirect", to: visit.href(`/batches/${row.slug}`), status: 302 };
  const [joined, written, places] = await Promise.all([
    joinedOf(visit, row),
    listBatchLetters(work.db, row.id),
    listPlaces(work.db),
  ]);
  const requests = joined.flatMap(({ request }) => request ?? []);
  const count = (state: ListState) => requests.filter((request) => request.state === state).length;
  const states = LIST_STATES.filter((state) => count(state) > 0);
  const leaving = joined.filter(({ member }) => member.state === "queued").length;
  const stuck = joined.filter(({ member }) => member.state === "no-address" || member.state === "ended").length;
  const wanted = visit.query.get("state") ?? "";
  const sort = visit.query.get("sort") ?? "institution";
  const view: CompareView = {
    title: row.title,
    lang: TAGS[row.language].lang,
    by: row.shown_as === "full" && row.asker_name ? row.asker_name : null,
    startedOn: dayAt(row.started_at!, visit.country.timeZone),
    total: joined.length,
    answered: requests.filter(({ decided }) => decided).length,
    silent: count("late") + count("silent"),
    leaving,
    segments: [
      ...states.map((state) => ({ label: listStateName(say, state), value: count(state), tone: TONE_OF[state] })),
      { label: say(texts.queued), value: leaving, tone: "idle" as const },
      { label: say(texts.noAddress), value: stuck, tone: "late" as const },
    ].filter(({ value }) => value > 0),
    rows: sorted(joined, sort, say.lang)
      .filter(({ request }) => wanted === "" || request?.state === wanted)
      .map((each) => rowOf(visit, each)),
    path: visit.href(`/batches/${row.slug}`),
    states: states.map((state) => ({
      value: state,
      label: listStateName(say, state),
      count: count(state),
      selected: wanted === state,
    })),
    sorts: (["institution", "state", "days"] as const).map((value) => ({
      value,
      label: say(texts[`sort-${value}`]),
      selected: sort === value,
    })),
    map: mapOf(visit, joined, places),
    csvHref: visit.href(`/batches/${row.slug}/data.csv`),
    zipHref: visit.href(`/batches/${row.slug}/letters.zip`),
    own: isOwner(visit, row)
      ? {
          writeHref: visit.href(`/batches/${row.slug}/letters`),
          judgeHref: visit.href(`/batches/${row.slug}/judgements`),
        }
      : null,
    written: written.map((letter) => ({
      title: say(texts.writtenLine, {
        state: listStateName(say, letter.of_state as ListState),
        sent: letter.sent,
        total: letter.total,
      }),
      day: dayAt(letter.at, visit.country.timeZone),
      note: letter.refused > 0 ? say(texts.writtenRefused, { count: letter.refused }) : "",
    })),
  };
  return page({
    title: row.title,
    description: say(texts.sentence, { total: view.total, answered: view.answered, silent: view.silent }),
    section: "/requests",
    record: `batch:${row.id}`,
    follow: row.embargo_until && row.embargo_until > work.today ? undefined : `series:${lastingPath(row)}`,
    wide: true,
    example: row.example,
    robots: row.embargo_until && row.embargo_until > work.today ? "noindex" : undefined,
    breadcrumb: [{ label: say(texts.department), href: visit.href("/batches") }],
    body: <ComparePage view={view} say={say} />,
  });
}

function sorted(joined: readonly Joined[], sort: string, lang: string): Joined[] {
  const byName = (one: Joined, other: Joined) => one.institution.localeCompare(other.institution, lang);
  if (sort === "state")
    return joined.toSorted((a, b) => orderOf(a.request?.state) - orderOf(b.request?.state) || byName(a, b));
  if (sort === "days")
    return joined.toSorted((a, b) => (b.request?.days ?? -1) - (a.request?.days ?? -1) || byName(a, b));
  return joined.toSorted(byName);
}

/** What stands in the place of a state while there is no request, or none this reader may see. */
export function tagFor(visit: Visit, { member, request }: Joined): CompareRow["tag"] {
  const { say } = visit;
  if (request) return request.tag;
  if (member.state === "queued") return { tone: "idle", text: say(texts.queued) };
  if (member.state === "no-address") return { tone: "late", text: say(texts.noAddress) };
  return { tone: "idle", text: say(member.state === "ended" ? texts.ended : texts.kept) };
}

function rowOf(visit: Visit, joined: Joined): CompareRow {
  const { say } = visit;
  const { request } = joined;
  return {
    institution: joined.institution,
    href: visit.href(request?.path ?? joined.institutionPath),
    tag: tagFor(visit, joined),
    days: request ? (request.decided ? String(request.days) : say(texts.daysSoFar, { days: request.days })) : "–",
    due: request?.due ?? null,
    last: request?.last ? say(texts[`last-${request.last.kind}`], { day: say.day(request.last.day, "short") }) : "–",
    documents: request?.documents.map(({ name, path }) => ({ name, href: visit.href(path) })) ?? [],
    grounds: request?.grounds ?? [],
  };
}

/** The municipalities among them on the map; none where fewer than three were asked. */
function mapOf(
  visit: Visit,
  joined: readonly Joined[],
  places: Awaited<ReturnType<typeof listPlaces>>,
): CompareView["map"] {
  const byPlace = new Map(
    joined.flatMap((each) => (each.request?.placeCode ? [[each.request.placeCode, each] as const] : [])),
  );
  const municipalities = places.filter(({ kind, code }) => kind === "municipality" && byPlace.has(code));
  if (municipalities.length < 3) return null;
  const markOf = (place: (typeof places)[number]) => place.tile_label ?? place.code;
  const topology = visit.country.boundaries;
  const object = Object.keys((topology?.objects as object | undefined) ?? {})[0];
  const boundaries =
    topology && object
      ? {
          topology: topology as never,
          object,
          codeOf: markFinder(
            municipalities.map((place) => ({
              mark: markOf(place),
              spellings: [place.code, place.slug, ...Object.values(place.names), ...place.aliases],
            })),
          ),
        }
      : null;
  const shownPlaces = municipalities.filter((place) => boundaries !== null || place.tile_column !== null);
  return {
    boundaries,
    answered: shownPlaces.filter(({ code }) => byPlace.get(code)?.request?.decided).length,
    tiles: shownPlaces.map((place) => {
      const each = byPlace.get(place.code)!;
      return {
        code: markOf(place),
        label: visit.say.translated(place.names),
        column: place.tile_column ?? 0,
        row: place.tile_row ?? 0,
        value: tagFor(visit, each).text,
        depth: each.request ? DEPTH_OF[each.request.state] : null,
        href: visit.href(each.request?.path ?? each.institutionPath),
      };
    }),
  };
}
