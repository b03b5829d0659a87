import { type Day, parseDay } from "../../../kernel/day.ts";
import { LANGUAGES, TAGS } from "../../../kernel/language.ts";
import { again, notFound, page, type Reply, seeOther } from "../../../platform/http/reply.ts";
import type { Visit } from "../../../platform/http/visit.ts";
import { groupInstitutions, listInstitutions, organisationNames } from "../../register/index.ts";
import { mayHoldBack } from "../../requests/index.ts";
import { type BatchDraft, changeDraft, discardDraft, startDraft } from "../actions/drafts.ts";
import { receivingDomain, submitBatch, timesFor } from "../actions/sending.ts";
import { Check } from "../pages/check.tsx";
import { BatchForm, type BatchFormView } from "../pages/form.tsx";
import { type BatchRow, findBatch } from "../queries/batches.ts";
import { listMembers } from "../queries/members.ts";
import { faultsOf, personalise } from "../rules/batches.ts";
import { minutesOf } from "../rules/pace.ts";
import { makingTexts as texts } from "../texts/making.ts";

type Groups = BatchFormView["groups"];
const KEYS = ["municipalities", "ministries", "agencies", "independent"] as const;

/** The institutions that exist, in the groups people choose by; the municipalities first. */
async function groupsOf(visit: Visit): Promise<Groups> {
  const all = await listInstitutions(visit.work.db);
  const grouped = new Map(groupInstitutions(all).map(({ group, members }) => [group, members]));
  const centre = grouped.get("centre") ?? [];
  const ministries = centre.filter(({ category }) => category === "ministry");
  const byGroup = {
    municipalities: grouped.get("municipalities") ?? [],
    ministries: ministries.length > 0 ? ministries : centre,
    agencies: grouped.get("agencies") ?? [],
    independent: grouped.get("independent") ?? [],
  };
  return KEYS.filter((key) => byGroup[key].length > 0).map((key) => ({
    key,
    members: byGroup[key]
      .map(({ id, names }) => ({ id, name: visit.say.translated(names) }))
      .sort((one, other) => one.name.localeCompare(other.name, visit.say.lang)),
  }));
}

async function formPage(
  visit: Visit,
  given: { row: BatchRow | null; values: BatchFormView["values"]; errors: Record<string, string>; groups?: Groups },
) {
  const { say, work, viewer } = visit;
  const { row } = given;
  return {
    title: say(row ? texts.editTitle : texts.newTitle),
    robots: "noindex" as const,
    section: "/requests",
    body: (
      <BatchForm
        say={say}
        view={{
          csrf: visit.csrf,
          action: visit.href(row ? `/batches/drafts/${row.id}` : "/batches/drafts"),
          isNew: row === null,
          returned: row?.return_reason ?? null,
          languages: LANGUAGES.map((value) => ({ value, label: say(texts[`language-${value}`]) })),
          mayEmbargo: await mayHoldBack(work.db, viewer!.id, work.today),
          groups: given.groups ?? (await groupsOf(visit)),
          values: given.values,
          errors: given.errors,
        }}
      />
    ),
  };
}

export async function showNew(visit: Visit): Promise<Reply> {
  const values = {
    name: visit.viewer!.name,
    shown: "full",
    language: LANGUAGES.find((each) => each === visit.locale) ?? "sq",
  };
  return page(await formPage(visit, { row: null, values, errors: {} }));
}

/** A draft as the form shows it: every institution by its name, whatever way it was chosen. */
export async function showEdit(visit: Visit): Promise<Reply> {
  const row = await ownDraft(visit);
  const chosen = new Set((await listMembers(visit.work.db, row.id)).map(({ institution_id }) => institution_id));
  const groups = await groupsOf(visit);
  const byName = groups.map(({ key, members }) => [
    `by-name-${key}`,
    members.filter(({ id }) => chosen.has(id)).map(({ id }) => id),
  ]);
  const values = {
    title: row.title,
    body: row.body,
    name: row.asker_name,
    shown: row.shown_as,
    language: row.language,
    embargo: row.embargo_until ?? "",
    ...Object.fromEntries(byName),
  };
  return page(await formPage(visit, { row, values, errors: {}, groups }));
}

async function ownDraft(visit: Visit): Promise<BatchRow> {
  const row = await findBatch(visit.work.db, visit.params.id ?? "");
  return row && row.owner_id === visit.viewer?.id ? row : notFound();
}

const FIELD_OF: Readonly<Record<string, string>> = {
  "no-title": "title",
  "title-too-long": "title",
  "no-body": "body",
  "body-too-long": "body",
  "placeholder-left": "body",
  "no-name": "name",
  "too-few": "groups",
  "too-many": "groups",
  embargo: "embargo",
};

