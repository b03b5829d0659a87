import { movedTo, page, type Reply } from "../../../platform/http/reply.ts";
import type { Visit } from "../../../platform/http/visit.ts";
import { organisationNames } from "../../register/index.ts";
import { STRATEGIES, tagsOf } from "../actions/settle.ts";
import { StrategyList } from "../pages/list.tsx";
import { type GroupLine, OverviewPage, type OverviewView } from "../pages/overview.tsx";
import { type CountedBy, countMoves, countRound, listSheets, type RoundRow, type SheetRow } from "../queries/rounds.ts";
import { listActivities, listParts, listStrategies, type PartRow, type StrategyRow } from "../queries/strategies.ts";
import { rollup } from "../rules/rollup.ts";
import { type Movement, movementOf } from "../rules/scale.ts";
import { formTexts } from "../texts/forms.ts";
import { pageTexts as texts } from "../texts/page.ts";
import { getStrategy, roundsFor } from "./found.ts";

/** All strategies; where there is but one to see, that one at once. */
export async function showList(visit: Visit): Promise<Reply> {
  const { say, work } = visit;
  const keeps = visit.can("strategy.keep");
  const rows = (await listStrategies(work.db)).filter(({ state }) => keeps || state !== "draft");
  visit.dependsOn(STRATEGIES);
  if (rows.length === 1 && !keeps)
    return { ...movedTo(visit.href(`/strategies/${rows[0]!.slug}`)), status: 302 } as Reply;
  return page({
    title: say(texts.department),
    description: say(texts.lead),
    section: "/strategies",
    example: rows.some(({ example }) => example),
    body: (
      <StrategyList
        say={say}
        newHref={keeps ? visit.href("/strategies/new") : null}
        lines={rows.map((row) => ({
          href: visit.href(`/strategies/${row.slug}${keeps && row.state === "draft" ? "/manage" : ""}`),
          title: say.translated(row.names),
          state: row.state,
          years: yearsOf(row),
        }))}
      />
    ),
  });
}

const yearsOf = ({ valid_from, valid_to }: StrategyRow): string => `${valid_from.slice(0, 4)}–${valid_to.slice(0, 4)}`;

/** A strategy at a glance. Ten queries at most, whatever its size. */
export async function showOverview(visit: Visit): Promise<Reply> {
  const { say, work } = visit;
  const strategy = await getStrategy(visit);
  const [{ shown, before, all }, parts] = await Promise.all([
    roundsFor(visit, strategy),
    listParts(work.db, strategy.id),
  ]);
  visit.dependsOn(...tagsOf(strategy.id));
  const objectives = parts.filter(({ kind }) => kind === "objective");
  const path = `/strategies/${strategy.slug}`;
  const keeps = visit.can("strategy.keep");
  const view: OverviewView = {
    title: say.translated(strategy.names),
    state: strategy.state,
    years: yearsOf(strategy),
    act: strategy.act,
    round: shown && (await roundOf(visit, { path, strategy, round: shown, before, objectives })),
    tabs: all.map((round) => ({
      href: visit.href(path, { period: round.id === all[0]?.id ? undefined : round.period }),
      label: round.period,
      current: round.id === shown?.id,
    })),
    objectives: shown
      ? []
      : await (async () => {
          const activities = await listActivities(work.db, strategy.id);
          return objectives.map((part) => ({
            href: visit.href(`${path}/objectives/${part.code}`),
            title: `${part.code}. ${say.translated(part.names)}`,
            about: say(texts.result, {
              count: activities.filter(({ objective_id }) => objective_id === part.id).length,
            }),
          }));
        })(),
    links: [
      { label: say(texts.allActivities), href: visit.href(`${path}/activities`, { period: shown?.period }) },
      ...(keeps ? [{ label: say(formTexts.manage), href: visit.href(`${path}/manage`) }] : []),
    ],
  };
  return page({
    title: view.title,
    description: say(texts.lead),
    section: "/strategies",
    example: strategy.example,
    record: `strategy:${strategy.id}`,
    follow: `strategy:${strategy.id}`,
    robots: strategy.state === "draft" ? "noindex" : undefined,
    wide: true,
    breadcrumb: [{ label: say(texts.department), href: visit.href("/strategies") }, { label: view.title }],
    body: <OverviewPage view={view} say={say} />,
  });
}

