import { LANGUAGES } from "../../../kernel/language.ts";
import { again, notFound, type Page, page, type Reply, seeOther } from "../../../platform/http/reply.ts";
import type { Typed, Visit } from "../../../platform/http/visit.ts";
import { sayIn } from "../../../say/index.ts";
import { startPublication } from "../../publications/index.ts";
import { organisationNames } from "../../register/index.ts";
import { settleRow } from "../actions/findings.ts";
import { doRound } from "../actions/rounds.ts";
import { type ClaimHow, takeWorkbook } from "../actions/sheets.ts";
import { sheetMark } from "../actions/signing.ts";
import { errorOf, readDay } from "../forms.ts";
import { RoundPage, type Tried } from "../pages/manage.tsx";
import {
  listAssessments,
  listProblems,
  listRounds,
  listSheets,
  type RoundRow,
  type SheetRow,
} from "../queries/rounds.ts";
import { listActivities, type StrategyRow } from "../queries/strategies.ts";
import { isDueBy } from "../rules/rollup.ts";
import { isRoundDeed, ROUND, ROUND_DEEDS, ROUND_WAY } from "../rules/round.ts";
import { formTexts as texts } from "../texts/forms.ts";
import { pageTexts } from "../texts/page.ts";
import { getStrategy } from "./found.ts";
import { crumbs } from "./lines.ts";
import { silenceWords } from "./overview.tsx";

const NOTHING_TRIED: Tried = { name: "", values: {}, errors: {} };
const MOST_WAITING = 200;

interface FoundRound {
  readonly strategy: StrategyRow;
  readonly round: RoundRow;
}

async function getRound(visit: Visit): Promise<FoundRound> {
  const strategy = await getStrategy(visit);
  const rounds = await listRounds(visit.work.db, strategy.id);
  return { strategy, round: rounds.find(({ period }) => period === visit.params.period) ?? notFound() };
}

export const showRound = async (visit: Visit): Promise<Reply> => page(await roundPage(visit, await getRound(visit)));

async function roundPage(visit: Visit, { strategy, round }: FoundRound, form: Tried = NOTHING_TRIED): Promise<Page> {
  const { say, work } = visit;
  const [sheets, assessments, activities] = await Promise.all([
    listSheets(work.db, round.id),
    listAssessments(work.db, round.id),
    listActivities(work.db, strategy.id),
  ]);
  const [problems, names] = await Promise.all([
    listProblems(
      work.db,
      sheets.map(({ id }) => id),
    ),
    organisationNames(work.db, [...new Set(assessments.map(({ lead_id }) => lead_id))]),
  ]);
  const nameOf = (id: string) => say.translated(names.get(id)?.names ?? {});
  const activityOf = new Map(activities.map((row) => [row.id, row]));
  const institutionOf = new Map(sheets.map(({ id, organisation_id }) => [id, nameOf(organisation_id)]));
  const waiting = assessments
    .filter(({ found, due_on }) => found === null && isDueBy(due_on, round.to_on))
    .flatMap((row) => {
      const activity = activityOf.get(row.activity_id);
      return activity ? [{ row, activity }] : [];
    })
    .sort((a, b) => a.activity.position - b.activity.position);
  return {
    title: `${round.period}: ${say.translated(strategy.names)}`,
    robots: "noindex",
    section: "/strategies",
    example: round.example,
    breadcrumb: crumbs(visit, strategy, round.period),
    body: (
      <RoundPage
        say={say}
        view={{
          csrf: visit.csrf,
          path: visit.href(`/strategies/${strategy.slug}/rounds/${round.period}`),
          above: say.translated(strategy.names),
          title: say.days(round.from_on, round.to_on),
          state: round.state,
          deed: ROUND_DEEDS.find((deed) => ROUND_WAY[deed].from === round.state) ?? null,
          closes: round.closes_on ? `${say(texts.closesOn)}: ${say.day(round.closes_on)}` : "",
          sheets: sheets
            .map((sheet) => ({
              id: sheet.id,
              name: nameOf(sheet.organisation_id),
              href: visit.href(`/strategies/sheet/${sheetMark(sheet.id)}`),
              standing: standingOf(sheet),
              about: sheet.answered_on ? say.day(sheet.answered_on) : silenceWords(visit, sheet),
            }))
            .sort((a, b) => a.name.localeCompare(b.name, "sq")),
          problems: problems.map(({ id, sheet_id, line, code, words, reason }) => ({
            id,
            line,
            institution: institutionOf.get(sheet_id) ?? "",
            code,
            words,
            reason: say(texts[`reason-${reason}`]),
          })),
          toFind: ROUND[round.state].findings
            ? waiting.slice(0, MOST_WAITING).map(({ row, activity }) => ({
                href: visit.href(`/strategies/${strategy.slug}/activities/${activity.code}#finding`),
                title: `${activity.code} ${say.translated(activity.names)}`,
                about: [
                  nameOf(row.lead_id),
                  `${say(pageTexts.claimed)}: ${say(pageTexts[`status-${row.claimed ?? "unsaid"}`])}`,
                ].join(", "),
              }))
            : [],
          canReport: ROUND[round.state].reported,
          takesClaims: ROUND[round.state].claims,
          form,
        }}
      />
    ),
  };
}

