import type { ComponentChildren } from "preact";
import type { Say } from "../../say/index.ts";
import { safeHref } from "../href/safe-href.ts";
import type { Tone } from "../tag/tag.tsx";
import { texts } from "../texts.ts";
import { ChartFrame } from "./chart-frame.tsx";
import { round } from "./scale.ts";

export type BarChartProps = {
  say: Say;
  title: string;
  description: string;
  source?: ComponentChildren;
  id?: string;
  /** What is counted: "requests". Head of the numbers' column. */
  unit: string;
  bars: readonly { label: string; value: number | null; href?: string; tone?: Tone; note?: string }[];
};

/** Lying bars: names of institutions are long, and lie still. The text is HTML, so it wraps and grows with the reader's letters. */
export function BarChart(props: BarChartProps) {
  const { say, bars } = props;
  const most = Math.max(1, ...bars.map((bar) => bar.value ?? 0));
  const written = (value: number | null) => (value === null ? say(texts.noData) : say.number(value));
  return (
    <ChartFrame
      {...props}
      table={{
        columns: [say(texts.category), props.unit],
        rows: bars.map((bar) => ({ label: bar.label, cells: [written(bar.value)] })),
      }}
    >
      <ul class="bar-chart">
        {bars.map((bar) => (
          <li key={bar.label}>
            <span class="bar-chart__label">{bar.href ? <a href={safeHref(bar.href)}>{bar.label}</a> : bar.label}</span>
            <svg
              viewBox="0 0 100 10"
              preserveAspectRatio="none"
              width="100%"
              height="18"
              aria-hidden="true"
              focusable="false"
            >
              <rect width="100" height="10" class="bar-chart__track" />
              <rect
                width={round((100 * (bar.value ?? 0)) / most)}
                height="10"
                class={bar.tone ? `fill fill--${bar.tone}` : "bar-chart__fill"}
              />
            </svg>
            <span class="bar-chart__value">
              {written(bar.value)}
              {bar.note && <span class="bar-chart__note"> {bar.note}</span>}
            </span>
          </li>
        ))}
      </ul>
    </ChartFrame>
  );
}
