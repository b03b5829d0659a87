import { notFound, page, type Reply } from "../../../platform/http/reply.ts";
import type { Visit } from "../../../platform/http/visit.ts";
import { findOrganisationBySlug, organisationNames, pathOf } from "../../register/index.ts";
import { tagsOf } from "../actions/settle.ts";
import { GroupPage } from "../pages/activities.tsx";
import { type AssessmentRow, listAssessmentsAmong, listSheets, type RoundRow } from "../queries/rounds.ts";
import { type ActivityRow, listActivities, listActivitiesOf, listParts } from "../queries/strategies.ts";
import { isDueBy, rollup } from "../rules/rollup.ts";
import { pageTexts as texts } from "../texts/page.ts";
import { getStrategy, roundsFor } from "./found.ts";
import { crumbs, lineOf } from "./lines.ts";
import { silenceWords } from "./overview.tsx";

/** What a round knows of each activity; an empty map before any round is public. */
const standingsOf = async (
  visit: Visit,
  round: RoundRow | null,
  ids: readonly string[],
): Promise<ReadonlyMap<string, AssessmentRow>> =>
  new Map((round ? await listAssessmentsAmong(visit.work.db, round.id, ids) : []).map((row) => [row.activity_id, row]));

const countedOf = (rows: readonly ActivityRow[], at: ReadonlyMap<string, AssessmentRow>, round: RoundRow | null) =>
  round
    ? rollup(
        rows.flatMap(({ id }) => {
          const row = at.get(id);
          return row
            ? [{ claimed: row.claimed, found: row.found, isDue: isDueBy(row.due_on, round.to_on), count: 1 }]
            : [];
        }),
      )
    : null;

export async function showObjective(visit: Visit): Promise<Reply> {
  const { say, work } = visit;
  const strategy = await getStrategy(visit);
  const [{ shown }, parts, activities] = await Promise.all([
    roundsFor(visit, strategy),
    listParts(work.db, strategy.id),
    listActivities(work.db, strategy.id),
  ]);
  const objective = parts.find(({ kind, code }) => kind === "objective" && code === visit.params.code) ?? notFound();
  visit.dependsOn(...tagsOf(strategy.id));
  const own = activities.filter(({ objective_id }) => objective_id === objective.id);
  const [at, names] = await Promise.all([
    standingsOf(
      visit,
      shown,
      own.map(({ id }) => id),
    ),
    organisationNames(
      work.db,
      own.map(({ lead_id }) => lead_id),
    ),
  ]);
  const lines = (rows: readonly ActivityRow[]) =>
    rows.map((row) =>
      lineOf(
        visit,
        strategy,
        row,
        say.translated(names.get(row.lead_id)?.names ?? {}),
        at.get(row.id) ?? null,
        row.due_on,
      ),
    );
  const measures = parts.filter(({ parent_id }) => parent_id === objective.id);
  const title = say.translated(objective.names);
  const partOf = (heading: string, rows: readonly ActivityRow[]) => ({
    title: heading,
    lines: lines(rows),
    rollup: countedOf(rows, at, shown),
  });
  return page({
    title: `${say(texts.objective, { code: objective.code })}: ${title}`,
    section: "/strategies",
    example: strategy.example,
    breadcrumb: crumbs(visit, strategy, say(texts.objective, { code: objective.code })),
    body: (
      <GroupPage
        say={say}
        view={{
          above: [say(texts.objective, { code: objective.code }), shown?.period].filter(Boolean).join(", "),
          title,
          end: shown ? say.day(shown.to_on) : "",
          rollup: countedOf(own, at, shown),
          facts: [],
          parts: [
            ...measures.map((measure) =>
              partOf(
                `${measure.code}. ${say.translated(measure.names)}`,
                own.filter(({ measure_id }) => measure_id === measure.id),
              ),
            ),
            partOf(
              say(texts.activities),
              own.filter(({ measure_id }) => measure_id === null),
            ),
          ],
        }}
      />
    ),
  });
}

export async function showInstitution(visit: Visit): Promise<Reply> {
  const { say, work } = visit;
  const strategy = await getStrategy(visit);
  const organisation = (await findOrganisationBySlug(work.db, visit.params.institution ?? "")) ?? notFound();
  const [{ shown }, activities] = await Promise.all([
    roundsFor(visit, strategy),
    listActivitiesOf(work.db, organisation.id, strategy.id),
  ]);
  if (activities.length === 0) return notFound();
  visit.dependsOn(...tagsOf(strategy.id), `institution:${organisation.id}`);
  const [at, sheets, names] = await Promise.all([
    standingsOf(
      visit,
      shown,
      activities.map(({ id }) => id),
    ),
    shown ? listSheets(work.db, shown.id) : [],
    organisationNames(
      work.db,
      activities.map(({ lead_id }) => lead_id),
    ),
  ]);
  const leads = activities.filter(({ lead_id }) => lead_id === organisation.id);
  const supports = activities.filter(({ lead_id }) => lead_id !== organisation.id);
  const sheet = sheets.find(({ organisation_id }) => organisation_id === organisation.id);
  const lines = (rows: readonly ActivityRow[]) =>
    rows.map((row) =>
      lineOf(
        visit,
        strategy,
        row,
        say.translated(names.get(row.lead_id)?.names ?? {}),
        at.get(row.id) ?? null,
        row.due_on,
      ),
    );
  const title = say.translated(organisation.names);
  return page({
    title: `${title}: ${say.translated(strategy.names)}`,
    section: "/strategies",
    example: strategy.example,
    breadcrumb: crumbs(visit, strategy, title),
    body: (
      <GroupPage
        say={say}
        view={{
          above: [say.translated(strategy.names), shown?.period].filter(Boolean).join(", "),
          title,
          end: shown ? say.day(shown.to_on) : "",
          rollup: countedOf(leads, at, shown),
          facts: [
            {
              term: say(texts.institution),
              value: <a href={visit.href(pathOf(organisation))}>{title}</a>,
            },
            { term: say(texts.silent), value: sheet?.silent_on ? silenceWords(visit, sheet) : "" },
          ],
          parts: [
            { title: say(texts.leads), lines: lines(leads), rollup: null },
            { title: say(texts.supports), lines: lines(supports), rollup: null },
          ],
        }}
      />
    ),
  });
}
