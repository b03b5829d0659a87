import { isTrapped } from "../../../kernel/trap.ts";
import { again, notFound, page, type Reply } from "../../../platform/http/reply.ts";
import { get, post } from "../../../platform/http/route.ts";
import type { Visit } from "../../../platform/http/visit.ts";
import { decide, suggest } from "../actions/suggestions.ts";
import { checkDecision, checkSuggestion } from "../forms/suggestion.ts";
import { SuggestPage } from "../pages/suggest.tsx";
import { SuggestionsPage } from "../pages/suggestions.tsx";
import type { FormState } from "../pages/view.ts";
import { findBySlug, nameOf } from "../queries/organisations.ts";
import { listSuggestions } from "../queries/suggestions.ts";
import { isSuggestionField } from "../rules/suggestions.ts";
import { texts } from "../texts.ts";
import { backTo, found, typedValues, viewOf } from "./view.ts";

const SHELVES = ["/institutions", "/organisations"];
/** A person corrects a handful of pages in an hour; a program would hundreds. */
const LIMIT = { points: 8, perSeconds: 3600 };
const MOST_OPEN = 100;

export const suggestionRoutes = [
  ...SHELVES.flatMap((shelf) => [
    get(`${shelf}/:slug/corrections/new`, "register.suggest", ask),
    post(`${shelf}/:slug/corrections`, "register.suggest", receive, { limit: LIMIT, maxBytes: 32_768 }),
  ]),
  get("/register/suggestions", "register.edit", list),
  post("/register/suggestions/:id", "register.edit", decideOne),
];

const organisationOf = async (visit: Visit) => nameOf(found(await findBySlug(visit.work.db, visit.params.slug ?? "")));

async function ask(visit: Visit): Promise<Reply> {
  const organisation = await organisationOf(visit);
  const field = visit.query.get("field") ?? "";
  return page(formPage(visit, organisation, { values: isSuggestionField(field) ? { field } : {} }));
}

async function receive(visit: Visit): Promise<Reply> {
  const organisation = await organisationOf(visit);
  const typed = await visit.form();
  // Who fills in the hidden field is thanked like anyone: a program that is told would try again.
  if (isTrapped(typed)) return backTo(visit, organisation.path, texts.suggestThanks);
  const checked = checkSuggestion(typed, visit.say);
  if (!checked.ok) return again(formPage(visit, organisation, { values: typedValues(typed), errors: checked.errors }));
  await suggest(visit.work, { ...checked.value, organisationId: organisation.id, locale: visit.locale });
  return backTo(visit, organisation.path, texts.suggestThanks);
}

const formPage = (visit: Visit, organisation: Awaited<ReturnType<typeof organisationOf>>, form: FormState) => ({
  title: visit.say(texts.suggestCorrection),
  robots: "noindex" as const,
  example: organisation.example,
  breadcrumb: [
    { label: visit.say.translated(organisation.names), href: visit.href(organisation.path) },
    { label: visit.say(texts.suggestCorrection) },
  ],
  body: <SuggestPage view={viewOf(visit)} organisation={organisation} form={form} />,
});

async function list(visit: Visit): Promise<Reply> {
  return page(await deskPage(visit, {}));
}

async function deskPage(visit: Visit, form: FormState & { id?: string }) {
  const { db } = visit.work;
  return {
    title: visit.say(texts.suggestions),
    breadcrumb: [
      { label: visit.say(texts.register), href: visit.href("/register") },
      { label: visit.say(texts.suggestions) },
    ],
    body: (
      <SuggestionsPage
        view={viewOf(visit)}
        open={await listSuggestions(db, "open", MOST_OPEN)}
        decided={await listSuggestions(db, "decided", 20)}
        form={form}
        timeZone={visit.country.timeZone}
      />
    ),
  };
}

async function decideOne(visit: Visit): Promise<Reply> {
  const typed = await visit.form();
  const id = visit.params.id ?? "";
  const refuse = async (errors: Record<string, string>) =>
    again(await deskPage(visit, { id, values: typedValues(typed), errors }));
  const checked = checkDecision(typed, visit.say);
  if (!checked.ok) return refuse(checked.errors);
  const outcome = await decide(visit.work, id, checked.value);
  if (outcome.ok) {
    return backTo(
      visit,
      "/register/suggestions",
      checked.value.accept ? texts.suggestionAccepted : texts.suggestionDeclined,
    );
  }
  if (outcome.reason === "does-not-fit") return refuse({ form: visit.say(texts.errorValueNotFit) });
  if (outcome.reason === "reason-missing") return refuse({ reason: visit.say(texts.errorReasonMissing) });
  if (outcome.reason === "not-there") return notFound();
  return backTo(visit, "/register/suggestions", texts.errorDecidedAlready);
}
