import type { ComponentChildren } from "preact";
import type { Say } from "../../say/index.ts";
import { Tag, type Tone } from "../tag/tag.tsx";
import { texts } from "../texts.ts";

export type JobProgressProps = {
  say: Say;
  label: string;
  state: "waiting" | "running" | "done" | "failed";
  /** Pieces done of all; left out while nobody knows. */
  done?: number;
  total?: number;
  /** What came of it, or why it failed and what to do. */
  children?: ComponentChildren;
};

const STATES: Record<JobProgressProps["state"], { tone: Tone; text: (typeof texts)[keyof typeof texts] }> = {
  waiting: { tone: "idle", text: texts.progressWaiting },
  running: { tone: "info", text: texts.progressRunning },
  done: { tone: "ok", text: texts.progressDone },
  failed: { tone: "late", text: texts.progressFailed },
};

/** A long piece of work of the machine: an import, a mailing. */
export const JobProgress = ({ say, label, state, done, total, children }: JobProgressProps) => (
  <div class="job-progress">
    <p class="job-progress__head">
      <strong>{label}</strong> <Tag tone={STATES[state].tone}>{say(STATES[state].text)}</Tag>
    </p>
    {total !== undefined && done !== undefined && (
      <>
        <progress value={done} max={Math.max(1, total)} aria-label={label} />
        <p class="quiet-text">{say(texts.progress, { done: say.number(done), total: say.number(total) })}</p>
      </>
    )}
    {state === "running" && <p class="quiet-text">{say(texts.reloadForNews)}</p>}
    {children}
  </div>
);
