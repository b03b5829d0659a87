import type { ComponentChildren } from "preact";
import type { Say } from "../../say/index.ts";

/** One place of the map. */
export type MapTile = {
  /** Three letters in the tile map; also how an outline is found. */
  code: string;
  label: string;
  /** Place in the grid, from the upper left. */
  column: number;
  row: number;
  /** The number behind the colour, already in words where it is a rate ("61 %, 31 of 48"). Null is unknown. */
  value: string | null;
  /** Depth of colour from 0 (least) to 5 (most), as the legend explains; null is unknown and hatched. */
  depth: 0 | 1 | 2 | 3 | 4 | 5 | null;
  href: string;
};

export type MapProps = {
  say: Say;
  title: string;
  description: string;
  source?: ComponentChildren;
  id?: string;
  /** What the value is: head of the table's column. */
  valueLabel: string;
  /** Name of a place: "Municipality". */
  placeLabel?: string;
  tiles: readonly MapTile[];
  /** Words for the depths that are used, from least to most. */
  legend: readonly { depth: NonNullable<MapTile["depth"]> | null; label: string }[];
};
