import { renderToString } from "preact-render-to-string";
import { expect, test } from "vitest";
import { sayIn } from "../../say/index.ts";
import { Bar } from "../bar/bar.tsx";
import { Figures, Rate } from "../figures/figures.tsx";
import { BarChart } from "./bar-chart.tsx";
import { LineChart } from "./line-chart.tsx";
import { ticks } from "./scale.ts";

const say = sayIn("en");

test.each([
  [0, [0, 1]],
  [1, [0, 1]],
  [3, [0, 1, 2, 3]],
  [10, [0, 3, 6, 9, 12]],
  [126, [0, 50, 100, 150]],
  [1284, [0, 500, 1000, 1500]],
])("an axis up to %d has round steps", (most, steps) => {
  expect(ticks(most)).toEqual(steps);
});

test("a line breaks where nothing is known and the table says so", () => {
  const html = renderToString(
    <LineChart
      say={say}
      title="T"
      description="D"
      unit="u"
      x={["1", "2", "3"]}
      series={[{ name: "a", values: [1, null, 3] }]}
    />,
  );
  expect(/class="line__path" d="([^"]+)"/.exec(html)?.[1]?.match(/M/g)).toHaveLength(2);
  expect(html).toContain(">–</td>");
  expect(html).not.toContain("NaN");
});

test("charts of nothing are drawn", () => {
  expect(renderToString(<LineChart say={say} title="T" description="D" unit="u" x={[]} series={[]} />)).not.toContain(
    "NaN",
  );
  expect(renderToString(<BarChart say={say} title="T" description="D" unit="u" bars={[]} />)).not.toContain("NaN");
  expect(renderToString(<Bar say={say} label="l" segments={[]} />)).not.toContain("NaN");
});

test("a bar of zeros divides nothing by nothing", () => {
  expect(
    renderToString(<BarChart say={say} title="T" description="D" unit="u" bars={[{ label: "a", value: 0 }]} />),
  ).not.toMatch(/NaN|Infinity/);
});

test("a rate never stands alone, and the unknown is called unknown", () => {
  expect(renderToString(<Rate say={say} part={31} whole={48} />)).toMatch(/65%.*31 of 48/s);
  expect(renderToString(<Rate say={say} part={0} whole={0} />)).toContain("no data");
  const html = renderToString(
    <Figures
      say={say}
      items={[
        { label: "in time", value: 31, of: 48 },
        { label: "open", value: null },
      ]}
    />,
  );
  expect(html).toMatch(/65%.*31 of 48.*no data/s);
});
