import { again, page, Refusal, type Reply, seeOther } from "../../../platform/http/reply.ts";
import { get, post } from "../../../platform/http/route.ts";
import type { Visit } from "../../../platform/http/visit.ts";
import { ROLES, type Role } from "../../../platform/module/people.ts";
import type { Text } from "../../../say/index.ts";
import { house } from "../actions/house.ts";
import { closeAccount, createPerson, endRole, grantRole, reopenAccount } from "../actions/people.ts";
import { resetSecondFactor } from "../actions/second-factor.ts";
import { readGrant, readNewPerson } from "../forms.ts";
import { PeoplePage } from "../pages/people.tsx";
import { PersonPage, type PersonPageData } from "../pages/person.tsx";
import type { FormState } from "../pages/view.ts";
import { readAccount } from "../queries/account.ts";
import { listPeople } from "../queries/people.ts";
import { ROLE_RULES } from "../rules/people.ts";
import { texts } from "../texts.ts";
import { scopeNamesOf } from "./account-facts.ts";
import { formState, idIn, viewOf } from "./view.ts";

const SIZE = 50;

export const peopleRoutes = [
  get("/people", "accounts.manage", async (visit) => page(await peoplePage(visit, {}))),

  post("/people", "accounts.manage", async (visit) => {
    const typed = await visit.form();
    const read = readNewPerson(typed);
    if (!read.ok) return again(await peoplePage(visit, formState(visit, typed, read.wrong)));
    const created = await createPerson(visit.work, { ...read.value, locale: visit.locale });
    if (!created.ok) return again(await peoplePage(visit, formState(visit, typed, { email: texts.notAnAddress })));
    return seeOther(visit.href(`/people/${created.value.id}`), visit.say(texts.personAdded));
  }),

  get("/people/:id", "accounts.manage", async (visit) => page(await personPage(visit))),

  post("/people/:id/roles", "accounts.manage", async (visit): Promise<Reply> => {
    const typed = await visit.form();
    const personId = idOf(visit);
    const wrong = async (found: Record<string, Text>, scopeChoices: PersonPageData["scopeChoices"] = []) =>
      again(await personPage(visit, { grantForm: formState(visit, typed, found), scopeChoices }));

    const read = readGrant(
      typed,
      visit.work.today,
      departments().map(({ name }) => name),
    );
    if (!read.ok) return wrong(read.wrong);
    const { role, department, from, to } = read.value;
    const found = read.value.scope ? await house().scopes.find(visit.work.db, read.value.scope) : [];
    const exact = found.length === 1 ? found[0] : found.find(({ id }) => id === read.value.scope);
    if (read.value.scope && found.length === 0) return wrong({ scope: texts.scopeUnknown });
    if (read.value.scope && !exact && ROLE_RULES[role].scope !== "none")
      return wrong({ scopeId: texts.scopeChoose }, found);

    const scope = read.value.scope ? (exact?.id ?? read.value.scope) : null;
    const granted = await grantRole(visit.work, { personId, role, department, scope, from, to });
    if (granted.ok) return seeOther(visit.href(`/people/${personId}`), visit.say(texts.roleGranted));
    return wrong({ [FIELD_OF[granted.reason]]: texts[granted.reason] });
  }),

  post("/people/:id/roles/:grant/end", "accounts.manage", async (visit): Promise<Reply> => {
    const ended = await endRole(visit.work, idIn(visit, "grant"));
    if (ended.ok) return seeOther(visit.href(`/people/${ended.value.personId}`), visit.say(texts.roleEnded));
    return again(await personPage(visit, { affairsForm: { errors: { form: visit.say(texts[ended.reason]) } } }));
  }),

  post("/people/:id/closing", "accounts.manage", (visit) =>
    affair(visit, () => closeAccount(visit.work, idOf(visit)), texts.accountClosed),
  ),

  post("/people/:id/second-factor-reset", "accounts.manage", (visit) =>
    affair(visit, () => resetSecondFactor(visit.work, idOf(visit)), texts.factorReset),
  ),

  post("/people/:id/reopening", "accounts.manage", async (visit): Promise<Reply> => {
    const reopened = await reopenAccount(visit.work, idOf(visit));
    if (!reopened.ok) throw new Refusal("conflict");
    return seeOther(visit.href(`/people/${idOf(visit)}`), visit.say(texts.accountReopened));
  }),
];

const FIELD_OF = {
  "scope-needed": "scope",
  "no-scope-here": "scope",
  "no-department-here": "department",
  "ends-before-it-begins": "to",
  "held-already": "role",
  "no-such-person": "form",
} as const;

const departments = () => house().departments();

const idOf = (visit: Visit): string => idIn(visit, "id");

/** A deed that needs the tick. */
async function affair(
  visit: Visit,
  act: () => Promise<{ ok: true } | { ok: false; reason: "no-such-person" | "last-administrator" }>,
  done: Text,
): Promise<Reply> {
  const errors = (form: FormState["errors"]) => ({ affairsForm: { errors: form } });
  if ((await visit.form()).get("sure") !== "yes") {
    return again(await personPage(visit, errors({ sure: visit.say(texts.confirmTickMissing) })));
  }
  const outcome = await act();
  if (outcome.ok) return seeOther(visit.href(`/people/${idOf(visit)}`), visit.say(done));
  return again(await personPage(visit, errors({ form: visit.say(texts[outcome.reason]) })));
}

async function peoplePage(visit: Visit, form: FormState) {
  const { db, today } = visit.work;
  const text = (visit.query.get("q") ?? "").slice(0, 200);
  const role = visit.query.get("role") ?? "";
  const state = visit.query.get("state") ?? "";
  const wanted = Number.parseInt(visit.query.get("page") ?? "1", 10);
  const number = Number.isSafeInteger(wanted) && wanted > 0 && wanted < 100_000 ? wanted : 1;
  const { people, total } = await listPeople(db, today, {
    text,
    role: (ROLES as readonly string[]).includes(role) ? (role as Role) : undefined,
    state: state === "active" || state === "closed" ? state : undefined,
    page: number,
    size: SIZE,
  });
  const scopeNames = await scopeNamesOf(
    db,
    people.flatMap((person) => person.roles),
  );
  return {
    title: visit.say(texts.people),
    robots: "noindex" as const,
    section: "/people",
    wide: true,
    body: (
      <PeoplePage
        {...viewOf(visit)}
        people={people}
        total={total}
        page={number}
        size={SIZE}
        search={{ text, role, state }}
        scopeNames={scopeNames}
        form={form}
      />
    ),
  };
}

async function personPage(
  visit: Visit,
  more: Partial<Pick<PersonPageData, "grantForm" | "scopeChoices" | "affairsForm">> = {},
) {
  const { db, today } = visit.work;
  const account = await readAccount(db, idOf(visit));
  if (!account) throw new Refusal("not-found");
  const name = account.person.name || visit.say(texts.noName);
  return {
    title: name,
    robots: "noindex" as const,
    section: "/people",
    wide: true,
    example: account.person.example,
    breadcrumb: [{ label: visit.say(texts.people), href: visit.href("/people") }, { label: name }],
    body: (
      <PersonPage
        {...viewOf(visit)}
        account={account}
        today={today}
        departments={departments()}
        scopeNames={await scopeNamesOf(db, account.grants)}
        grantForm={more.grantForm ?? {}}
        scopeChoices={more.scopeChoices ?? []}
        affairsForm={more.affairsForm ?? {}}
      />
    ),
  };
}
