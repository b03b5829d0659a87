import type { Locale } from "../../kernel/language.ts";
import { sayIn } from "../../say/index.ts";
import { letterHtml, letterText } from "../../ui/mail/index.ts";
import type { Decision } from "./rules/reports.ts";
import { reportTexts as texts } from "./texts/report.ts";

/** What became of a report, in the language it was made in. Says nothing of who decided. */
export function decisionLetter(decided: {
  readonly locale: Locale;
  readonly decision: Decision;
  /** What staff wrote; may be empty. */
  readonly reply: string;
  /** Address of the reported page, whole. */
  readonly page: string;
  /** Address of the page that says how we decide. */
  readonly principles: string;
}): { subject: string; text: string; html: string } {
  const say = sayIn(decided.locale);
  const subject = say(texts.letterSubject);
  const letter = {
    say,
    title: subject,
    paragraphs: [say(texts.letterIntro), say(texts[`letter-${decided.decision}`]), decided.reply].filter(Boolean),
    button: { label: say(texts.letterOpen), href: decided.page },
    footer: [say(texts.letterPrinciples, { url: decided.principles }), say(texts.letterFooter)],
  };
  return { subject, text: letterText(letter), html: letterHtml(letter) };
}
