import type { ComponentChildren } from "preact";
import { ChartFrame } from "../chart/chart-frame.tsx";
import { safeHref } from "../href/safe-href.ts";
import { texts } from "../texts.ts";
import type { MapProps } from "./map-props.ts";

/** Title, legend and the table behind, the same for tiles and for outlines. */
export const MapFrame = ({ children, ...props }: MapProps & { children: ComponentChildren }) => {
  const { say } = props;
  return (
    <ChartFrame
      {...props}
      table={{
        columns: [props.placeLabel ?? say(texts.place), props.valueLabel],
        rows: [...props.tiles]
          .sort((one, other) => one.label.localeCompare(other.label, say.lang))
          .map((tile) => ({
            label: <a href={safeHref(tile.href)}>{tile.label}</a>,
            cells: [tile.value ?? say(texts.noData)],
          })),
      }}
    >
      {children}
      <ul class="map__legend" aria-label={say(texts.legend)}>
        {props.legend.map(({ depth, label }) => (
          <li key={label}>
            <svg viewBox="0 0 18 18" width="18" height="18" aria-hidden="true" focusable="false">
              <rect x="1" y="1" width="16" height="16" rx="3" class={depthClass(depth)} />
              {depth === null && <path class="tile__hatch" d="M4 14 14 4" />}
            </svg>
            {label}
          </li>
        ))}
      </ul>
    </ChartFrame>
  );
};

export const depthClass = (depth: number | null): string => `depth depth--${depth ?? "unknown"}`;
