import { again, download, notFound, type Page, page, type Reply, seeOther } from "../../../platform/http/reply.ts";
import type { Typed, Visit } from "../../../platform/http/visit.ts";
import { CSV_TYPE, csvOf, XLSX_TYPE, xlsxOf } from "../../../platform/tables/index.ts";
import { adopt, newStrategy } from "../actions/making.ts";
import { newRound } from "../actions/rounds.ts";
import { type Imported, importTable } from "../actions/table.ts";
import { tableOf } from "../actions/table-out.ts";
import { errorOf, readDay, readNames, readText } from "../forms.ts";
import { ManagePage, type ManageView, NewStrategyPage, type Tried } from "../pages/manage.tsx";
import { listRounds } from "../queries/rounds.ts";
import { listActivities, type StrategyRow } from "../queries/strategies.ts";
import { writeTable } from "../rules/table.ts";
import { formTexts as texts } from "../texts/forms.ts";
import { pageTexts } from "../texts/page.ts";
import { getStrategy } from "./found.ts";
import { crumbs } from "./lines.ts";

const NOTHING_TRIED: Tried = { name: "", values: {}, errors: {} };

export const showNew = async (visit: Visit): Promise<Reply> => page(newPage(visit));

const newPage = (visit: Visit, form: Tried = NOTHING_TRIED): Page => ({
  title: visit.say(texts.new),
  robots: "noindex",
  section: "/strategies",
  breadcrumb: [
    { label: visit.say(pageTexts.department), href: visit.href("/strategies") },
    { label: visit.say(texts.new) },
  ],
  body: <NewStrategyPage say={visit.say} csrf={visit.csrf} action={visit.href("/strategies")} form={form} />,
});

export async function postNew(visit: Visit): Promise<Reply> {
  const typed = await visit.form();
  const made = await newStrategy(visit.work, {
    names: readNames(typed),
    act: readText(typed, "act"),
    from: readDay(typed, "from"),
    to: readDay(typed, "to"),
  });
  return made.ok
    ? seeOther(visit.href(`/strategies/${made.value.slug}/manage`), visit.say(texts.made))
    : again(newPage(visit, { name: "new", values: typed.values, errors: errorOf(visit.say, made.reason) }));
}

export const showManage = async (visit: Visit): Promise<Reply> =>
  page(await managePage(visit, await getStrategy(visit)));

async function managePage(
  visit: Visit,
  strategy: StrategyRow,
  form: Tried = NOTHING_TRIED,
  told: ManageView["told"] = null,
): Promise<Page> {
  const { say, work } = visit;
  const [rounds, activities] = await Promise.all([
    listRounds(work.db, strategy.id),
    listActivities(work.db, strategy.id),
  ]);
  const path = visit.href(`/strategies/${strategy.slug}`);
  return {
    title: `${say(texts.manage)}: ${say.translated(strategy.names)}`,
    robots: "noindex",
    section: "/strategies",
    example: strategy.example,
    breadcrumb: crumbs(visit, strategy, say(texts.manage)),
    body: (
      <ManagePage
        say={say}
        view={{
          csrf: visit.csrf,
          path,
          title: say.translated(strategy.names),
          state: strategy.state,
          activities: activities.length,
          rounds: rounds.map(({ period, state }) => ({ href: `${path}/rounds/${period}`, title: period, state })),
          told,
          form,
        }}
      />
    ),
  };
}

const refused = async (
  visit: Visit,
  strategy: StrategyRow,
  name: string,
  typed: Typed,
  reason: string,
): Promise<Reply> =>
  reason === "not-found"
    ? notFound()
    : again(await managePage(visit, strategy, { name, values: typed.values, errors: errorOf(visit.say, reason) }));

/** The table comes in; what was left out is told line by line on the same page. */
export async function postTable(visit: Visit): Promise<Reply> {
  const strategy = await getStrategy(visit);
  const typed = await visit.form();
  const [file] = typed.uploads("file").filter(({ bytes }) => bytes.length > 0);
  if (!file) return refused(visit, strategy, "table", typed, "no-file");
  const dry = typed.get("dry") === "yes";
  const taken = await importTable(visit.work, strategy.id, file.bytes, { dryRun: dry });
  if (!taken.ok) return refused(visit, strategy, "table", typed, taken.reason);
  return page(await managePage(visit, strategy, NOTHING_TRIED, toldOf(visit, taken.value, dry)));
}

const toldOf = ({ say }: Visit, { activities, added, problems }: Imported, dry: boolean) => ({
  sentence: say(texts.taken, { activities, added, problems: problems.length }),
  dry,
  problems: problems
    .slice(0, 200)
    .map(({ line, fault }) => say(texts.problemLine, { line, fault: say(texts[`fault-${fault}`]) })),
});

export async function postAdoption(visit: Visit): Promise<Reply> {
  const strategy = await getStrategy(visit);
  const typed = await visit.form();
  const adopted = await adopt(visit.work, strategy.id);
  return adopted.ok
    ? seeOther(visit.href(`/strategies/${strategy.slug}`), visit.say(texts.adopted))
    : refused(visit, strategy, "adopt", typed, adopted.reason);
}

export async function postRound(visit: Visit): Promise<Reply> {
  const strategy = await getStrategy(visit);
  const typed = await visit.form();
  const made = await newRound(visit.work, strategy.id, { period: readText(typed, "period") });
  return made.ok
    ? seeOther(visit.href(`/strategies/${strategy.slug}/rounds/${made.value.period}`), visit.say(texts.roundMade))
    : refused(visit, strategy, "round", typed, made.reason);
}

const tableRows = async (visit: Visit, strategy: StrategyRow): Promise<string[][]> =>
  writeTable(await tableOf(visit.work.db, strategy));

export async function tableCsv(visit: Visit): Promise<Reply> {
  const strategy = await getStrategy(visit);
  return download(`${strategy.slug}.csv`, CSV_TYPE, csvOf(await tableRows(visit, strategy)));
}

export async function tableXlsx(visit: Visit): Promise<Reply> {
  const strategy = await getStrategy(visit);
  return download(`${strategy.slug}.xlsx`, XLSX_TYPE, xlsxOf("strategy", await tableRows(visit, strategy)));
}
