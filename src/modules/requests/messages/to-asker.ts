import type { Day } from "../../../kernel/day.ts";
import type { Locale } from "../../../kernel/language.ts";
import { oneLine } from "../../../kernel/text/index.ts";
import type { Translated } from "../../../kernel/translated.ts";
import { type Say, sayIn } from "../../../say/index.ts";
import { letterHtml, letterText, type MailLetter } from "../../../ui/mail/index.ts";
import type { DigestKind, Hiding, NoticeKind } from "../rules/notices.ts";
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
  /** Of what staff hid: the reason in the asker's language. */
  readonly hidden?: Hiding | undefined;
  readonly href: string;
}

/** Where the next step is done, behind the address of the request; its own page where nothing is said. */
const NEXT_STEP: Partial<Record<NoticeKind, string>> = {
  "complaint-ends": "/complaint",
  "agency-late": "/complaint",
  "execution-late": "/complaint",
  "lawsuit-ends": "/complaint",
};

type Args = Parameters<Say>[1];

function mainText(say: Say, kind: NoticeKind | "silent-unjudged", { hidden }: Notice, args: Args): string {
  if (!hidden || kind !== "hidden") return say(texts[`${kind}-text`], args);
  if (hidden.what === "title") return say(texts["hidden-title"], { ...args, publicTitle: hidden.publicTitle });
  const letter = hidden.letterOf ? say.day(hidden.letterOf) : "–";
  const reason = hidden.reason.replace(/[.\s]+$/, "");
  return say(texts["hidden-text"], { ...args, what: say(texts[`hidden-${hidden.what}`], { letter }), reason });
}

/** The same told of several requests: one letter, each with what concerns it and its address. */
export function digestLetter(
  locale: Locale,
  { kind, notices, allHref }: { kind: DigestKind; notices: readonly Notice[]; allHref: string },
): WrittenLetter {
  const say = sayIn(locale);
  const line = (notice: Notice): string => {
    const which = kind === "silent" && notice.unjudged ? "silent-unjudged" : kind;
    const step = which === "silent" ? "/complaint" : (NEXT_STEP[kind] ?? "");
    const { due, complaintBy, before } = notice;
    const args = {
      due: due ? say.day(due) : "–",
      before: before ? say.day(before) : "–",
      complaintBy: complaintBy ? say.day(complaintBy) : "–",
    };
    const institution = say.translated(notice.institution);
    return [
      `${institution}: ${oneLine(notice.title)}`,
      say(texts[`many-${which}-line`], args),
      notice.href + step,
    ].join("\n");
  };
  const count = notices.length;
  const letter: MailLetter = {
    say,
    title: say(texts[`many-${kind}-subject`], { count }),
    paragraphs: [say(texts[`many-${kind}-text`], { count }), ...notices.map(line)],
    button: { label: say(texts["many-button"]), href: allHref },
    footer: [say(texts["many-why"]), say(texts.noReply)],
  };
  return { subject: letter.title, text: letterText(letter), html: letterHtml(letter) };
}

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
        : notice.kind === "hidden"
          ? [say(texts["hidden-still"]), say(texts["hidden-object"])]
          : [];
  const letter: MailLetter = {
    say,
    title: say(texts[`${unjudged}-subject`], args),
    paragraphs: [mainText(say, unjudged, notice, args), ...more],
    button: {
      label: say(texts[`${notice.kind}-button`]),
      href: `${notice.href}${unjudged === "silent" ? "/complaint" : (NEXT_STEP[notice.kind] ?? "")}`,
    },
    footer: [say(texts.why, { number: notice.number }), say(texts.noReply)],
  };
  return { subject: letter.title, text: letterText(letter), html: letterHtml(letter) };
}
