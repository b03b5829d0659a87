import { TAGS } from "../../../kernel/language.ts";
import type { Translated } from "../../../kernel/translated.ts";
import type { Visit } from "../../../platform/http/visit.ts";
import type { Say } from "../../../say/index.ts";
import { standingOf } from "../actions/clock.ts";
import type { RequestLine } from "../pages/row.tsx";
import type { RequestRow } from "../queries/requests.ts";
import type { Masks } from "../rules/masking.ts";
import { publicText } from "../rules/public.ts";
import { requestTexts } from "../texts/request.ts";
import { tagOf } from "../texts/standing.ts";

export const masksIn = (say: Say): Masks => ({
  email: say(requestTexts.maskedEmail),
  phone: say(requestTexts.maskedPhone),
});

/** The `lang` of a letter or title in a language of the product. */
export const langOf = (language: RequestRow["language"]): string => TAGS[language].lang;

export const nameIn = (say: Say, names: Translated | undefined): string => (names ? say.translated(names) : "–");

/** A row of a list, as anyone may read it. */
export function lineOf(
  visit: Pick<Visit, "say" | "href" | "work">,
  row: RequestRow,
  institution: Translated | undefined,
): RequestLine {
  const { say } = visit;
  return {
    title: publicText(row.title, row, masksIn(say)),
    href: visit.href(`/requests/${row.slug}`),
    lang: langOf(row.language),
    tag: tagOf(say, standingOf(row, visit.work.today), row),
    institution: nameIn(say, institution),
    sentOn: row.sent_on,
    example: row.example,
  };
}
