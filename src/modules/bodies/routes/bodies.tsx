import { TAGS } from "../../../kernel/language.ts";
import { shown } from "../../../kernel/translated.ts";
import { again, json, notFound, type Page, page, type Reply, seeOther } from "../../../platform/http/reply.ts";
import type { Typed, Visit } from "../../../platform/http/visit.ts";
import { listPlaces, type OrganisationName, organisationNames, pathOf } from "../../register/index.ts";
import { addSeats } from "../actions/bodies.ts";
import { house } from "../actions/house.ts";
import { holdAssembly, mandateOf, spanOf } from "../actions/mandates.ts";
import { BODIES } from "../actions/settle.ts";
import { seatName } from "../actions/words.ts";
import { errorOf, readCount, readDay, readNames, readText } from "../forms.ts";
import { BodyPage, type SeatLine } from "../pages/body.tsx";
import { BodyList } from "../pages/list.tsx";
import {
  type BodyRow,
  findBodyBySlug,
  listBodies,
  listSeats,
  type MandateRow,
  type SeatRow,
} from "../queries/bodies.ts";
import { popoloOf } from "../rules/popolo.ts";
import { BODY_KINDS, composition, holdsOn, isSeatRole, isSide, seatStanding } from "../rules/seats.ts";
import { formTexts } from "../texts/forms.ts";
import { pageTexts as texts } from "../texts/page.ts";

const NOTHING_TRIED = { name: "", values: {}, errors: {} };
type Tried = { name: string; values: Readonly<Record<string, string>>; errors: Readonly<Record<string, string>> };

export const standingOfSeat = (seat: SeatRow, mandates: readonly MandateRow[], today: Visit["work"]["today"]) =>
  seatStanding(spanOf(seat), mandates.map(mandateOf), today);

/** All bodies with their seats: three queries, however many there are. */
export async function showList(visit: Visit): Promise<Reply> {
  const { say, work } = visit;
  const bodies = await listBodies(work.db);
  const [{ seats, mandates }, places] = await Promise.all([
    listSeats(
      work.db,
      bodies.map(({ id }) => id),
    ),
    listPlaces(work.db),
  ]);
  visit.dependsOn(BODIES);
  const lineOf = (body: BodyRow) => {
    const sides = composition(
      seats
        .filter(({ body_id }) => body_id === body.id)
        .map((seat) => ({ side: seat.side, standing: standingOfSeat(seat, mandates.get(seat.id) ?? [], work.today) })),
    );
    const { text, language, own } = shown(body.names, say.language);
    const place = places.find(({ code }) => code === body.place_code);
    return {
      href: visit.href(`/bodies/${body.slug}`),
      name: text,
      lang: own ? undefined : TAGS[language].lang,
      filled: sides.reduce((sum, { filled }) => sum + filled, 0),
      seats: sides.reduce((sum, side) => sum + side.seats, 0),
      place: place ? say.translated(place.names) : "",
    };
  };
  return page({
    title: say(texts.department),
    description: say(texts.lead),
    section: "/bodies",
    example: bodies.some(({ example }) => example),
    body: (
      <BodyList
        say={say}
        dataHref={visit.href("/bodies/data.json")}
        groups={BODY_KINDS.map((kind) => ({
          kind,
          lines: bodies.filter((body) => body.kind === kind).map(lineOf),
        })).filter(({ lines }) => lines.length > 0)}
      />
    ),
  });
}

const getBody = async (visit: Visit): Promise<BodyRow> =>
  (await findBodyBySlug(visit.work.db, visit.params.slug ?? "")) ?? notFound();

export const showBody = async (visit: Visit): Promise<Reply> => page(await bodyPage(visit, await getBody(visit)));

