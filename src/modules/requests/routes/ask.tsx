import type { Language } from "../../../kernel/language.ts";
import { shown } from "../../../kernel/translated.ts";
import { again, movedTo, notFound, page, type Reply, seeOther } from "../../../platform/http/reply.ts";
import type { Typed, Visit } from "../../../platform/http/visit.ts";
import { sayIn } from "../../../say/index.ts";
import { findInstitutions, listPlaces } from "../../register/index.ts";
import { changeDraftFiles } from "../actions/draft-files.ts";
import { mayWrite, saveDraft, startDraft } from "../actions/drafts.ts";
import { mayHoldBack } from "../actions/embargo.ts";
import { findAskable, requestAddress } from "../actions/institution.ts";
import { lawOf } from "../actions/law.ts";
import { wordsOfAnother } from "../actions/same.ts";
import { type DraftForm, draftErrors, readDraft } from "../forms.ts";
import { FindInstitution, WriteLetter, type WriteView } from "../pages/ask.tsx";
import { listDraftFiles } from "../queries/draft-files.ts";
import { type DraftRow, findDraft } from "../queries/drafts.ts";
import type { RequestRow } from "../queries/requests.ts";
import { tally, tallyByInstitution } from "../queries/statistics.ts";
import { faultsOf } from "../rules/drafts.ts";
import { latestEmbargo } from "../rules/embargo.ts";
import { publicText } from "../rules/public.ts";
import { askTexts as texts } from "../texts/ask.ts";
import { institutionTexts } from "../texts/letters.ts";
import { answersOf, askedBefore, embargoFaults } from "./asked.ts";
import { DRAFT_COOKIE, DRAFT_SECONDS, draftPath, openDraft } from "./draft.ts";
import { sentBefore } from "./sending.tsx";
import { similarTo } from "./similar.tsx";
import { masksIn, nameIn } from "./words.ts";

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
  const same = await askedBefore(visit, visit.query.get("same"));
  if (institutionId) return showWriting(visit, institutionId, moving, same);
  const { say, work } = visit;
  const text = (visit.query.get("q") ?? "").replaceAll("\0", "").trim().slice(0, 200);
  const [found, places] = text
    ? await Promise.all([findInstitutions(work.db, text, { limit: 12, today: work.today }), listPlaces(work.db)])
    : [[], []];
  const answers = found.length > 0 ? await tallyByInstitution(work.db, { examples: true }, work.today) : new Map();
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
          hidden: { ...(moving && { draft: moving.key }), ...(same && { same: same.number }) },
          same: same && publicText(same.title, same, masksIn(say)),
          manyHref: visit.href("/batches/new"),
          draftHref: draft && visit.href(draftPath(draft.key)),
          found: found.map((institution) => ({
            name: nameIn(say, institution.names),
            path: visit.href(institution.path),
            place: placeName(institution.placeCode),
            href: visit.href("/requests/new", { institution: institution.id, draft: moving?.key, same: same?.number }),
            answers: answersOf(say, answers.get(institution.id)),
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

async function showWriting(
  visit: Visit,
  institutionId: string,
  moving: DraftRow | null,
  same: RequestRow | null,
): Promise<Reply> {
  const institution = await findAskable(visit.work.db, institutionId, visit.work.today);
  if (!institution) return seeOther(visit.href("/requests/new"));
  // A letter that goes to another institution after all keeps its words.
  if (moving) {
    return page(
      await writingPage(visit, institution, {
        action: visit.href(draftPath(moving.key)),
        templates: false,
        key: moving.key,
        draftId: moving.id,
        values: wordsOf(moving),
        errors: {},
      }),
    );
  }
  const asked = visit.query.get("letter");
  const languages = letterLanguages(visit);
  const taken = languages.find((each) => each === (asked ?? same?.language));
  const language = taken ?? defaultLanguage(visit);
  const name = visit.viewer?.name ?? "";
  const words = same && (await wordsOfAnother(visit.work.db, same, shown(institution.names, language).text));
  return page(
    await writingPage(visit, institution, {
      action: visit.href("/requests/drafts"),
      templates: true,
      values: {
        ...EMPTY,
        language,
        title: words?.title ?? "",
        body: words?.body ?? template(visit, language, name),
        name,
      },
      errors: {},
      same: same?.number,
    }),
  );
}

const EMPTY = { shown: "full", urgent: "", urgent_reason: "", embargo: "" } as const;

function template(visit: Visit, language: Language, name: string): string {
  const say = sayIn(language);
  const law = say.translated(lawOf(visit.country).title);
  return say(institutionTexts.draft, { law, name: name || "…" }).replace(/…$/, "");
}

async function writingPage(
  visit: Visit,
  institution: { id: string; names: NonNullable<Awaited<ReturnType<typeof findAskable>>>["names"] },
  form: {
    action: string;
    templates: boolean;
    key?: string;
    draftId?: string;
    values: WriteView["values"];
    errors: WriteView["errors"];
    same?: string;
  },
) {
  const { say } = visit;
  const name = nameIn(say, institution.names);
  const { db, today } = visit.work;
  const [address, counted, files, similar, mayHold] = await Promise.all([
    requestAddress(db, institution.id, today),
    tally(db, { institutionId: institution.id, examples: true }, today),
    form.draftId ? listDraftFiles(db, form.draftId) : [],
    similarTo(visit, { title: form.values.title, institutionId: institution.id }),
    visit.viewer ? mayHoldBack(db, visit.viewer.id, today) : false,
  ]);
  return {
    title: `${say(texts.writeTitle)}: ${name}`,
    section: "/requests",
    robots: "noindex" as const,
    wide: true,
    body: (
      <WriteLetter
        say={say}
        view={{
          institution: { id: institution.id, name, hasAddress: address !== null, answers: answersOf(say, counted) },
          same: form.same ?? "",
          files,
          embargo: mayHold ? { today, latest: latestEmbargo(today) } : null,
          similarHref: visit.href("/requests/similar", { institution: institution.id }),
          similar,
          law: say.translated(lawOf(visit.country).title),
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
  urgent: form.urgentGround ?? "",
  urgent_reason: form.urgentReason,
  embargo: form.embargo,
});

/** The letter is kept first and looked at then: with a fault it comes back as it was typed, and nothing is lost. */
export async function postDraft(visit: Visit): Promise<Reply> {
  const typed = await visit.form();
  const form = readDraft(typed, letterLanguages(visit));
  const same = await askedBefore(visit, form.same);
  const sameAs = same && (same.same_as ?? same.id);
  const started = await startDraft(visit.work, { ...form, ownerId: visit.viewer?.id ?? null, sameAs });
  if (!started.ok) return seeOther(visit.href("/requests/new"), visit.say(texts["error-no-institution"]));
  visit.setCookie(DRAFT_COOKIE, started.value.key, { maxAgeSeconds: DRAFT_SECONDS });
  return afterSaving(visit, started.value.key, form, form.institutionId, typed);
}

export async function postDraftChange(visit: Visit): Promise<Reply> {
  const key = visit.params.key ?? "";
  const typed = await visit.form();
  const form = readDraft(typed, letterLanguages(visit));
  const saved = await saveDraft(visit.work, key, form, visit.viewer?.id ?? null);
  if (!saved.ok) return notFound();
  return afterSaving(visit, key, form, saved.value.institution_id ?? "", typed);
}

async function afterSaving(
  visit: Visit,
  key: string,
  form: DraftForm,
  institutionId: string,
  typed: Typed,
): Promise<Reply> {
  const { work, viewer } = visit;
  const filesFault = await changeDraftFiles(work, key, viewer?.id ?? null, {
    add: typed.uploads("files"),
    remove: typed
      .all("remove_file")
      .filter((each) => /^\d{1,4}$/.test(each))
      .map(Number),
  });
  const faults = [
    ...faultsOf({ ...form, institutionId }),
    ...(filesFault ? [filesFault] : []),
    ...(await embargoFaults(visit, form)),
  ];
  if (faults.length === 0) return seeOther(visit.href(draftPath(key)));
  const institution = await findAskable(visit.work.db, institutionId, visit.work.today);
  if (!institution) return seeOther(visit.href("/requests/new"));
  return again(
    await writingPage(visit, institution, {
      action: visit.href(draftPath(key)),
      templates: false,
      key,
      draftId: (await findDraft(work.db, key))?.id,
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
  urgent: draft.urgent_ground ?? "",
  urgent_reason: draft.urgent_reason,
  embargo: draft.embargo_until ?? "",
});

export async function showDraftEdit(visit: Visit): Promise<Reply> {
  const before = await sentBefore(visit);
  if (before) return before;
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
      draftId: draft.id,
      values: wordsOf(draft),
      errors: {},
    }),
  );
}
