import type { Language } from "../../../kernel/language.ts";
import { again, movedTo, notFound, page, type Reply, seeOther } from "../../../platform/http/reply.ts";
import type { Visit } from "../../../platform/http/visit.ts";
import { sayIn } from "../../../say/index.ts";
import { findInstitutions, listPlaces } from "../../register/index.ts";
import { mayWrite, saveDraft, startDraft } from "../actions/drafts.ts";
import { findAskable, requestAddress } from "../actions/institution.ts";
import { type DraftForm, draftErrors, readDraft } from "../forms.ts";
import { FindInstitution, WriteLetter, type WriteView } from "../pages/ask.tsx";
import { type DraftRow, findDraft } from "../queries/drafts.ts";
import { faultsOf } from "../rules/drafts.ts";
import { askTexts as texts } from "../texts/ask.ts";
import { institutionTexts } from "../texts/letters.ts";
import { DRAFT_COOKIE, DRAFT_SECONDS, draftPath, openDraft } from "./draft.ts";
import { nameIn } from "./words.ts";

const LANGUAGE_NAMES: Record<Language, string> = { sq: "Shqip", sr: "Srpski", en: "English" };
/** Institutions are written to in an official language of the country, never in the site's third one. */
const letterLanguages = (visit: Visit): Language[] =>
  visit.country.languages.filter((language): language is Language => language === "sq" || language === "sr");

const defaultLanguage = (visit: Visit): Language => {
  const languages = letterLanguages(visit);
  return languages.find((language) => language === visit.say.language) ?? languages[0] ?? "sq";
};

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
