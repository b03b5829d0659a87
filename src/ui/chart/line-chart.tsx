import type { ComponentChildren } from "preact";
import type { Say } from "../../say/index.ts";
import { texts } from "../texts.ts";
import { ChartFrame } from "./chart-frame.tsx";
import { round, ticks } from "./scale.ts";

export type LineChartProps = {
  say: Say;
  title: string;
  description: string;
  source?: ComponentChildren;
  id?: string;
  /** What the numbers count: "requests". */
  unit: string;
  /** Names of the points in time, in order: months, years. */
  x: readonly string[];
  /** At most four; a null breaks the line, for what is unknown is not zero. */
  series: readonly { name: string; values: readonly (number | null)[] }[];
};

const BOX = { width: 640, height: 300, left: 46, right: 16, top: 14, bottom: 34 };
const MARKS = ["circle", "square", "diamond", "triangle"] as const;

/** Change over time. Lines differ by colour, by dash and by the shape of their points. */
export function LineChart(props: LineChartProps) {
  const { say, x, series } = props;
  const steps = ticks(Math.max(0, ...series.flatMap((line) => line.values.map((value) => value ?? 0))));
  const most = steps.at(-1)!;
  const atX = (index: number) =>
    BOX.left + (x.length < 2 ? 0.5 : index / (x.length - 1)) * (BOX.width - BOX.left - BOX.right);
  const atY = (value: number) => BOX.height - BOX.bottom - (value / most) * (BOX.height - BOX.top - BOX.bottom);
  const every = Math.ceil(x.length / 8);
  return (
    <ChartFrame
      {...props}
      table={{
        columns: [say(texts.category), ...series.map((line) => line.name)],
        rows: x.map((label, index) => ({
          label,
          cells: series.map(({ values }) =>
            values[index] === null || values[index] === undefined ? "–" : say.number(values[index]),
          ),
        })),
      }}
    >
      <Legend series={series} unit={props.unit} />
      <svg class="line-chart" viewBox={`0 0 ${BOX.width} ${BOX.height}`} role="img" aria-label={props.description}>
        <title>{props.title}</title>
        {steps.map((step) => (
          <g key={step}>
            <line
              class={step === 0 ? "axis axis--base" : "axis"}
              x1={BOX.left}
              x2={BOX.width - BOX.right}
              y1={round(atY(step))}
              y2={round(atY(step))}
            />
            <text class="axis__label" x={BOX.left - 8} y={round(atY(step)) + 4} text-anchor="end">
              {say.number(step, Number.isInteger(step) ? 0 : 1)}
            </text>
          </g>
        ))}
        {x.map(
          (label, index) =>
            index % every === 0 && (
              <text key={index} class="axis__label" x={round(atX(index))} y={BOX.height - 10} text-anchor="middle">
                {label}
              </text>
            ),
        )}
        {series.map((line, at) => (
          <g key={line.name} class={`line line--${(at % 4) + 1}`}>
            <path class="line__path" d={path(line.values, atX, atY)} />
            {line.values.map(
              (value, index) =>
                value !== null && (
                  <Mark key={index} kind={MARKS[at % 4]!} x={round(atX(index))} y={round(atY(value))} />
                ),
            )}
          </g>
        ))}
      </svg>
    </ChartFrame>
  );
}

const Legend = ({ series, unit }: Pick<LineChartProps, "series" | "unit">) => (
  <p class="chart__legend">
    <span>{unit}</span>
    {series.length > 1 &&
      series.map((line, at) => (
        <span key={line.name}>
          <svg
            viewBox="0 0 28 12"
            width="28"
            height="12"
            aria-hidden="true"
            focusable="false"
            class={`line line--${(at % 4) + 1}`}
          >
            <path class="line__path" d="M0 6H28" />
            <Mark kind={MARKS[at % 4]!} x={14} y={6} />
          </svg>{" "}
          {line.name}
        </span>
      ))}
  </p>
);

function Mark({ kind, x, y }: { kind: (typeof MARKS)[number]; x: number; y: number }) {
  if (kind === "circle") return <circle class="line__mark" cx={x} cy={y} r="4" />;
  if (kind === "square") return <rect class="line__mark" x={x - 3.5} y={y - 3.5} width="7" height="7" />;
  if (kind === "diamond") return <path class="line__mark" d={`M${x} ${y - 5}l5 5-5 5-5-5z`} />;
  return <path class="line__mark" d={`M${x} ${y - 5}l5 9h-10z`} />;
}

function path(
  values: readonly (number | null)[],
  atX: (index: number) => number,
  atY: (value: number) => number,
): string {
  let pen = "M";
  return values
    .map((value, index) => {
      if (value === null) {
        pen = "M";
        return "";
      }
      const point = `${pen}${round(atX(index))} ${round(atY(value))}`;
      pen = "L";
      return point;
    })
    .join("");
}
