import { addDays, dayAt } from "../../../kernel/day.ts";
import { instantAt } from "../../../kernel/time-of-day.ts";
import type {
  Dated,
  FigureDefinition,
  LinkedRecord,
  ProfilePanel,
  Range,
  Reading,
} from "../../../platform/module/answers.ts";
import type { News, NewsItem } from "../../../platform/module/news.ts";
import { oncePer } from "../../../platform/module/once.ts";
import { type BodyRow, holdsOn, listBodies, listMandatesOfOrganisation, mandateOf } from "../../bodies/index.ts";
import { house } from "../actions/house.ts";
import { MEETINGS } from "../actions/settle.ts";
import { pathOf, titleOf } from "../actions/words.ts";
import { findMeeting, listMeetingsBetween, listMeetingsByIds, type MeetingRow } from "../queries/meetings.ts";
import { listPresences, listPresencesOfSeats } from "../queries/people.ts";
import { counts } from "../rules/presence.ts";
import { STATES } from "../rules/way.ts";
import { pageTexts as texts } from "../texts/page.ts";

const startOf = (day: Range["from"]) => instantAt(day, 0, house().timeZone);

/** Meetings of a range of days with their bodies; what took place, or what is ahead. */
async function meetingsIn({ from, to }: Range, reading: Pick<Reading, "db">, which: (row: MeetingRow) => boolean) {
  const all = await oncePer(reading, `meetings ${from} ${to}`, async () => {
    const [rows, bodies] = await Promise.all([
      listMeetingsBetween(reading.db, startOf(from), startOf(addDays(to, 1))),
      listBodies(reading.db),
    ]);
    const bodyOf = new Map(bodies.map((body) => [body.id, body]));
    return rows.map((row) => ({ row, body: bodyOf.get(row.body_id)! }));
  });
  return all.filter(({ row }) => which(row));
}

const datedOf = (reading: Reading, { row, body }: { row: MeetingRow; body: BodyRow }): Dated => ({
  kind: "meeting",
  recordId: row.id,
  day: dayAt(row.starts_at, house().timeZone),
  title: titleOf(reading.say, body, row),
  href: reading.href(pathOf(body, row)),
  note: row.place || undefined,
  place: body.place_code ?? undefined,
  example: row.example,
});

export const upcoming = async (range: Range, reading: Reading): Promise<Dated[]> =>
  (await meetingsIn(range, reading, ({ state }) => state === "convened")).map((each) => datedOf(reading, each));

export const happened = async (range: Range, reading: Reading): Promise<Dated[]> =>
  (await meetingsIn(range, reading, ({ state }) => STATES[state].tookPlace)).map((each) => datedOf(reading, each));

const heldOf = (kind: BodyRow["kind"] | null, title: FigureDefinition["title"]): FigureDefinition => ({
  name: kind ? `meetings.held-${kind}` : "meetings.held",
  title,
  definition: texts.figureHeldDefinition,
  count: async (reading, range) => {
    const held = await meetingsIn(range, reading, ({ state }) => STATES[state].tookPlace);
    const counted = held.filter(({ body }) => kind === null || body.kind === kind);
    return { value: counted.length, evidence: async () => counted.map(({ row }) => row.id) };
  },
});

export const figures: readonly FigureDefinition[] = [
  heldOf(null, texts.figureHeld),
  heldOf("council", texts["figure-council"]),
  heldOf("team", texts["figure-team"]),
  heldOf("group", texts["figure-group"]),
  heldOf("village-council", texts["figure-village-council"]),
  {
    name: "meetings.present",
    title: texts.figurePresent,
    definition: texts.figurePresentDefinition,
    count: async (reading, range) => {
      const held = await meetingsIn(range, reading, ({ state }) => STATES[state].tookPlace);
      const presences = await listPresences(
        reading.db,
        held.map(({ row }) => row.id),
      );
      const there = presences.filter(({ presence }) => counts(presence));
      return {
        value: there.length,
        of: presences.length,
        evidence: async () => [...new Set(there.map(({ meeting_id }) => meeting_id))],
      };
    },
  },
];

/** How often an organisation's seats were taken, on its page. */
export async function profile(organisationId: string, reading: Reading): Promise<ProfilePanel | null> {
  const mandates = (await listMandatesOfOrganisation(reading.db, organisationId)).filter(({ deputy }) => !deputy);
  const presences = await listPresencesOfSeats(
    reading.db,
    mandates.map(({ seat_id }) => seat_id),
  );
  const rows = presences.filter(({ seat_id, starts_at }) =>
    mandates.some(
      (mandate) => mandate.seat_id === seat_id && holdsOn(mandateOf(mandate), dayAt(starts_at, house().timeZone)),
    ),
  );
  if (rows.length === 0) return null;
  const { say } = reading;
  const there = rows.filter(({ presence }) => counts(presence)).length;
  const bodyOf = new Map((await listBodies(reading.db)).map((body) => [body.id, body]));
  return {
    title: say(texts.profileTitle),
    sentence: say(texts.profileSentence, { there, of: rows.length }),
    measures: [{ label: say(texts.profileTitle), value: there, of: rows.length }],
    items: rows.slice(0, 5).flatMap((row) => {
      const body = bodyOf.get(row.body_id);
      return body
        ? [
            {
              title: titleOf(say, body, row),
              href: reading.href(pathOf(body, row)),
              meta: say(texts[`presence-${row.presence}`]),
              example: row.example,
            },
          ]
        : [];
    }),
    tags: [`institution:${organisationId}`, MEETINGS],
  };
}

export async function link(kind: string, recordId: string, reading: Reading): Promise<LinkedRecord | null> {
  const row = kind === "meeting" ? await findMeeting(reading.db, recordId) : null;
  const body = row && (await listBodies(reading.db)).find(({ id }) => id === row.body_id);
  return row && body
    ? {
        title: titleOf(reading.say, body, row),
        href: reading.href(pathOf(body, row)),
        visible: STATES[row.state].isPublic,
      }
    : null;
}

const TOLD = ["convened", "changed", "cancelled", "published", "reported"] as const;

/** Who follows a body is told of its meetings. */
export const news: News = {
  facts: TOLD.map((name) => `meetings.${name}`),
  async tell(facts, reading) {
    const [rows, bodies] = await Promise.all([
      listMeetingsByIds(reading.db, [...new Set(facts.map(({ recordId }) => recordId))]),
      listBodies(reading.db),
    ]);
    return facts.flatMap((fact): NewsItem[] => {
      const row = rows.find(({ id }) => id === fact.recordId);
      const body = bodies.find(({ id }) => id === row?.body_id);
      const told = TOLD.find((name) => fact.name === `meetings.${name}`);
      if (!row || !body || !told || !STATES[row.state].isPublic) return [];
      return [
        {
          factId: fact.id,
          about: [`body:${body.id}`],
          recordId: row.id,
          at: fact.at,
          title: titleOf(reading.say, body, row),
          sentence: reading.say(texts[`news-${told}`]),
          href: reading.href(pathOf(body, row)),
          example: row.example,
          told: [],
        },
      ];
    });
  },
  // What is followed is the body, whose department knows it.
  followed: async () => new Map(),
};
