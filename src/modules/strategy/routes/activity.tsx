import { dayAt } from "../../../kernel/day.ts";
import { money } from "../../../kernel/money.ts";
import { shown as shownIn } from "../../../kernel/translated.ts";
import { again, notFound, type Page, page, type Reply, seeOther } from "../../../platform/http/reply.ts";
import type { Visit } from "../../../platform/http/visit.ts";
import { organisationNames } from "../../register/index.ts";
import { findActivityStanding } from "../actions/findings.ts";
import { house } from "../actions/house.ts";
import { reviseActivity } from "../actions/making.ts";
import { tagsOf } from "../actions/settle.ts";
import { errorOf, readDay, readEvidence, readText, readWriting, writeEvidence } from "../forms.ts";
import { ActivityPage } from "../pages/activities.tsx";
import { StaffPart } from "../pages/staff.tsx";
import { statusWord, TONES } from "../pages/words.ts";
import { type AssessmentRow, listAssessmentsOfActivity, listRounds, type RoundRow } from "../queries/rounds.ts";
import {
  type ActivityRow,
  findActivity,
  listIndicators,
  listIndicatorValues,
  listParts,
  listRevisions,
  listSupportOf,
  type StrategyRow,
} from "../queries/strategies.ts";
import { ROUND } from "../rules/round.ts";
import { isFound } from "../rules/scale.ts";
import { formTexts } from "../texts/forms.ts";
import { pageTexts as texts } from "../texts/page.ts";
import { getStrategy, timeOf } from "./found.ts";
import { crumbs } from "./lines.ts";

const NOTHING_TRIED = { name: "", values: {}, errors: {} };
type Tried = { name: string; values: Readonly<Record<string, string>>; errors: Readonly<Record<string, string>> };

async function getActivity(visit: Visit): Promise<{ strategy: StrategyRow; row: ActivityRow }> {
  const strategy = await getStrategy(visit);
  return { strategy, row: (await findActivity(visit.work.db, strategy.id, visit.params.code ?? "")) ?? notFound() };
}

export const showActivity = async (visit: Visit): Promise<Reply> => page(await activityPage(visit));

async function activityPage(visit: Visit, form: Tried = NOTHING_TRIED): Promise<Page> {
  const { say, work } = visit;
  const { strategy, row } = await getActivity(visit);
  const { db } = work;
  const [parts, rounds, assessments, revisions, support, indicators, values] = await Promise.all([
    listParts(db, strategy.id),
    listRounds(db, strategy.id),
    listAssessmentsOfActivity(db, row.id),
    listRevisions(db, row.id),
    listSupportOf(db, row.id),
    listIndicators(db, strategy.id),
    listIndicatorValues(db, strategy.id),
  ]);
  visit.dependsOn(...tagsOf(strategy.id));
  const names = await organisationNames(db, [row.lead_id, ...support.map(({ organisation_id }) => organisation_id)]);
  const nameOf = (id: string) => say.translated(names.get(id)?.names ?? {});
  const at = new Map(assessments.map((each) => [each.round_id, each]));
  const published = rounds.filter(({ id, state }) => ROUND[state].isPublic && at.has(id));
  const latest = published[0];
  const standing = latest && at.get(latest.id);
  const keeps = visit.can("strategy.keep");
  const running = rounds.find(({ id, state }) => ROUND[state].findings && at.has(id));
  const runningRow = running && at.get(running.id);
  const path = visit.href(`/strategies/${strategy.slug}/activities/${row.code}`);
  const title = say.translated(row.names);
  const time = standing && latest ? timeOf(standing, latest.to_on) : null;
  return {
    title: `${row.code} ${title}`,
    description: shownIn(row.output, say.language).text,
    section: "/strategies",
    example: row.example,
    record: `activity:${row.id}`,
    follow: `strategy:${strategy.id}`,
    breadcrumb: crumbs(visit, strategy, say(texts.activityCode, { code: row.code })),
    body: (
      <ActivityPage
        say={say}
        view={{
          above: say(texts.activityCode, { code: row.code }),
          title,
          tag: time
            ? {
                tone: ({ "on-time": "ok", late: "due", overdue: "late", "not-due": "info", dropped: "idle" } as const)[
                  time
                ],
                words: say(texts[`time-${time}`]),
              }
            : null,
          latest:
            standing && latest
              ? {
                  period: latest.period,
                  claimed: standing.claimed,
                  claimWords: standing.claim_words,
                  claimedBy: standing.claimed_by,
                  claimEvidence: standing.claim_evidence,
                  found: standing.found,
                  rationale: standing.rationale,
                  foundEvidence: standing.found_evidence,
                }
              : null,
          facts: [
            ...["objective_id" as const, "measure_id" as const].flatMap((key) => {
              const part = parts.find(({ id }) => id === row[key]);
              if (!part) return [];
              const label = `${part.code}. ${say.translated(part.names)}`;
              return [
                {
                  term: say(part.kind === "objective" ? texts.objectives : texts.measures),
                  value:
                    part.kind === "objective" ? (
                      <a href={visit.href(`/strategies/${strategy.slug}/objectives/${part.code}`)}>{label}</a>
                    ) : (
                      label
                    ),
                },
              ];
            }),
            {
              term: say(texts.leads),
              value: (
                <a href={visit.href(`/strategies/${strategy.slug}/institutions/${names.get(row.lead_id)?.slug ?? ""}`)}>
                  {nameOf(row.lead_id)}
                </a>
              ),
            },
            {
              term: say(texts.supporting),
              value: say.list(support.map(({ organisation_id }) => nameOf(organisation_id))),
            },
            { term: say(texts.starts), value: row.starts_on ? say.day(row.starts_on) : "" },
            { term: say(texts.dueOn), value: say.day(row.due_on) },
            { term: say(texts.firstDue), value: row.first_due_on === row.due_on ? "" : say.day(row.first_due_on) },
            {
              term: say(texts.budget),
              value: row.budget === null ? "" : say.money(money(row.budget, "EUR")),
            },
            { term: say(texts.funding), value: row.funding },
            { term: say(texts.output), value: say.translated(row.output) },
          ],
          indicators: indicators
            .filter(({ activity_id }) => activity_id === row.id)
            .map((indicator) => ({
              title: say.translated(indicator.names),
              unit: indicator.unit,
              baseline: indicator.baseline === null ? "" : `${indicator.baseline} (${indicator.baseline_year})`,
              values: values
                .filter(({ indicator_id }) => indicator_id === indicator.id)
                .map(({ period, dimension, target, actual }) => ({
                  period,
                  dimension,
                  target: target ?? "",
                  actual: actual ?? "",
                })),
            })),
          history: historyOf(visit, published, at, revisions),
          staff: keeps ? (
            <StaffPart
              say={say}
              view={{
                csrf: visit.csrf,
                path,
                round: running ? { id: running.id, period: running.period } : null,
                finding: runningRow
                  ? {
                      status: runningRow.found ?? "",
                      rationale: runningRow.rationale,
                      evidence: writeEvidence(runningRow.found_evidence),
                      kept: runningRow.kept_on ?? "",
                    }
                  : {},
                form,
              }}
            />
          ) : null,
        }}
      />
    ),
  };
}

