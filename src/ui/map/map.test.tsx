import { renderToString } from "preact-render-to-string";
import { expect, test } from "vitest";
import { sayIn } from "../../say/index.ts";
import type { MapProps } from "./map-props.ts";
import { OutlineMap } from "./outline-map.tsx";
import { TileMap } from "./tile-map.tsx";

const props: MapProps = {
  say: sayIn("en"),
  title: "T",
  description: "D",
  valueLabel: "V",
  tiles: [
    { code: "B", label: "Beta", column: 1, row: 0, value: null, depth: null, href: "javascript:alert(1)" },
    { code: "A", label: "Alpha", column: 0, row: 0, value: "61%, 31 of 48", depth: 3, href: "/en/places/a" },
  ],
  legend: [{ depth: 3, label: "some" }],
};

/** A square of about one degree, in the winding asked for; d3-geo takes the wrong one for all the earth but the square. */
const square = (clockwise: boolean) => {
  const ring = [
    [20, 42],
    [20, 43],
    [21, 43],
    [21, 42],
    [20, 42],
  ];
  return {
    type: "Topology",
    arcs: [clockwise ? ring : [...ring].reverse()],
    objects: {
      places: { type: "GeometryCollection", geometries: [{ type: "Polygon", arcs: [[0]], properties: { code: "A" } }] },
    },
  } as never;
};

const outline = (clockwise: boolean) =>
  renderToString(
    <OutlineMap
      {...props}
      boundaries={{ topology: square(clockwise), object: "places", codeOf: (each) => String(each.code) }}
    />,
  );

test("every tile is a link with its name and value, and the table behind holds the same", () => {
  const html = renderToString(<TileMap {...props} />);
  expect(html).toContain('href="/en/places/a" aria-label="A Alpha: 61%, 31 of 48"');
  expect(html).toContain('aria-label="B Beta: no data"');
  expect(html).not.toContain("javascript:");
  expect(html.indexOf(">Alpha</a>")).toBeLessThan(html.indexOf(">Beta</a>"));
});

test("outlines are drawn the same whichever way round their rings run", () => {
  const shape = (html: string) =>
    /<path d="(M[^"]+)" class="depth depth--3"/
      .exec(html)?.[1]
      ?.match(/[\d.]+/g)
      ?.map(Number) ?? [];
  for (const drawn of [shape(outline(true)), shape(outline(false))]) {
    expect(drawn.length).toBeGreaterThan(7);
    expect(Math.min(...drawn)).toBeGreaterThan(0);
    expect(Math.max(...drawn)).toBeLessThan(480);
    expect(Math.max(...drawn) - Math.min(...drawn)).toBeGreaterThan(400);
  }
});

test("boundaries without the object they promise are refused by name", () => {
  expect(() =>
    renderToString(
      <OutlineMap {...props} boundaries={{ topology: square(true), object: "towns", codeOf: () => undefined }} />,
    ),
  ).toThrow(/towns/);
});
