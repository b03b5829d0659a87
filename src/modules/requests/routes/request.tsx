import { again, forbidden, notFound, type Page, page, type Reply, seeOther } from "../../../platform/http/reply.ts";
import type { Visit } from "../../../platform/http/visit.ts";
import { type Hidden, hide, judgeLetter, withdrawRequest } from "../actions/judge.ts";
import { resendLetter, sendFollowUp } from "../actions/send.ts";
import { readJudgement, stepErrors } from "../forms.ts";
import { HiddenRequest, RequestPage } from "../pages/request.tsx";
import { findRequestBySlug, type RequestRow } from "../queries/requests.ts";
import { listTexts } from "../texts/list.ts";
import { requestTexts as texts } from "../texts/request.ts";
import { postEmbargo } from "./embargo.tsx";
import { readerOf } from "./reader.ts";
import { NOTHING_TRIED, viewOf } from "./view.ts";

export async function showRequest(visit: Visit): Promise<Reply> {
  const row = await getRequest(visit);
  const { say } = visit;
  if (row.slug !== visit.params.slug) return { kind: "redirect", to: visit.href(`/requests/${row.slug}`), status: 301 };
  if (row.hidden_at && !readerOf(visit, row).seesHidden) {
    visit.dependsOn(`request:${row.id}`);
    return page(
      {
        title: say(texts.hiddenRequestTitle),
        robots: "noindex",
        body: <HiddenRequest reason={row.hidden_reason ?? ""} say={say} />,
      },
      410,
    );
  }
  return page(await pageOf(visit, row));
}

async function pageOf(visit: Visit, row: RequestRow, tried = NOTHING_TRIED): Promise<Page> {
  const { say } = visit;
  const view = await viewOf(visit, row, tried);
  return {
    title: view.title,
    description: view.sentence,
    section: "/requests",
    record: `request:${row.id}`,
    follow: row.hidden_at || row.embargo_until ? undefined : `request:${row.id}`,
    feeds: row.hidden_at ? undefined : [{ title: view.title, href: view.feedHref }],
    wide: true,
    example: row.example,
    robots: row.hidden_at || row.embargo_until ? "noindex" : undefined,
    breadcrumb: [
      { label: say(listTexts.title), href: visit.href("/requests") },
      { label: view.institution.name, href: view.institution.href },
    ],
    body: <RequestPage view={view} say={say} />,
  };
}

/** A request under embargo is none to whoever may not see it. */
async function getRequest(visit: Visit): Promise<RequestRow> {
  const row = (await findRequestBySlug(visit.work.db, visit.params.slug ?? "")) ?? notFound();
  return row.embargo_until === null || readerOf(visit, row).seesHidden ? row : notFound();
}

export const postEmbargoChange = postEmbargo((visit, row, values, errors) =>
  againWith(visit, row, "embargo", values, errors),
);

/** The same page again, with the sentence beside the field and what was typed still there. */
const againWith = async (
  visit: Visit,
  row: RequestRow,
  name: string,
  values: Record<string, unknown>,
  errors: Record<string, string>,
) => again(await pageOf(visit, row, { name, values: values as never, errors }));

const back = (visit: Visit, row: RequestRow, notice: string, at = ""): Reply =>
  seeOther(`${visit.href(`/requests/${row.slug}`)}${at}`, notice);

export async function postJudgement(visit: Visit): Promise<Reply> {
  const row = await getRequest(visit);
  const reader = readerOf(visit, row);
  if (!reader.seesAll) return forbidden();
  const form = await visit.form();
  const name = `judge-${form.get("message")}`;
  const values = { ...form.values, grounds: form.all("grounds") };
  const read = readJudgement(form);
  if (!read.ok) return againWith(visit, row, name, values, stepErrors(read.error, visit.say, read.field));
  const outcome = await judgeLetter(visit.work, row.id, read.value.messageId, reader, read.value);
  if (outcome.ok) return back(visit, row, visit.say(texts.judged));
  if (outcome.reason === "not-found") return notFound();
  return againWith(visit, row, name, values, stepErrors(outcome.reason, visit.say));
}

export async function postFollowUp(visit: Visit): Promise<Reply> {
  const row = await getRequest(visit);
  const reader = readerOf(visit, row);
  if (!reader.asker) return forbidden();
  const form = await visit.form();
  const outcome = await sendFollowUp(visit.work, row.id, reader, form.get("body"), form.uploads("files"));
  if (outcome.ok) return back(visit, row, visit.say(texts.letterSent), "#letters");
  if (outcome.reason === "not-found") return notFound();
  return againWith(visit, row, "write", form.values, stepErrors(outcome.reason, visit.say, "body"));
}

export async function postWithdrawal(visit: Visit): Promise<Reply> {
  const row = await getRequest(visit);
  const reader = readerOf(visit, row);
  if (!reader.asker) return forbidden();
  const outcome = await withdrawRequest(visit.work, row.id, reader);
  if (outcome.ok) return back(visit, row, visit.say(texts.withdrawn));
  return back(visit, row, visit.say(texts["error-not-from-this-state"]));
}

export async function postHiding(visit: Visit): Promise<Reply> {
  const row = await getRequest(visit);
  const form = await visit.form();
  const what = readHidden(form.get("what"));
  if (!what) return notFound();
  const wish = { reason: form.get("reason").slice(0, 2000), show: form.get("deed") === "show" };
  const outcome = await hide(visit.work, row.id, what, readerOf(visit, row), wish);
  if (outcome.ok) return back(visit, row, visit.say(texts.hiddenDone), "#moderation");
  if (outcome.reason === "not-yours") return forbidden();
  if (outcome.reason === "not-found") return notFound();
  return againWith(visit, row, "hide", form.values, stepErrors(outcome.reason, visit.say, "reason"));
}

function readHidden(text: string): Hidden | null {
  const [kind, id = "", position = ""] = text.split(":");
  if (kind === "request") return { kind };
  if (kind === "message" && id) return { kind, id };
  if (kind === "attachment" && /^\d{1,4}$/.test(position)) return { kind, messageId: id, position: Number(position) };
  return null;
}

export async function postResending(visit: Visit): Promise<Reply> {
  const row = await getRequest(visit);
  const outcome = await resendLetter(visit.work, row.id, visit.params.message ?? "", readerOf(visit, row));
  if (outcome.ok) return back(visit, row, visit.say(texts.resent));
  if (outcome.reason === "not-yours") return forbidden();
  return back(visit, row, visit.say(texts[`error-${outcome.reason}`]));
}
