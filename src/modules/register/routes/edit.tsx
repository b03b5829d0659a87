import { fold } from "../../../kernel/text/index.ts";
import { again, type Page, page, type Reply } from "../../../platform/http/reply.ts";
import { get, post } from "../../../platform/http/route.ts";
import type { Typed, Visit } from "../../../platform/http/visit.ts";
import { confirmOrganisation, createOrganisation, editOrganisation, type SaveRefusal } from "../actions/save.ts";
import { checkOrganisation, type OrganisationLookups, type Resolved } from "../forms/organisation.ts";
import { NewPage } from "../pages/edit/edit.tsx";
import { RegisterHome } from "../pages/edit/home.tsx";
import type { FormState } from "../pages/view.ts";
import { resolveName } from "../queries/list.ts";
import { findBySlug, findOrganisation } from "../queries/organisations.ts";
import { listPlaces } from "../queries/places.ts";
import { countOpenSuggestions } from "../queries/suggestions.ts";
import { texts } from "../texts.ts";
import { editPage } from "./edit-page.tsx";
import { backTo, found, typedValues, viewOf } from "./view.ts";

const LISTS = ["areas", "themes"];

export const editRoutes = [
  get("/register", "register.edit", home),
  get("/register/organisations/new", "register.edit", begin),
  post("/register/organisations", "register.edit", create),
  get("/register/organisations/:slug", "register.edit", show),
  post("/register/organisations/:slug", "register.edit", save),
  post("/register/organisations/:slug/confirmations", "register.edit", confirm),
];

async function home(visit: Visit): Promise<Reply> {
  return page({
    title: visit.say(texts.register),
    body: <RegisterHome view={viewOf(visit)} open={await countOpenSuggestions(visit.work.db)} />,
  });
}

async function begin(visit: Visit): Promise<Reply> {
  return page(await newPage(visit, { values: { kind: "organisation" } }));
}

async function newPage(visit: Visit, form: FormState): Promise<Page> {
  return {
    title: visit.say(texts.newTitle),
    breadcrumb: [
      { label: visit.say(texts.register), href: visit.href("/register") },
      { label: visit.say(texts.newTitle) },
    ],
    body: <NewPage view={viewOf(visit)} form={form} places={await listPlaces(visit.work.db)} />,
  };
}

async function create(visit: Visit): Promise<Reply> {
  const typed = await visit.form();
  const checked = checkOrganisation(typed, visit.say, await lookUp(visit, typed));
  const values = typedValues(typed, LISTS);
  if (!checked.ok) return again(await newPage(visit, { values, errors: checked.errors }));
  const created = await createOrganisation(visit.work, checked.value);
  if (!created.ok) return again(await newPage(visit, { values, errors: refusalErrors(visit, created.reason) }));
  const row = found(await findOrganisation(visit.work.db, created.value));
  return backTo(visit, `/register/organisations/${row.slug}`, texts.created);
}

async function show(visit: Visit): Promise<Reply> {
  return page(await editPage(visit, null));
}

async function save(visit: Visit): Promise<Reply> {
  const row = found(await findBySlug(visit.work.db, visit.params.slug ?? ""));
  const typed = await visit.form();
  const checked = checkOrganisation(typed, visit.say, await lookUp(visit, typed));
  const values = typedValues(typed, LISTS);
  if (!checked.ok) return again(await editPage(visit, { part: "organisation", values, errors: checked.errors }));
  const revision = Number(typed.get("revision"));
  const saved = await editOrganisation(visit.work, row.id, checked.value, Number.isInteger(revision) ? revision : -1);
  if (saved.ok) return backTo(visit, `/register/organisations/${row.slug}`, texts.saved);
  return again(await editPage(visit, { part: "organisation", values, errors: refusalErrors(visit, saved.reason) }));
}

function refusalErrors({ say }: Visit, reason: SaveRefusal): Record<string, string> {
  if (reason === "circle") return { parent: say(texts.errorCircle) };
  if (reason === "successor-needs-end") return { validTo: say(texts.errorSuccessorNeedsEnd) };
  return { form: say(texts.errorChangedMeanwhile) };
}

async function confirm(visit: Visit): Promise<Reply> {
  const row = found(await findBySlug(visit.work.db, visit.params.slug ?? ""));
  await confirmOrganisation(visit.work, row.id);
  return backTo(visit, `/register/organisations/${row.slug}`, texts.confirmedNow);
}

async function lookUp(visit: Visit, typed: Typed): Promise<OrganisationLookups> {
  const places = await listPlaces(visit.work.db);
  const successors = typed
    .get("successors")
    .split(/\r?\n/)
    .filter((line) => line.trim() !== "");
  return {
    placeCodes: new Set(places.map((place) => place.code)),
    parent: await resolve(visit, typed.get("parent")),
    successors: await Promise.all(successors.slice(0, 20).map((line) => resolve(visit, line))),
  };
}

async function resolve({ work, say }: Visit, name: string): Promise<Resolved> {
  if (name.trim() === "") return { kind: "empty" };
  const hits = await resolveName(work.db, fold(name));
  if (hits.length === 0) return { kind: "none" };
  const [one] = hits;
  return hits.length === 1 && one
    ? { kind: "one", id: one.id }
    : { kind: "several", names: hits.map((each) => say.translated(each.names)) };
}