async function bodyPage(visit: Visit, row: BodyRow, form: Tried = NOTHING_TRIED): Promise<Page> {
  const { say, work } = visit;
  const [{ seats, mandates }, bodies, places, beside] = await Promise.all([
    listSeats(work.db, [row.id]),
    listBodies(work.db),
    row.place_code ? listPlaces(work.db) : [],
    house().beside(visit, row.id),
  ]);
  const all = [...mandates.values()].flat();
  const names = await organisationNames(
    work.db,
    all.flatMap(({ on_behalf_of }) => on_behalf_of ?? []),
  );
  visit.dependsOn(`body:${row.id}`, BODIES);
  const keeps = visit.can("bodies.keep");
  const lines = seats.map((seat) => lineOf(visit, row, seat, mandates.get(seat.id) ?? [], names, keeps));
  const parent = bodies.find(({ id }) => id === row.parent_id);
  const place = places.find(({ code }) => code === row.place_code);
  const { text, language, own } = shown(row.names, say.language);
  const path = visit.href(`/bodies/${row.slug}`);
  return {
    title: text,
    section: "/bodies",
    record: `body:${row.id}`,
    follow: `body:${row.id}`,
    example: row.example,
    wide: true,
    breadcrumb: [{ label: say(texts.department), href: visit.href("/bodies") }, { label: text }],
    body: (
      <BodyPage
        say={say}
        view={{
          kind: say(texts[`one-${row.kind}`]),
          title: text,
          lang: own ? undefined : TAGS[language].lang,
          purpose: say.translated(row.purpose),
          sides: composition(lines),
          seats: lines,
          facts: [
            ...(row.act
              ? [{ term: say(texts.act), value: row.act_url ? <a href={row.act_url}>{row.act}</a> : row.act }]
              : []),
            ...(row.valid_from ? [{ term: say(texts.since), value: say.day(row.valid_from) }] : []),
            ...(place ? [{ term: say(texts.place), value: say.translated(place.names) }] : []),
            ...(parent
              ? [
                  {
                    term: say(texts.parent),
                    value: <a href={visit.href(`/bodies/${parent.slug}`)}>{say.translated(parent.names)}</a>,
                  },
                ]
              : []),
          ],
          parts: bodies
            .filter(({ parent_id }) => parent_id === row.id)
            .map((part) => ({ href: visit.href(`/bodies/${part.slug}`), name: say.translated(part.names) })),
          beside,
          former: formerOf(visit, seats, mandates),
          forms: keeps
            ? {
                csrf: visit.csrf,
                path,
                today: work.today,
                hasEmpty: lines.some(({ standing }) => standing.kind === "empty"),
                form,
              }
            : null,
        }}
      />
    ),
  };
}

function lineOf(
  visit: Visit,
  body: BodyRow,
  seat: SeatRow,
  mandates: readonly MandateRow[],
  names: ReadonlyMap<string, OrganisationName>,
  keeps: boolean,
): SeatLine {
  const { say, work } = visit;
  const now = mandates.filter((mandate) => holdsOn(mandateOf(mandate), work.today));
  const [holder, deputy] = [now.find((mandate) => !mandate.deputy), now.find((mandate) => mandate.deputy)];
  const organisation = holder?.on_behalf_of ? names.get(holder.on_behalf_of) : undefined;
  return {
    id: seat.id,
    name: seatName(say, seat),
    side: seat.side,
    votes: seat.votes,
    standing: standingOfSeat(seat, mandates, work.today),
    holder: holder
      ? {
          name: holder.person_name ?? "",
          organisation: organisation
            ? { name: say.translated(organisation.names), href: visit.href(pathOf(organisation)) }
            : null,
          how: say(texts[`how-${holder.how}`]),
          until: holder.valid_to ? say.day(holder.valid_to) : say(texts.noEnd),
        }
      : null,
    deputy: deputy?.person_name ?? null,
    href: keeps ? visit.href(`/bodies/${body.slug}/seats/${seat.id}`) : null,
  };
}

/** Mandates that have ended, latest first. */
const formerOf = (
  { say, work }: Visit,
  seats: readonly SeatRow[],
  mandates: ReadonlyMap<string, readonly MandateRow[]>,
): string[] =>
  seats
    .flatMap((seat) => (mandates.get(seat.id) ?? []).map((mandate) => ({ seat, mandate })))
    .filter(({ mandate }) => mandate.valid_to !== null && mandate.valid_to < work.today)
    .sort((a, b) => (a.mandate.valid_to! < b.mandate.valid_to! ? 1 : -1))
    .map(({ seat, mandate }) =>
      [
        say(texts.formerLine, {
          from: say.day(mandate.valid_from),
          to: say.day(mandate.valid_to!),
          name: mandate.person_name ?? say(texts.forgotten),
        }),
        seatName(say, seat),
        mandate.ended_because ? say(texts[`because-${mandate.ended_because}`]) : "",
      ]
        .filter(Boolean)
        .join("; "),
    );

