import type { Day } from "../../../kernel/day.ts";
import type { Locale } from "../../../kernel/language.ts";
import { oneLine } from "../../../kernel/text/index.ts";
import type { Translated } from "../../../kernel/translated.ts";
import { sayIn } from "../../../say/index.ts";
import { letterHtml, letterText, type MailLetter } from "../../../ui/mail/index.ts";
import type { NoticeKind } from "../rules/notices.ts";
import { noticeTexts as texts } from "../texts/letters.ts";
import type { WrittenLetter } from "./to-institution.ts";

export interface Notice {
  readonly kind: NoticeKind;
  readonly title: string;
  readonly number: string;
  readonly institution: Translated;
  readonly due: Day | null;
  /** Of a date that moved: what it was before. */
  readonly before?: Day | null;
  readonly complaintBy: Day | null;
  /** A letter lies there that nobody has judged: silence is not claimed, the question is put instead. */
  readonly unjudged: boolean;
  readonly href: string;
}

/** Where the next step is done, behind the address of the request; its own page where nothing is said. */
const NEXT_STEP: Partial<Record<NoticeKind, string>> = {
  "complaint-ends": "/complaint",
  "agency-late": "/complaint",
  "execution-late": "/complaint",
  "lawsuit-ends": "/complaint",
};

/** A notice to the asker in their language: what happened, what follows, one button. */
export function noticeLetter(locale: Locale, notice: Notice): WrittenLetter {
  const say = sayIn(locale);
  const unjudged = notice.kind === "silent" && notice.unjudged ? "silent-unjudged" : notice.kind;
  const args = {
    title: oneLine(notice.title),
    institution: say.translated(notice.institution),
    due: notice.due ? say.day(notice.due) : "–",
    before: notice.before ? say.day(notice.before) : "–",
    complaintBy: notice.complaintBy ? say.day(notice.complaintBy) : "–",
  };
  const more =
    notice.kind === "letter-arrived"
      ? [say(texts["letter-arrived-clock"])]
      : notice.kind === "silent" && notice.complaintBy
        ? [say(texts["silent-complaint"], args)]
        : [];
  const letter: MailLetter = {
    say,
    title: say(texts[`${unjudged}-subject`], args),
    paragraphs: [say(texts[`${unjudged}-text`], args), ...more],
    button: {
      label: say(texts[`${notice.kind}-button`]),
      href: `${notice.href}${unjudged === "silent" ? "/complaint" : (NEXT_STEP[notice.kind] ?? "")}`,
    },
    footer: [say(texts.why, { number: notice.number }), say(texts.noReply)],
  };
  return { subject: letter.title, text: letterText(letter), html: letterHtml(letter) };
}
