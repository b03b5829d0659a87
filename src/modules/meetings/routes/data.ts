import { json, notFound, type Reply } from "../../../platform/http/reply.ts";
import type { Visit } from "../../../platform/http/visit.ts";
import { type BodyRow, listBodies, listSeats } from "../../bodies/index.ts";
import { house } from "../actions/house.ts";
import { MEETINGS } from "../actions/settle.ts";
import { itemTitle, pathOf, titleOf } from "../actions/words.ts";
import { listItems } from "../queries/agenda.ts";
import { listPublicMeetings } from "../queries/meetings.ts";
import { listRecords } from "../queries/minutes.ts";
import { numbersOf } from "../rules/agenda.ts";
import { isCarried, totalOf } from "../rules/minutes.ts";
import { oparlOf } from "../rules/oparl.ts";
import { popoloOf } from "../rules/popolo.ts";
import { STATES } from "../rules/way.ts";
import { pageTexts as texts } from "../texts/page.ts";

/** Meetings and votes in the shape of the Popolo standard; votes once the minutes are published. */
export async function popolo(visit: Visit): Promise<Reply> {
  const { say, work } = visit;
  const [rows, bodies] = await Promise.all([listPublicMeetings(work.db), listBodies(work.db)]);
  const bodyOf = new Map(bodies.map((body) => [body.id, body]));
  const published = new Map(rows.filter(({ state }) => state === "published").map((row) => [row.id, row]));
  const records = await listRecords(work.db, [...published.keys()]);
  visit.dependsOn(MEETINGS);
  return json(
    popoloOf({
      meetings: rows.map((row) => ({
        id: row.id,
        bodyId: row.body_id,
        name: titleOf(say, bodyOf.get(row.body_id)!, row),
        startsAt: row.starts_at,
        endsAt: row.ends_at,
        status: row.state === "cancelled" ? "cancelled" : "confirmed",
        url: addressOf(visit, bodyOf.get(row.body_id)!, row),
      })),
      votes: records.flatMap(({ id, kind, meeting_id, words, votes, struck }) => {
        const row = published.get(meeting_id);
        return kind === "vote" && votes && !struck && row
          ? [
              {
                id,
                meetingId: row.id,
                bodyId: row.body_id,
                text: words,
                at: row.starts_at,
                carried: isCarried(totalOf(votes)),
                votes,
              },
            ]
          : [];
      }),
    }),
  );
}

const addressOf = (visit: Visit, body: BodyRow, row: { year: number; number: number }): string =>
  `${house().baseUrl}${visit.href(pathOf(body, row))}`;

/** OParl 1.1: the address of the interface is its System object; every other object stands below it. */
export async function oparl(visit: Visit): Promise<Reply> {
  const { say, work } = visit;
  const [rows, bodies] = await Promise.all([listPublicMeetings(work.db), listBodies(work.db)]);
  const [{ seats, mandates }, items] = await Promise.all([
    listSeats(
      work.db,
      bodies.map(({ id }) => id),
    ),
    listItems(
      work.db,
      rows.map(({ id }) => id),
    ),
  ]);
  const bodyOf = new Map(bodies.map((body) => [body.id, body]));
  const rowOf = new Map(rows.map((row) => [row.id, row]));
  const base = `${house().baseUrl}${visit.href("/oparl")}`;
  const objects = oparlOf({
    base,
    name: say(texts.department),
    website: `${house().baseUrl}${visit.href("/bodies")}`,
    since: bodies[0]?.made_at ?? work.now,
    bodies: bodies.map((body) => ({
      id: body.id,
      name: say.translated(body.names),
      classification: body.kind,
      parentId: body.parent_id,
      from: body.valid_from,
      to: body.valid_to,
      web: `${house().baseUrl}${visit.href(`/bodies/${body.slug}`)}`,
      made: body.made_at,
      changed: body.changed_at,
    })),
    mandates: seats.flatMap((seat) =>
      (mandates.get(seat.id) ?? [])
        .filter(({ ended_because }) => ended_because !== "mistake")
        .map((mandate) => ({
          id: mandate.id,
          bodyId: seat.body_id,
          name: mandate.person_name,
          role: mandate.deputy ? "deputy" : seat.role,
          votes: seat.votes,
          from: mandate.valid_from,
          to: mandate.valid_to,
          onBehalfOf: null,
          made: mandate.made_at,
        })),
    ),
    meetings: rows.map((row) => {
      const body = bodyOf.get(row.body_id)!;
      const own = items.filter(({ meeting_id }) => meeting_id === row.id);
      const numbers = numbersOf(own);
      return {
        id: row.id,
        bodyId: row.body_id,
        name: titleOf(say, body, row),
        state: row.state === "cancelled" ? "cancelled" : STATES[row.state].tookPlace ? "held" : "convened",
        startsAt: row.starts_at,
        endsAt: row.ends_at,
        place: row.place,
        web: addressOf(visit, body, row),
        made: row.made_at,
        changed: row.changed_at,
        items: own.map((item, at) => ({
          id: item.id,
          number: numbers[at]!,
          name: itemTitle(say, item, rowOf.get(item.about_id ?? "")),
          isPublic: !item.internal,
          result: null,
        })),
        minutes:
          row.state === "published" && row.published_at
            ? { address: `${addressOf(visit, body, row)}/minutes.pdf`, at: row.published_at }
            : null,
      };
    }),
  });
  visit.dependsOn(MEETINGS);
  const path = visit.path.replace(/^\/oparl\/?/, "") || "system";
  const object = objects.get(path) ?? notFound();
  const reply = json(object);
  return reply.kind === "bytes" ? { ...reply, headers: { "access-control-allow-origin": "*" } } : reply;
}
