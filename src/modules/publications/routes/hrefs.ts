import { TAGS } from "../../../kernel/language.ts";
import { shown, type Translated } from "../../../kernel/translated.ts";
import type { Visit } from "../../../platform/http/visit.ts";

/** A text of the records in the reader's language, or in another with its mark. */
export const inReader = (visit: Visit, text: Translated): { text: string; lang: string | undefined } => {
  const { text: words, language, own } = shown(text, visit.say.language);
  return { text: words, lang: own ? undefined : TAGS[language].lang };
};

/** A cover's address changes with the edition, so that a kept picture is never an old one. */
export const coverHref = (visit: Visit, slug: string, edition: number): string =>
  visit.href(`/publications/${slug}/cover.png`, { edition: String(edition) });

/** A page of ours in the reader's locale, whether or not the writer named one. */
export const localHref = (visit: Visit, to: string): string =>
  /^\/(sq|sr|sr-cyrl|en)(\/|$)/.test(to) ? to : visit.href(to);

export const pictureHref = (
  visit: Visit,
  slug: string,
  key: string,
  format: "jpg" | "png" | undefined,
): string | null =>
  format && /^[0-9a-f]{64}$/.test(key) ? visit.href(`/publications/${slug}/pictures/${key}.${format}`) : null;