async function saveForm(visit: Visit, row: BatchRow | null): Promise<Reply> {
  const { say, work } = visit;
  const form = await visit.form();
  const groups = await groupsOf(visit);
  const wholes = form.all("groups");
  const ticked = new Set(KEYS.flatMap((key) => form.all(`by-name-${key}`)));
  const ids = groups.flatMap(({ key, members }) =>
    members.filter(({ id }) => wholes.includes(key) || ticked.has(id)).map(({ id }) => id),
  );
  const shown = form.get("shown");
  const embargo = form.get("embargo");
  const embargoUntil = (embargo === "" ? null : parseDay(embargo)) as Day | null;
  const draft: BatchDraft = {
    title: form.get("title"),
    body: form.get("body").replace(/\r\n/g, "\n"),
    askerName: form.get("name"),
    shownAs: shown === "initials" || shown === "hidden" ? shown : "full",
    language: LANGUAGES.find((each) => each === form.get("language")) ?? "sq",
    embargoUntil,
    institutionIds: [...new Set(ids)],
  };
  const faults: string[] = faultsOf({ ...draft, institutions: draft.institutionIds.length });
  if (embargo !== "" && (!embargoUntil || embargoUntil <= work.today)) faults.push("embargo");
  if (faults.length > 0) {
    const errors = Object.fromEntries(
      [...faults]
        .reverse()
        .map((fault) => [FIELD_OF[fault] ?? "form", say(texts[`error-${fault}` as "error-no-title"])]),
    );
    const lists = Object.fromEntries(KEYS.map((key) => [`by-name-${key}`, form.all(`by-name-${key}`)]));
    return again(await formPage(visit, { row, values: { ...form.values, ...lists, groups: wholes }, errors, groups }));
  }
  if (!row) return seeOther(visit.href(`/batches/drafts/${await startDraft(work, visit.viewer!.id, draft)}`));
  const changed = await changeDraft(work, row.id, visit.viewer!.id, draft);
  return changed.ok
    ? seeOther(visit.href(`/batches/drafts/${row.id}`))
    : seeOther(visit.href(`/batches/drafts/${row.id}`), say(texts["error-not-a-draft"]));
}

export const postDraft = (visit: Visit): Promise<Reply> => saveForm(visit, null);
export const postChange = async (visit: Visit): Promise<Reply> => saveForm(visit, await ownDraft(visit));

/** The last look before it leaves, and while it waits for staff; they see it as its writer does. */
export async function showCheck(visit: Visit): Promise<Reply> {
  const row = (await findBatch(visit.work.db, visit.params.id ?? "")) ?? notFound();
  if (row.owner_id !== visit.viewer?.id && !visit.can("batches.approve")) return notFound();
  if (row.state === "sending") return seeOther(visit.href(`/batches/${row.slug}`));
  return page(await checkPage(visit, row, null));
}

async function checkPage(visit: Visit, row: BatchRow, fault: string | null) {
  const { say, work } = visit;
  const members = await listMembers(work.db, row.id);
  const ids = members.map(({ institution_id }) => institution_id);
  const names = await organisationNames(work.db, ids);
  const nameOf = (id: string) => say.translated(names.get(id)?.names ?? {});
  const domains = await Promise.all(ids.map((id) => receivingDomain(work.db, id, work.today)));
  const times = await timesFor(
    work.db,
    work,
    domains.filter((domain) => domain !== null),
  );
  const own = row.owner_id === visit.viewer?.id;
  return {
    title: say(texts.checkTitle),
    robots: "noindex" as const,
    section: "/requests",
    wide: true,
    body: (
      <Check
        say={say}
        view={{
          csrf: visit.csrf,
          path: visit.href(`/batches/drafts/${row.id}`),
          title: row.title,
          lang: TAGS[row.language].lang,
          state: row.state === "draft" && own ? "draft" : "submitted",
          count: times.length,
          minutes: minutesOf(times.map((time) => time.getTime() - work.now.getTime())),
          without: ids.filter((_, at) => domains[at] === null).map(nameOf),
          examples: ids.slice(0, 3).map((id) => ({
            institution: nameOf(id),
            body: personalise(row.body, names.get(id)?.names[row.language] ?? nameOf(id)),
          })),
          institutions: ids.map(nameOf),
          atOnce: await mayHoldBack(work.db, row.owner_id ?? "", work.today),
          returned: row.state === "draft" ? row.return_reason : null,
          fault,
        }}
      />
    ),
  };
}

export async function postSending(visit: Visit): Promise<Reply> {
  const row = await ownDraft(visit);
  const { say } = visit;
  const outcome = await submitBatch(visit.work, row.id, visit.viewer!.id);
  if (outcome.ok) {
    return outcome.value.state === "sending"
      ? seeOther(visit.href(`/batches/${outcome.value.slug}`), say(texts.sent))
      : seeOther(visit.href(`/batches/drafts/${row.id}`), say(texts.submitted));
  }
  if (outcome.reason === "not-found") return notFound();
  if (outcome.reason === "not-a-draft") return showCheck(visit);
  return again(await checkPage(visit, row, say(texts[`error-${outcome.reason}`])));
}

export async function postRemoval(visit: Visit): Promise<Reply> {
  const gone = await discardDraft(visit.work, visit.params.id ?? "", visit.viewer!.id);
  return gone ? seeOther(visit.href("/batches/mine"), visit.say(texts.discarded)) : notFound();
}
