import { languageOf } from "../../../kernel/language.ts";
import { again, notFound, type Page, page, type Reply, seeOther } from "../../../platform/http/reply.ts";
import type { Typed, Visit } from "../../../platform/http/visit.ts";
import { answerInvitation, type OpenedInvitation, openInvitation } from "../actions/answers.ts";
import { askForCorrection } from "../actions/minutes.ts";
import { reportBack } from "../actions/reports.ts";
import { seatsAt } from "../actions/seats.ts";
import { titleOf } from "../actions/words.ts";
import { errorOf, readWriting } from "../forms.ts";
import { InvitationPage } from "../pages/invitation.tsx";
import { findPaper } from "../queries/agenda.ts";
import { listCorrections } from "../queries/minutes.ts";
import { listReports } from "../queries/people.ts";
import { isAnswer } from "../rules/invitation.ts";
import { STATES } from "../rules/way.ts";
import { formTexts as texts } from "../texts/forms.ts";
import { pageTexts } from "../texts/page.ts";
import { paperReply } from "./meeting.tsx";
import { meetingView } from "./view.ts";

const NOTHING_TRIED = { name: "", values: {}, errors: {} };
type Tried = { name: string; values: Readonly<Record<string, string>>; errors: Readonly<Record<string, string>> };

const getInvitation = async (visit: Visit): Promise<OpenedInvitation> =>
  (await openInvitation(visit.work.db, visit.params.token ?? "")) ?? notFound();

const pathOfLink = (visit: Visit): string => `/meetings/invitation/${visit.params.token}`;

export const showInvitation = async (visit: Visit): Promise<Reply> =>
  page(await invitationPage(visit, await getInvitation(visit)));

async function invitationPage(visit: Visit, opened: OpenedInvitation, form: Tried = NOTHING_TRIED): Promise<Page> {
  const { say, work } = visit;
  const { row, body, invitation, mandate } = opened;
  const seats = await seatsAt(work.db, row);
  const [meeting, corrections, reports] = await Promise.all([
    meetingView(visit, opened, { inner: true, paperPath: `${pathOfLink(visit)}/papers` }, seats),
    listCorrections(work.db, [row.id]),
    listReports(work.db, [row.id]),
  ]);
  const title = titleOf(say, body, row);
  return {
    title: `${say(texts.myPage)}: ${title}`,
    robots: "noindex",
    secret: true,
    section: "/bodies",
    example: row.example,
    body: (
      <InvitationPage
        say={say}
        view={{
          csrf: visit.csrf,
          path: visit.href(pathOfLink(visit)),
          name: mandate.person_name ?? say(pageTexts.forgotten),
          said: invitation.answer === "needs-action" ? "" : say(texts[`answer-${invitation.answer}`]),
          canAnswer: row.state === "convened",
          canCorrect: row.state === "minutes-sent",
          canReport: STATES[row.state].tookPlace,
          answer: invitation.answer,
          note: invitation.note,
          report: reports.find(({ mandate_id }) => mandate_id === mandate.id)?.words ?? "",
          corrections: corrections
            .filter(({ mandate_id }) => mandate_id === mandate.id)
            .map(({ id, words, verdict, reason }) => ({ id, by: "", words, verdict, reason })),
          meeting,
          form,
        }}
      />
    ),
  };
}

async function ended(
  visit: Visit,
  opened: OpenedInvitation,
  outcome: { readonly ok: true } | { readonly ok: false; readonly reason: string },
  form: { readonly name: string; readonly typed: Typed; readonly done: string },
): Promise<Reply> {
  if (outcome.ok) return seeOther(visit.href(pathOfLink(visit)), form.done);
  if (outcome.reason === "not-found") return notFound();
  const errors = errorOf(visit.say, outcome.reason, { "long-note": "note" });
  return again(await invitationPage(visit, opened, { name: form.name, values: form.typed.values, errors }));
}

export async function postAnswer(visit: Visit): Promise<Reply> {
  const opened = await getInvitation(visit);
  const typed = await visit.form();
  const answer = typed.get("answer");
  const kept = await answerInvitation(visit.work, opened.invitation.id, {
    answer: isAnswer(answer) ? answer : null,
    note: readWriting(typed, "note"),
    how: "link",
  });
  return ended(visit, opened, kept, { name: "answer", typed, done: visit.say(texts.answered) });
}

export async function postCorrection(visit: Visit): Promise<Reply> {
  const opened = await getInvitation(visit);
  const typed = await visit.form();
  const asked = await askForCorrection(visit.work, opened.row.id, {
    mandateId: opened.mandate.id,
    words: readWriting(typed, "words"),
  });
  return ended(visit, opened, asked, { name: "correction", typed, done: visit.say(texts.correctionSent) });
}

export async function postReport(visit: Visit): Promise<Reply> {
  const opened = await getInvitation(visit);
  const typed = await visit.form();
  const reported = await reportBack(visit.work, opened.row.id, {
    mandateId: opened.mandate.id,
    words: readWriting(typed, "words"),
    language: languageOf(visit.locale),
  });
  return ended(visit, opened, reported, { name: "report", typed, done: visit.say(texts.reported) });
}

/** A paper for who was invited, by her own link. */
export async function showPaper(visit: Visit): Promise<Reply> {
  const { row } = await getInvitation(visit);
  const paper = (await findPaper(visit.work.db, row.id, visit.params.paper ?? "")) ?? notFound();
  return paperReply(paper);
}
