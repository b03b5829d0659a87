import type { Language } from "../../../kernel/language.ts";
import type { Say, Tone } from "../../../ui/index.ts";
import { type Kind, MONITORING_SERIES, type State } from "../rules/kinds.ts";
import { pageTexts as texts } from "../texts/page.ts";

export const kindWord = (say: Say, kind: Kind): string => say(texts[`kind-${kind}`]);
export const languageWord = (say: Say, language: Language): string => say(texts[`language-${language}`]);

export const STATE_TAGS: Record<State, { tone: Tone; text: (say: Say) => string }> = {
  draft: { tone: "due", text: (say) => say(texts.draftTag) },
  published: { tone: "ok", text: (say) => say(texts.publishedTag) },
  withdrawn: { tone: "late", text: (say) => say(texts.withdrawnTag) },
};

/** The series of the house by its name; any other as it was typed. */
export const seriesWord = (say: Say, series: string): string =>
  series === MONITORING_SERIES ? say(texts.seriesMonitoring) : series.replaceAll("-", " ");
