import { again, download, page, Refusal, type Reply, seeOther } from "../../../platform/http/reply.ts";
import { get, post } from "../../../platform/http/route.ts";
import type { Visit } from "../../../platform/http/visit.ts";
import { setConsents } from "../actions/consents.ts";
import { confirmEmailChange, lookAtEmailChange, startEmailChange } from "../actions/email-change.ts";
import { exportOfPerson } from "../actions/export.ts";
import { house } from "../actions/house.ts";
import { eraseOneself } from "../actions/leaving.ts";
import { renamePerson } from "../actions/people.ts";
import { checkHolder } from "../actions/second-factor.ts";
import { endOtherSessions, endSession, sessionIdOf } from "../actions/sessions.ts";
import { readConsents, readEmail, readProfile } from "../forms.ts";
import { AccountPage, type AccountPageData, ErasurePage } from "../pages/account.tsx";
import { ConfirmEmailPage } from "../pages/sign-in.tsx";
import type { FormState } from "../pages/view.ts";
import { readAccount } from "../queries/account.ts";
import { texts } from "../texts.ts";
import { isStaffAccount, scopeNamesOf } from "./account-facts.ts";
import { deadLink } from "./sign-in.tsx";
import { dropSession, formState, idIn, tokenOf, toSecondFactor, viewerOf, viewOf } from "./view.ts";

export const accountRoutes = [
  get("/account", "accounts.account", async (visit) => page(await accountPage(visit))),

  post("/account/profile", "accounts.account", async (visit) => {
    const typed = await visit.form();
    const read = readProfile(typed);
    if (!read.ok) return again(await accountPage(visit, { profileForm: formState(visit, typed, read.wrong) }));
    await renamePerson(visit.work, viewerOf(visit).id, read.value);
    const { locale } = read.value;
    return seeOther(locale === visit.locale ? visit.href("/account") : `/${locale}/account`, visit.say(texts.saved));
  }),

  post("/account/consents", "accounts.account", async (visit) => {
    await setConsents(visit.work, viewerOf(visit).id, readConsents(await visit.form()));
    return seeOther(visit.href("/account"), visit.say(texts.saved));
  }),

  post(
    "/account/email",
    "accounts.account",
    async (visit) => {
      const typed = await visit.form();
      const wrong = async (text: (typeof texts)["email"]) =>
        again(await accountPage(visit, { emailForm: formState(visit, typed, { email: text }) }));
      const read = readEmail(typed);
      if (!read.ok) return wrong(texts.notAnAddress);
      const started = await startEmailChange(visit.work, viewerOf(visit), read.value.email);
      if (started.ok) {
        return seeOther(visit.href("/account"), visit.say(texts.confirmationSent, { email: started.value.email }));
      }
      if (started.reason === "second-factor-first") return seeOther(toSecondFactor(visit, "/account"));
      if (started.reason === "same-address") return wrong(texts.sameAddress);
      return wrong(started.reason === "too-many" ? texts.tooManyLetters : texts.notAnAddress);
    },
    { limit: { points: 10, perSeconds: 600 } },
  ),

  get("/account/email/:token", "accounts.sign-in", async (visit) => {
    const token = visit.params.token ?? "";
    const looked = await lookAtEmailChange(visit.work.db, token, visit.work.now);
    if (!looked.ok) return deadLink(visit, looked.reason);
    return page({
      title: visit.say(texts.confirmEmail),
      robots: "noindex",
      body: <ConfirmEmailPage {...viewOf(visit)} token={token} email={looked.value.email} />,
    });
  }),

  post("/account/email/:token", "accounts.sign-in", async (visit) => {
    const confirmed = await confirmEmailChange(visit.work, visit.params.token ?? "");
    if (!confirmed.ok) return deadLink(visit, confirmed.reason);
    const to = visit.href(visit.viewer ? "/account" : "/sign-in");
    return seeOther(to, visit.say(texts.emailChanged, { email: confirmed.value.email }));
  }),

  post("/account/sessions/:id/end", "accounts.account", async (visit) => {
    const ended = await endSession(visit.work, idIn(visit, "id"));
    if (!ended.ok) throw new Refusal("not-found");
    return seeOther(visit.href("/account"), visit.say(texts.sessionEnded));
  }),

  post("/account/sessions/end-others", "accounts.account", async (visit) => {
    const keep = await sessionIdOf(visit.work.db, tokenOf(visit) ?? "");
    if (!keep) throw new Refusal("sign-in-first");
    await endOtherSessions(visit.work, viewerOf(visit).id, keep);
    return seeOther(visit.href("/account"), visit.say(texts.othersEnded));
  }),

  post(
    "/account/export",
    "accounts.account",
    async (visit): Promise<Reply> => {
      const viewer = viewerOf(visit);
      const allowed = await visit.work.inTransaction((tx) => checkHolder(tx, visit.work, viewer));
      if (!allowed.ok) return seeOther(toSecondFactor(visit, "/account"));
      return download(
        `bashke-${visit.work.today}.zip`,
        "application/zip",
        await exportOfPerson(visit.work.db, viewer.id),
      );
    },
    { limit: { points: 5, perSeconds: 600 } },
  ),

  get("/account/erasure", "accounts.account", async (visit) => page(erasurePage(visit, {}))),

  post("/account/erasure", "accounts.account", async (visit) => {
    const typed = await visit.form();
    const erased = await eraseOneself(visit.work, viewerOf(visit), typed.get("email"));
    if (erased.ok) {
      dropSession(visit);
      return seeOther(visit.href("/"), visit.say(texts.erased));
    }
    if (erased.reason === "second-factor-first") return seeOther(toSecondFactor(visit, "/account/erasure"));
    const field = erased.reason === "address-differs" ? "email" : "form";
    return again(erasurePage(visit, formState(visit, typed, { [field]: texts[erased.reason] })));
  }),
];

async function accountPage(visit: Visit, forms: Pick<AccountPageData, "profileForm" | "emailForm"> = {}) {
  const viewer = viewerOf(visit);
  const { db, today } = visit.work;
  const account = await readAccount(db, viewer.id);
  if (!account) throw new Refusal("not-found");
  const sessionId = (await sessionIdOf(db, tokenOf(visit) ?? "")) ?? "";
  const scopeNames = await scopeNamesOf(db, account.grants);
  const staff = isStaffAccount(account, today);
  return {
    title: visit.say(texts.account),
    robots: "noindex" as const,
    wide: true,
    body: (
      <AccountPage
        {...viewOf(visit)}
        {...forms}
        account={account}
        today={today}
        sessionId={sessionId}
        staff={staff}
        scopeNames={scopeNames}
      />
    ),
  };
}

function erasurePage(visit: Visit, form: FormState) {
  const stays = house()
    .stays()
    .map((text) => visit.say(text));
  return {
    title: visit.say(texts.leave),
    robots: "noindex" as const,
    breadcrumb: [{ label: visit.say(texts.account), href: visit.href("/account") }, { label: visit.say(texts.leave) }],
    body: <ErasurePage {...viewOf(visit)} email={viewerOf(visit).email} stays={stays} form={form} />,
  };
}
