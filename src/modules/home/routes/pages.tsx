import { addDays, type Day, day } from "../../../kernel/day.ts";
import { page } from "../../../platform/http/reply.ts";
import { get, type Route } from "../../../platform/http/route.ts";
import type { Visit } from "../../../platform/http/visit.ts";
import { styleguidePage } from "../../../ui/styleguide/styleguide.tsx";
import { About, OpenData, Privacy } from "../pages/about.tsx";
import { Front, type FrontTile } from "../pages/front.tsx";
import { texts } from "../texts.ts";

/** Figures the front page shows: the first of the house. */
const MOST_FIGURES = 6;

const RECENT = 6;
const DAYS_BACK = 60;
const DAYS_AHEAD = 14;
/** The measure that colours the map of the front page; a department publishes it by place. */
const MAP_MEASURE = "requests.answered-in-time";

export const homeRoutes: readonly Route[] = [
  get("/", "home.read", front, { cached: true }),
  get(
    "/about",
    "home.read",
    async ({ say }) =>
      page({ title: say(texts.aboutTitle), description: say(texts.aboutLead), body: <About say={say} /> }),
    { cached: true },
  ),
  get(
    "/privacy",
    "home.read",
    async ({ say }) =>
      page({ title: say(texts.privacyTitle), description: say(texts.privacyLead), body: <Privacy say={say} /> }),
    { cached: true },
  ),
  get(
    "/data",
    "home.read",
    async ({ say, readers, href }) =>
      page({
        title: say(texts.dataTitle),
        description: say(texts.dataLead),
        body: <OpenData say={say} datasets={readers.datasets()} href={href} />,
      }),
    { cached: true },
  ),
  get(
    "/styleguide",
    "home.read",
    async ({ say }) => page({ title: say(texts.styleguide), robots: "noindex", wide: true, body: styleguidePage(say) }),
    { cached: true },
  ),
];

async function front(visit: Visit) {
  const { say, readers, work } = visit;
  const { today } = work;
  const thisYear = { from: day(`${today.slice(0, 4)}-01-01`), to: today };
  const [recent, ahead, figures, byPlace] = await Promise.all([
    readers.happened({ from: addDays(today, -DAYS_BACK), to: today, most: RECENT }),
    readers.upcoming({ from: today, to: addDays(today, DAYS_AHEAD), most: RECENT }),
    readers.figures({ ...thisYear, most: MOST_FIGURES }),
    readers.figureByPlace(MAP_MEASURE, thisYear),
  ]);
  visit.dependsOn("requests", "organisations");
  return page({
    title: "Bashkë",
    description: say(texts.heroLead),
    section: "/",
    body: (
      <Front
        say={say}
        year={yearOf(today)}
        recent={recent.slice(0, RECENT)}
        ahead={ahead.slice(0, RECENT)}
        figures={figures}
        tiles={tilesOf(visit, byPlace)}
        href={visit.href}
      />
    ),
  });
}

const yearOf = (today: Day) => Number(today.slice(0, 4));

const tilesOf = (visit: Visit, byPlace: ReadonlyMap<string, { value: number; of: number }>): FrontTile[] =>
  visit.country.municipalities.map((place) => ({
    code: place.tile.label,
    name: visit.say.translated(place.names),
    column: place.tile.column,
    row: place.tile.row,
    path: `/places/${place.slug}`,
    part: byPlace.get(place.code)?.value ?? 0,
    whole: byPlace.get(place.code)?.of ?? 0,
  }));
