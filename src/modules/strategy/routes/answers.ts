import type {
  Dated,
  FigureDefinition,
  LinkedRecord,
  ProfilePanel,
  Range,
  Reading,
} from "../../../platform/module/answers.ts";
import type { Followed, News, NewsItem } from "../../../platform/module/news.ts";
import { oncePer } from "../../../platform/module/once.ts";
import { organisationNames } from "../../register/index.ts";
import { ROUND_KIND, tagsOf } from "../actions/settle.ts";
import {
  countRound,
  findRound,
  listAllRounds,
  listAssessments,
  listAssessmentsOfLead,
  listSheets,
  type RoundRow,
} from "../queries/rounds.ts";
import {
  type ActivityRow,
  findStrategy,
  listActivities,
  listActivitiesByIds,
  listStrategies,
  type StrategyRow,
} from "../queries/strategies.ts";
import { isDueBy, rollup } from "../rules/rollup.ts";
import { ROUND } from "../rules/round.ts";
import { pageTexts as texts } from "../texts/page.ts";

export interface PublicRound {
  readonly round: RoundRow;
  readonly strategy: StrategyRow;
}

/** Published rounds with their strategies, latest first. */
export const publicRounds = async (reading: Pick<Reading, "db">): Promise<PublicRound[]> =>
  (await everyRound(reading)).filter(({ round }) => ROUND[round.state].isPublic);

/** All rounds with their strategies, latest first. Two queries. */
export const everyRound = (reading: Pick<Reading, "db">): Promise<PublicRound[]> =>
  oncePer(reading, "strategy rounds", async () => {
    const [rounds, strategies] = await Promise.all([listAllRounds(reading.db), listStrategies(reading.db)]);
    const byId = new Map(strategies.map((row) => [row.id, row]));
    return rounds.map((round) => ({ round, strategy: byId.get(round.strategy_id)! }));
  });

const hrefOf = (reading: Pick<Reading, "href">, { slug }: StrategyRow, rest = "") =>
  reading.href(`/strategies/${slug}${rest}`);
const periodHref = (reading: Pick<Reading, "href">, { strategy, round }: PublicRound) =>
  `${hrefOf(reading, strategy)}?period=${round.period}`;

/** Deadlines of activities, and the days on which answers close. */
export async function upcoming({ from, to, most = 200 }: Range, reading: Reading): Promise<Dated[]> {
  const { say } = reading;
  const [strategies, rounds] = await Promise.all([listStrategies(reading.db), listAllRounds(reading.db)]);
  const dated: Dated[] = [];
  for (const strategy of strategies.filter(({ state }) => state === "adopted")) {
    if (strategy.valid_to < from) continue;
    for (const row of await listActivities(reading.db, strategy.id))
      if (row.due_on >= from && row.due_on <= to)
        dated.push({
          kind: "activity",
          recordId: row.id,
          day: row.due_on,
          title: say(texts.upcoming, { activity: `${row.code} ${say.translated(row.names)}` }),
          href: hrefOf(reading, strategy, `/activities/${row.code}`),
          example: row.example,
        });
  }
  for (const round of rounds) {
    const strategy = strategies.find(({ id }) => id === round.strategy_id);
    if (!strategy || round.state !== "collecting" || !round.closes_on || round.closes_on < from || round.closes_on > to)
      continue;
    dated.push({
      kind: ROUND_KIND,
      recordId: round.id,
      day: round.closes_on,
      title: say(texts.upcomingClosing, { strategy: say.translated(strategy.names), period: round.period }),
      href: hrefOf(reading, strategy),
      example: round.example,
    });
  }
  return dated.sort((a, b) => (a.day < b.day ? -1 : 1)).slice(0, most);
}

export const happened = async ({ from, to }: Range, reading: Reading): Promise<Dated[]> =>
  (await publicRounds(reading)).flatMap((each) =>
    each.round.published_on && each.round.published_on >= from && each.round.published_on <= to
      ? [
          {
            kind: ROUND_KIND,
            recordId: each.round.id,
            day: each.round.published_on,
            title: reading.say(texts.happened, {
              strategy: reading.say.translated(each.strategy.names),
              period: each.round.period,
            }),
            href: periodHref(reading, each),
            example: each.round.example,
          },
        ]
      : [],
  );

/** The last round that was public by the end of a range. */
const lastBy = async (reading: Pick<Reading, "db">, to: Range["to"]): Promise<RoundRow | null> =>
  (await publicRounds(reading)).find(({ round }) => round.published_on !== null && round.published_on <= to)?.round ??
  null;

export const figures: readonly FigureDefinition[] = [
  {
    name: "strategy.reports",
    title: texts.figureReports,
    definition: texts.figureReportsDefinition,
    count: async (reading, { from, to }) => {
      const rounds = (await publicRounds(reading)).filter(
        ({ round }) => round.published_on && round.published_on >= from && round.published_on <= to,
      );
      return { value: rounds.length, evidence: async () => rounds.map(({ round }) => round.id) };
    },
  },
  {
    name: "strategy.complete",
    title: texts.figureComplete,
    definition: texts.figureCompleteDefinition,
    count: async (reading, { to }) => {
      const round = await lastBy(reading, to);
      const sum = rollup(round ? await countRound(reading.db, round) : []);
      return {
        value: sum.found.complete,
        of: sum.due,
        evidence: async () =>
          round
            ? (await listAssessments(reading.db, round.id))
                .filter(({ found, due_on }) => found === "complete" && isDueBy(due_on, round.to_on))
                .map(({ activity_id }) => activity_id)
            : [],
      };
    },
  },
  {
    name: "strategy.answered",
    title: texts.figureAnswered,
    definition: texts.figureAnsweredDefinition,
    count: async (reading, { to }) => {
      const round = await lastBy(reading, to);
      const sheets = round ? (await listSheets(reading.db, round.id)).filter(({ asked_on }) => asked_on !== null) : [];
      const answered = sheets.filter(({ answered_on }) => answered_on !== null);
      return {
        value: answered.length,
        of: sheets.length,
        evidence: async () => answered.map(({ organisation_id }) => organisation_id),
      };
    },
  },
];

