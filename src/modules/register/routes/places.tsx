import { page, type Reply } from "../../../platform/http/reply.ts";
import { get } from "../../../platform/http/route.ts";
import type { Visit } from "../../../platform/http/visit.ts";
import { MapPage } from "../pages/map.tsx";
import { PlacePage, PlacesPage } from "../pages/places.tsx";
import { countBySeat, findInstitutionOf, listOfPlace } from "../queries/list.ts";
import { findPlaceBySlug, listPlaces, type PlaceRow } from "../queries/places.ts";
import { markFinder } from "../rules/outlines.ts";
import { texts } from "../texts.ts";
import { found, namesByCode, viewOf } from "./view.ts";

const MOST_LISTED = 50;

export const placeRoutes = [
  get("/map", "register.read", map, { cached: true }),
  get("/places", "register.read", places, { cached: true }),
  get("/places/:slug", "register.read", place, { cached: true }),
];

async function map(visit: Visit): Promise<Reply> {
  visit.dependsOn("organisations");
  const { db } = visit.work;
  const counts = await countBySeat(db);
  const municipalities = (await listPlaces(db)).filter((each) => each.kind === "municipality");
  return page({
    title: visit.say(texts.mapTitle),
    description: visit.say(texts.mapLead),
    section: "/map",
    body: (
      <MapPage
        view={viewOf(visit)}
        unplaced={counts.get("") ?? 0}
        boundaries={boundariesOf(visit, municipalities)}
        places={municipalities.map((each) => ({
          code: each.code,
          mark: markOf(each),
          slug: each.slug,
          names: each.names,
          tile:
            each.tile_column === null || each.tile_row === null
              ? null
              : { column: each.tile_column, row: each.tile_row },
          count: counts.get(each.code) ?? 0,
        }))}
      />
    ),
  });
}

const markOf = (place: PlaceRow): string => place.tile_label ?? place.code;

/** Outlines where the operator put a boundaries file into the country pack; its shapes are found by name or code. */
function boundariesOf(visit: Visit, municipalities: readonly PlaceRow[]) {
  const topology = visit.country.boundaries;
  const object = Object.keys((topology?.objects as object | undefined) ?? {})[0];
  if (!topology || !object) return null;
  const codeOf = markFinder(
    municipalities.map((each) => ({
      mark: markOf(each),
      spellings: [each.code, each.slug, ...Object.values(each.names), ...each.aliases],
    })),
  );
  return { topology: topology as never, object, codeOf };
}

async function places(visit: Visit): Promise<Reply> {
  visit.dependsOn("organisations");
  const all = await listPlaces(visit.work.db);
  return page({
    title: visit.say(texts.places),
    description: visit.say(texts.placesLead),
    body: <PlacesPage view={viewOf(visit)} places={all} counts={await countBySeat(visit.work.db)} />,
  });
}

async function place(visit: Visit): Promise<Reply> {
  const { db } = visit.work;
  const row = found(await findPlaceBySlug(db, visit.params.slug ?? ""));
  visit.dependsOn(`place:${row.code}`, "organisations");
  const all = await listPlaces(db);
  const here = await listOfPlace(db, row.code, MOST_LISTED);
  const institution = row.kind === "municipality" ? await findInstitutionOf(db, row.code) : null;
  const total = here.seated.length < MOST_LISTED ? here.seated.length : ((await countBySeat(db)).get(row.code) ?? 0);
  const name = visit.say.translated(row.names);
  const neighbours = all.filter((each) =>
    row.kind === "region"
      ? each.region === row.code
      : each.region === row.region && each.region !== null && each.code !== row.code,
  );
  return page({
    title: name,
    description: `${name}. ${visit.say(row.kind === "region" ? texts.regionLead : texts.placeLead)}`,
    breadcrumb: [{ label: visit.say(texts.places), href: visit.href("/places") }, { label: name }],
    jsonLd: {
      "@context": "https://schema.org",
      "@type": "AdministrativeArea",
      name,
      alternateName: [...new Set([...Object.values(row.names), ...row.aliases])].filter((other) => other !== name),
      ...(row.lat === null ? {} : { geo: { "@type": "GeoCoordinates", latitude: row.lat, longitude: row.lon } }),
    },
    body: (
      <PlacePage
        view={viewOf(visit)}
        place={row}
        region={all.find((each) => each.code === row.region) ?? null}
        neighbours={neighbours}
        institution={institution}
        seated={here.seated}
        working={here.working}
        total={total}
        placeNames={namesByCode(all)}
      />
    ),
  });
}
