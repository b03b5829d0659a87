import type { Locale } from "../../../kernel/language.ts";
import { oneLine } from "../../../kernel/text/index.ts";
import { sayIn } from "../../../say/index.ts";
import { letterHtml, letterText, type MailLetter } from "../../../ui/mail/index.ts";
import { letterTexts as texts } from "../texts/letters.ts";

/** Why those invited are written to. */
export type InvitationNews = "invited" | "changed" | "cancelled" | "reminder" | "deputy";

export interface InvitationTold {
  readonly news: InvitationNews;
  /** "Council, meeting 3/2026". */
  readonly title: string;
  /** Day and hour, in words of the reader. */
  readonly when: string;
  readonly place: string;
  readonly onlineUrl: string | null;
  readonly note: string;
  /** Why it is cancelled. */
  readonly because: string | null;
  /** Numbered, one item a string. */
  readonly agenda: readonly string[];
  /** The member's own page. */
  readonly href: string;
}

/** To one member: come, it has moved, it is off, please say whether you come. */
export function invitationLetter(locale: Locale, told: InvitationTold) {
  const say = sayIn(locale);
  const off = told.news === "cancelled";
  const letter: MailLetter = {
    say,
    title: say(texts[`${told.news}Subject`], { meeting: oneLine(told.title), when: told.when }),
    paragraphs: [
      say(texts[`${told.news}Text`], { meeting: oneLine(told.title) }),
      ...(off && told.because ? [say(texts.because, { because: told.because })] : []),
      ...(told.note !== "" && !off ? [told.note] : []),
      ...(told.agenda.length > 0 && !off ? [`${say(texts.agenda)}\n${told.agenda.join("\n")}`] : []),
      ...(off ? [] : [say(texts.howToAnswer)]),
    ],
    facts: [
      { term: say(texts.when), value: told.when },
      ...(told.place === "" ? [] : [{ term: say(texts.place), value: told.place }]),
      ...(told.onlineUrl ? [{ term: say(texts.online), value: told.onlineUrl }] : []),
    ],
    button: { label: say(off ? texts.seeMeeting : texts.answerButton), href: told.href },
    footer: [say(texts.why)],
  };
  return { subject: letter.title, text: letterText(letter), html: letterHtml(letter) };
}