/** What an institution says and what was found of it, on its page: the last public round. */
export async function profile(organisationId: string, reading: Reading): Promise<ProfilePanel | null> {
  const [last] = await publicRounds(reading);
  if (!last) return null;
  const { say } = reading;
  const own = await listAssessmentsOfLead(reading.db, last.round.id, organisationId);
  if (own.length === 0) return null;
  const [activities, names] = await Promise.all([
    listActivitiesByIds(
      reading.db,
      own.map(({ activity_id }) => activity_id),
    ),
    organisationNames(reading.db, [organisationId]),
  ]);
  const sum = rollup(
    own.map(({ claimed, found, due_on }) => ({ claimed, found, isDue: isDueBy(due_on, last.round.to_on), count: 1 })),
  );
  const activityOf = new Map(activities.map((row) => [row.id, row]));
  const more = `${hrefOf(reading, last.strategy, `/institutions/${names.get(organisationId)?.slug ?? ""}`)}?period=${last.round.period}`;
  return {
    title: say(texts.profileTitle),
    sentence: say(texts.profileSentence, {
      due: sum.due,
      claimed: sum.claimedComplete,
      complete: sum.found.complete,
    }),
    measures: [
      { label: say(texts.profileFound), value: sum.found.complete, of: sum.due },
      { label: say(texts.profileClaimed), value: sum.claimedComplete, of: sum.due },
    ],
    items: own
      .filter(({ claimed, found }) => claimed === "complete" && found !== "complete")
      .slice(0, 5)
      .flatMap(({ activity_id, claimed, found }) => {
        const row = activityOf.get(activity_id);
        return row ? [itemOf(reading, last.strategy, row, claimed, found)] : [];
      }),
    more: { label: say(texts.activities), href: more },
    tags: [`institution:${organisationId}`, ...tagsOf(last.strategy.id)],
  };
}

const itemOf = (
  reading: Reading,
  strategy: StrategyRow,
  row: ActivityRow,
  claimed: keyof typeof WORDS | null,
  found: keyof typeof WORDS | null,
) => ({
  title: `${row.code} ${reading.say.translated(row.names)}`,
  href: hrefOf(reading, strategy, `/activities/${row.code}`),
  meta: [
    `${reading.say(texts.claimed)}: ${reading.say(WORDS[claimed ?? "unsaid"])}`,
    `${reading.say(texts.found)}: ${reading.say(WORDS[found ?? "none"])}`,
  ].join(", "),
  example: row.example,
});

const WORDS = {
  complete: texts["status-complete"],
  substantial: texts["status-substantial"],
  limited: texts["status-limited"],
  "not-started": texts["status-not-started"],
  "no-evidence": texts["status-no-evidence"],
  dropped: texts["status-dropped"],
  none: texts["status-none"],
  unsaid: texts["status-unsaid"],
};

export async function link(kind: string, recordId: string, reading: Reading): Promise<LinkedRecord | null> {
  const { say } = reading;
  if (kind === "strategy") {
    const row = await findStrategy(reading.db, recordId);
    return row && { title: say.translated(row.names), href: hrefOf(reading, row), visible: row.state !== "draft" };
  }
  if (kind === "activity") {
    const [row] = await listActivitiesByIds(reading.db, [recordId]);
    const strategy = row && (await findStrategy(reading.db, row.strategy_id));
    return row && strategy
      ? {
          title: `${row.code} ${say.translated(row.names)}`,
          href: hrefOf(reading, strategy, `/activities/${row.code}`),
          visible: strategy.state !== "draft",
        }
      : null;
  }
  if (kind !== ROUND_KIND) return null;
  const round = await findRound(reading.db, recordId);
  const strategy = round && (await findStrategy(reading.db, round.strategy_id));
  return round && strategy
    ? {
        title: `${say.translated(strategy.names)}, ${round.period}`,
        href: periodHref(reading, { round, strategy }),
        visible: ROUND[round.state].isPublic,
      }
    : null;
}

const PREFIX = "strategy:";

/** Who follows a strategy is told of each round that is published. */
export const news: News = {
  facts: ["strategy.round-published"],
  async tell(facts, reading) {
    const rounds = await publicRounds(reading);
    return facts.flatMap((fact): NewsItem[] => {
      const found = rounds.find(({ round }) => round.id === fact.recordId);
      if (!found) return [];
      return [
        {
          factId: fact.id,
          about: [`${PREFIX}${found.strategy.id}`],
          recordId: found.round.id,
          at: fact.at,
          title: `${reading.say.translated(found.strategy.names)}, ${found.round.period}`,
          sentence: reading.say(texts["news-round"]),
          href: periodHref(reading, found),
          example: found.round.example,
          told: [],
        },
      ];
    });
  },
  async followed(whats, reading) {
    const strategies = (await listStrategies(reading.db)).filter(({ state }) => state !== "draft");
    return new Map<string, Followed>(
      strategies.flatMap((row) => {
        const what = `${PREFIX}${row.id}`;
        return whats.includes(what)
          ? [
              [
                what,
                { what, title: reading.say.translated(row.names), href: hrefOf(reading, row), example: row.example },
              ] as const,
            ]
          : [];
      }),
    );
  },
};