async function roundOf(
  visit: Visit,
  given: {
    path: string;
    strategy: StrategyRow;
    round: RoundRow;
    before: RoundRow | null;
    objectives: readonly PartRow[];
  },
): Promise<NonNullable<OverviewView["round"]>> {
  const { say, work } = visit;
  const { round, before, path, objectives } = given;
  const [counted, moves, sheets] = await Promise.all([
    countRound(work.db, round),
    before ? countMoves(work.db, before.id, round) : [],
    listSheets(work.db, round.id),
  ]);
  const leads = [...new Set(counted.map(({ lead_id }) => lead_id))];
  const names = await organisationNames(work.db, leads);
  const nameOf = (id: string) => say.translated(names.get(id)?.names ?? {});
  const slugOf = (id: string) => names.get(id)?.slug ?? id;
  const period = round.period;
  const institutionHref = (id: string) => visit.href(`${path}/institutions/${slugOf(id)}`, { period });
  return {
    end: say.day(round.to_on),
    rollup: rollup(counted),
    objectives: objectives.map((part) => ({
      id: part.id,
      title: `${part.code}. ${say.translated(part.names)}`,
      href: visit.href(`${path}/objectives/${part.code}`, { period }),
      rollup: rollup(counted.filter(({ objective_id }) => objective_id === part.id)),
    })),
    institutions: institutionLines(leads, counted, nameOf, institutionHref),
    moves: movesOf(moves),
    silent: sheets
      .filter(({ silent_on }) => silent_on)
      .map((sheet) => ({
        id: sheet.id,
        name: nameOf(sheet.organisation_id),
        href: institutionHref(sheet.organisation_id),
        about: silenceWords(visit, sheet),
      })),
  };
}

/** The widest gap between what is said and what was found first. */
export const institutionLines = (
  leads: readonly string[],
  counted: readonly CountedBy[],
  nameOf: (id: string) => string,
  hrefOf: (id: string) => string,
): GroupLine[] => {
  const byLead = Map.groupBy(counted, ({ lead_id }) => lead_id);
  return leads
    .map((id) => ({ id, title: nameOf(id), href: hrefOf(id), rollup: rollup(byLead.get(id) ?? []) }))
    .sort(
      (a, b) =>
        b.rollup.claimedComplete - b.rollup.found.complete - (a.rollup.claimedComplete - a.rollup.found.complete) ||
        b.rollup.due - a.rollup.due ||
        a.title.localeCompare(b.title, "sq"),
    );
};

export function movesOf(
  moves: readonly { before: Parameters<typeof movementOf>[0]; now: Parameters<typeof movementOf>[1]; count: number }[],
): { movement: Movement; count: number }[] {
  const counts = new Map<Movement, number>();
  for (const { before, now, count } of moves) {
    const movement = movementOf(before, now);
    counts.set(movement, (counts.get(movement) ?? 0) + count);
  }
  return (["up", "same", "down", "new", "dropped", "unknown"] as const).flatMap((movement) =>
    counts.has(movement) ? [{ movement, count: counts.get(movement)! }] : [],
  );
}

export const silenceWords = ({ say }: Pick<Visit, "say">, sheet: SheetRow): string =>
  sheet.asked_on
    ? [
        say(texts.askedOn, { day: say.day(sheet.asked_on) }),
        ...[sheet.reminded_on, sheet.last_called_on].flatMap((day) =>
          day ? [say(texts.remindedOn, { day: say.day(day) })] : [],
        ),
      ].join(", ")
    : say(texts.notAsked);
