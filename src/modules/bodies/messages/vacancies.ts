import type { Day } from "../../../kernel/day.ts";
import type { Locale } from "../../../kernel/language.ts";
import type { Translated } from "../../../kernel/translated.ts";
import { sayIn } from "../../../say/index.ts";
import { letterHtml, letterText, type MailLetter } from "../../../ui/mail/index.ts";
import { letterTexts as texts } from "../texts/letters.ts";

export interface VacancyTold {
  readonly kind: "term-ends" | "seat-empty";
  readonly body: Translated;
  /** The seat in words of each language. */
  readonly seat: Translated;
  readonly day: Day;
}

/** All that is new since the last letter, in one letter. */
export function vacancyLetter(locale: Locale, told: { items: readonly VacancyTold[]; href: string }) {
  const say = sayIn(locale);
  const line = ({ kind, body, seat, day }: VacancyTold) =>
    say(kind === "term-ends" ? texts.ends : texts.empty, {
      body: say.translated(body),
      seat: say.translated(seat),
      day: say.day(day),
    });
  const letter: MailLetter = {
    say,
    title: say(texts.subject, { count: told.items.length }),
    paragraphs: [say(texts.text), ...told.items.map(line)],
    button: { label: say(texts.button), href: told.href },
    footer: [say(texts.why)],
  };
  return { subject: letter.title, text: letterText(letter), html: letterHtml(letter) };
}
