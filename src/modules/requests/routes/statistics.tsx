import { stringify } from "csv-stringify/sync";
import { download, page, type Reply } from "../../../platform/http/reply.ts";
import type { Visit } from "../../../platform/http/visit.ts";
import { organisationNames } from "../../register/index.ts";
import { lawOf } from "../actions/law.ts";
import { type InstitutionLine, StatisticsPage } from "../pages/statistics.tsx";
import { listYears } from "../queries/list.ts";
import { countExamples } from "../queries/requests.ts";
import { countOutcomes, tally, tallyByInstitution } from "../queries/statistics.ts";
import { NO_GROUND } from "../rules/law.ts";
import { dueSoFar, inOrder, LEAST_RANKED, wilson } from "../rules/statistics.ts";
import { listTexts } from "../texts/list.ts";
import { requestTexts } from "../texts/request.ts";
import { statisticsTexts as texts } from "../texts/statistics.ts";
import { nameIn } from "./words.ts";

const SORTS: Record<string, (a: InstitutionLine, b: InstitutionLine) => number> = {
  name: (a, b) => a.name.localeCompare(b.name, "sq"),
  sent: (a, b) => b.tally.sent - a.tally.sent,
  overdue: (a, b) => b.tally.overdue - a.tally.overdue,
};

/** Six queries, however many institutions were asked. */
export async function showStatistics(visit: Visit): Promise<Reply> {
  const { say, work } = visit;
  const { year, scope } = scopeOf(visit);
  const [whole, lines, counted, years, examples] = await Promise.all([
    tally(work.db, scope, work.today),
    linesOf(visit),
    countOutcomes(work.db, scope),
    listYears(work.db),
    countExamples(work.db),
  ]);
  visit.dependsOn("requests");
  const sort = visit.query.get("sort") ?? "order";
  const compare = SORTS[sort];
  const grounds = new Map([
    ...lawOf(visit.country).grounds.map(({ code, text }) => [code, say.translated(text)] as const),
    [NO_GROUND, say(requestTexts.noGround)] as const,
  ]);
  const of = (outcome: "full" | "partial" | "refused" | "not-held" | "withdrawn") => counted.outcomes.get(outcome) ?? 0;
  const period = year?.toString();
  return page({
    title: say(texts.title),
    description: say(texts.lead),
    section: "/requests",
    wide: true,
    breadcrumb: [{ label: say(listTexts.title), href: visit.href("/requests") }],
    body: (
      <StatisticsPage
        say={say}
        view={{
          whole,
          hasExamples: examples > 0,
          outcomes: [
            { label: say(texts.outcomeFull), value: of("full"), tone: "ok" },
            { label: say(texts.outcomePartial), value: of("partial"), tone: "info" },
            { label: say(texts["outcomeNot-held"]), value: of("not-held"), tone: "idle" },
            { label: say(texts.outcomeRefused), value: of("refused"), tone: "due" },
            { label: say(texts.outcomeOverdue), value: whole.overdue, tone: "late" },
            { label: say(texts.outcomeOpen), value: whole.open, tone: "idle" },
            { label: say(texts.outcomeWithdrawn), value: of("withdrawn"), tone: "idle" },
          ],
          grounds: [...counted.grounds]
            .map(([code, count]) => ({ name: grounds.get(code) ?? code, count }))
            .sort((a, b) => b.count - a.count),
          institutions: compare ? [...lines].sort(compare) : inOrder(lines),
          periods: [
            { label: say(texts.allYears), href: visit.href("/requests/statistics"), current: year === null },
            ...years.map((each) => ({
              label: String(each),
              href: visit.href("/requests/statistics", { year: String(each) }),
              current: each === year,
            })),
          ],
          tableHref: visit.href("/requests/statistics.csv", { year: period }),
          sort: (by) => ({
            href: visit.href("/requests/statistics", { year: period, sort: by === "order" ? undefined : by }),
            ...(sort === by ? { direction: by === "name" ? ("ascending" as const) : ("descending" as const) } : {}),
          }),
        }}
      />
    ),
  });
}

/** The same numbers as a table: a line an institution, the parts and the whole of every rate. */
export async function statisticsTable(visit: Visit): Promise<Reply> {
  const rows = inOrder(await linesOf(visit)).map(({ name, tally: counted }) => {
    const due = dueSoFar(counted);
    const range = due < LEAST_RANKED ? null : wilson(counted.answeredInTime, due);
    return {
      institution: name,
      sent: counted.sent,
      answered_in_time: counted.answeredInTime,
      answered_late: counted.answeredLate,
      overdue: counted.overdue,
      in_time_or_late_or_overdue: due,
      interval_low: range?.low.toFixed(4) ?? "",
      interval_high: range?.high.toFixed(4) ?? "",
      median_days: counted.medianDays ?? "",
      open: counted.open,
      withdrawn: counted.withdrawn,
    };
  });
  visit.dependsOn("requests");
  const csv = stringify(rows, { header: true, bom: true, escape_formulas: true });
  return download(`requests-by-institution-${visit.work.today}.csv`, "text/csv; charset=utf-8", csv);
}

function scopeOf({ query }: Visit) {
  const typed = query.get("year") ?? "";
  const year = /^20\d{2}$/.test(typed) ? Number(typed) : null;
  return { year, scope: { ...(year ? { year } : {}), examples: true } };
}

async function linesOf(visit: Visit): Promise<InstitutionLine[]> {
  const { work, say } = visit;
  const tallies = await tallyByInstitution(work.db, scopeOf(visit).scope, work.today);
  const names = await organisationNames(work.db, [...tallies.keys()]);
  return [...tallies].map(([id, counted]) => ({
    name: nameIn(say, names.get(id)?.names),
    href: visit.href(names.get(id)?.path ?? "/institutions"),
    tally: counted,
  }));
}
