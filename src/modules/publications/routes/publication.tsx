import { LANGUAGES, TAGS } from "../../../kernel/language.ts";
import type { Run } from "../../../kernel/paper.ts";
import { shown } from "../../../kernel/translated.ts";
import { notFound, type Page, page, type Reply } from "../../../platform/http/reply.ts";
import type { Visit } from "../../../platform/http/visit.ts";
import { numberOf } from "../../../platform/writing/index.ts";
import { EvidencePage, type EvidenceView, PublicationPage, type PublicationView } from "../pages/publication.tsx";
import { kindWord, languageWord, seriesWord } from "../pages/words.ts";
import { listEditions } from "../queries/editions.ts";
import { distinctFigures, withHrefs, withRuns } from "../rules/frozen.ts";
import { pageTexts as texts } from "../texts/page.ts";
import { type Found, getEdition } from "./found.ts";
import { coverHref, inReader, localHref, pictureHref } from "./hrefs.ts";

const MOST_LINKS = 100;

export async function showPublication(visit: Visit): Promise<Reply> {
  return page(await pageOf(visit, await getEdition(visit)));
}

async function pageOf(visit: Visit, found: Found): Promise<Page> {
  const { say, baseUrl } = visit;
  const { row, edition, frozen, language, text } = found;
  const editions = await listEditions(visit.work.db, row.id);
  const latest = editions[0]?.number ?? edition.number;
  const path = `/publications/${row.slug}`;
  const number = String(edition.number);
  const title = inReader(visit, frozen.titles);
  const summary = inReader(visit, frozen.summaries);
  const script = (run: Run): Run => ({ ...run, text: say.inScript(run.text, language) });
  const asked = { edition: number, language };
  const view: PublicationView = {
    title: title.text,
    titleLang: title.lang,
    summary: summary.text,
    summaryLang: summary.lang,
    kind: kindWord(say, frozen.kind),
    meta: [
      say(texts.publishedOn, { day: say.day(frozen.publishedOn) }),
      say(texts.editionShort, { number: frozen.edition }),
      ...(frozen.period ? [say(texts.period, { period: say.days(frozen.period.from, frozen.period.to) })] : []),
    ],
    lang: language === say.language ? undefined : TAGS[language].lang,
    blocks: withRuns(
      withHrefs(text.blocks, (to) => localHref(visit, to)),
      script,
    ),
    notes: Object.fromEntries(Object.entries(text.notes).map(([key, runs]) => [key, runs.map(script)])),
    pictureHref: (key) => pictureHref(visit, row.slug, key, frozen.pictures[key]),
    figureHref: (key) => {
      const at = frozen.figures.findIndex((figure) => figure.key === key);
      return at < 0 ? null : visit.href(`${path}/numbers/${at + 1}`, { edition: number });
    },
    file: text.file
      ? { pages: text.file.pages ? say(texts.pages, { pages: text.file.pages }) : "", sha256: text.file.sha256 }
      : null,
    cover: {
      href: coverHref(visit, row.slug, edition.number),
      alt: frozen.cover?.alt || say(texts.coverOf, { title: title.text }),
    },
    pdfHref: visit.href(`${path}/document.pdf`, asked),
    docxHref: text.file ? null : visit.href(`${path}/document.docx`, asked),
    sinceHref: visit.href(`${path}/since`, { edition: number }),
    editHref: visit.can("publications.write") ? visit.href(`${path}/edit`) : null,
    withdrawn:
      row.withdrawn_on && row.withdrawn_because
        ? { title: say(texts.withdrawnTitle, { day: say.day(row.withdrawn_on) }), because: row.withdrawn_because }
        : null,
    superseded:
      edition.number < latest
        ? { text: say(texts.superseded, { number: edition.number, latest }), href: visit.href(path) }
        : null,
    otherLanguage:
      language === say.language ? null : say(texts.otherLanguage, { language: languageWord(say, language) }),
    facts: factsOf(visit, found),
    citation: say(texts.citation, {
      authors: frozen.authors || say(texts.house),
      title: title.text,
      number: frozen.edition,
      day: say.day(frozen.publishedOn),
      href: `${baseUrl}${visit.href(`${path}/editions/${number}`)}`,
    }),
    figures: distinctFigures(frozen.figures).map(({ figure, at }) => ({
      label: say.translated(figure.title),
      value: figure.value,
      of: figure.of,
      href: visit.href(`${path}/numbers/${at + 1}`, { edition: number }),
    })),
    figuresLead: say(texts.numbersLead, { day: say.day(frozen.publishedOn) }),
    sha256: edition.sha256,
    jsonHref: visit.href(`${path}/edition.json`, { edition: number }),
    editions: editions.map((one) => ({
      label: say(texts.editionLine, { number: one.number, day: say.day(one.published_on) }),
      href: visit.href(`${path}/editions/${one.number}`),
    })),
  };
  return {
    title: title.text,
    description: summary.text || view.kind,
    section: "/publications",
    record: `publication:${row.id}`,
    follow: frozen.series ? `publications:series:${frozen.series}` : "publications:all",
    feeds: [{ title: say(texts.department), href: visit.href("/publications/feed.atom") }],
    image: coverHref(visit, row.slug, edition.number),
    example: row.example,
    robots: edition.number < latest || row.state === "withdrawn" ? "noindex" : undefined,
    breadcrumb: [{ label: say(texts.department), href: visit.href("/publications") }, { label: view.kind }],
    jsonLd: row.example ? undefined : linkedData(visit, found, title.text, summary.text),
    wide: true,
    body: <PublicationPage view={view} say={say} />,
  };
}

