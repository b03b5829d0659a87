import type { Day } from "../../kernel/day.ts";
import type { Locale } from "../../kernel/language.ts";
import { sayIn, type Text } from "../../say/index.ts";
import { letterHtml, letterText, type MailLetter } from "../../ui/mail/index.ts";
import { letterTexts as texts } from "./texts/letters.ts";

/** A letter as text and as HTML, in the reader's language. */
export interface Written {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

export function signInLetter(locale: Locale, about: { href: string; email: string }): Written {
  const say = sayIn(locale);
  return write(say(texts.signInSubject), {
    say,
    title: say(texts.signInTitle),
    paragraphs: [say(texts.signInText, { email: about.email }), say(texts.signInTerms)],
    button: { label: say(texts.signInButton), href: about.href },
    footer: [say(texts.notYou), say(texts.sentBy)],
  });
}

export function emailChangeLetter(locale: Locale, about: { href: string; email: string }): Written {
  const say = sayIn(locale);
  return write(say(texts.emailChangeSubject), {
    say,
    title: say(texts.emailChangeSubject),
    paragraphs: [say(texts.emailChangeText, { email: about.email })],
    button: { label: say(texts.emailChangeButton), href: about.href },
    footer: [say(texts.notYou), say(texts.sentBy)],
  });
}

/** To an address that has an account already, when somebody tried to take it for another one. */
export function addressTakenLetter(locale: Locale, about: { href: string }): Written {
  const say = sayIn(locale);
  return write(say(texts.takenSubject), {
    say,
    title: say(texts.takenSubject),
    paragraphs: [say(texts.takenText)],
    button: { label: say(texts.signInButton), href: about.href },
    footer: [say(texts.sentBy)],
  });
}

export type NoticeOf = "second-factor-on" | "second-factor-off" | "passkey-added" | "passkey-removed" | "email-change";

/** Tells the owner of an account what changed in its safety, and how to stop it where it was somebody else. */
export function noticeLetter(locale: Locale, about: { what: NoticeOf; href: string }): Written {
  const say = sayIn(locale);
  const what: Text = texts[`notice-${about.what}`];
  return write(say(texts.noticeTitle), {
    say,
    title: say(texts.noticeTitle),
    paragraphs: [say(what), say(texts.noticeNotYou)],
    button: { label: say(texts.noticeButton), href: about.href },
    footer: [say(texts.sentBy)],
  });
}

export function unusedLetter(locale: Locale, about: { day: Day; href: string }): Written {
  const say = sayIn(locale);
  const day = say.day(about.day);
  return write(say(texts.unusedSubject, { day }), {
    say,
    title: say(texts.unusedSubject, { day }),
    paragraphs: [say(texts.unusedText, { day }), say(texts.unusedKeep)],
    button: { label: say(texts.signInButton), href: about.href },
    footer: [say(texts.sentBy)],
  });
}

const write = (subject: string, letter: MailLetter): Written => ({
  subject,
  text: letterText(letter),
  html: letterHtml(letter),
});
