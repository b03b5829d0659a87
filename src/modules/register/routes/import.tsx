import { isUuid } from "../../../kernel/uuid.ts";
import { again, notFound, type Page, page, type Reply, seeOther } from "../../../platform/http/reply.ts";
import { get, post } from "../../../platform/http/route.ts";
import type { Visit } from "../../../platform/http/visit.ts";
import { MOST_BYTES } from "../../../platform/tables/index.ts";
import { applyImport } from "../actions/import/apply.ts";
import { previewImport, uploadImport } from "../actions/import/preview.ts";
import { undoImport } from "../actions/import/undo.ts";
import { readMapping } from "../forms/mapping.ts";
import { ImportsPage } from "../pages/import/list.tsx";
import { MappingPage } from "../pages/import/mapping.tsx";
import { ResultPage } from "../pages/import/result.tsx";
import { type FormState, word } from "../pages/view.ts";
import { findImport, type ImportRun, listImports } from "../queries/import.ts";
import { listPlaces } from "../queries/places.ts";
import { texts } from "../texts.ts";
import { backTo, found, namesByCode, typedValues, viewOf } from "./view.ts";

export const importRoutes = [
  get("/register/imports", "register.edit", list),
  post("/register/imports", "register.edit", upload, { maxBytes: MOST_BYTES + 65_536 }),
  get("/register/imports/:id", "register.edit", show),
  post("/register/imports/:id", "register.edit", map, { maxBytes: 1_048_576 }),
  post("/register/imports/:id/application", "register.edit", apply),
  post("/register/imports/:id/undo", "register.edit", undo),
];

async function list(visit: Visit): Promise<Reply> {
  return page(await listPage(visit, {}));
}

async function listPage(visit: Visit, form: FormState): Promise<Page> {
  return {
    title: visit.say(texts.importTitle),
    breadcrumb: [
      { label: visit.say(texts.register), href: visit.href("/register") },
      { label: visit.say(texts.imports) },
    ],
    body: (
      <ImportsPage
        view={viewOf(visit)}
        imports={await listImports(visit.work.db)}
        form={form}
        mostBytes={MOST_BYTES}
        timeZone={visit.country.timeZone}
      />
    ),
  };
}

async function upload(visit: Visit): Promise<Reply> {
  const [file] = (await visit.form()).uploads("file");
  if (!file) return again(await listPage(visit, { errors: { file: visit.say(texts.importFileMissing) } }));
  const uploaded = await uploadImport(visit.work, file);
  if (uploaded.ok) return seeOther(visit.href(`/register/imports/${uploaded.value}`));
  return again(await listPage(visit, { errors: { file: visit.say(word("importRefused", uploaded.reason)) } }));
}

async function runOf(visit: Visit): Promise<ImportRun> {
  const id = visit.params.id ?? "";
  return found(isUuid(id) ? await findImport(visit.work.db, id) : null);
}

async function show(visit: Visit): Promise<Reply> {
  const run = await runOf(visit);
  const wantsColumns = visit.query.get("step") === "columns" && run.state === "previewed";
  if (run.state === "uploaded" || wantsColumns) return page(mappingPage(visit, run, {}));
  return page(await resultPage(visit, run, null));
}

const trail = (visit: Visit, run: ImportRun) => [
  { label: visit.say(texts.register), href: visit.href("/register") },
  { label: visit.say(texts.imports), href: visit.href("/register/imports") },
  { label: run.file_name },
];

const mappingPage = (visit: Visit, run: ImportRun, form: FormState): Page => ({
  title: visit.say(texts.importColumns),
  breadcrumb: trail(visit, run),
  body: <MappingPage view={viewOf(visit)} run={run} form={form} />,
});

async function resultPage(visit: Visit, run: ImportRun, problem: string | null): Promise<Page> {
  return {
    title: visit.say(texts.importResult),
    breadcrumb: trail(visit, run),
    body: (
      <ResultPage
        view={viewOf(visit)}
        run={run}
        placeNames={namesByCode(await listPlaces(visit.work.db))}
        problem={problem}
      />
    ),
  };
}

async function map(visit: Visit): Promise<Reply> {
  const run = await runOf(visit);
  const typed = await visit.form();
  const lines = (run.result.rows ?? []).map((row) => row.line);
  const earlier = run.mapping.choices ?? {};
  const mapping = readMapping(typed, run.sheet.columns.length, lines);
  const preview = await previewImport(visit.work, run.id, { ...mapping, choices: { ...earlier, ...mapping.choices } });
  if (preview.ok) return seeOther(visit.href(`/register/imports/${run.id}`));
  if (preview.reason === "not-there") return notFound();
  const errors = { form: visit.say(texts.importRefused_no_name_column) };
  return again(mappingPage(visit, run, { values: typedValues(typed), errors }));
}

async function apply(visit: Visit): Promise<Reply> {
  const run = await runOf(visit);
  const outcome = await applyImport(visit.work, run.id);
  if (outcome.ok) return backTo(visit, `/register/imports/${run.id}`, texts.importApplied);
  return again(await resultPage(visit, run, visit.say(texts.importNothingHelp)));
}

async function undo(visit: Visit): Promise<Reply> {
  const run = await runOf(visit);
  const outcome = await undoImport(visit.work, run.id);
  if (outcome.ok) return backTo(visit, `/register/imports/${run.id}`, texts.importUndone);
  if (outcome.reason === "not-there") return notFound();
  const names = visit.say.list((outcome.inTheWay ?? []).slice(0, 10).map((each) => visit.say.translated(each.names)));
  const text = outcome.reason === "in-use" ? texts.importUndoInUse : texts.importUndoEdited;
  return again(await resultPage(visit, run, visit.say(text, { names })));
}
