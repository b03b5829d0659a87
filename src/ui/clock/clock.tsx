import type { ComponentChildren } from "preact";
import type { Say } from "../../say/index.ts";
import { Tag, type Tone } from "../tag/tag.tsx";
import { texts } from "../texts.ts";

export type ClockProps = {
  say: Say;
  tone: Tone;
  /** The state in two or three words: "4 days late". */
  tag: string;
  /** One sentence with the date in it: who had to do what by when. */
  sentence: ComponentChildren;
  /** What follows from it for the reader. */
  children?: ComponentChildren;
  /** The steps of the count, in order, as the kernel explains them. */
  steps?: readonly string[];
  /** The article of law, and who says so. */
  source?: ComponentChildren;
  actions?: ComponentChildren;
};

/** What is going on with a deadline, said before anything else, and how the date came about. */
export const Clock = ({ say, tone, tag, sentence, children, steps, source, actions }: ClockProps) => (
  <div class={`clock clock--${tone}`}>
    <p>
      <Tag tone={tone}>{tag}</Tag>
    </p>
    <p class="clock__sentence">{sentence}</p>
    {children && <div class="clock__text">{children}</div>}
    {((steps && steps.length > 0) || source) && (
      <details class="clock__count">
        <summary>{say(texts.howCounted)}</summary>
        {steps && (
          <ol>
            {steps.map((step) => (
              <li key={step}>{step}</li>
            ))}
          </ol>
        )}
        {source && (
          <p>
            {say(texts.source)}: {source}
          </p>
        )}
      </details>
    )}
    {actions && <div class="clock__actions">{actions}</div>}
  </div>
);
