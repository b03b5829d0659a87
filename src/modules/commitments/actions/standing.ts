import type { Day } from "../../../kernel/day.ts";
import { shown } from "../../../kernel/translated.ts";
import type { Tone } from "../../../platform/module/answers.ts";
import type { Say } from "../../../say/index.ts";
import type { CommitmentRow } from "../queries/commitments.ts";
import { timelinessOf } from "../rules/scales.ts";
import { TONES } from "../rules/tones.ts";
import { pageTexts as texts } from "../texts/page.ts";

/** How a promise stands, in words: for departments that show the promises they made into the ledger. */
export interface Standing {
  readonly title: string;
  readonly tone: Tone;
  readonly words: string;
  /** Without locale. */
  readonly path: string;
}

export function standingOf(say: Say, row: CommitmentRow, today: Day): Standing {
  const time = timelinessOf({ dueOn: row.due_on, found: row.found, keptOn: row.kept_on }, today);
  return {
    title: shown(row.wording, say.language).text,
    tone: TONES[time],
    words: say(texts[`time-${time}`]),
    path: `/commitments/${row.slug}`,
  };
}
