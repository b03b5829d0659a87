import type { Say } from "../../say/index.ts";
import type { Example } from "../styleguide/example.ts";
import type { MapProps, MapTile } from "./map-props.ts";
import { OutlineMap } from "./outline-map.tsx";
import { TileMap } from "./tile-map.tsx";

const PLACES: readonly [string, string, number, number, number | null][] = [
  ["VUS", "Vushtrri", 1, 0, 12],
  ["POD", "Podujevë", 2, 0, 41],
  ["OBI", "Obiliq", 0, 1, 0],
  ["PRI", "Prishtinë", 1, 1, 77],
  ["NOV", "Novobërdë", 2, 1, null],
  ["FKO", "Fushë Kosovë", 0, 2, 64],
  ["LIP", "Lipjan", 1, 2, 31],
  ["GRA", "Graçanicë", 2, 2, 98],
];

const texts = {
  title: {
    sq: "Përgjigje në afat sipas komunës",
    sr: "Odgovori na vreme po opštinama",
    en: "Answers in time by municipality",
  },
  text: {
    sq: "Prishtina dhe Graçanica përgjigjen më shpesh në afat; për Novobërdën ende nuk ka të dhëna.",
    sr: "Priština i Gračanica najčešće odgovaraju na vreme; za Novo Brdo još nema podataka.",
    en: "Prishtina and Graçanica answer in time most often; there is no data yet for Novobërdë.",
  },
  value: { sq: "Në afat, nga 100 kërkesa", sr: "Na vreme, od 100 zahteva", en: "In time, of 100 requests" },
  place: { sq: "Komuna", sr: "Opština", en: "Municipality" },
  least: { sq: "asnjë", sr: "nijedan", en: "none" },
  low: { sq: "1-33", sr: "1-33", en: "1-33" },
  middle: { sq: "34-66", sr: "34-66", en: "34-66" },
  high: { sq: "67-100", sr: "67-100", en: "67-100" },
  unknown: { sq: "pa të dhëna", sr: "nema podataka", en: "no data" },
};

const depthOf = (value: number | null): MapTile["depth"] =>
  value === null ? null : value === 0 ? 0 : value <= 33 ? 2 : value <= 66 ? 3 : 5;

const props = (say: Say): MapProps => ({
  say,
  title: say(texts.title),
  description: say(texts.text),
  valueLabel: say(texts.value),
  placeLabel: say(texts.place),
  tiles: PLACES.map(([code, label, column, row, value]) => ({
    code,
    label,
    column,
    row,
    value: value === null ? null : say.number(value),
    depth: depthOf(value),
    href: "#maps",
  })),
  legend: [
    { depth: 0, label: say(texts.least) },
    { depth: 2, label: say(texts.low) },
    { depth: 3, label: say(texts.middle) },
    { depth: 5, label: say(texts.high) },
    { depth: null, label: say(texts.unknown) },
  ],
});

/** Two made-up neighbours that share a border, wound as GeoJSON winds them. */
const TOPOLOGY = {
  type: "Topology",
  arcs: [
    [
      [20.9, 42.5],
      [20.9, 42.7],
      [21.1, 42.75],
      [21.2, 42.62],
    ],
    [
      [21.2, 42.62],
      [21.15, 42.5],
      [20.9, 42.5],
    ],
    [
      [21.2, 42.62],
      [21.4, 42.6],
      [21.35, 42.45],
      [21.15, 42.5],
    ],
    [
      [21.15, 42.5],
      [21.2, 42.62],
    ],
  ],
  objects: {
    places: {
      type: "GeometryCollection",
      geometries: [
        { type: "Polygon", arcs: [[-2, -1]], properties: { code: "PRI" } },
        { type: "Polygon", arcs: [[2, 3]], properties: { code: "LIP" } },
      ],
    },
  },
} as never;

export const examples: readonly Example[] = [
  { title: { sq: "Me katrorë", sr: "Sa kvadratima", en: "With tiles" }, show: (say) => <TileMap {...props(say)} /> },
  {
    title: { sq: "Me kufij", sr: "Sa granicama", en: "With outlines" },
    show: (say) => (
      <OutlineMap
        {...props(say)}
        title={`${say(texts.title)} ·`}
        tiles={props(say).tiles.filter(({ code }) => code === "PRI" || code === "LIP")}
        boundaries={{ topology: TOPOLOGY, object: "places", codeOf: (properties) => String(properties.code) }}
      />
    ),
  },
];