const standingOf = (sheet: SheetRow): "answered" | "silent" | "waiting" | "unreachable" =>
  sheet.answered_on ? "answered" : sheet.silent_on ? "silent" : sheet.asked_on ? "waiting" : "unreachable";

const refused = async (visit: Visit, found: FoundRound, name: string, typed: Typed, reason: string): Promise<Reply> =>
  reason === "not-found"
    ? notFound()
    : again(await roundPage(visit, found, { name, values: typed.values, errors: errorOf(visit.say, reason) }));

export async function postDeed(visit: Visit): Promise<Reply> {
  const found = await getRound(visit);
  const typed = await visit.form();
  const deed = typed.get("deed");
  if (!isRoundDeed(deed)) return notFound();
  const did = await doRound(visit.work, found.round.id, deed, { closesOn: readDay(typed, "closes") });
  return did.ok
    ? seeOther(
        visit.href(`/strategies/${found.strategy.slug}/rounds/${found.round.period}`),
        visit.say(texts.roundDone),
      )
    : refused(visit, found, "deed", typed, did.reason);
}

const HOW: readonly ClaimHow[] = ["paper", "mail", "phone", "meeting"];

/** A sheet that came another way: staff hand in its table. */
export async function postSheet(visit: Visit): Promise<Reply> {
  const found = await getRound(visit);
  const typed = await visit.form();
  const { say, work } = visit;
  const [file] = typed.uploads("file").filter(({ bytes }) => bytes.length > 0);
  const sheet = (await listSheets(work.db, found.round.id)).find(({ id }) => id === typed.get("sheet"));
  if (!sheet) return refused(visit, found, "sheet", typed, "no-institution");
  if (!file) return refused(visit, found, "sheet", typed, "no-file");
  const how = HOW.find((each) => each === typed.get("how")) ?? "paper";
  const taken = await work.inTransaction((tx) => takeWorkbook(tx, work.today, sheet.id, file.bytes, { by: "", how }));
  return taken.ok
    ? seeOther(
        visit.href(`/strategies/${found.strategy.slug}/rounds/${found.round.period}`),
        say(texts.sheetTaken, taken.value),
      )
    : refused(visit, found, "sheet", typed, taken.reason);
}

export async function postProblem(visit: Visit): Promise<Reply> {
  const found = await getRound(visit);
  const sheets = await listSheets(visit.work.db, found.round.id);
  const problems = await listProblems(
    visit.work.db,
    sheets.map(({ id }) => id),
  );
  const problem = problems.find(({ id }) => id === visit.params.problem) ?? notFound();
  await settleRow(visit.work, problem.id);
  return seeOther(visit.href(`/strategies/${found.strategy.slug}/rounds/${found.round.period}`));
}

/** A draft of the half-yearly report, its tables and charts about this round; it is written and frozen among the publications. */
export async function postReport(visit: Visit): Promise<Reply> {
  const { strategy, round } = await getRound(visit);
  if (!ROUND[round.state].reported) return notFound();
  await visit.form();
  const started = await startPublication(visit.work, {
    kind: "monitoring-report",
    language: "sq",
    titles: Object.fromEntries(
      LANGUAGES.map((language) => {
        const say = sayIn(language);
        const title = say(pageTexts.reportTitle, {
          strategy: say.translated(strategy.names),
          period: say.days(round.from_on, round.to_on),
        });
        return [language, title];
      }),
    ),
    summaries: {},
    authors: "",
    series: null,
    words: [],
    period: { from: round.from_on, to: round.to_on },
    monitoringRound: round.id,
    example: round.example,
  });
  if (!started.ok) return notFound();
  return seeOther(visit.href(`/publications/${started.value.slug}/edit`), visit.say(texts.reportBegun));
}
