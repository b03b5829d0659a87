import type { Exhibit, ExhibitDefinition, Reading } from "../../../platform/module/answers.ts";
import { organisationNames } from "../../register/index.ts";
import { statusWord, TONES } from "../pages/words.ts";
import { countMoves, countRound, listAssessments, listRounds, listSheets, type RoundRow } from "../queries/rounds.ts";
import { listActivities, listParts, type StrategyRow } from "../queries/strategies.ts";
import { DRAWN, type Rollup, rollup } from "../rules/rollup.ts";
import { ROUND } from "../rules/round.ts";
import { pageTexts as texts } from "../texts/page.ts";
import { everyRound } from "./answers.ts";
import { institutionLines, movesOf, silenceWords } from "./overview.tsx";

interface Subject {
  readonly round: RoundRow;
  readonly strategy: StrategyRow;
}

/** Rounds whose report may be written: only those who write it ask, before the round is public. */
const reportable = async (reading: Reading): Promise<Subject[]> =>
  (await everyRound(reading)).filter(({ round }) => ROUND[round.state].reported);

const subjectOf = async (reading: Reading, id: string | null): Promise<Subject | null> =>
  (await reportable(reading)).find(({ round }) => round.id === id) ?? null;

const subjects = async (reading: Reading) =>
  (await reportable(reading)).map(({ round, strategy }) => ({
    id: round.id,
    title: `${reading.say.translated(strategy.names)}, ${round.period}`,
  }));

const define = (
  name: string,
  title: ExhibitDefinition["title"],
  draw: (reading: Reading, subject: Subject) => Promise<Exhibit>,
): ExhibitDefinition => ({
  name: `strategy.${name}`,
  title,
  definition: texts.exhibitDefinition,
  subjects,
  draw: async (reading, _range, subjectId) => {
    const subject = await subjectOf(reading, subjectId);
    return subject && draw(reading, subject);
  },
});

const ruleOf = ({ say }: Reading, { dropped, notDue }: Rollup) => say(texts.rule, { dropped, notDue }).trim();

const headlineOf = ({ say }: Reading, { round }: Subject, sum: Rollup): string =>
  sum.due === 0
    ? say(texts.headlineNone, { day: say.day(round.to_on) })
    : say(texts.headline, {
        due: sum.due,
        day: say.day(round.to_on),
        complete: sum.found.complete,
        claimed: sum.claimedComplete,
      });

/** One bar a group, divided by what was found of what was due. */
function sharesOf(
  reading: Reading,
  subject: Subject,
  all: Rollup,
  given: { title: string; heading: string; groups: readonly { label: string; href: string; rollup: Rollup }[] },
): Exhibit {
  const { say } = reading;
  return {
    title: given.title,
    description: headlineOf(reading, subject, all),
    rule: ruleOf(reading, all),
    heading: given.heading,
    columns: DRAWN.map((status) => ({ label: statusWord(say, status), tone: TONES[status] })),
    rows: given.groups.map(({ label, href, rollup: sum }) => ({
      label,
      href,
      values: DRAWN.map((status) => sum.found[status]),
      cells: DRAWN.map((status) => say.number(sum.found[status])),
    })),
    drawing: "shares",
  };
}

const path = ({ strategy }: Subject, rest: string) => `/strategies/${strategy.slug}${rest}`;

