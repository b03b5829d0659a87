import type { ComponentChildren } from "preact";
import type { Day } from "../../kernel/day.ts";
import type { Say } from "../../say/index.ts";
import { safeHref } from "../href/safe-href.ts";
import { type Tone, ToneMark } from "../tag/tag.tsx";

export type TimelineItem = {
  day: Day;
  title: ComponentChildren;
  href?: string;
  tone?: Tone;
  /** Who did it, in what words. */
  text?: ComponentChildren;
};

/** What happened, one date after the other; the caller says in which order. */
export const Timeline = ({ items, say, label }: { items: readonly TimelineItem[]; say: Say; label?: string }) => (
  <ol class="timeline" aria-label={label}>
    {items.map((item, index) => (
      <li key={index} class={`timeline__item timeline__item--${item.tone ?? "idle"}`}>
        <span class="timeline__mark">
          <ToneMark tone={item.tone ?? "idle"} />
        </span>
        <div>
          <time class="timeline__day" datetime={item.day}>
            {say.day(item.day)}
          </time>
          <p class="timeline__title">{item.href ? <a href={safeHref(item.href)}>{item.title}</a> : item.title}</p>
          {item.text && <div class="timeline__text">{item.text}</div>}
        </div>
      </li>
    ))}
  </ol>
);