async function refused(
  visit: Visit,
  row: BodyRow,
  name: string,
  typed: Typed,
  errors: Readonly<Record<string, string>>,
): Promise<Reply> {
  return again(await bodyPage(visit, row, { name, values: typed.values, errors }));
}

export async function postSeats(visit: Visit): Promise<Reply> {
  const row = await getBody(visit);
  const typed = await visit.form();
  const wrong = (reason: string) =>
    refused(visit, row, "seats", typed, errorOf(visit.say, reason, { "no-seats": "count" }));
  const [side, role] = [typed.get("side"), typed.get("role")];
  if (!isSide(side)) return wrong("no-side");
  if (!isSeatRole(role)) return wrong("no-role");
  const label = readText(typed, "label");
  const added = await addSeats(visit.work, row.id, {
    count: readCount(typed, "count") ?? 0,
    side,
    role,
    label: label === "" ? {} : { [visit.say.language]: label },
    appointedHow: readText(typed, "appointed").slice(0, 300),
    votes: typed.get("votes") === "yes",
  });
  if (!added.ok) return added.reason === "not-found" ? notFound() : wrong(added.reason);
  return seeOther(visit.href(`/bodies/${row.slug}`), visit.say(formTexts.seatsAdded));
}

export async function postAssembly(visit: Visit): Promise<Reply> {
  const row = await getBody(visit);
  const typed = await visit.form();
  const { say, work } = visit;
  const wrong = (reason: string, args: Record<string, number> = {}) =>
    refused(visit, row, "assembly", typed, errorOf(say, reason, {}, args));
  const present = readCount(typed, "present");
  if (present === null || present < 1) return wrong("no-present");
  const on = readDay(typed, "from");
  const { seats, mandates } = await listSeats(work.db, [row.id]);
  const empty = seats.filter(
    (seat) => standingOfSeat(seat, mandates.get(seat.id) ?? [], on ?? work.today).kind === "empty",
  );
  const held = await holdAssembly(work, row.id, {
    names: readNames(typed),
    on,
    until: readDay(typed, "to"),
    act: on ? say(formTexts.assemblyAct, { day: say.day(on), present }) : "",
  });
  if (held.ok) return seeOther(visit.href(`/bodies/${row.slug}`), say(formTexts.assemblyDone, { count: held.value }));
  return held.reason === "not-found" ? notFound() : wrong(held.reason, { empty: empty.length });
}

/** Organizations, posts, memberships and persons in the shape of the Popolo standard. */
export async function popolo(visit: Visit): Promise<Reply> {
  const { say, work } = visit;
  const bodies = await listBodies(work.db);
  const { seats, mandates } = await listSeats(
    work.db,
    bodies.map(({ id }) => id),
  );
  visit.dependsOn(BODIES);
  return json(
    popoloOf({
      bodies: bodies.map((body) => ({
        id: body.id,
        name: say.translated(body.names),
        classification: body.kind,
        parentId: body.parent_id,
        from: body.valid_from,
        to: body.valid_to,
        url: `${house().baseUrl}${visit.href(`/bodies/${body.slug}`)}`,
      })),
      seats: seats.map((seat) => ({
        id: seat.id,
        bodyId: seat.body_id,
        label: seatName(say, seat),
        role: seat.role,
        side: seat.side,
        from: seat.valid_from,
        to: seat.valid_to,
      })),
      mandates: [...mandates.values()].flat().map((mandate) => ({
        id: mandate.id,
        seatId: mandate.seat_id,
        name: mandate.person_name,
        onBehalfOf: mandate.on_behalf_of,
        deputy: mandate.deputy,
        from: mandate.valid_from,
        to: mandate.valid_to,
      })),
    }),
  );
}
