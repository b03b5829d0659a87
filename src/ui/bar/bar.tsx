import type { Say } from "../../say/index.ts";
import type { Tone } from "../tag/tag.tsx";

export type BarSegment = { label: string; value: number; tone: Tone };

const WIDTH = 400;
const HEIGHT = 12;
const GAP = 2;

/** One whole and its parts; every part is named with its number below, so colour carries nothing alone. */
export function Bar({
  segments,
  label,
  say,
  legend = true,
}: {
  segments: readonly BarSegment[];
  label: string;
  say: Say;
  legend?: boolean;
}) {
  const shown = segments.filter((segment) => segment.value > 0);
  const whole = shown.reduce((sum, segment) => sum + segment.value, 0);
  const room = WIDTH - GAP * Math.max(0, shown.length - 1);
  let x = 0;
  const words = `${label}: ${say.list(segments.map((segment) => `${segment.label} ${say.number(segment.value)}`))}`;
  return (
    <figure class="bar">
      <svg
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        preserveAspectRatio="none"
        width="100%"
        height={HEIGHT}
        role="img"
        aria-label={words}
      >
        {whole === 0 && <rect width={WIDTH} height={HEIGHT} class="bar__empty" />}
        {shown.map((segment) => {
          const width = (segment.value / whole) * room;
          const at = x;
          x += width + GAP;
          return (
            <rect
              key={segment.label}
              x={round(at)}
              width={round(width)}
              height={HEIGHT}
              class={`fill fill--${segment.tone}`}
            />
          );
        })}
      </svg>
      {legend && (
        <figcaption class="bar__legend">
          {segments.map((segment) => (
            <span key={segment.label}>
              <svg viewBox="0 0 12 12" width="12" height="12" aria-hidden="true" focusable="false">
                <rect width="12" height="12" rx="2" class={`fill fill--${segment.tone}`} />
              </svg>{" "}
              <b>{say.number(segment.value)}</b> {segment.label}
            </span>
          ))}
        </figcaption>
      )}
    </figure>
  );
}

const round = (value: number) => Math.round(value * 100) / 100;
