import { again, notFound, type Page, page, type Reply, seeOther } from "../../../platform/http/reply.ts";
import type { Visit } from "../../../platform/http/visit.ts";
import { organisationNames } from "../../register/index.ts";
import { openLink } from "../actions/answer-link.ts";
import { claimByLink } from "../actions/verdicts.ts";
import { errorOf, readAllEvidence, readClaimed, readText } from "../forms.ts";
import { AnswerPage } from "../pages/answer.tsx";
import type { CommitmentRow } from "../queries/commitments.ts";
import { answerPath } from "../rules/addresses.ts";
import { TONES } from "../rules/tones.ts";
import { formTexts as texts } from "../texts/forms.ts";
import { pageTexts } from "../texts/page.ts";
import { sentenceOf, timeOf, wordingOf } from "./words.ts";

const getLink = async (visit: Visit): Promise<CommitmentRow> =>
  (await openLink(visit.work.db, visit.params.token ?? ""))?.row ?? notFound();

export const showAnswer = async (visit: Visit): Promise<Reply> => page(await answerPage(visit, await getLink(visit)));

async function answerPage(
  visit: Visit,
  row: CommitmentRow,
  values: Readonly<Record<string, string>> = {},
  errors: Readonly<Record<string, string>> = {},
): Promise<Page> {
  const { say, work } = visit;
  const names = await organisationNames(work.db, [row.addressee_id]);
  const addressee = say.translated(names.get(row.addressee_id)?.names ?? {});
  const { text, lang } = wordingOf(say, row);
  const time = timeOf(row, work.today);
  return {
    title: say(texts.answerTitle),
    robots: "noindex",
    secret: true,
    section: "/commitments",
    example: row.example,
    body: (
      <AnswerPage
        say={say}
        view={{
          action: visit.href(answerPath(visit.params.token ?? "")),
          number: row.number,
          title: text,
          lang,
          addressee,
          source: row.source_title,
          tone: TONES[time],
          tag: say(pageTexts[`time-${time}`]),
          sentence: sentenceOf(visit, row, addressee),
          publicHref: visit.href(`/commitments/${row.slug}`),
          values,
          errors,
        }}
      />
    ),
  };
}

export async function postAnswer(visit: Visit): Promise<Reply> {
  const row = await getLink(visit);
  const typed = await visit.form();
  const refuse = async (reason: string) =>
    again(
      await answerPage(
        visit,
        row,
        typed.values,
        errorOf(visit.say, reason, { "no-words": "words", "words-too-long": "words" }),
      ),
    );
  const evidence = readAllEvidence(typed);
  if (!evidence) return refuse("bad-evidence");
  const claimed = await claimByLink(visit.work, visit.params.token ?? "", {
    status: readClaimed(typed),
    words: readText(typed, "words"),
    evidence,
    office: readText(typed, "office").slice(0, 300),
  });
  if (claimed.ok) return seeOther(visit.href(answerPath(visit.params.token ?? "")), visit.say(texts.thanks));
  return claimed.reason === "not-found" ? notFound() : refuse(claimed.reason);
}
