import type { Locale } from "../../../kernel/language.ts";
import { oneLine } from "../../../kernel/text/index.ts";
import { sayIn } from "../../../say/index.ts";
import { letterHtml, letterText, type MailLetter } from "../../../ui/mail/index.ts";
import { letterTexts as texts } from "../texts/letters.ts";

/** To who was invited: the minutes are written, read them and say what is wrong in them. */
export function minutesLetter(locale: Locale, told: { title: string; day: string; corrected: boolean; href: string }) {
  const say = sayIn(locale);
  const letter: MailLetter = {
    say,
    title: say(told.corrected ? texts.correctedSubject : texts.minutesSubject, { meeting: oneLine(told.title) }),
    paragraphs: [say(texts.minutesText, { meeting: oneLine(told.title), day: told.day }), say(texts.minutesNext)],
    button: { label: say(texts.minutesButton), href: told.href },
    footer: [say(texts.why)],
  };
  return { subject: letter.title, text: letterText(letter), html: letterHtml(letter) };
}

/** To who asked for a correction: taken in, or not, and why. */
export function correctionLetter(
  locale: Locale,
  told: { title: string; words: string; taken: boolean; reason: string; href: string },
) {
  const say = sayIn(locale);
  const letter: MailLetter = {
    say,
    title: say(told.taken ? texts.takenSubject : texts.declinedSubject, { meeting: oneLine(told.title) }),
    paragraphs: [say(told.taken ? texts.takenText : texts.declinedText), `“${told.words}”`, told.reason].filter(
      (words) => words !== "",
    ),
    button: { label: say(texts.minutesButton), href: told.href },
    footer: [say(texts.why)],
  };
  return { subject: letter.title, text: letterText(letter), html: letterHtml(letter) };
}

/** To the secretariat: who has missed several meetings in a row without excuse. */
export function absencesLetter(
  locale: Locale,
  told: { items: readonly { body: string; name: string; count: number }[]; href: string },
) {
  const say = sayIn(locale);
  const letter: MailLetter = {
    say,
    title: say(texts.absencesSubject, { count: told.items.length }),
    paragraphs: [
      say(texts.absencesText),
      ...told.items.map(({ body, name, count }) => say(texts.absencesLine, { body, name, count })),
    ],
    button: { label: say(texts.absencesButton), href: told.href },
    footer: [say(texts.whyStaff)],
  };
  return { subject: letter.title, text: letterText(letter), html: letterHtml(letter) };
}
