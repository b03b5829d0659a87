import { safeHref } from "../href/safe-href.ts";
import { texts } from "../texts.ts";
import { depthClass, MapFrame } from "./map-frame.tsx";
import type { MapProps } from "./map-props.ts";

const SIDE = 44;
const GAP = 3;

/** Every place the same square, roughly where it lies: a small municipality weighs as much as the capital. */
export function TileMap(props: MapProps) {
  const { tiles, say } = props;
  const width = (Math.max(0, ...tiles.map((tile) => tile.column)) + 1) * (SIDE + GAP);
  const height = (Math.max(0, ...tiles.map((tile) => tile.row)) + 1) * (SIDE + GAP);
  const inReadingOrder = [...tiles].sort((one, other) => one.row - other.row || one.column - other.column);
  return (
    <MapFrame {...props}>
      {/* biome-ignore lint/a11y/useSemanticElements: a drawing that groups links, not fields of a form */}
      <svg
        class="map map--tiles"
        viewBox={`-2 -2 ${width + 1} ${height + 1}`}
        width={Math.round(width * 1.4)}
        role="group"
        aria-label={props.title}
      >
        {inReadingOrder.map((tile) => {
          const x = tile.column * (SIDE + GAP);
          const y = tile.row * (SIDE + GAP);
          const words = `${tile.code} ${tile.label}: ${tile.value ?? say(texts.noData)}`;
          return (
            <a key={tile.code} class="tile" href={safeHref(tile.href)} aria-label={words}>
              <title>{words}</title>
              <rect x={x} y={y} width={SIDE} height={SIDE} rx="5" class={depthClass(tile.depth)} />
              {tile.depth === null && (
                <path class="tile__hatch" d={`M${x + 8} ${y + SIDE - 8}L${x + SIDE - 8} ${y + 8}`} />
              )}
              <text
                x={x + SIDE / 2}
                y={y + SIDE / 2 + 4.5}
                text-anchor="middle"
                class={`tile__code tile__code--${tile.depth ?? "unknown"}`}
              >
                {tile.code}
              </text>
            </a>
          );
        })}
      </svg>
    </MapFrame>
  );
}
