import { stringify } from "csv-stringify/sync";
import { LANGUAGES, type Language } from "../../../kernel/language.ts";
import { oneLine } from "../../../kernel/text/index.ts";
import { ATOM, atom } from "../../../platform/feeds/index.ts";
import { download, page, type Reply } from "../../../platform/http/reply.ts";
import type { Visit } from "../../../platform/http/visit.ts";
import { Tag } from "../../../ui/index.ts";
import { PUBLICATIONS } from "../actions/settle.ts";
import { LibraryPage } from "../pages/library.tsx";
import { kindWord, languageWord, seriesWord } from "../pages/words.ts";
import { type LibraryFilter, type LibraryRow, listLibrary } from "../queries/editions.ts";
import { isKind, KINDS, seriesOf } from "../rules/kinds.ts";
import { pageTexts as texts } from "../texts/page.ts";
import { coverHref, inReader } from "./hrefs.ts";

const PER_PAGE = 24;
const MOST_ROWS = 5_000;
const MOST_ENTRIES = 50;

function filterOf({ query }: Visit): LibraryFilter {
  const [kind = "", year = "", language = "", series = ""] = ["kind", "year", "language", "series"].map(
    (name) => query.get(name) ?? "",
  );
  return {
    text: (query.get("q") ?? "").replaceAll("\0", "").trim().slice(0, 200),
    kind: isKind(kind) ? kind : null,
    year: /^(19|20)\d\d$/.test(year) ? Number(year) : null,
    language: LANGUAGES.find((one) => one === language) ?? null,
    series: seriesOf(series),
  };
}

const languagesOf = (visit: Visit, languages: readonly Language[]): string =>
  languages.map((language) => languageWord(visit.say, language)).join(", ");

/** The public shelf. A fixed number of queries, whatever it shows. */
export async function showLibrary(visit: Visit): Promise<Reply> {
  const { say, work } = visit;
  const filter = filterOf(visit);
  const wanted = Math.min(10_000, Math.max(1, Number.parseInt(visit.query.get("page") ?? "1", 10) || 1));
  const found = await listLibrary(work.db, filter, { limit: PER_PAGE, offset: (wanted - 1) * PER_PAGE });
  visit.dependsOn(PUBLICATIONS);
  const now: Record<string, string | undefined> = {
    q: filter.text || undefined,
    kind: filter.kind ?? undefined,
    year: filter.year ? String(filter.year) : undefined,
    language: filter.language ?? undefined,
    series: filter.series ?? undefined,
  };
  const hrefWith = (changes: Record<string, string | undefined>) => visit.href("/publications", { ...now, ...changes });
  const option = (value: string, label: string, counts: ReadonlyMap<string, number>, selected: boolean) => ({
    value,
    label,
    count: counts.get(value) ?? 0,
    selected,
  });
  return page({
    title: say(texts.department),
    description: say(texts.lead),
    section: "/publications",
    robots: filter.text ? "noindex" : undefined,
    example: found.rows.some(({ example }) => example),
    follow: "publications:all",
    feeds: [{ title: say(texts.department), href: visit.href("/publications/feed.atom") }],
    wide: true,
    body: (
      <LibraryPage
        say={say}
        view={{
          items: found.rows.map((row) => itemOf(visit, row)),
          total: found.total,
          page: wanted,
          pages: Math.max(1, Math.ceil(found.total / PER_PAGE)),
          pageHref: (to) => hrefWith({ page: String(to) }),
          listHref: visit.href("/publications"),
          tableHref: visit.href("/publications/data.csv", now),
          text: filter.text,
          hidden: filter.series ? { series: filter.series } : {},
          facets: [
            {
              name: "kind",
              label: say(texts.facetKind),
              options: [
                { value: "", label: say(texts.any) },
                ...KINDS.map((kind) => option(kind, kindWord(say, kind), found.kinds, filter.kind === kind)),
              ],
            },
            {
              name: "year",
              label: say(texts.facetYear),
              options: [
                { value: "", label: say(texts.any) },
                ...[...found.years.keys()]
                  .sort()
                  .reverse()
                  .map((year) => option(year, year, found.years, String(filter.year) === year)),
              ],
            },
            {
              name: "language",
              label: say(texts.facetLanguage),
              options: [
                { value: "", label: say(texts.any) },
                ...LANGUAGES.map((one) =>
                  option(one, languageWord(say, one), found.languages, filter.language === one),
                ),
              ],
            },
          ],
          chips: [
            filter.text && { label: `“${filter.text}”`, href: hrefWith({ q: undefined }) },
            filter.kind && { label: kindWord(say, filter.kind), href: hrefWith({ kind: undefined }) },
            filter.year && { label: String(filter.year), href: hrefWith({ year: undefined }) },
            filter.language && {
              label: languageWord(say, filter.language),
              href: hrefWith({ language: undefined }),
            },
            filter.series && { label: seriesWord(say, filter.series), href: hrefWith({ series: undefined }) },
          ].filter((chip) => typeof chip === "object" && chip !== null),
        }}
      />
    ),
  });
}

