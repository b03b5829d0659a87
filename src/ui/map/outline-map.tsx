import { type GeoPermissibleObjects, geoArea, geoMercator, geoPath } from "d3-geo";
import { feature } from "topojson-client";
import { safeHref } from "../href/safe-href.ts";
import { texts } from "../texts.ts";
import { depthClass, MapFrame } from "./map-frame.tsx";
import type { MapProps } from "./map-props.ts";

export type Boundaries = {
  topology: Parameters<typeof feature>[0];
  /** The object of the topology that holds the places. */
  object: string;
  /** The tile's `code` of a shape, from its properties; undefined leaves the shape plain. */
  codeOf: (properties: Readonly<Record<string, unknown>>) => string | undefined;
};

const WIDTH = 480;
const HEIGHT = 480;

/** The same map on real boundaries, where the operator's country pack brings them. */
export function OutlineMap({ boundaries, ...props }: MapProps & { boundaries: Boundaries }) {
  const { say } = props;
  const byCode = new Map(props.tiles.map((tile) => [tile.code, tile]));
  const shapes = shapesOf(boundaries);
  const projection = geoMercator().fitExtent(
    [
      [3, 3],
      [WIDTH - 3, HEIGHT - 3],
    ],
    { type: "FeatureCollection", features: shapes } as GeoPermissibleObjects,
  );
  const draw = geoPath(projection).digits(1);
  return (
    <MapFrame {...props}>
      {/* biome-ignore lint/a11y/useSemanticElements: a drawing that groups links, not fields of a form */}
      <svg
        class="map map--outlines"
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        width={WIDTH}
        role="group"
        aria-label={props.title}
      >
        {shapes.map((shape, index) => {
          const tile = byCode.get(boundaries.codeOf(shape.properties) ?? "");
          const d = draw(shape as GeoPermissibleObjects) ?? "";
          if (!tile) return <path key={index} d={d} class={depthClass(null)} />;
          const words = `${tile.label}: ${tile.value ?? say(texts.noData)}`;
          return (
            <a key={index} class="tile" href={safeHref(tile.href)} aria-label={words}>
              <title>{words}</title>
              <path d={d} class={depthClass(tile.depth)} />
            </a>
          );
        })}
      </svg>
    </MapFrame>
  );
}

type Shape = { type: "Feature"; properties: Record<string, unknown>; geometry: Geometry };
type Ring = [number, number][];
type Geometry = { type: "Polygon"; coordinates: Ring[] } | { type: "MultiPolygon"; coordinates: Ring[][] };

function shapesOf({ topology, object }: Boundaries): Shape[] {
  const found = topology.objects[object];
  if (!found) throw new RangeError(`the boundaries hold no object "${object}"`);
  const collection = feature(topology, found) as unknown as { features?: Shape[] } & Shape;
  return (collection.features ?? [collection]).map(rightWayRound);
}

/**
 * d3-geo reads rings as on a sphere, clockwise outside, and GeoJSON (RFC 7946) winds them the other way:
 * a shape drawn against its winding covers the whole earth but itself.
 */
function rightWayRound(shape: Shape): Shape {
  if (geoArea(shape as GeoPermissibleObjects) <= 2 * Math.PI) return shape;
  const turn = (rings: Ring[]): Ring[] => rings.map((ring) => [...ring].reverse());
  const { geometry } = shape;
  return {
    ...shape,
    geometry:
      geometry.type === "Polygon"
        ? { type: "Polygon", coordinates: turn(geometry.coordinates) }
        : { type: "MultiPolygon", coordinates: geometry.coordinates.map(turn) },
  };
}