function historyOf(
  { say }: Visit,
  published: readonly RoundRow[],
  at: ReadonlyMap<string, AssessmentRow>,
  revisions: Awaited<ReturnType<typeof listRevisions>>,
) {
  const items = [
    ...published.flatMap((round) => {
      const row = at.get(round.id)!;
      const { period } = round;
      return [
        {
          day: row.found_at ? dayAt(row.found_at, house().timeZone) : round.to_on,
          title: say(texts.foundWords, { period, status: statusWord(say, row.found ?? "none") }),
          tone: TONES[row.found ?? "none"],
          text: row.rationale,
        },
        {
          day: row.claimed_at ? dayAt(row.claimed_at, house().timeZone) : (round.closes_on ?? round.to_on),
          title: row.claimed
            ? say(texts.saidWords, { period, status: statusWord(say, row.claimed) })
            : say(texts.silentWords, { period }),
          tone: "info" as const,
          text: row.claim_words,
        },
      ];
    }),
    ...revisions.map(({ due_before, due_after, act, decided_on }) => ({
      day: decided_on,
      title: say(texts.revisedTo, { before: say.day(due_before), after: say.day(due_after) }),
      tone: "due" as const,
      text: act,
    })),
  ];
  return items.sort((a, b) => (a.day < b.day ? 1 : a.day > b.day ? -1 : 0));
}

export async function postFinding(visit: Visit): Promise<Reply> {
  const { strategy, row } = await getActivity(visit);
  const typed = await visit.form();
  const wrong = async (reason: string) =>
    again(await activityPage(visit, { name: "finding", values: typed.values, errors: errorOf(visit.say, reason) }));
  const evidence = readEvidence(typed, "evidence");
  if (!evidence) return wrong("bad-evidence");
  const status = typed.get("status");
  const kept = await findActivityStanding(visit.work, typed.get("round"), row.id, {
    found: isFound(status) ? status : null,
    rationale: readWriting(typed, "rationale"),
    evidence,
    keptOn: readDay(typed, "kept"),
  });
  if (!kept.ok) return kept.reason === "not-found" ? notFound() : wrong(kept.reason);
  return seeOther(visit.href(`/strategies/${strategy.slug}/activities/${row.code}`), visit.say(formTexts.found));
}

export async function postRevision(visit: Visit): Promise<Reply> {
  const { strategy, row } = await getActivity(visit);
  const typed = await visit.form();
  const revised = await reviseActivity(visit.work, strategy.id, row.code, {
    dueOn: readDay(typed, "due"),
    act: readText(typed, "act"),
    decidedOn: readDay(typed, "decided"),
  });
  if (!revised.ok) {
    if (revised.reason === "not-found") return notFound();
    const errors = errorOf(visit.say, revised.reason);
    return again(await activityPage(visit, { name: "revision", values: typed.values, errors }));
  }
  return seeOther(visit.href(`/strategies/${strategy.slug}/activities/${row.code}`), visit.say(formTexts.revised));
}
