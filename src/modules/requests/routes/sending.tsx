import { TAGS } from "../../../kernel/language.ts";
import { again, notFound, page, type Reply, seeOther } from "../../../platform/http/reply.ts";
import type { Visit } from "../../../platform/http/visit.ts";
import { startSignIn } from "../../accounts/index.ts";
import { organisationNames } from "../../register/index.ts";
import { discardDraft } from "../actions/drafts.ts";
import { findAskable } from "../actions/institution.ts";
import { bodyOfRequest, sendDraft, sentFrom, sentUnder } from "../actions/send.ts";
import { draftErrors } from "../forms.ts";
import { CheckMail, PreviewLetter } from "../pages/check.tsx";
import { listDraftFiles } from "../queries/draft-files.ts";
import type { DraftRow } from "../queries/drafts.ts";
import { faultsOf } from "../rules/drafts.ts";
import { checkLetter } from "../rules/letter-check.ts";
import { publicName } from "../rules/names.ts";
import { askTexts as texts } from "../texts/ask.ts";
import { embargoTexts } from "../texts/asking.ts";
import { requestTexts } from "../texts/request.ts";
import { DRAFT_COOKIE, draftPath, openDraft } from "./draft.ts";
import { typeName } from "./letters.ts";
import { similarTo } from "./similar.tsx";
import { nameIn } from "./words.ts";

export async function showDraft(visit: Visit): Promise<Reply> {
  const before = await sentBefore(visit);
  if (before) return before;
  const draft = await openDraft(visit);
  const institution = draft.institution_id
    ? await findAskable(visit.work.db, draft.institution_id, visit.work.today)
    : null;
  if (!institution) return seeOther(visit.href("/requests/new"));
  if (faultsOf(sendable(draft)).length > 0) return movedToEdit(visit, draft);
  return page(await previewPage(visit, draft, {}, ""));
}

const movedToEdit = (visit: Visit, draft: DraftRow): Reply => seeOther(visit.href(`${draftPath(draft.key)}/edit`));

/** The address of a draft whose letter has left leads its asker on to the request. */
export async function sentBefore(visit: Visit): Promise<Reply | null> {
  const sent = visit.viewer && (await sentUnder(visit.work.db, visit.params.key ?? "", visit.viewer.id));
  return sent ? seeOther(visit.href(`/requests/${sent.slug}`)) : null;
}

const sendable = (draft: DraftRow) => ({
  institutionId: draft.institution_id,
  title: draft.title,
  body: draft.body,
  askerName: draft.asker_name,
  urgentGround: draft.urgent_ground,
  urgentReason: draft.urgent_reason,
});

async function previewPage(visit: Visit, draft: DraftRow, errors: Record<string, string>, email: string) {
  const { say } = visit;
  const names = await organisationNames(visit.work.db, [draft.institution_id ?? ""]);
  const [files, similar] = await Promise.all([
    listDraftFiles(visit.work.db, draft.id),
    similarTo(visit, { title: draft.title, institutionId: draft.institution_id }),
  ]);
  const path = visit.href(draftPath(draft.key));
  return {
    title: say(texts.previewTitle),
    section: "/requests",
    robots: "noindex" as const,
    body: (
      <PreviewLetter
        say={say}
        view={{
          institution: nameIn(say, names.get(draft.institution_id ?? "")?.names),
          askerName: draft.asker_name,
          publicName: publicName(draft.asker_name, draft.shown_as) ?? say(requestTexts.asker),
          subject: draft.title,
          text: bodyOfRequest(draft),
          files: files.map((file) => ({ name: file.name, type: typeName(file), bytes: file.size })),
          embargo: draft.embargo_until ? `${say(embargoTexts.label)} ${say.day(draft.embargo_until)}` : "",
          similar,
          lang: TAGS[draft.language].lang,
          today: visit.work.today,
          warnings: checkLetter(draft.title, draft.body),
          csrf: visit.csrf,
          signedIn: visit.viewer !== null,
          editHref: `${path}/edit`,
          findHref: visit.href("/requests/new", { draft: draft.key }),
          draftId: draft.id,
          sendAction: `${path}/sending`,
          signInAction: `${path}/sign-in`,
          removeAction: visit.viewer ? `${path}/removal` : null,
          errors,
          email,
        }}
      />
    ),
  };
}

/** The link in the letter leads back to the draft; the answer is the same whether the address is known or not. */
export async function postDraftSignIn(visit: Visit): Promise<Reply> {
  const draft = await openDraft(visit);
  const email = (await visit.form()).get("email");
  const started = await visit.work.inTransaction((tx) =>
    startSignIn(tx, { email, name: draft.asker_name, locale: visit.locale, then: draftPath(draft.key) }),
  );
  if (!started.ok && started.reason === "not-an-address") {
    return again(await previewPage(visit, draft, { email: visit.say(texts["error-email"]) }, email));
  }
  return seeOther(visit.href(`${draftPath(draft.key)}/letter-sent`));
}

/** After the form, so that reloading sends no second letter. The address stays out of the page's own. */
export async function showCheckMail(visit: Visit): Promise<Reply> {
  await openDraft(visit);
  return page({ title: visit.say(texts.checkMailTitle), robots: "noindex", body: <CheckMail say={visit.say} /> });
}

export async function postSending(visit: Visit): Promise<Reply> {
  const draftId = (await visit.form()).get("draft");
  const before = await sentFrom(visit.work.db, draftId, visit.viewer!.id);
  if (before) return toSent(visit, before.slug);
  const draft = await openDraft(visit);
  const sent = await sendDraft(visit.work, draft.key, visit.viewer!.id);
  if (sent.ok) {
    visit.setCookie(DRAFT_COOKIE, null);
    return toSent(visit, sent.value.slug);
  }
  if (sent.reason === "not-found") {
    const meanwhile = await sentFrom(visit.work.db, draftId, visit.viewer!.id);
    return meanwhile ? toSent(visit, meanwhile.slug) : notFound();
  }
  return again(await previewPage(visit, draft, draftErrors([sent.reason], visit.say), ""));
}

const toSent = (visit: Visit, slug: string): Reply => seeOther(visit.href(`/requests/${slug}`), visit.say(texts.sent));

export async function postDraftRemoval(visit: Visit): Promise<Reply> {
  const removed = await discardDraft(visit.work, visit.params.key ?? "", visit.viewer!.id);
  if (!removed.ok) return notFound();
  visit.setCookie(DRAFT_COOKIE, null);
  return seeOther(visit.href("/requests/mine"), visit.say(texts.removed));
}
