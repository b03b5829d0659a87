import { type Language, TAGS } from "../../../kernel/language.ts";
import { again, movedTo, notFound, page, type Reply, seeOther } from "../../../platform/http/reply.ts";
import type { Visit } from "../../../platform/http/visit.ts";
import { sayIn } from "../../../say/index.ts";
import { startSignIn } from "../../accounts/index.ts";
import { findInstitutions, listPlaces, organisationNames } from "../../register/index.ts";
import { claimDraft, discardDraft, mayWrite, saveDraft, startDraft } from "../actions/drafts.ts";
import { findAskable, requestAddress } from "../actions/institution.ts";
import { sendDraft, sentFrom } from "../actions/send.ts";
import { type DraftForm, draftErrors, readDraft } from "../forms.ts";
import { CheckMail, FindInstitution, PreviewLetter, WriteLetter, type WriteView } from "../pages/ask.tsx";
import { type DraftRow, findDraft } from "../queries/drafts.ts";
import { faultsOf } from "../rules/drafts.ts";
import { checkLetter } from "../rules/letter-check.ts";
import { publicName } from "../rules/names.ts";
import { askTexts as texts } from "../texts/ask.ts";
import { institutionTexts } from "../texts/letters.ts";
import { requestTexts } from "../texts/request.ts";
import { nameIn } from "./words.ts";

/** Remembers the letter that is being written in this browser; says nothing about who writes it. */
const DRAFT_COOKIE = "bashke_draft";
const DRAFT_SECONDS = 14 * 86_400;

const LANGUAGE_NAMES: Record<Language, string> = { sq: "Shqip", sr: "Srpski", en: "English" };
/** Institutions are written to in an official language of the country, never in the site's third one. */
const letterLanguages = (visit: Visit): Language[] =>
  visit.country.languages.filter((language): language is Language => language === "sq" || language === "sr");

const defaultLanguage = (visit: Visit): Language => {
  const languages = letterLanguages(visit);
  return languages.find((language) => language === visit.say.language) ?? languages[0] ?? "sq";
};

const draftPath = (key: string) => `/requests/drafts/${key}`;

/** Without an institution: find one. With one: the letter to it. */
export async function showNew(visit: Visit): Promise<Reply> {
  const institutionId = visit.query.get("institution");
  const moving = await draftOf(visit, visit.query.get("draft"));
  if (institutionId) return showWriting(visit, institutionId, moving);
  const { say, work } = visit;
  const text = (visit.query.get("q") ?? "").replaceAll("\0", "").trim().slice(0, 200);
  const [found, places] = text
    ? await Promise.all([findInstitutions(work.db, text, { limit: 12, today: work.today }), listPlaces(work.db)])
    : [[], []];
  const draft = moving ?? (await draftOf(visit, visit.cookie(DRAFT_COOKIE)));
  const placeName = (code: string | null) =>
    nameIn(say, places.find((place) => place.code === code)?.names ?? { en: " " }).trim();
  return page({
    title: say(texts.title),
    description: say(texts.lead),
    section: "/requests",
    robots: text ? "noindex" : undefined,
    body: (
      <FindInstitution
        say={say}
        view={{
          text,
          action: visit.href("/requests/new"),
          hidden: moving ? { draft: moving.key } : {},
          draftHref: draft && visit.href(draftPath(draft.key)),
          found: found.map((institution) => ({
            name: nameIn(say, institution.names),
            path: visit.href(institution.path),
            place: placeName(institution.placeCode),
            href: visit.href("/requests/new", { institution: institution.id, draft: moving?.key }),
          })),
        }}
      />
    ),
  });
}

/** A draft by its key, for whoever may go on with it. */
async function draftOf(visit: Visit, key: string | null | undefined): Promise<DraftRow | null> {
  const draft = key ? await findDraft(visit.work.db, key) : null;
  return draft && mayWrite(draft, visit.viewer?.id ?? null) ? draft : null;
}

async function showWriting(visit: Visit, institutionId: string, moving: DraftRow | null): Promise<Reply> {
  const institution = await findAskable(visit.work.db, institutionId, visit.work.today);
  if (!institution) return seeOther(visit.href("/requests/new"));
  // A letter that goes to another institution after all keeps its words.
  if (moving) {
    return page(
      await writingPage(visit, institution, {
        action: visit.href(draftPath(moving.key)),
        templates: false,
        key: moving.key,
        values: wordsOf(moving),
        errors: {},
      }),
    );
  }
  const asked = visit.query.get("letter");
  const language = letterLanguages(visit).find((each) => each === asked) ?? defaultLanguage(visit);
  const name = visit.viewer?.name ?? "";
  return page(
    await writingPage(visit, institution, {
      action: visit.href("/requests/drafts"),
      templates: true,
      values: { language, title: "", body: template(language, name), name, shown: "full" },
      errors: {},
    }),
  );
}

const template = (language: Language, name: string): string =>
  sayIn(language)(institutionTexts.draft, { name: name || "…" }).replace(/…$/, "");

