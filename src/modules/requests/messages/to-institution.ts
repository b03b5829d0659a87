import type { Day } from "../../../kernel/day.ts";
import type { Language } from "../../../kernel/language.ts";
import { oneLine } from "../../../kernel/text/index.ts";
import type { Translated } from "../../../kernel/translated.ts";
import { sayIn } from "../../../say/index.ts";
import { embargoTexts, urgencyTexts } from "../texts/asking.ts";
import { institutionTexts as texts } from "../texts/letters.ts";
import { officerLetterTexts } from "../texts/officer.ts";

export interface WrittenLetter {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

/**
 * A letter to an institution: the asker's own words, and under them what the officer must know of this way of asking.
 * Its HTML is the same text and nothing more, because many offices read only one of the two.
 */
export function requestLetter(letter: {
  language: Language;
  law: Translated;
  number: string;
  purpose: "request" | "follow-up" | "clarification" | "complaint" | "reminder";
  subject: string;
  body: string;
  pageUrl: string;
  urgent?: boolean;
  /** The day from which everyone may read it; null or absent: at once. */
  publicFrom?: Day | null;
  /** By which the institution answers without an account; belongs to this letter alone. */
  answerUrl?: string;
}): WrittenLetter {
  const say = sayIn(letter.language);
  const title = oneLine(letter.subject);
  const mark = letter.urgent ? `${say(urgencyTexts.mark)} ` : "";
  const subject = `${mark}${say(letter.purpose === "request" ? texts.subject : texts.subjectAgain, {
    title,
    number: letter.number,
  })}`;
  const foot = [
    say(texts.basis, { law: say.translated(letter.law) }),
    say(texts.howToAnswer, { number: letter.number }),
    ...(letter.answerUrl ? [say(officerLetterTexts.linkLine, { url: letter.answerUrl })] : []),
    letter.publicFrom
      ? say(embargoTexts.publishedFrom, { day: say.day(letter.publicFrom), url: letter.pageUrl })
      : say(texts.published, { url: letter.pageUrl }),
  ];
  const body = letter.body.trim();
  return {
    subject,
    text: `${body}\n\n-- \n${foot.join("\n")}\n`,
    html: plainHtml(say.lang, subject, body, foot),
  };
}

/** A letter of ours as HTML: the same text, and nothing that an office would have to fetch. */
export const plainHtml = (
  lang: string,
  subject: string,
  body: string,
  foot: readonly string[] = [],
): string => `<!doctype html>
<html lang="${lang}">
<head><meta charset="utf-8"><title>${quoted(subject)}</title></head>
<body style="font:16px/1.5 Georgia,'Times New Roman',serif;color:#1c2430;max-width:40em">
${body
  .split(/\n\s*\n/)
  .map((paragraph) => `<p>${quoted(paragraph.trim()).replace(/\n/g, "<br>")}</p>`)
  .join("\n")}
<hr>
${foot.map((line) => `<p style="font-size:14px;color:#535c6a">${quoted(line)}</p>`).join("\n")}
</body>
</html>
`;

const quoted = (text: string): string => text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
