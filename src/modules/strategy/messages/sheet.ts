import type { Locale } from "../../../kernel/language.ts";
import { sayIn } from "../../../say/index.ts";
import { letterHtml, letterText, type MailLetter } from "../../../ui/mail/index.ts";
import { sheetTexts as texts } from "../texts/sheet.ts";

export interface SheetLetter {
  readonly step: "ask" | "remind" | "last-call";
  readonly strategy: string;
  /** In words: from when to when. */
  readonly period: string;
  readonly activities: number;
  readonly closes: string;
  readonly href: string;
}

/** To one institution: its sheet, pre-filled, by link and as a workbook. */
export function sheetLetter(locale: Locale, told: SheetLetter) {
  const say = sayIn(locale);
  const letter: MailLetter = {
    say,
    title: say(texts[`${told.step}-subject`], { period: told.period }),
    paragraphs: [
      say(texts[`${told.step}-text`], {
        strategy: told.strategy,
        period: told.period,
        count: told.activities,
        closes: told.closes,
      }),
      say(texts.howLink),
      say(texts.howFile),
      say(texts.silence, { closes: told.closes }),
    ],
    button: { label: say(texts.button), href: told.href },
    footer: [say(texts.why)],
  };
  return { subject: letter.title, text: letterText(letter), html: letterHtml(letter) };
}
