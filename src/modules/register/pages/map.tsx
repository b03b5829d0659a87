import type { VNode } from "preact";
import type { Translated } from "../../../kernel/translated.ts";
import { type Boundaries, type MapTile, Notice, OutlineMap, PageHeader, TileMap } from "../../../ui/index.ts";
import { depthOf, stepsFor } from "../rules/depths.ts";
import { texts } from "../texts.ts";
import type { View } from "./view.ts";

export interface MapPlace {
  readonly code: string;
  /** Letters in the tile. */
  readonly mark: string;
  readonly slug: string;
  readonly names: Translated;
  readonly tile: { readonly column: number; readonly row: number } | null;
  readonly count: number;
}

/** Municipalities in the shade of how many organisations sit there; real outlines where the country pack has them. */
export const MapPage = ({
  view,
  places,
  unplaced,
  boundaries,
  source,
}: {
  view: View;
  places: readonly MapPlace[];
  /** Organisations without a seat on record. */
  unplaced: number;
  boundaries: Boundaries | null;
  source?: string;
}): VNode => {
  const { say, href } = view;
  const steps = stepsFor(Math.max(0, ...places.map((place) => place.count)));
  const tiles: MapTile[] = places
    .filter((place) => boundaries !== null || place.tile !== null)
    .map((place) => ({
      code: place.mark,
      label: say.translated(place.names),
      column: place.tile?.column ?? 0,
      row: place.tile?.row ?? 0,
      value: say.number(place.count),
      depth: depthOf(place.count, steps),
      href: href(`/places/${place.slug}`),
    }));
  const props = {
    say,
    id: "map",
    title: say(texts.mapTitle),
    description: describe(view, places),
    valueLabel: say(texts.organisations),
    placeLabel: say(texts.kind_municipality),
    tiles,
    legend: steps.map((step, at) => ({
      depth: at as NonNullable<MapTile["depth"]>,
      label:
        step.to === 0
          ? say(texts.mapNone)
          : step.from === step.to
            ? say.number(step.from)
            : `${say.number(step.from)}–${say.number(step.to)}`,
    })),
    source,
  };
  return (
    <>
      <PageHeader title={say(texts.map)} lead={say(texts.mapLead)} />
      {boundaries ? <OutlineMap {...props} boundaries={boundaries} /> : <TileMap {...props} />}
      {unplaced > 0 && (
        <Notice say={say} tone="info">
          <p>{say(texts.mapUnplaced, { count: unplaced })}</p>
        </Notice>
      )}
    </>
  );
};

function describe({ say }: View, places: readonly MapPlace[]): string {
  const total = places.reduce((sum, place) => sum + place.count, 0);
  const most = [...places].sort((a, b) => b.count - a.count)[0];
  if (total === 0 || !most) return say(texts.mapDescriptionNone, { places: places.length });
  return say(texts.mapDescription, {
    places: places.length,
    total,
    most: say.translated(most.names),
    count: most.count,
  });
}
