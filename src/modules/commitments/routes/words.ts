import { daysBetween } from "../../../kernel/day.ts";
import { TAGS } from "../../../kernel/language.ts";
import { shown } from "../../../kernel/translated.ts";
import type { Visit } from "../../../platform/http/visit.ts";
import type { Say } from "../../../say/index.ts";
import type { OrganisationName } from "../../register/index.ts";
import type { PromiseLine } from "../pages/list.tsx";
import { statusWord } from "../pages/words.ts";
import type { CommitmentRow } from "../queries/commitments.ts";
import { timelinessOf } from "../rules/scales.ts";
import { TONES } from "../rules/tones.ts";
import { pageTexts as texts } from "../texts/page.ts";

/** What was promised in the reader's language, or in another with its mark. */
export const wordingOf = (say: Say, row: CommitmentRow): { text: string; lang: string | undefined } => {
  const { text, language, own } = shown(row.wording, say.language);
  return { text, lang: own ? undefined : TAGS[language].lang };
};

export const timeOf = (row: CommitmentRow, today: Visit["work"]["today"]) =>
  timelinessOf({ dueOn: row.due_on, found: row.found, keptOn: row.kept_on }, today);

export function lineOf(visit: Visit, row: CommitmentRow, addressee: OrganisationName | undefined): PromiseLine {
  const { say, work } = visit;
  const time = timeOf(row, work.today);
  const { text, lang } = wordingOf(say, row);
  return {
    href: visit.href(`/commitments/${row.slug}`),
    title: text,
    lang,
    tag: { tone: TONES[time], text: say(texts[`time-${time}`]) },
    meta: [
      say.translated(addressee?.names ?? {}),
      say(texts.dueOn, { day: say.day(row.due_on) }),
      row.claimed ? say(texts.claimedShort, { status: statusWord(say, row.claimed) }) : "",
      row.found ? say(texts.foundShort, { status: statusWord(say, row.found) }) : "",
    ].filter(Boolean),
  };
}

/** The one sentence about the date. */
export function sentenceOf(visit: Pick<Visit, "say" | "work">, row: CommitmentRow, addressee: string): string {
  const { say, work } = visit;
  const time = timeOf(row, work.today);
  const days =
    time === "late" && row.kept_on ? daysBetween(row.due_on, row.kept_on) : daysBetween(row.due_on, work.today);
  return say(texts[`sentence-${time}`], {
    due: say.day(row.due_on),
    kept: row.kept_on ? say.day(row.kept_on) : "–",
    days: Math.max(0, days),
    addressee,
  });
}
