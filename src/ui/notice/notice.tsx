import type { ComponentChildren } from "preact";
import type { Say } from "../../say/index.ts";
import { type Tone, ToneMark } from "../tag/tag.tsx";
import { texts } from "../texts.ts";

export type NoticeProps = {
  say: Say;
  tone?: Exclude<Tone, "idle">;
  title?: string;
  children?: ComponentChildren;
  /** True for what just happened (after a redirect): read out by itself. */
  live?: boolean;
};

const MARKS = { ok: texts.okMark, due: texts.dueMark, late: texts.lateMark, info: texts.infoMark };

/** Something the reader must know before the rest: what was done, what is wrong, what to mind. */
export const Notice = ({ say, tone = "info", title, children, live }: NoticeProps) => (
  <div
    class={`notice notice--${tone}`}
    role={live ? (tone === "late" ? "alert" : "status") : undefined}
    tabIndex={live ? -1 : undefined}
  >
    <span class="notice__mark">
      <ToneMark tone={tone} />
      <span class="visually-hidden">{say(MARKS[tone])}:</span>
    </span>
    <div class="notice__text">
      {title && <p class="notice__title">{title}</p>}
      {children}
    </div>
  </div>
);