function factsOf(visit: Visit, { row, frozen, language }: Found): PublicationView["facts"] {
  const { say } = visit;
  const others = LANGUAGES.filter((one) => frozen.texts[one]);
  return [
    { term: say(texts.kind), value: kindWord(say, frozen.kind) },
    ...(frozen.authors ? [{ term: say(texts.authors), value: frozen.authors }] : []),
    {
      term: say(texts.languages),
      value: (
        <>
          {others.map((one, at) => (
            <span key={one}>
              {at > 0 && ", "}
              {one === language ? (
                languageWord(say, one)
              ) : (
                <a href={`/${one}/publications/${row.slug}/editions/${frozen.edition}`} hreflang={TAGS[one].lang}>
                  {languageWord(say, one)}
                </a>
              )}
            </span>
          ))}
        </>
      ),
    },
    ...(frozen.words.length > 0 ? [{ term: say(texts.words), value: frozen.words.join(", ") }] : []),
    ...(frozen.series
      ? [
          {
            term: say(texts.series),
            value: (
              <a href={visit.href("/publications", { series: frozen.series })}>{seriesWord(say, frozen.series)}</a>
            ),
          },
        ]
      : []),
  ];
}

const linkedData = (
  { baseUrl, say, href }: Visit,
  { row, edition, frozen, language }: Found,
  title: string,
  summary: string,
) => ({
  "@context": "https://schema.org",
  "@type": frozen.kind.endsWith("report") ? "Report" : "CreativeWork",
  name: title,
  description: summary || undefined,
  inLanguage: language,
  datePublished: frozen.publishedOn,
  version: String(edition.number),
  author: { "@type": "Organization", name: frozen.authors || say(texts.house) },
  url: `${baseUrl}${href(`/publications/${row.slug}`)}`,
  identifier: `sha256:${edition.sha256}`,
});

/** What one number counted, with links where a record has a page. */
export async function showEvidence(visit: Visit): Promise<Reply> {
  const found = await getEdition(visit);
  const { say, readers } = visit;
  const { row, frozen } = found;
  const figure = frozen.figures[Number(visit.params.at ?? "0") - 1] ?? notFound();
  const some = figure.evidence.slice(0, MOST_LINKS);
  const items: { title: string; href: string }[] = [];
  if (figure.evidenceKind)
    for (const id of some) {
      const link = await readers.link(figure.evidenceKind, id);
      if (link?.visible) items.push({ title: link.title, href: link.href });
    }
  const title = say.translated(figure.title);
  const view: EvidenceView = {
    title,
    lead: say(texts.evidenceLead, {
      value: numberOf(figure, { title, value: figure.value, of: figure.of }, say),
      period: say.days(figure.from, figure.to),
      day: say.day(frozen.publishedOn),
    }),
    definition: say.translated(figure.definition),
    count: say(texts.evidenceRecords, { count: figure.evidence.length }),
    items,
    note:
      items.length === 0 && figure.evidence.length > 0
        ? say(texts.evidenceNoLinks)
        : figure.evidence.length > some.length
          ? say(texts.evidenceMore, { shown: items.length })
          : null,
  };
  return page({
    title: say(texts.evidenceTitle, { title }),
    section: "/publications",
    robots: "noindex",
    example: row.example,
    breadcrumb: [
      { label: say(texts.department), href: visit.href("/publications") },
      { label: shown(frozen.titles, say.language).text, href: visit.href(`/publications/${row.slug}`) },
    ],
    body: <EvidencePage view={view} say={say} />,
  });
}
