import { again, notFound, type Page, page, type Reply, seeOther } from "../../../platform/http/reply.ts";
import type { Visit } from "../../../platform/http/visit.ts";
import { findPersonByEmail, foldEmail } from "../../accounts/index.ts";
import { findOrganisations } from "../../register/index.ts";
import { endMandate, takeSeat } from "../actions/mandates.ts";
import { seatName } from "../actions/words.ts";
import { errorOf, readDay, readText } from "../forms.ts";
import { SeatPage } from "../pages/seat.tsx";
import { type BodyRow, findBodyBySlug, listSeats, type MandateRow, type SeatRow } from "../queries/bodies.ts";
import { isEnding, isWay } from "../rules/seats.ts";
import { formTexts } from "../texts/forms.ts";
import { pageTexts as texts } from "../texts/page.ts";

const NOTHING_TRIED = { name: "", values: {}, errors: {} };
type Tried = { name: string; values: Readonly<Record<string, string>>; errors: Readonly<Record<string, string>> };
/** As `findOrganisations` scores: from here on every word of the name was found. */
const SURE = 0.5;

interface Found {
  readonly body: BodyRow;
  readonly seat: SeatRow;
  readonly mandates: readonly MandateRow[];
}

async function getSeat({ work, params }: Visit): Promise<Found> {
  const body = (await findBodyBySlug(work.db, params.slug ?? "")) ?? notFound();
  const { seats, mandates } = await listSeats(work.db, [body.id]);
  const seat = seats.find(({ id }) => id === params.seat) ?? notFound();
  return { body, seat, mandates: mandates.get(seat.id) ?? [] };
}

export const showSeat = async (visit: Visit): Promise<Reply> => page(seatPage(visit, await getSeat(visit)));

function seatPage(visit: Visit, { body, seat, mandates }: Found, form: Tried = NOTHING_TRIED): Page {
  const { say, work } = visit;
  const name = say.translated(body.names);
  return {
    title: seatName(say, seat),
    robots: "noindex",
    section: "/bodies",
    example: body.example,
    breadcrumb: [
      { label: say(texts.department), href: visit.href("/bodies") },
      { label: name, href: visit.href(`/bodies/${body.slug}`) },
      { label: seatName(say, seat) },
    ],
    body: (
      <SeatPage
        say={say}
        view={{
          csrf: visit.csrf,
          path: visit.href(`/bodies/${body.slug}/seats/${seat.id}`),
          body: name,
          seat: seatName(say, seat),
          today: work.today,
          mandates: mandates.map((mandate) => ({
            id: mandate.id,
            name: mandate.person_name ?? say(texts.forgotten),
            line: [
              say(texts.formerLine, {
                from: say.day(mandate.valid_from),
                to: mandate.valid_to ? say.day(mandate.valid_to) : say(texts.noEnd),
                name: mandate.person_name ?? say(texts.forgotten),
              }),
              say(texts[`how-${mandate.how}`]),
              mandate.act,
              mandate.ended_because ? say(texts[`because-${mandate.ended_because}`]) : "",
            ]
              .filter(Boolean)
              .join("; "),
            open: mandate.valid_to === null || mandate.valid_to >= work.today,
          })),
          form,
        }}
      />
    ),
  };
}

export async function postMandate(visit: Visit): Promise<Reply> {
  const found = await getSeat(visit);
  const typed = await visit.form();
  const { say, work } = visit;
  const wrong = (reason: string) =>
    again(seatPage(visit, found, { name: "begin", values: typed.values, errors: errorOf(say, reason) }));
  const organisation = readText(typed, "organisation");
  const [match] = organisation === "" ? [] : await findOrganisations(work.db, organisation, { limit: 1 });
  if (organisation !== "" && (!match || match.score < SURE)) return wrong("no-organisation");
  const email = readText(typed, "email");
  const folded = email === "" ? null : foldEmail(email);
  const person = folded ? await findPersonByEmail(work.db, folded) : undefined;
  if (email !== "" && !folded) return wrong("bad-email");
  const how = typed.get("how");
  const taken = await takeSeat(work, found.seat.id, {
    name: readText(typed, "name").slice(0, 200),
    how: isWay(how) ? how : null,
    act: readText(typed, "act").slice(0, 500),
    from: readDay(typed, "from"),
    to: readDay(typed, "to"),
    deputy: typed.get("deputy") === "yes",
    onBehalfOf: match?.id ?? null,
    personId: person?.id ?? null,
    email: folded,
  });
  if (!taken.ok) return taken.reason === "not-found" ? notFound() : wrong(taken.reason);
  return seeOther(visit.href(`/bodies/${found.body.slug}`), say(formTexts.began));
}

export async function postEnd(visit: Visit): Promise<Reply> {
  const found = await getSeat(visit);
  const mandate = found.mandates.find(({ id }) => id === visit.params.mandate) ?? notFound();
  const typed = await visit.form();
  const because = typed.get("because");
  const ended = await endMandate(visit.work, mandate.id, {
    on: readDay(typed, "on"),
    because: isEnding(because) ? because : null,
  });
  if (ended.ok) return seeOther(visit.href(`/bodies/${found.body.slug}`), visit.say(formTexts.ended));
  if (ended.reason === "not-found") return notFound();
  const errors = errorOf(visit.say, ended.reason, { "ends-before": "on" });
  return again(seatPage(visit, found, { name: mandate.id, values: typed.values, errors }));
}
