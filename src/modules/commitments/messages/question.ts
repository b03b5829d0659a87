import type { Day } from "../../../kernel/day.ts";
import type { Language } from "../../../kernel/language.ts";
import { oneLine } from "../../../kernel/text/index.ts";
import type { Translated } from "../../../kernel/translated.ts";
import { sayIn } from "../../../say/index.ts";
import { letterHtml, letterText, type MailLetter } from "../../../ui/mail/index.ts";
import type { QuestionStep } from "../rules/asking.ts";
import { letterTexts as texts } from "../texts/letters.ts";

export interface QuestionTold {
  readonly step: QuestionStep;
  readonly number: string;
  readonly wording: Translated;
  readonly addressee: Translated;
  readonly office: string;
  readonly source: string;
  readonly promisedOn: Day;
  readonly dueOn: Day;
  readonly isPast: boolean;
  readonly answerHref: string;
  readonly pageHref: string;
}

/** Asks an addressee how its promise stands: the promise in its own words, the day, one button, no account. */
export function questionLetter(
  language: Language,
  told: QuestionTold,
): { subject: string; text: string; html: string } {
  const say = sayIn(language);
  const due = say.day(told.dueOn);
  const wording = oneLine(say.translated(told.wording));
  const letter: MailLetter = {
    say,
    title: say(texts[`${told.step}-subject`], { number: told.number }),
    paragraphs: [
      say(texts[`${told.step}-text`], { addressee: say.translated(told.addressee) }),
      `“${wording}”`,
      say(told.isPast ? texts.wasDue : texts.isDue, { due }),
      say(texts.how),
    ],
    facts: [
      { term: say(texts.number), value: told.number },
      { term: say(texts.source), value: `${oneLine(told.source)}, ${say.day(told.promisedOn)}` },
      ...(told.office ? [{ term: say(texts.office), value: oneLine(told.office) }] : []),
    ],
    button: { label: say(texts.answer), href: told.answerHref },
    footer: [say(texts.public, { href: told.pageHref }), say(texts.key)],
  };
  return { subject: letter.title, text: letterText(letter), html: letterHtml(letter) };
}
