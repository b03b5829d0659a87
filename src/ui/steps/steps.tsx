import type { Say } from "../../say/index.ts";
import { safeHref } from "../href/safe-href.ts";
import { Icon } from "../icon/icon.tsx";
import { texts } from "../texts.ts";

export type Step = { label: string /** Back to a step that is done. */; href?: string };

/** Where one is in a form of several pages. `current` counts from 1. */
export const Steps = ({ items, current, say }: { items: readonly Step[]; current: number; say: Say }) => (
  <nav class="steps" aria-label={say(texts.stepOf, { step: current, steps: items.length })}>
    <p class="steps__short">{say(texts.stepOf, { step: current, steps: items.length })}</p>
    <ol>
      {items.map((step, index) => {
        const state = index + 1 < current ? "done" : index + 1 === current ? "current" : "ahead";
        return (
          <li
            key={step.label}
            class={`steps__item steps__item--${state}`}
            aria-current={state === "current" ? "step" : undefined}
          >
            <span class="steps__mark" aria-hidden="true">
              {state === "done" ? <Icon name="check" /> : index + 1}
            </span>
            <span>
              {state === "done" && step.href ? <a href={safeHref(step.href)}>{step.label}</a> : step.label}
              {state === "done" && <span class="visually-hidden"> ({say(texts.stepDone)})</span>}
            </span>
          </li>
        );
      })}
    </ol>
  </nav>
);