export const exhibits: readonly ExhibitDefinition[] = [
  define("status-by-objective", texts.exhibitObjectives, async (reading, subject) => {
    const { say, db } = reading;
    const [counted, parts] = await Promise.all([countRound(db, subject.round), listParts(db, subject.strategy.id)]);
    return sharesOf(reading, subject, rollup(counted), {
      title: say(texts.exhibitObjectives),
      heading: say(texts.objectives),
      groups: parts
        .filter(({ kind }) => kind === "objective")
        .map((part) => ({
          label: `${part.code}. ${say.translated(part.names)}`,
          href: path(subject, `/objectives/${part.code}`),
          rollup: rollup(counted.filter(({ objective_id }) => objective_id === part.id)),
        })),
    });
  }),
  define("status-by-institution", texts.exhibitInstitutions, async (reading, subject) => {
    const { counted, lines } = await institutionsOf(reading, subject);
    return sharesOf(reading, subject, rollup(counted), {
      title: reading.say(texts.exhibitInstitutions),
      heading: reading.say(texts.institution),
      groups: lines.map(({ title, href, rollup: sum }) => ({ label: title, href, rollup: sum })),
    });
  }),
  define("claimed-and-found", texts.exhibitClaimed, async (reading, subject) => {
    const { say } = reading;
    const { counted, lines } = await institutionsOf(reading, subject);
    const all = rollup(counted);
    return {
      title: say(texts.exhibitClaimed),
      description: headlineOf(reading, subject, all),
      rule: ruleOf(reading, all),
      heading: say(texts.institution),
      columns: [
        { label: say(texts.due) },
        { label: say(texts.claimedComplete) },
        { label: say(texts.foundComplete) },
        { label: say(texts.difference) },
      ],
      rows: lines.map(({ title, href, rollup: sum }) => {
        const values = [sum.due, sum.claimedComplete, sum.found.complete, sum.claimedComplete - sum.found.complete];
        return { label: title, href, values, cells: values.map((value) => say.number(value)) };
      }),
      drawing: "none",
    };
  }),
  define("changes-since-last-round", texts.exhibitMoves, async (reading, subject) => {
    const { say, db } = reading;
    const earlier = (await listRounds(db, subject.strategy.id)).find(
      ({ to_on, state }) => to_on < subject.round.to_on && ROUND[state].isPublic,
    );
    const moves = earlier ? movesOf(await countMoves(db, earlier.id, subject.round)) : [];
    const all = rollup(await countRound(db, subject.round));
    return {
      title: say(texts.exhibitMoves),
      description: moves
        .map(({ movement, count }) => `${say(texts[`move-${movement}`])}: ${say.number(count)}`)
        .join("; "),
      rule: ruleOf(reading, all),
      heading: say(texts.moved),
      columns: [{ label: say(texts.count) }],
      rows: moves.map(({ movement, count }) => ({
        label: say(texts[`move-${movement}`]),
        values: [count],
        cells: [say.number(count)],
      })),
      drawing: "bars",
    };
  }),
  define("silent-institutions", texts.exhibitSilent, async (reading, subject) => {
    const { say, db } = reading;
    const sheets = await listSheets(db, subject.round.id);
    const silent = sheets.filter(({ silent_on }) => silent_on !== null);
    const names = await organisationNames(
      db,
      silent.map(({ organisation_id }) => organisation_id),
    );
    return {
      title: say(texts.exhibitSilent),
      description: say(texts.silentLead),
      rule: say(texts.rate, { complete: silent.length, due: sheets.length }),
      heading: say(texts.institution),
      columns: [{ label: say(texts.history) }],
      rows: silent.map((sheet) => ({
        label: say.translated(names.get(sheet.organisation_id)?.names ?? {}),
        href: path(subject, `/institutions/${names.get(sheet.organisation_id)?.slug ?? ""}`),
        values: [null],
        cells: [silenceWords(reading, sheet)],
      })),
      drawing: "none",
    };
  }),
  define("activities-of-round", texts.exhibitActivities, async (reading, subject) => {
    const { say, db } = reading;
    const [assessments, activities, counted] = await Promise.all([
      listAssessments(db, subject.round.id),
      listActivities(db, subject.strategy.id),
      countRound(db, subject.round),
    ]);
    const at = new Map(assessments.map((row) => [row.activity_id, row]));
    const all = rollup(counted);
    return {
      title: say(texts.exhibitActivities),
      description: headlineOf(reading, subject, all),
      rule: ruleOf(reading, all),
      heading: say(texts.activity),
      columns: [{ label: say(texts.dueOn) }, { label: say(texts.claimed) }, { label: say(texts.found) }],
      rows: activities.flatMap((row) => {
        const standing = at.get(row.id);
        return standing
          ? [
              {
                label: `${row.code} ${say.translated(row.names)}`,
                href: path(subject, `/activities/${row.code}`),
                values: [null, null, null],
                cells: [
                  say.day(standing.due_on),
                  statusWord(say, standing.claimed ?? "unsaid"),
                  statusWord(say, standing.found ?? "none"),
                ],
              },
            ]
          : [];
      }),
      drawing: "none",
    };
  }),
];

async function institutionsOf(reading: Reading, subject: Subject) {
  const counted = await countRound(reading.db, subject.round);
  const leads = [...new Set(counted.map(({ lead_id }) => lead_id))];
  const names = await organisationNames(reading.db, leads);
  return {
    counted,
    lines: institutionLines(
      leads,
      counted,
      (id) => reading.say.translated(names.get(id)?.names ?? {}),
      (id) => path(subject, `/institutions/${names.get(id)?.slug ?? ""}`),
    ),
  };
}
