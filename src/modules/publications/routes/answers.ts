import type { Translated } from "../../../kernel/translated.ts";
import type { Dated, FigureDefinition, LinkedRecord, Range, Reading } from "../../../platform/module/answers.ts";
import type { Followed, News, NewsItem } from "../../../platform/module/news.ts";
import { seriesWord } from "../pages/words.ts";
import { countPublished, findOfSeries, listLatestByIds, listPublishedBetween } from "../queries/editions.ts";
import type { Kind } from "../rules/kinds.ts";
import { pageTexts as texts } from "../texts/page.ts";

const MOST = 500;
const titleIn = ({ say }: Reading, titles: Translated): string => say.translated(titles);

export async function happened(range: Range, reading: Reading): Promise<Dated[]> {
  const rows = await listPublishedBetween(reading.db, range.from, range.to, Math.min(MOST, range.most ?? MOST));
  return rows.map((row) => {
    const title = titleIn(reading, row.titles);
    return {
      kind: "publication",
      recordId: row.id,
      day: row.published_on,
      title:
        row.number > 1
          ? reading.say(texts.happenedAgain, { number: row.number, title })
          : reading.say(texts.happened, { title }),
      href: reading.href(`/publications/${row.slug}`),
      note: reading.say(texts[`kind-${row.kind}`]),
      example: row.example,
    };
  });
}

const counted = (name: string, title: Translated, definition: Translated, kind?: Kind): FigureDefinition => ({
  name,
  title,
  definition,
  evidenceKind: "publication",
  count: async ({ db }, { from, to }) => {
    const ids = await countPublished(db, from, to, kind);
    return { value: ids.length, evidence: async () => ids };
  },
});

export const figures: readonly FigureDefinition[] = [
  counted("publications.published", texts.figurePublished, texts.figurePublishedDefinition),
  counted("publications.monitoring-reports", texts.figureReports, texts.figureReportsDefinition, "monitoring-report"),
];

export async function link(kind: string, recordId: string, reading: Reading): Promise<LinkedRecord | null> {
  const [row] = kind === "publication" ? await listLatestByIds(reading.db, [recordId]) : [];
  return row
    ? {
        title: titleIn(reading, row.titles),
        href: reading.href(`/publications/${row.slug}`),
        visible: row.state !== "draft",
      }
    : null;
}

const ALL = "publications:all";
const SERIES = "publications:series:";
const TOLD = ["publications.published", "publications.withdrawn"];

/** Who follows the library, or a series, is told what came out and what was taken back. */
export const news: News = {
  facts: TOLD,
  async tell(facts, reading) {
    const rows = await listLatestByIds(
      reading.db,
      facts.map(({ recordId }) => recordId),
    );
    const byId = new Map(rows.map((row) => [row.id, row]));
    return facts.flatMap((fact): NewsItem[] => {
      const row = byId.get(fact.recordId);
      if (!row || row.state === "draft" || !TOLD.includes(fact.name)) return [];
      const edition = Number(fact.payload.edition ?? 1);
      return [
        {
          factId: fact.id,
          about: [ALL, ...(row.series ? [`${SERIES}${row.series}`] : [])],
          recordId: row.id,
          at: fact.at,
          title: titleIn(reading, row.titles),
          sentence:
            fact.name === "publications.withdrawn"
              ? reading.say(texts.newsWithdrawn)
              : edition > 1
                ? reading.say(texts.newsAgain, { number: edition })
                : reading.say(texts.news),
          href: reading.href(`/publications/${row.slug}`),
          example: row.example,
          told: [],
        },
      ];
    });
  },
  async followed(whats, reading) {
    const series = whats.flatMap((what) => (what.startsWith(SERIES) ? [what.slice(SERIES.length)] : []));
    const known = await findOfSeries(reading.db, series);
    const found = new Map<string, Followed>();
    if (whats.includes(ALL))
      found.set(ALL, { what: ALL, title: reading.say(texts.department), href: reading.href("/publications") });
    for (const [name, example] of known) {
      const what = `${SERIES}${name}`;
      found.set(what, {
        what,
        title: reading.say(texts.followSeries, { series: seriesWord(reading.say, name) }),
        href: reading.href(`/publications?series=${name}`),
        example,
      });
    }
    return found;
  },
};
