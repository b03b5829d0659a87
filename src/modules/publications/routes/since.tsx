import { shown } from "../../../kernel/translated.ts";
import { page, type Reply } from "../../../platform/http/reply.ts";
import type { Visit } from "../../../platform/http/visit.ts";
import { numberOf } from "../../../platform/writing/index.ts";
import { sinceThen } from "../actions/since.ts";
import { SincePage, type SinceView } from "../pages/since.tsx";
import { type EditionRow, findEarlierOfSeries, findEdition, thawed } from "../queries/editions.ts";
import { changedSections, distinctFigures, type FrozenFigure } from "../rules/frozen.ts";
import { pageTexts as texts } from "../texts/page.ts";
import { type Found, getEdition } from "./found.ts";

/** Then and now: every number of an edition beside today's, and its words beside those of the one before. */
export async function showSince(visit: Visit): Promise<Reply> {
  const { say, work } = visit;
  const found = await getEdition(visit);
  const { row, edition, frozen } = found;
  const title = shown(frozen.titles, say.language).text;
  const [{ figures, exhibits }, previous, earlier] = await Promise.all([
    sinceThen(work, frozen, say),
    edition.number > 1 ? findEdition(work.db, row.id, edition.number - 1) : null,
    frozen.series ? findEarlierOfSeries(work.db, frozen.series, edition) : null,
  ]);
  const view: SinceView = {
    title,
    lead: say(texts.sinceLead, { day: say.day(frozen.publishedOn) }),
    figures: figures.map(({ title: name, frozen: then, now, changed }) => ({
      title: name,
      then,
      now: now ?? "–",
      changed,
      gone: now === null,
    })),
    sentences: figures.flatMap(({ title: name, frozen: then, now, changed }) =>
      changed && now !== null ? [say(texts.sinceSentence, { title: name, then, now })] : [],
    ),
    exhibits: exhibits.map(({ title: name, cells }) => ({
      title: name,
      changes:
        cells?.slice(0, 200).map(({ row: label, column, before, after }) => ({
          label: say(texts.cell, { row: label, column }),
          before,
          after,
        })) ?? null,
    })),
    comparisons: [
      ...(previous ? [compared(visit, found, previous, say(texts.sincePrevious, { number: previous.number }))] : []),
      ...(earlier
        ? [compared(visit, found, earlier, say(texts.sinceSeries, { title: say.translated(earlier.titles) }))]
        : []),
    ],
  };
  return page({
    title: say(texts.since),
    description: view.lead,
    section: "/publications",
    robots: "noindex",
    example: row.example,
    breadcrumb: [
      { label: say(texts.department), href: visit.href("/publications") },
      { label: title, href: visit.href(`/publications/${row.slug}`) },
    ],
    body: <SincePage view={view} say={say} />,
  });
}

/** Numbers first, then the chapters whose words differ. */
function compared(
  { say }: Visit,
  { frozen, text, language }: Found,
  before: Pick<EditionRow, "frozen">,
  title: string,
) {
  const old = thawed(before);
  const then = new Map(distinctFigures(old.figures).map(({ figure }) => [figure.name, figure]));
  const written = ({ value, of }: FrozenFigure) => numberOf({ form: "of" }, { title: "", value, of }, say);
  const numbers = distinctFigures(frozen.figures).flatMap(({ figure }) => {
    const last = then.get(figure.name);
    return last && written(last) !== written(figure)
      ? [{ label: say.translated(figure.title), before: written(last), after: written(figure) }]
      : [];
  });
  const words = old.texts[language]
    ? changedSections(old.texts[language].blocks, text.blocks).map((change) => ({
        label: change.title || say(texts.beginning),
        before: change.before,
        after: change.after,
      }))
    : [];
  return { title, changes: [...numbers, ...words] };
}