function itemOf(visit: Visit, row: LibraryRow) {
  const { say } = visit;
  const title = inReader(visit, row.titles);
  const summary = inReader(visit, row.summaries);
  return {
    title: title.text,
    lang: title.lang,
    href: visit.href(`/publications/${row.slug}`),
    cover: coverHref(visit, row.slug, row.number),
    tag: row.state === "withdrawn" ? <Tag tone="late">{say(texts.withdrawnTag)}</Tag> : undefined,
    meta: [
      kindWord(say, row.kind),
      say.day(row.published_on),
      row.number > 1 ? say(texts.editionShort, { number: row.number }) : "",
      languagesOf(visit, row.languages),
    ].filter(Boolean),
    text: summary.text ? (
      <span lang={summary.lang}>
        {summary.text.length > 220 ? `${summary.text.slice(0, 217).trimEnd()}…` : summary.text}
      </span>
    ) : undefined,
  };
}

export async function libraryTable(visit: Visit): Promise<Reply> {
  const { work } = visit;
  const { rows } = await listLibrary(work.db, filterOf(visit), { limit: MOST_ROWS, offset: 0 });
  visit.dependsOn(PUBLICATIONS);
  const lines = rows.map((row) => ({
    title: inReader(visit, row.titles).text,
    kind: row.kind,
    authors: row.authors,
    published_on: row.published_on,
    edition: row.number,
    languages: row.languages.join(" "),
    state: row.state,
    sha256: row.sha256,
    address: `${visit.baseUrl}${visit.href(`/publications/${row.slug}`)}`,
    example: row.example ? "yes" : "",
  }));
  const csv = stringify(lines, { header: true, bom: true, escape_formulas: true });
  return download(`publications-${work.today}.csv`, "text/csv; charset=utf-8", csv);
}

/** What came out, newest first. Examples are nobody's news. */
export async function libraryFeed(visit: Visit): Promise<Reply> {
  const { say, work } = visit;
  const { rows } = await listLibrary(work.db, filterOf(visit), { limit: MOST_ENTRIES, offset: 0 });
  visit.dependsOn(PUBLICATIONS);
  const self = `${visit.baseUrl}${visit.href("/publications/feed.atom")}`;
  return {
    kind: "bytes",
    status: 200,
    type: ATOM,
    body: atom({
      id: self,
      title: `${say(texts.house)}: ${say(texts.department)}`,
      lang: say.lang,
      self,
      href: `${visit.baseUrl}${visit.href("/publications")}`,
      author: say(texts.house),
      updated: work.now,
      entries: rows
        .filter(({ example, state }) => !example && state === "published")
        .map((row) => {
          const href = `${visit.baseUrl}${visit.href(`/publications/${row.slug}`)}`;
          return {
            id: `${href}#${row.number}`,
            title: oneLine(inReader(visit, row.titles).text),
            href,
            updated: row.at,
            summary: inReader(visit, row.summaries).text || kindWord(say, row.kind),
          };
        }),
    }),
  };
}
