import type { Locale } from "../../../kernel/language.ts";
import { sayIn } from "../../../say/index.ts";
import { letterHtml, letterText, type MailLetter } from "../../../ui/mail/index.ts";
import { letterTexts as texts } from "../texts/letters.ts";

/** What staff decided about a batch, to its writer: on its way, or given back with the reason (null: on its way). */
export function decisionLetter(locale: Locale, told: { title: string; reason: string | null; href: string }) {
  const say = sayIn(locale);
  const title = told.title.replace(/\s+/g, " ").trim();
  const back = told.reason !== null;
  const letter: MailLetter = {
    say,
    title: say(back ? texts.returnedSubject : texts.approvedSubject, { title }),
    paragraphs: back
      ? [say(texts.returnedText, { title }), told.reason ?? "", say(texts.returnedNext)]
      : [say(texts.approvedText, { title })],
    button: { label: say(back ? texts.returnedButton : texts.approvedButton), href: told.href },
    footer: [say(texts.why)],
  };
  return { subject: letter.title, text: letterText(letter), html: letterHtml(letter) };
}
