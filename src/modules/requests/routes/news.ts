import { oneLine } from "../../../kernel/text/index.ts";
import type { Reading } from "../../../platform/module/answers.ts";
import type { Followed, News, NewsItem } from "../../../platform/module/news.ts";
import type { Fact } from "../../../platform/work/facts.ts";
import { listPlaces, organisationNames } from "../../register/index.ts";
import type { RequestRow } from "../queries/requests.ts";
import { listRequestsByIds, listTellable, matchingSearches } from "../queries/saved-search.ts";
import { isListState } from "../rules/listing.ts";
import { publicText } from "../rules/public.ts";
import { readSavedSearch, type SavedSearch, SEARCH_KIND } from "../rules/saved-search.ts";
import { isPublic } from "../rules/visible.ts";
import { listTexts } from "../texts/list.ts";
import { newsTexts as texts } from "../texts/news.ts";
import { masksIn, nameIn } from "./words.ts";

type NewsFact = Exclude<keyof typeof texts, "search">;
const FACTS = Object.keys(texts).filter((name): name is NewsFact => name !== "search");
const isNewsFact = (name: string): name is NewsFact => (FACTS as string[]).includes(name);

const titleOf = (reading: Reading, row: RequestRow) => oneLine(publicText(row.title, row, masksIn(reading.say)));

async function tell(facts: readonly Fact[], reading: Reading): Promise<NewsItem[]> {
  const { db, say } = reading;
  const letters = facts.flatMap(({ payload }) => (typeof payload.messageId === "string" ? [payload.messageId] : []));
  const [rows, tellable] = await Promise.all([
    listRequestsByIds(
      db,
      facts.map(({ recordId }) => recordId),
    ),
    listTellable(db, letters),
  ]);
  const names = await organisationNames(
    db,
    rows.map((row) => row.institution_id),
  );
  const byId = new Map(rows.map((row) => [row.id, row]));
  return facts.flatMap((fact) => {
    const row = byId.get(fact.recordId);
    if (!row || !isPublic(row) || !isNewsFact(fact.name)) return [];
    if (fact.name === "requests.message-received" && !tellable.has(String(fact.payload.messageId))) return [];
    const outcome = String(fact.payload.outcome ?? row.outcome);
    const state = isListState(outcome) ? say(listTexts[`state-${outcome}`]) : "";
    const institution = nameIn(say, names.get(row.institution_id)?.names);
    return [
      {
        factId: fact.id,
        about: [
          `request:${row.id}`,
          `institution:${row.institution_id}`,
          ...(row.series_path ? [`series:${row.series_path}`] : []),
        ],
        recordId: row.id,
        at: fact.at,
        title: titleOf(reading, row),
        sentence: say(texts[fact.name], { institution, state }),
        href: reading.href(`/requests/${row.slug}`),
        example: row.example,
        told: row.asker_id ? [row.asker_id] : [],
      },
    ];
  });
}

async function followed(whats: readonly string[], reading: Reading): Promise<Map<string, Followed>> {
  const ids = whats.flatMap((what) => (what.startsWith("request:") ? [what.slice(8)] : []));
  const searches = whats.flatMap((what) => {
    const read = readSavedSearch(what);
    return read ? [{ asked: what, ...read }] : [];
  });
  const institutions = searches.flatMap(({ search }) => search.institution ?? []);
  const [rows, names, places] = await Promise.all([
    ids.length > 0 ? listRequestsByIds(reading.db, ids) : [],
    organisationNames(reading.db, institutions),
    searches.some(({ search }) => search.place) ? listPlaces(reading.db) : [],
  ]);
  const label = (search: SavedSearch): string => {
    const { say } = reading;
    const place = places.find(({ code }) => code === search.place);
    return [
      search.q && `“${search.q}”`,
      search.state && say(listTexts[`state-${search.state}`]),
      search.institution && nameIn(say, names.get(search.institution)?.names),
      search.place && (place ? nameIn(say, place.names) : search.place),
      search.year && String(search.year),
      search.from && say(listTexts.sentFrom, { day: say.day(search.from) }),
      search.to && say(listTexts.sentTo, { day: say.day(search.to) }),
    ]
      .filter(Boolean)
      .join(", ");
  };
  return new Map<string, Followed>([
    ...rows.filter(isPublic).map((row) => {
      const what = `request:${row.id}`;
      return [
        what,
        { what, title: titleOf(reading, row), href: reading.href(`/requests/${row.slug}`), example: row.example },
      ] as const;
    }),
    ...searches.map(({ asked, what, query, search }) => {
      const title = reading.say(texts.search, { narrowed: label(search) });
      return [asked, { what, title, href: `${reading.href("/requests")}?${query}` }] as const;
    }),
  ]);
}

/** What is told to who follows a request, its institution, its series or a search that finds it. */
export const news: News = {
  facts: FACTS,
  tell,
  followed,
  searches: {
    kind: SEARCH_KIND,
    matching: (whats, recordId, { db }) =>
      matchingSearches(
        db,
        whats.flatMap((what) => {
          const read = readSavedSearch(what);
          return read ? [{ what, search: read.search }] : [];
        }),
        recordId,
      ),
  },
};
