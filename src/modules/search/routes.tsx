import { page } from "../../platform/http/reply.ts";
import { get, type Route } from "../../platform/http/route.ts";
import type { Visit } from "../../platform/http/visit.ts";
import { MOST_CANDIDATES, search } from "../../platform/search/index.ts";
import { readAsked } from "./forms.ts";
import { SearchResults } from "./pages.tsx";
import { texts } from "./texts.ts";

const PAGE_SIZE = 20;

export const searchRoutes = (audiences: (visit: Visit) => readonly string[]): readonly Route[] => [
  get(
    "/search",
    "search.ask",
    async (visit) => {
      const asked = readAsked(visit.query);
      const found = await search(visit.work.db, {
        text: asked.text,
        kinds: asked.kind ? [asked.kind] : [],
        audiences: audiences(visit),
        language: visit.say.language,
        limit: PAGE_SIZE,
        offset: (asked.page - 1) * PAGE_SIZE,
      });
      const total = found[0]?.total ?? 0;
      return page({
        title: asked.text ? `${asked.text} – ${visit.say(texts.title)}` : visit.say(texts.title),
        section: "/search",
        robots: "noindex",
        body: (
          <SearchResults
            say={visit.say}
            asked={asked}
            found={found}
            isCut={total >= MOST_CANDIDATES}
            pages={Math.ceil(total / PAGE_SIZE)}
            href={visit.href}
          />
        ),
      });
    },
    { limit: { points: 60, perSeconds: 60 } },
  ),
];
