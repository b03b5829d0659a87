import type {
  Dated,
  FigureDefinition,
  LinkedRecord,
  ProfilePanel,
  Range,
  Reading,
} from "../../../platform/module/answers.ts";
import type { Followed, News, NewsItem } from "../../../platform/module/news.ts";
import { BODIES } from "../actions/settle.ts";
import { seatName } from "../actions/words.ts";
import { type BodyRow, findBody, listBodies, listSeats, listSeatsOf } from "../queries/bodies.ts";
import { composition } from "../rules/seats.ts";
import { pageTexts as texts } from "../texts/page.ts";
import { standingOfSeat } from "./bodies.tsx";

const hrefOf = (reading: Reading, row: Pick<BodyRow, "slug">) => reading.href(`/bodies/${row.slug}`);

async function everySeat(reading: Pick<Reading, "db">) {
  const bodies = await listBodies(reading.db);
  const { seats, mandates } = await listSeats(
    reading.db,
    bodies.map(({ id }) => id),
  );
  return { bodies: new Map(bodies.map((body) => [body.id, body])), seats, mandates };
}

/** Terms that end in a range of days. */
export async function upcoming({ from, to }: Range, reading: Reading): Promise<Dated[]> {
  const { bodies, seats, mandates } = await everySeat(reading);
  return seats.flatMap((seat) => {
    const standing = standingOfSeat(seat, mandates.get(seat.id) ?? [], reading.today);
    if (standing.kind !== "ending" || !standing.day || standing.day < from || standing.day > to) return [];
    const body = bodies.get(seat.body_id)!;
    return [
      {
        kind: "body",
        recordId: body.id,
        day: standing.day,
        title: reading.say(texts.upcoming, {
          seat: seatName(reading.say, seat),
          body: reading.say.translated(body.names),
        }),
        href: hrefOf(reading, body),
        place: body.place_code ?? undefined,
        example: body.example,
      },
    ];
  });
}

export const figures: readonly FigureDefinition[] = [
  {
    name: "bodies.seats-filled",
    title: texts.figureSeats,
    definition: texts.figureSeatsDefinition,
    count: async (reading, { to }) => {
      const day = to < reading.today ? to : reading.today;
      const { seats, mandates } = await everySeat(reading);
      const standings = seats.map((seat) => ({
        id: seat.id,
        side: seat.side,
        standing: standingOfSeat(seat, mandates.get(seat.id) ?? [], day),
      }));
      const sides = composition(standings);
      return {
        value: sides.reduce((sum, { filled }) => sum + filled, 0),
        of: sides.reduce((sum, side) => sum + side.seats, 0),
        evidence: async () =>
          standings
            .filter(({ standing }) => standing.kind === "filled" || standing.kind === "ending")
            .map(({ id }) => id),
      };
    },
  },
];

/** Where an organisation sits, on its page. */
export async function profile(organisationId: string, reading: Reading): Promise<ProfilePanel | null> {
  const rows = await listSeatsOf(reading.db, organisationId, reading.today);
  if (rows.length === 0) return null;
  const { say } = reading;
  return {
    title: say(texts.profileTitle),
    sentence: say(texts.profileSentence, { count: rows.length }),
    measures: [],
    items: rows.map((row) => ({
      title: say.translated(row.names),
      href: hrefOf(reading, row),
      meta: [row.person_name ?? say(texts.forgotten), say(texts[`role-${row.role}`])].join(", "),
      example: row.example,
    })),
    more: { label: say(texts.department), href: reading.href("/bodies") },
    tags: [`institution:${organisationId}`, BODIES],
  };
}

export async function link(kind: string, recordId: string, reading: Reading): Promise<LinkedRecord | null> {
  const row = kind === "body" ? await findBody(reading.db, recordId) : null;
  return row && { title: reading.say.translated(row.names), href: hrefOf(reading, row), visible: true };
}

const PREFIX = "body:";
const TOLD = ["bodies.mandate-began", "bodies.mandate-ended"] as const;
const isTold = (name: string): name is (typeof TOLD)[number] => (TOLD as readonly string[]).includes(name);

/** Who follows a body is told who takes a seat and which becomes free. */
export const news: News = {
  facts: TOLD,
  async tell(facts, reading) {
    const { bodies, seats } = await everySeat(reading);
    return facts.flatMap((fact): NewsItem[] => {
      const body = bodies.get(fact.recordId);
      const seat = seats.find(({ id }) => id === fact.payload.seatId);
      if (!body || !seat || !isTold(fact.name)) return [];
      return [
        {
          factId: fact.id,
          about: [`${PREFIX}${body.id}`],
          recordId: body.id,
          at: fact.at,
          title: reading.say.translated(body.names),
          sentence: reading.say(texts[`news-${fact.name.slice("bodies.".length)}` as "news-mandate-began"], {
            seat: seatName(reading.say, seat),
          }),
          href: hrefOf(reading, body),
          example: body.example,
          told: [],
        },
      ];
    });
  },
  async followed(whats, reading) {
    const bodies = await listBodies(reading.db);
    return new Map<string, Followed>(
      bodies.flatMap((body) => {
        const what = `${PREFIX}${body.id}`;
        return whats.includes(what)
          ? [
              [
                what,
                {
                  what,
                  title: reading.say.translated(body.names),
                  href: hrefOf(reading, body),
                  example: body.example,
                },
              ] as const,
            ]
          : [];
      }),
    );
  },
};
