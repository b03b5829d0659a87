import { page, type Reply } from "../../../platform/http/reply.ts";
import type { Visit } from "../../../platform/http/visit.ts";
import { findOrganisationBySlug, organisationNames } from "../../register/index.ts";
import { tagsOf } from "../actions/settle.ts";
import { ActivitiesPage } from "../pages/activities.tsx";
import { statusWord } from "../pages/words.ts";
import { pageOfRound } from "../queries/rounds.ts";
import { listActivities, listParts, type StrategyRow } from "../queries/strategies.ts";
import { FOUND, isFound } from "../rules/scale.ts";
import { pageTexts as texts } from "../texts/page.ts";
import { getStrategy, roundsFor } from "./found.ts";
import { crumbs, lineOf } from "./lines.ts";

const PER_PAGE = 50;

/** Activities of a round with facets and pages; before any round is public, those of the document. */
export async function showActivities(visit: Visit): Promise<Reply> {
  const { say, work, query } = visit;
  const strategy = await getStrategy(visit);
  const [{ shown, all }, parts] = await Promise.all([roundsFor(visit, strategy), listParts(work.db, strategy.id)]);
  visit.dependsOn(...tagsOf(strategy.id));
  const objectives = parts.filter(({ kind }) => kind === "objective");
  const foundWord = query.get("found") ?? "";
  const lead = query.get("institution") ? await findOrganisationBySlug(work.db, query.get("institution")!) : null;
  const filter = {
    objectiveId: objectives.find(({ code }) => code === query.get("objective"))?.id ?? null,
    leadId: lead?.id ?? null,
    found: foundWord === "none" || isFound(foundWord) ? (foundWord as "none") : null,
    dueBy: query.get("due") === "yes" && shown ? shown.to_on : null,
    text: (query.get("q") ?? "").replaceAll("\0", "").trim().slice(0, 100),
  };
  const wanted = Math.min(10_000, Math.max(1, Number.parseInt(query.get("page") ?? "1", 10) || 1));
  const listed = shown
    ? await pageOfRound(work.db, shown.id, filter, { limit: PER_PAGE, offset: (wanted - 1) * PER_PAGE })
    : await documentPage(visit, strategy, filter, wanted);
  const names = await organisationNames(
    work.db,
    listed.rows.map(({ lead_id }) => lead_id),
  );
  const path = `/strategies/${strategy.slug}/activities`;
  const now: Record<string, string | undefined> = {
    q: filter.text || undefined,
    objective: query.get("objective") ?? undefined,
    institution: lead?.slug,
    found: filter.found ?? undefined,
    due: filter.dueBy ? "yes" : undefined,
    period: shown && shown.id !== all[0]?.id ? shown.period : undefined,
  };
  const title = say(texts.activities);
  return page({
    title: `${title}: ${say.translated(strategy.names)}`,
    section: "/strategies",
    example: strategy.example,
    robots: filter.text ? "noindex" : undefined,
    breadcrumb: crumbs(visit, strategy, title),
    body: (
      <ActivitiesPage
        say={say}
        view={{
          title,
          above: [say.translated(strategy.names), shown?.period].filter(Boolean).join(", "),
          filter: {
            action: visit.href(path),
            search: { label: say(texts.search), value: filter.text },
            hidden: { institution: now.institution, period: now.period },
            facets: [
              {
                name: "objective",
                label: say(texts.objectives),
                options: [
                  { value: "", label: say(texts.any) },
                  ...objectives.map(({ id, code, names: titles }) => ({
                    value: code,
                    label: `${code}. ${say.translated(titles)}`,
                    selected: id === filter.objectiveId,
                  })),
                ],
              },
              {
                name: "found",
                label: say(texts.found),
                options: [
                  { value: "", label: say(texts.any) },
                  ...([...FOUND, "none"] as const).map((status) => ({
                    value: status,
                    label: statusWord(say, status),
                    selected: filter.found === status,
                  })),
                ],
              },
              {
                name: "due",
                label: say(texts.onlyDue),
                options: [
                  { value: "", label: say(texts.any) },
                  { value: "yes", label: say(texts.dueInPeriod), selected: filter.dueBy !== null },
                ],
              },
            ],
            chips: lead
              ? [{ label: say.translated(lead.names), href: visit.href(path, { ...now, institution: undefined }) }]
              : [],
            result: say(texts.result, { count: listed.total }),
          },
          lines: listed.rows.map((row) =>
            lineOf(visit, strategy, row, say.translated(names.get(row.lead_id)?.names ?? {}), row, row.due_on),
          ),
          page: wanted,
          pages: Math.max(1, Math.ceil(listed.total / PER_PAGE)),
          pageHref: (to) => visit.href(path, { ...now, page: String(to) }),
        }}
      />
    ),
  });
}

async function documentPage(
  visit: Visit,
  strategy: StrategyRow,
  filter: { objectiveId: string | null; leadId: string | null; text: string },
  wanted: number,
) {
  const rows = (await listActivities(visit.work.db, strategy.id)).filter(
    (row) =>
      (!filter.objectiveId || row.objective_id === filter.objectiveId) &&
      (!filter.leadId || row.lead_id === filter.leadId) &&
      (filter.text === "" ||
        row.code === filter.text ||
        Object.values(row.names).some((name) => name.toLowerCase().includes(filter.text.toLowerCase()))),
  );
  return {
    rows: rows.slice((wanted - 1) * PER_PAGE, wanted * PER_PAGE).map((row) => ({ ...row, claimed: null, found: null })),
    total: rows.length,
  };
}
