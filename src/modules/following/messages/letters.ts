import type { Locale } from "../../../kernel/language.ts";
import type { NewsItem } from "../../../platform/module/news.ts";
import { sayIn } from "../../../say/index.ts";
import { letterHtml, letterText, type MailLetter } from "../../../ui/mail/index.ts";
import { letterTexts as texts } from "../texts/letters.ts";

const written = (letter: MailLetter) => ({
  subject: letter.title,
  text: letterText(letter),
  html: letterHtml(letter),
});

const oneLine = (text: string): string => text.replace(/\s+/g, " ").trim();

/** Asks whether it is she who wants to follow; before the answer nothing else is sent. */
export function confirmLetter(locale: Locale, told: { title: string; href: string }) {
  const say = sayIn(locale);
  const title = oneLine(told.title);
  return written({
    say,
    title: say(texts.confirmSubject, { title }),
    paragraphs: [say(texts.confirmText, { title }), say(texts.confirmNext)],
    button: { label: say(texts.confirmButton), href: told.href },
    footer: [say(texts.notYou)],
  });
}

/**
 * What happened, grouped by record in the order in which it began to happen. One record has a button, several have
 * their addresses beside them.
 */
export function newsLetter(
  locale: Locale,
  told: { items: readonly NewsItem[]; origin: string; allHref: string; stopHref: string; timeZone: string },
) {
  const say = sayIn(locale);
  const groups = [...Map.groupBy(told.items, ({ href }) => href)];
  const only = groups.length === 1 ? told.items[0]! : null;
  const line = (item: NewsItem) => `${say.moment(item.at, told.timeZone)}: ${item.sentence}`;
  return written({
    say,
    title: only ? oneLine(only.title) : say(texts.digestSubject, { count: told.items.length }),
    paragraphs: groups.map(([href, items]) =>
      [...(only ? [] : [oneLine(items[0]!.title)]), ...items.map(line), ...(only ? [] : [told.origin + href])].join(
        "\n",
      ),
    ),
    ...(only && { button: { label: say(texts.read), href: told.origin + only.href } }),
    footer: [say(texts.why), say(texts.stop, { href: told.stopHref }), say(texts.all, { href: told.allHref })],
  });
}
