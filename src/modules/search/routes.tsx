import { page } from "../../platform/http/reply.ts";
import { get, type Route } from "../../platform/http/route.ts";
import type { Visit } from "../../platform/http/visit.ts";
import { search } from "../../platform/search/index.ts";
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
      const pages = Math.ceil((found[0]?.total ?? 0) / PAGE_SIZE);
      return page({
        title: asked.text ? `${asked.text} – ${visit.say(texts.title)}` : visit.say(texts.title),
        section: "/search",
        robots: "noindex",
        body: <SearchResults say={visit.say} asked={asked} found={found} pages={pages} href={visit.href} />,
      });
    },
    { limit: { points: 60, perSeconds: 60 } },
  ),
];