async function writingPage(
  visit: Visit,
  institution: { id: string; names: NonNullable<Awaited<ReturnType<typeof findAskable>>>["names"] },
  form: { action: string; templates: boolean; key?: string; values: WriteView["values"]; errors: WriteView["errors"] },
) {
  const { say } = visit;
  const name = nameIn(say, institution.names);
  const hasAddress = (await requestAddress(visit.work.db, institution.id, visit.work.today)) !== null;
  return {
    title: `${say(texts.writeTitle)}: ${name}`,
    section: "/requests",
    robots: "noindex" as const,
    wide: true,
    body: (
      <WriteLetter
        say={say}
        view={{
          institution: { id: institution.id, name, hasAddress },
          action: form.action,
          csrf: visit.csrf,
          findHref: visit.href("/requests/new", { draft: form.key }),
          languages: letterLanguages(visit).map((code) => ({
            code,
            label: LANGUAGE_NAMES[code],
            templateHref:
              form.templates && code !== form.values.language
                ? visit.href("/requests/new", { institution: institution.id, letter: code })
                : "",
            templateLabel: sayIn(code)(texts.switchTemplate),
          })),
          values: form.values,
          errors: form.errors,
        }}
      />
    ),
  };
}

const valuesOf = (form: DraftForm): WriteView["values"] => ({
  language: form.language,
  title: form.title,
  body: form.body,
  name: form.askerName,
  shown: form.shownAs,
});

/** The letter is kept first and looked at then: with a fault it comes back as it was typed, and nothing is lost. */
export async function postDraft(visit: Visit): Promise<Reply> {
  const form = readDraft(await visit.form(), letterLanguages(visit));
  const started = await startDraft(visit.work, { ...form, ownerId: visit.viewer?.id ?? null });
  if (!started.ok) return seeOther(visit.href("/requests/new"), visit.say(texts["error-no-institution"]));
  visit.setCookie(DRAFT_COOKIE, started.value.key, { maxAgeSeconds: DRAFT_SECONDS });
  return afterSaving(visit, started.value.key, form, form.institutionId);
}

export async function postDraftChange(visit: Visit): Promise<Reply> {
  const key = visit.params.key ?? "";
  const form = readDraft(await visit.form(), letterLanguages(visit));
  const saved = await saveDraft(visit.work, key, form, visit.viewer?.id ?? null);
  if (!saved.ok) return notFound();
  return afterSaving(visit, key, form, saved.value.institution_id ?? "");
}

async function afterSaving(visit: Visit, key: string, form: DraftForm, institutionId: string): Promise<Reply> {
  const faults = faultsOf({ ...form, institutionId });
  if (faults.length === 0) return seeOther(visit.href(draftPath(key)));
  const institution = await findAskable(visit.work.db, institutionId, visit.work.today);
  if (!institution) return seeOther(visit.href("/requests/new"));
  return again(
    await writingPage(visit, institution, {
      action: visit.href(draftPath(key)),
      templates: false,
      key,
      values: valuesOf(form),
      errors: draftErrors(faults, visit.say),
    }),
  );
}

/** A draft this visitor may go on with; the first signed-in person who opens it owns it. */
async function openDraft(visit: Visit): Promise<DraftRow> {
  const key = visit.params.key ?? "";
  const draft = await findDraft(visit.work.db, key);
  if (!draft || !mayWrite(draft, visit.viewer?.id ?? null)) return notFound();
  if (!visit.viewer || draft.owner_id) return draft;
  return (await claimDraft(visit.work, key, visit.viewer.id)) ?? notFound();
}

export async function showDraft(visit: Visit): Promise<Reply> {
  const draft = await openDraft(visit);
  const institution = draft.institution_id
    ? await findAskable(visit.work.db, draft.institution_id, visit.work.today)
    : null;
  if (!institution) return seeOther(visit.href("/requests/new"));
  if (faultsOf(sendable(draft)).length > 0) return movedToEdit(visit, draft);
  return page(await previewPage(visit, draft, {}, ""));
}

const movedToEdit = (visit: Visit, draft: DraftRow): Reply => seeOther(visit.href(`${draftPath(draft.key)}/edit`));

const sendable = (draft: DraftRow) => ({
  institutionId: draft.institution_id,
  title: draft.title,
  body: draft.body,
  askerName: draft.asker_name,
});

async function previewPage(visit: Visit, draft: DraftRow, errors: Record<string, string>, email: string) {
  const { say } = visit;
  const names = await organisationNames(visit.work.db, [draft.institution_id ?? ""]);
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
          text: draft.body,
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

const wordsOf = (draft: DraftRow): WriteView["values"] => ({
  language: draft.language,
  title: draft.title,
  body: draft.body,
  name: draft.asker_name,
  shown: draft.shown_as,
});

export async function showDraftEdit(visit: Visit): Promise<Reply> {
  const draft = await openDraft(visit);
  const institution = draft.institution_id
    ? await findAskable(visit.work.db, draft.institution_id, visit.work.today)
    : null;
  if (!institution) return movedTo(visit.href("/requests/new"));
  return page(
    await writingPage(visit, institution, {
      action: visit.href(draftPath(draft.key)),
      templates: false,
      key: draft.key,
      values: wordsOf(draft),
      errors: {},
    }),
  );
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
  return page({
    title: visit.say(texts.checkMailTitle),
    robots: "noindex",
    body: <CheckMail email={email} say={visit.say} />,
  });
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
