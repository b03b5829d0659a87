import type { ComponentChildren } from "preact";

/** ok: done, in time. due: a date is near. late: a date has passed, refused. idle: at rest, closed. info: news, under way. */
export type Tone = "ok" | "due" | "late" | "idle" | "info";

/** State in colour, shape and word together, so that none of them is needed to read it. */
export const Tag = ({ tone, children }: { tone: Tone; children: ComponentChildren }) => (
  <span class={`tag tag--${tone}`}>
    <ToneMark tone={tone} />
    <span>{children}</span>
  </span>
);

/** The shape of a tone alone: tick, diamond, square, ring, dot. */
export const ToneMark = ({ tone }: { tone: Tone }) => (
  <svg class="tone-mark" viewBox="0 0 12 12" width="12" height="12" aria-hidden="true" focusable="false">
    {SHAPES[tone]}
  </svg>
);

const SHAPES = {
  ok: <path d="M1.8 6.6 4.6 9.4 10.2 3" fill="none" stroke="currentColor" stroke-width="2" stroke-linecap="round" />,
  due: <path d="M6 .8 11.2 6 6 11.2.8 6z" fill="currentColor" />,
  late: <path d="M1.5 1.5h9v9h-9z" fill="currentColor" />,
  idle: <circle cx="6" cy="6" r="4" fill="none" stroke="currentColor" stroke-width="2" />,
  info: <circle cx="6" cy="6" r="4.6" fill="currentColor" />,
};
