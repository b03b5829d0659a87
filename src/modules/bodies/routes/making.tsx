import { again, type Page, page, type Reply, seeOther } from "../../../platform/http/reply.ts";
import type { Visit } from "../../../platform/http/visit.ts";
import { listPlaces } from "../../register/index.ts";
import { newBody } from "../actions/bodies.ts";
import { seatName } from "../actions/words.ts";
import { errorOf, readCount, readDay, readText, readTranslated } from "../forms.ts";
import { DeskPage } from "../pages/desk.tsx";
import { NewBodyPage } from "../pages/new.tsx";
import { listBodies, listSeats } from "../queries/bodies.ts";
import { isBodyKind, SIDES } from "../rules/seats.ts";
import { formTexts as texts } from "../texts/forms.ts";
import { pageTexts } from "../texts/page.ts";
import { standingOfSeat } from "./bodies.tsx";

export const showNew = async (visit: Visit): Promise<Reply> => page(await newPage(visit));

async function newPage(
  visit: Visit,
  values: Readonly<Record<string, string>> = {},
  errors: Readonly<Record<string, string>> = {},
): Promise<Page> {
  const { say, work } = visit;
  const [bodies, places] = await Promise.all([listBodies(work.db), listPlaces(work.db)]);
  return {
    title: say(texts.new),
    robots: "noindex",
    section: "/bodies",
    breadcrumb: [{ label: say(pageTexts.department), href: visit.href("/bodies") }, { label: say(texts.new) }],
    body: (
      <NewBodyPage
        say={say}
        view={{
          csrf: visit.csrf,
          action: visit.href("/bodies"),
          parents: bodies.map(({ id, names }) => ({ value: id, label: say.translated(names) })),
          places: places
            .filter(({ kind }) => kind === "municipality")
            .map(({ code, names }) => ({ value: code, label: say.translated(names) })),
          values,
          errors,
        }}
      />
    ),
  };
}

export async function postNew(visit: Visit): Promise<Reply> {
  const typed = await visit.form();
  const { work, say } = visit;
  const wrong = async (reason: string) =>
    again(await newPage(visit, typed.values, errorOf(say, reason, { "no-seats": "seats_government" })));
  const actUrl = readText(typed, "act_url");
  if (actUrl !== "" && !(/^https?:\/\//.test(actUrl) && URL.canParse(actUrl))) return wrong("bad-address");
  const counts = SIDES.map((side) => ({ side, count: readCount(typed, `seats_${side}`) ?? 0 }));
  if (counts.some(({ count }) => count < 0)) return wrong("no-seats");
  const [bodies, places] = await Promise.all([listBodies(work.db), listPlaces(work.db)]);
  const kind = typed.get("kind");
  const made = await newBody(work, {
    kind: isBodyKind(kind) ? kind : null,
    names: readTranslated(typed, "name"),
    purpose: readTranslated(typed, "purpose"),
    parentId: bodies.find(({ id }) => id === typed.get("parent"))?.id ?? null,
    placeCode: places.find(({ code }) => code === typed.get("place"))?.code ?? null,
    act: readText(typed, "act").slice(0, 500),
    actUrl: actUrl === "" ? null : actUrl,
    from: readDay(typed, "from"),
    seats: counts
      .filter(({ count }) => count > 0)
      .map(({ side, count }) => ({
        side,
        count,
        role: "member" as const,
        label: {},
        appointedHow: "",
        votes: true,
      })),
  });
  return made.ok ? seeOther(visit.href(`/bodies/${made.value.slug}`), say(texts.made)) : wrong(made.reason);
}

/** Empty seats and terms that end, of all bodies; each leads to its seat. */
export async function showDesk(visit: Visit): Promise<Reply> {
  const { say, work } = visit;
  const bodies = await listBodies(work.db);
  const { seats, mandates } = await listSeats(
    work.db,
    bodies.map(({ id }) => id),
  );
  const byId = new Map(bodies.map((body) => [body.id, body]));
  const lines = seats.map((seat) => {
    const body = byId.get(seat.body_id)!;
    const standing = standingOfSeat(seat, mandates.get(seat.id) ?? [], work.today);
    return {
      standing,
      href: visit.href(`/bodies/${body.slug}/seats/${seat.id}`),
      title: `${say.translated(body.names)}: ${seatName(say, seat)}`,
      meta: [
        say(pageTexts[`side-${seat.side}`]),
        seat.appointed_how,
        standing.day
          ? standing.kind === "empty"
            ? say(pageTexts.emptySince, { day: say.day(standing.day) })
            : `${say(pageTexts.until)}: ${say.day(standing.day)}`
          : "",
      ].filter(Boolean),
    };
  });
  return page({
    title: say(texts.deskTitle),
    robots: "noindex",
    section: "/bodies/desk",
    body: (
      <DeskPage
        say={say}
        newHref={visit.href("/bodies/new")}
        ending={lines.filter(({ standing }) => standing.kind === "ending")}
        empty={lines.filter(({ standing }) => standing.kind === "empty")}
      />
    ),
  });
}
